import { describe, expect, test } from 'vitest';
import type { Recording } from '../../src/archive/model.ts';
import { readVideoAddress } from '../../src/archive/video-address.ts';
import { playerOf } from '../../src/output/player.ts';

const TUBE = 'tube.example.org';
const HOSTS = ['www.youtube-nocookie.com', 'player.vimeo.com', 'media.ccc.de', 'archive.org', TUBE];

function aRecording(fields: object): Recording {
  const { url } = fields as { url?: string };
  const read = url === undefined ? undefined : readVideoAddress(url, HOSTS);
  const address = read?.type === 'video' ? { address: read.address } : {};
  return { chapters: [], moments: [], status: 'available', ...address, ...fields };
}

describe('the player of a recording', () => {
  test.each([
    [
      { url: 'https://youtu.be/aqz-KE-bpKQ', end: 900 },
      'youtube',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?enablejsapi=1&rel=0&playsinline=1&autoplay=1&end=900&start={start}&origin={origin}',
    ],
    [{ url: 'https://vimeo.com/1084537' }, 'vimeo', 'https://player.vimeo.com/video/1084537?dnt=1&autoplay=1#t={start}s'],
    [
      { url: 'https://vimeo.com/1084537/a1b2c3d4e5' },
      'vimeo',
      'https://player.vimeo.com/video/1084537?h=a1b2c3d4e5&dnt=1&autoplay=1#t={start}s',
    ],
    [{ url: 'https://media.ccc.de/v/37c3-11798-opening' }, 'frame', 'https://media.ccc.de/v/37c3-11798-opening/oembed#t={start}'],
    [
      { url: 'https://archive.org/details/a/b%20c.mp4', end: 9 },
      'frame',
      'https://archive.org/embed/a/b%20c.mp4?autoplay=1&end=9&start={start}',
    ],
    [
      { url: `https://${TUBE}/w/9c9de5e8`, end: 900 },
      'frame',
      `https://${TUBE}/videos/embed/9c9de5e8?p2p=0&autoplay=1&stop=900s&start={start}s`,
    ],
  ])('%j is a frame of its provider', (fields, kind, frame) => {
    expect(playerOf(aRecording(fields), HOSTS)).toEqual({ kind, frame, host: new URL(frame).hostname });
  });

  test('a file of our own needs no host', () => {
    expect(playerOf(aRecording({ file: 'videos/a.webm' }), [])).toEqual({ kind: 'file' });
  });

  test.each([
    ['a host that the site does not name', { url: 'https://vimeo.com/1084537' }, ['www.youtube-nocookie.com']],
    ['a host whose frames nobody knows', { url: 'https://videos.example.org/a' }, ['videos.example.org']],
    ['what is private', { url: 'https://youtu.be/aqz-KE-bpKQ', status: 'private' }, HOSTS],
    ['what has moved', { url: 'https://youtu.be/aqz-KE-bpKQ', status: 'moved' }, HOSTS],
    ['what is gone', { file: 'videos/a.webm', status: 'gone' }, HOSTS],
    ['what was seen to be gone', { url: 'https://youtu.be/aqz-KE-bpKQ', observation: { state: 'gone', copies: [] } }, HOSTS],
  ])('there is none for %s', (_, fields, hosts) => {
    expect(playerOf(aRecording(fields), hosts)).toBeUndefined();
  });

  test('there is one for what could not be reached of late', () => {
    const recording = aRecording({ url: 'https://youtu.be/aqz-KE-bpKQ', observation: { state: 'failing', copies: [] } });
    expect(playerOf(recording, HOSTS)).toMatchObject({ kind: 'youtube' });
  });
});
