import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../src/bench/content-files.ts';
import { hugoFiles } from '../../src/bench/hugo-files.ts';
import { createSyntheticArchive } from '../../src/bench/synthetic-archive.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { temporaryFolder } from '../helpers/build-site.ts';

describe('a synthetic archive', () => {
  it('is always the same for the same number of talks', () => {
    expect([...contentFiles(createSyntheticArchive(50))]).toEqual([...contentFiles(createSyntheticArchive(50))]);
    expect(createSyntheticArchive(50).meetups[0]?.title).not.toBe(createSyntheticArchive(51).meetups[0]?.title);
  });

  it.each([
    [1, [1]],
    [3, [3]],
    [7, [3, 3, 1]],
  ])('of %j talks has a meetup for every three of them', (talks, expected) => {
    expect(createSyntheticArchive(talks).meetups.map((meetup) => meetup.talks.length)).toEqual(expected);
  });

  it('has two hundred words a talk, topics and venues that exist, and speakers of whom some return', () => {
    const { meetups, topics, venues } = createSyntheticArchive(300);
    const talks = meetups.flatMap((meetup) => meetup.talks);
    for (const { text } of talks) expect(Math.abs(text.split(/\s+/).length - 200)).toBeLessThan(30);
    const [known, places] = [topics, venues].map((records) => new Set(records.map(({ slug }) => slug)));
    expect(talks.flatMap((talk) => talk.topics).every((slug) => known?.has(slug))).toBe(true);
    expect(meetups.every(({ venue }) => places?.has(venue))).toBe(true);
    const billed = talks.flatMap(({ speakers }) => speakers.map(({ name }) => name));
    expect(new Set(billed).size).toBeLessThan(billed.length);
    expect(meetups.map(({ date }) => date)).toEqual(meetups.map(({ date }) => date).toSorted());
  });

  it('is content without an error, of which nothing is lost', async () => {
    const folder = await temporaryFolder('synthetic');
    for (const { path, text } of contentFiles(createSyntheticArchive(200))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { archive, problems } = await loadArchive(folder, { today: () => '2026-01-01', keepGoing: false });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(archive?.figures).toMatchObject({ talks: 200, meetups: 67 });
    // The site for Hugo has the same records at the same addresses.
    const hugo = new Set([...hugoFiles(createSyntheticArchive(200))].map(({ path }) => path));
    for (const talk of archive?.talks ?? []) expect(hugo).toContain(`content/meetups/${talk.meetup.slug}/${talk.slug}.md`);
    for (const meetup of archive?.meetups ?? []) expect(hugo).toContain(`content/meetups/${meetup.slug}/_index.md`);
    for (const topic of archive?.topics ?? []) expect(hugo).toContain(`content/topics/${topic.slug}/_index.md`);
  });
});
