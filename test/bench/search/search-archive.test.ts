import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../src/bench/content-files.ts';
import { createSearchArchive, handInSlides, SLIDES_OF_A_TALK } from '../../../src/bench/search/search-archive.ts';
import { createVocabulary, createWriter, VOCABULARY_SIZE } from '../../../src/bench/search/slide-words.ts';
import { loadArchive } from '../../../src/load-archive.ts';
import { temporaryFolder } from '../../helpers/build-site.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/);

describe('the words of synthetic slides', () => {
  it('are always the same, and no two alike', () => {
    expect(createVocabulary()).toEqual(createVocabulary());
    expect(new Set(createVocabulary()).size).toBe(VOCABULARY_SIZE);
    const [one, again, other] = ['talk 1', 'talk 1', 'talk 2'].map((talk) => createWriter(talk, 'slides').slide());
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('are as frequent as those of a language: half of all that is written are a few hundred words', () => {
    const counts = new Map<string, number>();
    for (let talk = 0; talk < 200; talk += 1)
      for (const word of wordsOf(createWriter(`talk ${talk}`, 'slides').words(1000))) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranked = [...counts.values()].sort((a, b) => b - a);
    const written = (from: number, to: number): number => ranked.slice(from, to).reduce((sum, count) => sum + count, 0) / 200_000;
    expect(written(0, 10)).toBeGreaterThan(0.1);
    expect(written(0, 500)).toBeGreaterThan(0.5);
    expect(written(0, 500)).toBeLessThan(0.75);
    expect(ranked.length).toBeGreaterThan(VOCABULARY_SIZE * 0.9);
  });

  it('come back within a talk more than from talk to talk', () => {
    const distinct = (texts: readonly string[]): number => new Set(texts.flatMap(wordsOf)).size;
    const talks = Array.from({ length: 10 }, (_, talk) => createWriter(`talk ${talk}`, 'slides').words(100));
    expect(distinct([createWriter('talk 1', 'slides').words(1000)])).toBeLessThan(distinct(talks));
  });
});

it('a synthetic archive to be searched has forty slides a talk, with thirty words each', async () => {
  const folder = await temporaryFolder('search-archive');
  for (const { path, text } of contentFiles(createSearchArchive(30))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { archive, problems } = await loadArchive(folder, { today: () => '2026-01-01', keepGoing: false, media: handInSlides });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const slides = archive?.talks.map(({ decks }) => decks.flatMap((deck) => deck.slides));
  expect(slides?.map(({ length }) => length)).toEqual(Array(30).fill(SLIDES_OF_A_TALK));
  const lengths = slides?.flat().map(({ text }) => wordsOf(text).length) ?? [];
  expect(Math.abs(lengths.reduce((sum, length) => sum + length, 0) / lengths.length - 30)).toBeLessThan(2);
  expect(archive?.talks[0]?.decks[0]?.document?.key).not.toBe(archive?.talks[1]?.decks[0]?.document?.key);
});
