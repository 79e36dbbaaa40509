import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './build-site.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of its `site.md`. */
export const SITE: Fields = {
  name: 'Northbank Science Evenings',
  shortName: 'NSE',
  tagline: 'Talks about measuring the world',
  baseUrl: 'https://northbank.example.org/',
  repository: 'https://github.com/northbank-evenings/archive',
  branch: 'main',
  timeZone: 'Europe/Vienna',
  language: 'en',
  contact: 'mailto:hello@northbank.example.org',
};
/** Slides and a video at addresses of their own. */
const slides = (name: string): Fields => ({ slides: [{ url: `https://example.org/${name}.pdf` }] });
const video = (name: string): Fields => ({ videos: [{ url: `https://videos.example.org/${name}` }] });

/** Records by file: front matter is written as JSON, which is YAML too. */
const TABLES: Readonly<Record<string, Fields>> = {
  'site.md': SITE,
  'topics/vision.md': { name: 'Computer vision', aliases: ['Seeing', 'CV'] },
  'topics/audio.md': { name: 'Music and audio' },
  'topics/ethics.md': { name: 'Ethics' },
  'venues/loft.md': { name: 'The Loft', aliases: ['Dachboden'] },
  'venues/tu-wien.md': { name: 'TU Wien', aliases: ['Technische Universität Wien'] },
  'people/jan-schlueter.md': { name: 'Jan Schlüter', aliases: ['J. S. Schluet'] },

  'meetups/001/README.md': { date: '2016-04-07', title: 'Getting started', venue: 'loft' },
  'meetups/001/1-overview.md': {
    title: 'Deep Learning: An Overview',
    speakers: ['Jan Schlüter'],
    topics: ['audio', 'vision'],
    ...slides('overview'),
  },
  'meetups/001/2-apples.md': { title: 'Äpfel und Birnen', language: 'de', speakers: ['Zoe Adler'], topics: ['vision'] },
  'meetups/002/README.md': {
    date: '2016-09-22',
    title: 'Music',
    venue: 'tu-wien',
    photos: { albums: [{ url: 'https://photos.example.org/2' }] },
    videos: [{ url: 'https://videos.example.org/evening' }],
  },
  'meetups/002/1-part-10.md': { title: 'Part 10: CycleGAN', speakers: ['Mira Halloran'], topics: ['vision'] },
  'meetups/002/2-part-9.md': {
    title: 'Part 9: Music',
    speakers: ['Mira Halloran', 'Ada Lovelace'],
    topics: ['audio'],
    ...slides('part-9'),
  },
  'meetups/003/README.md': { date: '2017-02-02', title: 'Questions of ethics', venue: ['loft', 'tu-wien'] },
  'meetups/003/1-trust.md': {
    title: '“Why Should I Trust You?”',
    kind: 'keynote',
    topics: ['ethics'],
    ...slides('trust'),
    ...video('trust'),
  },
  'meetups/ai-summit-2017/README.md': { date: '2017-06-20', endDate: '2017-06-21', label: 'AI Summit', title: 'Summit', online: true },
  'meetups/ai-summit-2017/1-tutorial.md': { title: 'A tutorial', kind: 'tutorial', speakers: ['Ada Lovelace'], ...video('tutorial') },
  'meetups/006/README.md': { date: '2018-03-08', venue: 'loft', links: [{ kind: 'signup', url: 'https://example.org/sign-up' }] },
  'meetups/006/1-news.md': { title: 'Hot topics', kind: 'hot-topics', speakers: ['Jan Schlüter'] },
  'meetups/006/2-panel.md': { title: 'Who owns a measurement?', kind: 'panel', topics: ['ethics'], status: 'cancelled' },
  'meetups/007/README.md': { date: '2018-11-15', title: 'Vision again', venue: 'tu-wien' },
  'meetups/007/1-see.md': {
    title: 'Learning to see',
    speakers: ['Jan Schlüter', 'Zoe Adler'],
    topics: ['vision'],
    ...slides('see'),
    ...video('see'),
  },
};

/** Writes a small archive for the tables: 6 meetups of three years and two numbers without one, 9 talks of all sorts. */
export async function writeTableArchive(): Promise<string> {
  const content = join(await temporaryFolder('tables'), 'content');
  await writeRecords(content, Object.entries(TABLES));
  return content;
}

/** Writes an archive whose tables have a page a year: meetups and talks on as many days, the last on 31 December 2019. */
export async function writeLargeArchive(meetups: number): Promise<string> {
  const content = join(await temporaryFolder('large'), 'content');
  const last = Date.UTC(2019, 11, 31);
  await writeRecords(content, [
    ['site.md', SITE],
    ['topics/vision.md', { name: 'Computer vision' }],
    ['venues/loft.md', { name: 'The Loft' }],
    ...Array.from({ length: meetups }, (_, index): [string, Fields][] => {
      const folder = `meetups/${String(index + 1).padStart(3, '0')}`;
      const date = new Date(last - (meetups - 1 - index) * 86_400_000).toISOString().slice(0, 10);
      const odd = index % 2 === 1;
      return [
        [`${folder}/README.md`, { date, title: `Evening ${index + 1}`, venue: 'loft' }],
        [
          `${folder}/1-talk.md`,
          { title: `Talk ${index + 1}`, speakers: [odd ? 'Ada Lovelace' : 'Zoe Adler'], ...(odd ? { topics: ['vision'] } : {}) },
        ],
      ];
    }).flat(),
  ]);
  return content;
}

/** Writes records into a content folder: front matter by file, as JSON. */
export async function writeRecords(content: string, records: readonly (readonly [file: string, fields: Fields])[]): Promise<void> {
  for (const [file, fields] of records) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    await writeFile(join(content, file), `---\n${lines.join('')}---\n`);
  }
}
