import { describe, expect, it } from 'vitest';
import type { FilterState } from '../../../src/client/filter-state.ts';
import { readStep } from '../../../src/client/search/history-step.ts';
import type { Query } from '../../../src/client/search/messages.ts';
import { isNothing, queryOf, withOneYear, withoutOperators, withYear, yearOf } from '../../../src/client/search/page-query.ts';

const NOTHING: FilterState = { words: '', choices: {}, flags: [], order: { column: 'relevance', descending: false } };

describe('what the page asks for', () => {
  it.each<[Partial<FilterState>, Query, boolean]>([
    [{}, { words: '', facets: {} }, true],
    [{ words: 'gan' }, { words: 'gan', facets: {} }, false],
    [{ choices: { kind: 'talk', year: '2018' } }, { words: '', facets: { kind: 'talk', year: '2018' } }, false],
    [{ flags: ['video'] }, { words: '', facets: { video: '1' } }, false],
    [
      { words: 'a b', choices: { topic: 'vision', language: 'de' }, flags: ['slides', 'video'] },
      { words: 'a b', facets: { topic: 'vision', language: 'de', slides: '1', video: '1' } },
      false,
    ],
    [{ choices: { other: 'x' }, flags: ['other'] }, { words: '', facets: {} }, true],
  ])('%j is %j', (state, query, nothing) => {
    expect(queryOf({ ...NOTHING, ...state })).toEqual(query);
    expect(isNothing(query)).toBe(nothing);
  });

  it.each([
    ['mel speaker:"Jan Schlüter" year:2018', 'mel'],
    ['year:2018', ''],
    ['topic:vision topic:audio mel', 'mel'],
    ['C++ "side by side"', 'C++ "side by side"'],
    ['speaker:', 'speaker:'],
    ['', ''],
  ])('%s is without its operators %s', (words, left) => {
    expect(withoutOperators(words)).toBe(left);
  });
});

describe('the year', () => {
  const state = (words: string, year?: string): FilterState => ({ ...NOTHING, words, choices: year === undefined ? {} : { year } });

  it.each([
    [state('mel'), undefined, state('mel')],
    [state('mel', '2018'), '2018', state('mel', '2018')],
    [state('year:2017 mel'), '2017', state('year:2017 mel')],
    [state('year:2017 mel', '2018'), '2017', state('year:2017 mel')],
    [state('year:soon mel', '2018'), '2018', state('year:soon mel', '2018')],
  ])('of %j is %s, and stands there once', (asked, year, once) => {
    expect(yearOf(asked)).toBe(year);
    expect(withOneYear(asked)).toEqual(once);
  });

  it.each([
    [state('mel'), '2018', state('mel', '2018')],
    [state('mel', '2017'), '2018', state('mel', '2018')],
    [state('mel', '2017'), undefined, state('mel')],
    [state('year:2017 mel'), '2018', state('mel', '2018')],
    [state('mel year:2017 year:2016', '2017'), '2018', state('mel', '2018')],
    [state('year:2017'), undefined, state('')],
  ])('of %j can be chosen anew: %s', (asked, year, chosen) => {
    expect(withYear(asked, year)).toEqual(chosen);
  });
});

describe('a step of the history', () => {
  it.each([
    [
      { shown: 24, height: 1800 },
      { shown: 24, height: 1800 },
    ],
    [
      { shown: 10_000_000, height: 10 },
      { shown: 400, height: 10 },
    ],
    [{ shown: -8, height: -1 }, {}],
    [{ shown: '24', height: Number.NaN }, {}],
    [{ shown: Number.POSITIVE_INFINITY, height: null }, {}],
    [null, {}],
    [undefined, {}],
    ['shown', {}],
    [7, {}],
  ])('that knows %j is read as %j', (state, step) => {
    expect(readStep(state)).toEqual(step);
  });
});
