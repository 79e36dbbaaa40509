import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterState, MAX_WORDS, type Offer, readState, tidyWords, withoutChoice, writeState } from '../../src/client/filter-state.ts';

const SEED = { seed: 20190624 };
const OFFER: Offer = {
  choices: { year: ['2019', '2018'], topic: ['vision', 'natural-language'], kind: ['talk', 'tutorial'] },
  flags: ['slides', 'video'],
  columns: ['date', 'number', 'title'],
  order: { column: 'date', descending: true },
};
const NOTHING: FilterState = { words: '', choices: {}, flags: [], order: OFFER.order };
const read = (query: string) => readState(query, OFFER);
const tidied = (query: string): string => writeState(read(query).state, OFFER, query);

const anyState: fc.Arbitrary<FilterState> = fc.record({
  words: fc.string({ unit: 'binary', maxLength: 300 }).map(tidyWords),
  choices: fc
    .record(
      { year: fc.constantFrom('2019', '2018'), topic: fc.constantFrom('vision', 'natural-language'), kind: fc.constant('tutorial') },
      { requiredKeys: [] },
    )
    .map((choices) => ({ ...choices })),
  flags: fc.subarray(['slides', 'video']),
  order: fc.record({ column: fc.constantFrom('date', 'number', 'title'), descending: fc.boolean() }),
});
/** Queries as people and attackers write them. */
const anyQuery = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom('q', 'year', 'topic', 'kind', 'slides', 'sort', 'order', 'utm_source', '__proto__', 'constructor'),
        fc.string(),
      ),
      fc.oneof(fc.constantFrom('2018', 'vision', '1', 'title', 'descending', '', '%E0%A4%A', '<script>'), fc.string({ unit: 'binary' })),
    ),
  )
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);

describe('the state of a table', () => {
  it.each<[string, Partial<FilterState>]>([
    ['', {}],
    ['?q=&year=&topic=&slides=&sort=', {}],
    ['?q=deep+learning', { words: 'deep learning' }],
    ['?q=%20Schl%C3%BCter%20', { words: 'Schlüter' }],
    [
      '?q=&year=2018&topic=vision&kind=tutorial&slides=1&video=1&sort=title&order=descending',
      {
        choices: { year: '2018', topic: 'vision', kind: 'tutorial' },
        flags: ['slides', 'video'],
        order: { column: 'title', descending: true },
      },
    ],
    ['?sort=title', { order: { column: 'title', descending: false } }],
    ['?sort=date', { order: { column: 'date', descending: false } }],
    ['?order=ascending', { order: { column: 'date', descending: false } }],
    ['?sort=date&order=descending', {}],
    ['?utm_source=news&fbclid=1', {}],
  ])('is read from %j, and nothing is refused', (query, state) => {
    expect(read(query)).toEqual({ state: { ...NOTHING, ...state }, refused: [] });
  });

  it.each<[string, readonly string[]]>([
    ['?year=abc', ['year']],
    ['?year=2017', ['year']],
    ['?topic=<script>alert(1)</script>', ['topic']],
    ['?topic=constructor', ['topic']],
    ['?sort=__proto__&order=descending', ['sort']],
    ['?sort=title&order=up', ['order']],
    ['?slides=0', ['slides']],
    ['?slides=yes', ['slides']],
    ['?year=2018&year=2019', ['year']],
    ['?q=a&q=b', ['q']],
    ['?q=%E0%A4%A', ['q']],
    ['?q=%00', ['q']],
    [`?q=${'a'.repeat(100_000)}`, ['q']],
    [`?topic=${'a'.repeat(100_000)}&kind=nothing`, ['topic', 'kind']],
  ])('leaves away what is wrong in %.60j', (query, refused) => {
    const { state, refused: names } = read(query);
    expect(names).toEqual(refused);
    expect(state).toEqual(query.includes('sort=title') ? { ...NOTHING, order: { column: 'title', descending: false } } : NOTHING);
  });

  it('is the same once it was written and read again', () => {
    fc.assert(
      fc.property(anyState, anyQuery, (state, query) => {
        expect(read(writeState(state, OFFER, query))).toEqual({ state, refused: [] });
      }),
      SEED,
    );
  });

  it('can be read from any text, and holds nothing but what the page offers', () => {
    fc.assert(
      fc.property(fc.oneof(anyQuery, fc.string({ unit: 'binary' })), (query) => {
        const { state } = read(query);
        expect(state.words).toBe(tidyWords(state.words));
        for (const [name, value] of Object.entries(state.choices)) expect(OFFER.choices[name]).toContain(value);
        for (const flag of state.flags) expect(OFFER.flags).toContain(flag);
        expect(OFFER.columns).toContain(state.order.column);
      }),
      SEED,
    );
  });
});

describe('the query of an address', () => {
  it.each([
    ['?year=abc', ''],
    ['?year=abc&q=a', '?q=a'],
    ['?topic=vision&year=2018', '?year=2018&topic=vision'],
    ['?q=a&utm_source=%E0%A4%A&ref', '?q=a&utm_source=%E0%A4%A&ref'],
    ['?utm_source=a&sort=nothing&order=descending', '?utm_source=a'],
    ['?%71=a', '?q=a'],
    ['?&&', ''],
    ['?sort=title&order=ascending', '?sort=title'],
  ])('%j is tidied to %j', (query, expected) => {
    expect(tidied(query)).toBe(expected);
  });

  it('is tidy once it was tidied, with the parameters of others as they were', () => {
    const foreign = fc.array(fc.stringMatching(/^utm_[a-z%]{1,8}=[^&#]{0,8}$/)).map((parts) => parts.join('&'));
    fc.assert(
      fc.property(anyQuery, foreign, (query, others) => {
        const tidy = tidied(`${query}&${others}`);
        expect(tidied(tidy)).toBe(tidy);
        if (others !== '') expect(tidy.endsWith(others)).toBe(true);
      }),
      SEED,
    );
  });
});

it.each([
  ['  a \n\t b ', 'a b'],
  ['a\u0000b\ud800c\ufffdd', 'a b c d'],
  ['a'.repeat(300), 'a'.repeat(MAX_WORDS)],
  [`${'a'.repeat(MAX_WORDS - 1)}😀`, 'a'.repeat(MAX_WORDS - 1)],
])('typed words %.40j are kept as %.40j', (typed, kept) => {
  expect(tidyWords(typed)).toBe(kept);
});

it('a choice can be taken back, and all else stays', () => {
  const state = { ...NOTHING, words: 'a', choices: { year: '2018', topic: 'vision' } };
  expect(withoutChoice(state, 'year')).toEqual({ ...state, choices: { topic: 'vision' } });
  expect(withoutChoice(state, 'kind')).toEqual(state);
});

it('leaves an order alone where nothing can be sorted', () => {
  const offer: Offer = { ...OFFER, columns: [] };
  const { state, refused } = readState('?sort=title&order=descending&year=2018', offer);
  expect(state).toEqual({ ...NOTHING, choices: { year: '2018' } });
  expect(refused).toEqual([]);
  expect(writeState(state, offer, '?sort=title&order=descending')).toBe('?year=2018&sort=title&order=descending');
});
