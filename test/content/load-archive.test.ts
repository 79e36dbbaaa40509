import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadOptions, loadArchive } from '../../src/load-archive.ts';
import { contentFolder, SITE } from './folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const OPTIONS: LoadOptions = { today: () => '2026-01-31', keepGoing: false };
const KEEP_GOING: LoadOptions = { ...OPTIONS, keepGoing: true };
const MEETUP = '---\ndate: 2023-05-11\n---\n';
const TALK = '---\ntitle: A\n---\n';

describe('loadArchive', () => {
  it('loads a right archive', async () => {
    const { archive, problems, leftOut } = await loadArchive(join(FIXTURES, 'small'), OPTIONS);

    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(archive?.meetups.map(({ name }) => name)).toEqual(['Symposium 2024', 'Meetup 2', 'Meetup 1']);
  });

  it('asks for the date in the time zone of the site', async () => {
    const asked: string[] = [];
    const today = (timeZone: string): string => {
      asked.push(timeZone);
      return '2026-01-31';
    };

    await loadArchive(join(FIXTURES, 'small'), { ...OPTIONS, today });

    expect(asked).toEqual(['Europe/Vienna']);
  });

  it('gives no archive when there is an error, but all problems', async () => {
    const { archive, problems } = await loadArchive(join(FIXTURES, 'ten-broken-files'), OPTIONS);

    expect(archive).toBeUndefined();
    expect(new Set(problems.map(({ file }) => file)).size).toBe(10);
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(20);
  });

  it('keeps the one right file among ten broken ones', async () => {
    const { archive, problems, leftOut } = await loadArchive(join(FIXTURES, 'ten-broken-files'), KEEP_GOING);

    expect(archive?.talks.map(({ title }) => title)).toEqual(['The right one']);
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(20);
    expect(leftOut).toHaveLength(10);
    expect(leftOut[0]).toEqual({ file: 'meetups/001/1-talk.md', because: '2 errors' });
  });

  it('leaves out the talks of a meetup that is left out', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/001/README.md': MEETUP,
      'meetups/001/1-a.md': TALK,
      'meetups/002/README.md': '---\ndate: never\n---\n',
      'meetups/002/1-a.md': TALK,
      'meetups/3/README.md': MEETUP,
      'meetups/3/1-a.md': TALK,
    });

    const { archive, leftOut } = await loadArchive(folder, KEEP_GOING);

    expect(archive?.talks.map(({ file }) => file)).toEqual(['meetups/001/1-a.md']);
    expect(leftOut).toEqual([
      { file: 'meetups/002/1-a.md', because: 'its meetup 002 is left out' },
      { file: 'meetups/002/README.md', because: '1 error' },
      { file: 'meetups/3', because: '1 error' },
      { file: 'meetups/3/1-a.md', because: 'its folder is left out' },
      { file: 'meetups/3/README.md', because: 'its folder is left out' },
    ]);
  });

  it('loads everything else when the list of copies has errors', async () => {
    const lock = { addresses: { 'https://example.org/a.pdf': { state: 'gone' }, 'https://example.org/b.pdf': { state: 'lost' } } };
    const folder = contentFolder({
      'site.md': SITE,
      'media.lock.json': JSON.stringify(lock),
      'meetups/001/README.md': MEETUP,
      'meetups/001/1-a.md': '---\ntitle: A\nslides:\n  - url: https://example.org/a.pdf\n---\n',
    });

    const { archive, problems, leftOut } = await loadArchive(folder, KEEP_GOING);

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['media-lock-entry media.lock.json']);
    expect(leftOut).toEqual([]);
    expect(archive?.talks[0]?.decks[0]?.observation).toEqual({ state: 'gone', copies: [] });
    expect((await loadArchive(folder, OPTIONS)).archive).toBeUndefined();
  });

  it('leaves out a file that does not fit the others', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/001/README.md': MEETUP,
      'meetups/001/1-a.md': '---\ntitle: A\ntopics: [nothing-like-it]\n---\n',
      'meetups/001/2-b.md': TALK,
    });

    const { archive, leftOut } = await loadArchive(folder, KEEP_GOING);

    expect(archive?.talks.map(({ file }) => file)).toEqual(['meetups/001/2-b.md']);
    expect(leftOut).toEqual([{ file: 'meetups/001/1-a.md', because: '1 error' }]);
  });

  it('leaves out a transcript that has an error, and keeps its talk', async () => {
    const talk = '---\ntitle: A\nvideos:\n  - url: https://www.youtube.com/watch?v=aqz-KE-bpKQ\n    transcript: videos/NAME.vtt\n---\n';
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/001/README.md': MEETUP,
      'meetups/001/1-a.md': talk.replace('NAME', 'a'),
      'meetups/001/2-b.md': talk.replace('NAME', 'b'),
      'meetups/001/videos/a.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n',
      'meetups/001/videos/b.vtt': 'WEBVTT\n\n00:04.000 --> 00:01.000\nGood evening.\n',
    });

    const { archive, problems, leftOut } = await loadArchive(folder, KEEP_GOING);

    expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual(['transcript-order meetups/001/videos/b.vtt:3']);
    expect(leftOut).toEqual([{ file: 'meetups/001/videos/b.vtt', because: '1 error' }]);
    expect(archive?.talks.map(({ recordings }) => recordings[0]?.transcript?.cues)).toEqual([
      [{ start: 1, end: 4, text: 'Good evening.' }],
      undefined,
    ]);
    expect(archive?.files.map(({ path }) => path)).toEqual(['videos/a.vtt']);
  });

  it('calls no page vanished that a broken file may have, and every other one', async () => {
    const folder = contentFolder({
      'site.md': SITE,
      'meetups/001/README.md': '---\ndate: never\n---\n',
      'meetups/001/1-a.md': TALK,
      'meetups/002/README.md': MEETUP,
      'meetups/002/1-b.md': '---\ntitle:\nspeakers: [Ada Lovelace]\nredirectFrom: [/meetups/2/older/]\n---\n',
      'urls.lock': ['/meetups/1/', '/meetups/1/a/', '/meetups/2/b/', '/meetups/2/older/', '/speakers/ada-lovelace/', '/meetups/2/c/'].join(
        '\n',
      ),
    });

    const { problems } = await loadArchive(folder, OPTIONS);

    expect(problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'wrong-value meetups/001/README.md:2',
      'missing-field meetups/002/1-b.md:2',
      'vanished-page urls.lock:6',
    ]);
  });

  it('builds, when it keeps going, whatever is wrong with the list of paths', async () => {
    const files = { 'site.md': SITE, 'meetups/001/README.md': MEETUP, 'meetups/001/1-a.md': TALK };
    const folder = contentFolder({ ...files, 'meetups/001/2-b.md': '---\n', 'urls.lock': '/gone/\n<<<<<<<\nx\n/meetups/1/b/\n' });

    const { archive, problems, leftOut } = await loadArchive(folder, KEEP_GOING);

    expect(problems.map(({ rule }) => rule)).toEqual(['front-matter-fence', 'vanished-page', 'lock-conflict', 'lock-line']);
    expect(archive?.talks.map(({ slug }) => slug)).toEqual(['a']);
    expect(leftOut).toEqual([{ file: 'meetups/001/2-b.md', because: '1 error' }]);
  });

  it.each([
    ['without a site.md', { 'meetups/001/README.md': MEETUP }],
    ['with a broken site.md', { 'site.md': '---\nname: x\n---\n', 'meetups/001/README.md': MEETUP }],
  ])('never makes an archive %s', async (_, files) => {
    expect((await loadArchive(contentFolder(files), KEEP_GOING)).archive).toBeUndefined();
  });

  it('has one clear problem when there is no folder', async () => {
    const { archive, problems } = await loadArchive('/nowhere/at-all', KEEP_GOING);

    expect(archive).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['content-folder']);
  });
});
