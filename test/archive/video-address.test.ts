import { describe, expect, test } from 'vitest';
import { plainAddress, providerAt, readVideoAddress } from '../../src/archive/video-address.ts';

const ID = 'aqz-KE-bpKQ';
const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const TUBE = 'tube.example.org';

describe('an address of a video', () => {
  test.each<readonly [string, object]>([
    ...[
      `https://www.youtube.com/watch?v=${ID}`,
      `http://youtube.com/watch?v=${ID}`,
      `https://m.youtube.com/watch?v=${ID}&list=PL1`,
      `https://music.youtube.com/watch?list=PL1&v=${ID}`,
      `https://youtu.be/${ID}`,
      `https://youtu.be/${ID}?si=abc`,
      `https://www.youtube.com/live/${ID}?feature=share`,
      `https://www.youtube.com/shorts/${ID}`,
      `https://www.youtube.com/embed/${ID}`,
      `https://www.youtube-nocookie.com/embed/${ID}?rel=0`,
    ].map((url) => [url, { provider: 'youtube', id: ID }] as const),
    ...[
      'https://vimeo.com/1084537',
      'https://www.vimeo.com/1084537/',
      'https://player.vimeo.com/video/1084537',
      'https://vimeo.com/channels/staffpicks/1084537',
      'https://vimeo.com/groups/name/videos/1084537',
      'https://vimeo.com/showcase/123/video/1084537',
      'https://vimeo.com/manage/videos/1084537',
    ].map((url) => [url, { provider: 'vimeo', id: '1084537' }] as const),
    ['https://vimeo.com/1084537/a1b2c3d4e5', { provider: 'vimeo', id: '1084537', key: 'a1b2c3d4e5' }],
    ['https://player.vimeo.com/video/1084537?h=a1b2c3d4e5', { provider: 'vimeo', id: '1084537', key: 'a1b2c3d4e5' }],
    ['https://media.ccc.de/v/37c3-11798-opening', { provider: 'media.ccc.de', id: '37c3-11798-opening' }],
    ['https://media.ccc.de/v/37c3-11798-opening/oembed', { provider: 'media.ccc.de', id: '37c3-11798-opening' }],
    ['https://archive.org/details/BigBuckBunny_124', { provider: 'archive.org', id: 'BigBuckBunny_124' }],
    ['https://www.archive.org/embed/BigBuckBunny_124&playlist=1', { provider: 'archive.org', id: 'BigBuckBunny_124' }],
    ['https://archive.org/download/talks-2019/part%202.mp4', { provider: 'archive.org', id: 'talks-2019', file: 'part%202.mp4' }],
    [`https://${TUBE}/w/${UUID}`, { provider: 'peertube', host: TUBE, id: UUID }],
    [`https://${TUBE}/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=1`, { provider: 'peertube', host: TUBE, id: 'kkGMgK9ZtnKfYAgnEtQxbv' }],
    [`https://${TUBE}/videos/watch/${UUID}`, { provider: 'peertube', host: TUBE, id: UUID }],
    [`https://${TUBE}/videos/embed/${UUID}?api=1`, { provider: 'peertube', host: TUBE, id: UUID }],
  ])('%s is read', (url, address) => {
    expect(readVideoAddress(url, ['www.youtube-nocookie.com', TUBE])).toMatchObject({ type: 'video', address });
  });

  test.each([
    [`https://youtu.be/${ID}&t=280s`, 280],
    [`https://youtu.be/${ID}?t=1h2m3s`, 3723],
    [`https://www.youtube.com/embed/${ID}?start=60`, 60],
    ['https://vimeo.com/1084537#t=1m2s', 62],
    ['https://media.ccc.de/v/a-b#l=eng&t=62', 62],
    ['https://archive.org/details/a?start=62.5', 62],
    [`https://${TUBE}/w/${UUID}?start=1m2s`, 62],
    [`https://${TUBE}/w/${UUID};start=62`, 62],
    [`https://youtu.be/${ID}?t=soon`, undefined],
    [`https://youtu.be/${ID}`, undefined],
  ])('%s begins at %s', (url, start) => {
    const read = readVideoAddress(url, [TUBE]);
    expect(read?.type === 'video' ? read.start : 'no video').toBe(start);
  });

  test.each([
    `https://www.youtube.com/watch?v=${ID}`,
    'https://vimeo.com/1084537',
    'https://vimeo.com/1084537/a1b2c3d4e5',
    'https://media.ccc.de/v/37c3-11798-opening',
    'https://archive.org/details/talks-2019/part%202.mp4',
    `https://${TUBE}/w/${UUID}`,
  ])('%s is the plain one', (url) => {
    const read = readVideoAddress(url, [TUBE]);
    expect(read).toMatchObject({ type: 'video', isPlain: true });
    expect(read?.type === 'video' && plainAddress(read.address)).toBe(url);
  });

  test.each([
    `https://youtu.be/${ID}?t=5`,
    `https://www.youtube.com/live/${ID}`,
    'https://vimeo.com/1084537?share=copy',
    'https://vimeo.com/manage/videos/1084537',
    'https://media.ccc.de/v/a-b#t=5',
    'https://archive.org/details/a?start=5',
    'https://archive.org/download/a/b.mp4',
    `https://${TUBE}/w/${UUID}?start=5s`,
    `https://${TUBE}/videos/embed/${UUID}`,
  ])('%s is not', (url) => {
    expect(readVideoAddress(url, [TUBE])).toMatchObject({ type: 'video', isPlain: false });
  });
});

describe('an address of something else', () => {
  test.each([
    ['https://www.youtube.com/watch?v=tooshort', 'youtube'],
    ['https://www.youtube.com/watch?v=far-too-long-for-an-id', 'youtube'],
    ['https://www.youtube.com/@someone', 'youtube'],
    ['https://vimeo.com/someone', 'vimeo'],
    ['https://vimeo.com/123abc', 'vimeo'],
    ['https://media.ccc.de/c/37c3', 'media.ccc.de'],
    ['https://archive.org/details/@someone', 'archive.org'],
    ['https://archive.org/search?query=a', 'archive.org'],
  ])('%s is known as %s, but names no video', (url, provider) => {
    expect(readVideoAddress(url)).toEqual({ type: 'other', provider });
  });

  test.each([
    `https://notyoutube.com/watch?v=${ID}`,
    `https://youtube.com.example.org/watch?v=${ID}`,
    `https://web.archive.org/web/2024/https://youtu.be/${ID}`,
    'https://cdn.media.ccc.de/congress/a.mp4',
    `https://${TUBE}/w/p/${UUID}`,
    `https://${TUBE}/c/channel/videos`,
    `https://other.example.org/w/${UUID}`,
  ])('%s is not ours to read', (url) => {
    expect(readVideoAddress(url, [TUBE])).toBeUndefined();
  });

  test('a host of the site that is a known one is never PeerTube', () => {
    expect(readVideoAddress('https://www.youtube.com/w/abcdefgh', ['www.youtube.com'])).toEqual({ type: 'other', provider: 'youtube' });
    expect(providerAt('player.vimeo.com')).toBe('vimeo');
    expect(providerAt('evil-vimeo.com')).toBeUndefined();
  });
});
