import { describe, expect, it } from 'vitest';
import { chooseQueries, QUERY_KINDS, type QuerySource } from '../../../src/bench/search/queries.ts';
import { createWriter } from '../../../src/bench/search/slide-words.ts';

const SOURCES: readonly QuerySource[] = Array.from({ length: 60 }, (_, talk) => ({
  text: createWriter(`talk ${talk}`, 'slides').words(500),
  names: [`Ada Quarry ${talk}`],
}));

describe('the queries of a measurement', () => {
  const queries = chooseQueries(SOURCES);
  const countOf = (word: string): number => SOURCES.filter(({ text }) => text.toLowerCase().split(/\s+/).includes(word)).length;
  const ofKind = (kind: string): string[] => queries.filter((query) => query.kind === kind).map(({ words }) => words);

  it('are always the same, in whichever order the texts come', () => {
    expect(chooseQueries(SOURCES)).toEqual(queries);
    expect(chooseQueries(SOURCES.toReversed())).toEqual(queries);
  });

  it('are six of each kind, no two alike', () => {
    for (const kind of QUERY_KINDS) expect(ofKind(kind)).toHaveLength(6);
    expect(new Set(queries.map(({ words }) => words)).size).toBe(queries.length);
  });

  it('are as common as they say, and all of them can be found', () => {
    const [common, middling, rare] = ['common word', 'middling word', 'rare word'].map((kind) => ofKind(kind).map(countOf));
    expect(Math.min(...(common ?? []))).toBeGreaterThan(Math.max(...(middling ?? [])));
    expect(Math.min(...(middling ?? []))).toBeGreaterThanOrEqual(Math.max(...(rare ?? [])));
    expect(Math.min(...(rare ?? []))).toBeGreaterThan(0);
    for (const pair of ofKind('two words')) {
      const isIn = (text: string): boolean => pair.split(' ').every((word) => text.toLowerCase().split(/\s+/).includes(word));
      expect(SOURCES.some(({ text }) => isIn(text))).toBe(true);
    }
    for (const prefix of ofKind('prefix')) expect(SOURCES.some(({ text }) => text.includes(prefix))).toBe(true);
  });
});

it('an archive with hardly a word has fewer', () => {
  expect(chooseQueries([])).toEqual([]);
  expect(chooseQueries([{ text: 'Rivers', names: ['Ada Quarry'] }])).toContainEqual({ kind: 'name', words: 'Ada Quarry' });
});
