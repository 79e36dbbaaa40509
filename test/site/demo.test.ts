import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Deck, Recording } from '../../src/archive/model.ts';
import { listFiles } from '../../src/list-files.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { secondsOf } from '../../src/schema/time.ts';
import { DECKS } from '../fixtures/make-demo/decks.ts';
import { handwritingTalk } from '../fixtures/make-demo/recordings/handwriting.ts';
import { pilzeTalk } from '../fixtures/make-demo/recordings/pilze.ts';

const DEMO = 'test/fixtures/demo';
const KB = 1000;

const loaded = await loadArchive(DEMO, { today: () => '2025-06-14', keepGoing: false });
const { archive } = loaded;
if (archive === undefined) throw new Error(loaded.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
const { meetups, talks } = archive;
const decks = archive.decks.map(({ deck }) => deck);
const recordings = archive.recordings.map(({ recording }) => recording);

const read = (file: string): Promise<Buffer> => readFile(join(DEMO, file));
const talkOf = (slug: string) => {
  const talk = talks.find((one) => one.slug === slug);
  if (talk === undefined) throw new Error(`There is no talk "${slug}".`);
  return talk;
};

describe('the demo archive', () => {
  it('has no problem', () => {
    expect(loaded.problems).toEqual([]);
  });

  it('is small', async () => {
    const files = await listFiles(DEMO);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThan(3000 * KB);
    for (const file of files) expect(file.bytes, file.path).toBeLessThanOrEqual((file.path.endsWith('.webm') ? 400 : 150) * KB);
  });

  it.each<[string, (deck: Deck) => boolean]>([
    ['a PDF', ({ file, pages }) => file !== undefined && pages === undefined],
    ['pages of a shared PDF', ({ pages }) => pages?.first === 9],
    ['a PDF at an address', ({ url, status }) => url?.endsWith('.pdf') === true && status === 'available'],
    ['Google Slides', ({ url }) => url?.startsWith('https://docs.google.com/') === true],
    ['a copy of what is gone', ({ status, mirrors }) => status === 'gone' && mirrors.length > 1],
    ['private slides', ({ status }) => status === 'private'],
  ])('has a deck that is %s', (_, isSo) => {
    expect(decks.some(isSo)).toBe(true);
  });

  it.each<[string, (recording: Recording) => boolean]>([
    ['of an evening', ({ url, start, chapters }) => url !== undefined && start === undefined && chapters.length > 0],
    ['cut out of an evening', ({ url, start, end }) => url !== undefined && start !== undefined && end !== undefined],
    ['with all that belongs to it', ({ file, chapters, moments }) => file !== undefined && chapters.length > 3 && moments.length > 9],
    ['that is gone', ({ status }) => status === 'gone'],
    ['that is private', ({ status }) => status === 'private'],
  ])('has a recording %s', (_, isSo) => {
    expect(recordings.some(isSo)).toBe(true);
  });

  it('has talks of all sorts', () => {
    expect(new Set(talks.map(({ withoutVideo }) => withoutVideo))).toEqual(new Set([undefined, 'not-recorded', 'not-published']));
    expect(new Set(talks.map(({ kind }) => kind))).toEqual(new Set(['talk', 'keynote', 'tutorial', 'hot-topics', 'panel']));
    expect(talks.some(({ recordings: all }) => all.length === 2)).toBe(true);
    expect(talks.some(({ decks: all }) => all.length === 2)).toBe(true);
    expect(talkOf('pilze').language).toBe('de');
    const transcripts = loaded.records.talks.flatMap(({ fields }) => fields.videos?.flatMap(({ transcript }) => transcript ?? []) ?? []);
    expect(transcripts).toEqual(['videos/pilze.vtt', 'videos/handwriting.vtt']);
    expect(talks.some(({ heldAt }) => heldAt?.slug === 'winter-workshop-2025')).toBe(true);
  });

  it('has evenings with all that can belong to one, and pages of each kind', () => {
    for (const list of ['albums', 'photos', 'announcements', 'jobs', 'links', 'venues', 'hosts', 'sponsors', 'partners'] as const)
      expect(
        meetups.some((meetup) => meetup[list].length > 0),
        list,
      ).toBe(true);
    expect(meetups.map(({ poster }) => poster?.file ?? poster?.url)).toContain('photos/poster.png');
    expect(archive.people.some(({ photo }) => photo !== undefined)).toBe(true);
    expect(archive.venues.some(({ latitude }) => latitude !== undefined)).toBe(true);
    expect(archive.pages.map(({ slug }) => slug)).toEqual(['about', 'accessibility', 'imprint', 'privacy', 'taking-something-down']);
    expect(new Set(archive.redirects.map(({ to }) => to.type))).toEqual(
      new Set(['meetup', 'talk', 'person', 'topic', 'venue', 'wiki', 'page']),
    );
  });
});

describe('the slides of the demo archive', () => {
  it.each(DECKS.map((deck) => [deck.file, deck] as const))('say in %s what the scripts say', async (file, { slides }) => {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(await read(file));
    const pages = Array.from(document.pages(), (page) => page.getText().replace(/\s+/g, ' '));
    document.destroy();
    library.destroy();

    expect(pages).toHaveLength(slides.length);
    for (const [index, slide] of slides.entries())
      expect(pages[index]).toContain((slide.kind === 'statement' ? slide.text : slide.title).replace(/\s+/g, ' '));
  });

  it('are all those that talks and evenings name', () => {
    const named = archive.decks.flatMap(({ deck, meetup }) => (deck.file === undefined ? [] : [`meetups/${meetup.folder}/${deck.file}`]));
    const jobs = meetups.flatMap(({ folder, jobs: all }) =>
      all.flatMap(({ file }) => (file === undefined ? [] : [`meetups/${folder}/${file}`])),
    );
    expect(new Set([...named, ...jobs])).toEqual(new Set(DECKS.map(({ file }) => file)));
  });
});

describe.each([
  ['handwriting', handwritingTalk, 60],
  ['pilze', pilzeTalk, 20],
])('the recording of %s', (slug, { video, passages }, fewest) => {
  const recording = talkOf(slug).recordings[0] as Recording;

  it('turns the slides as the talk says', () => {
    expect(recording.moments.map(({ deck, slide }) => [deck, slide])).toEqual(passages.map(({ deck, slide }) => [deck, slide]));
  });

  it('has a transcript of what is said to each slide, while it is shown', async () => {
    const cues = await cuesOf(video.replace('.webm', '.vtt'));
    expect(cues.map(({ text }) => text)).toEqual(passages.flatMap(({ lines }) => lines));
    expect(cues.length).toBeGreaterThanOrEqual(fewest);
    const { moments } = recording;
    for (const [index, { lines }] of passages.entries()) {
      const [from, until] = [moments[index]?.at ?? 0, moments[index + 1]?.at ?? (await secondsIn(video))];
      const shown = cues.filter(({ start }) => start >= from && start < until);
      expect(shown.map(({ text }) => text)).toEqual(lines);
      for (const { end } of shown) expect(end).toBeLessThanOrEqual(until);
    }
  });
});

describe('the photos of the demo archive', () => {
  const files = [
    ...meetups.flatMap(({ folder, photos, poster }) =>
      [...photos, ...(poster?.file ? [poster] : [])].map(({ file }) => `meetups/${folder}/${file}`),
    ),
    ...archive.people.flatMap(({ photo }) => (photo === undefined ? [] : [`people/${photo}`])),
    'meetups/001/photos/corridor.jpg',
  ];

  it('are real pictures that say nothing of a place', async () => {
    expect(files.length).toBeGreaterThan(9);
    for (const file of files) {
      expect((await stat(join(DEMO, file))).size, file).toBeLessThanOrEqual(150 * KB);
      const picture = sharp(await read(file));
      expect((await picture.stats()).entropy, file).toBeGreaterThan(0.5);
      const { exif } = await picture.metadata();
      if (exif !== undefined) expect(readExif(exif).GPSInfo, file).toBeUndefined();
    }
  });

  it('have one that lies on its side', async () => {
    const orientations = await Promise.all(files.map(async (file) => (await sharp(await read(file)).metadata()).orientation ?? 1));
    expect(orientations.filter((orientation) => orientation !== 1)).toEqual([6]);
  });
});

async function cuesOf(file: string): Promise<{ start: number; end: number; text: string }[]> {
  const seconds = (time: string): number => (secondsOf(time.slice(1, -4)) ?? Number.NaN) + Number(time.slice(-4));
  return (await read(file))
    .toString()
    .trim()
    .split('\n\n')
    .slice(1)
    .map((block) => {
      const [times = '', ...lines] = block.split('\n');
      const [start = '', end = ''] = times.split(' --> ');
      return { start: seconds(start), end: seconds(end), text: lines.join('\n').replace(/^<v [^>]+>/, '') };
    });
}

/** The length that a WebM says it has: its element "Duration" (44 89), 8 bytes, in milliseconds. */
async function secondsIn(file: string): Promise<number> {
  const bytes = await read(file);
  const at = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  return bytes.readDoubleBE(at + 3) / 1000;
}
