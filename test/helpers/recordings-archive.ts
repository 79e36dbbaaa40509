import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './build-site.ts';
import { type Fields, SITE, writeRecords } from './table-archive.ts';

/** A server that runs PeerTube, as far as the site knows. */
export const TUBE = 'tube.example.org';
export const YOUTUBE_ID = 'aqz-KE-bpKQ';
export const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d';

const youtube = `https://www.youtube.com/watch?v=${YOUTUBE_ID}`;

const RECORDS: Readonly<Record<string, Fields>> = {
  'site.md': { ...SITE, videoHosts: ['www.youtube-nocookie.com', 'player.vimeo.com', TUBE] },
  'meetups/001/README.md': {
    date: '2024-03-14',
    title: 'Rivers',
    videos: [{ url: youtube, title: 'The whole evening', transcript: 'videos/river.vtt', chapters: [{ at: '1:00', title: 'Welcome' }] }],
  },
  'meetups/001/1-river.md': {
    title: 'What a river says',
    speakers: ['Ada Lovelace'],
    slides: [{ url: 'https://example.org/river.pdf' }],
    videos: [
      {
        url: youtube,
        start: '1:30',
        end: '15:00',
        transcript: 'videos/river.vtt',
        chapters: [
          { at: '1:30', title: 'Why listen' },
          { at: '12:30', title: 'Gravel' },
        ],
        moments: [
          { at: '1:30', slide: 1 },
          { at: '12:30', slide: 7 },
        ],
      },
    ],
  },
  'meetups/001/2-own.md': {
    title: 'A counter',
    language: 'de',
    videos: [{ file: 'videos/one-minute.webm', transcript: 'videos/counter.vtt', start: '0:04', end: '0:50' }],
  },
  'meetups/001/3-two.md': {
    title: 'Twice recorded',
    videos: [
      { url: 'https://vimeo.com/1084537', title: 'From the hall', transcript: 'videos/river.vtt' },
      { url: `https://${TUBE}/w/${UUID}`, title: 'From the stage', transcript: 'videos/river.vtt', end: '14:00' },
    ],
  },
  'meetups/001/4-states.md': {
    title: 'Hard to find',
    videos: [
      { url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa', title: 'Gone', status: 'gone', chapters: [{ at: '1:00', title: 'Lost' }] },
      { url: 'https://www.youtube.com/watch?v=bbbbbbbbbbb', title: 'Private', status: 'private', captions: false },
      { url: 'https://videos.example.org/talk', title: 'Elsewhere', captions: true, chapters: [{ at: '1:00', title: 'Still there' }] },
      { url: 'https://media.ccc.de/v/37c3-11798-opening', title: 'Not allowed' },
    ],
  },
  'meetups/001/5-inside.md': { title: 'Part of the evening' },
  'meetups/001/6-never.md': { title: 'Never recorded', withoutVideo: 'not-recorded' },
};

/** Writes a small archive whose recordings are of all kinds: at providers, of its own, two of one talk, gone, private, elsewhere. */
export async function writeRecordingsArchive(): Promise<string> {
  const content = join(await temporaryFolder('recordings'), 'content');
  const videos = join(content, 'meetups/001/videos');
  await writeRecords(content, Object.entries(RECORDS));
  await mkdir(videos, { recursive: true });
  await cp(join(import.meta.dirname, '../fixtures/media/one-minute.webm'), join(videos, 'one-minute.webm'));
  // A paragraph every ten seconds, of which each tells when it is said.
  const sentence = (second: number): string => `<v ${second % 20 === 0 ? 'Ada' : 'Bo'}>At ${second} the river says <i>something</i>.`;
  await writeFile(join(videos, 'river.vtt'), transcript(1000, 10, sentence));
  await writeFile(
    join(videos, 'counter.vtt'),
    transcript(60, 5, (second) => `<v Zähler ${second / 5}>Es ist ${second}.`),
  );
  return content;
}

function transcript(seconds: number, step: number, say: (second: number) => string): string {
  const cues = Array.from({ length: seconds / step }, (_, index) => index * step);
  return ['WEBVTT', ...cues.map((start) => `${clock(start)} --> ${clock(start + step)}\n${say(start)}`)].join('\n\n');
}

function clock(second: number): string {
  return `${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`;
}
