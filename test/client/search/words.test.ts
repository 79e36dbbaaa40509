import { expect, it } from 'vitest';
import type { Reading } from '../../../src/client/search/messages.ts';
import { headingOf, readingSentences, resultsWords, shownWords } from '../../../src/client/search/words.ts';

const PLAIN: Reading = { leftOut: [], suggestions: [], operators: [], isCut: false };

it.each([
  [12, 'spectrogram', '12 results for “spectrogram”'],
  [1, 'spectrogram', '1 result for “spectrogram”'],
  [0, 'spectogram', 'No results for “spectogram”'],
  [57, '', '57 results'],
  [0, '', 'No results'],
  [2, 'שלום', '2 results for “\u2068שלום\u2069”'],
])('%i for "%s" are told as "%s"', (total, words, told) => {
  expect(resultsWords(total, words)).toBe(told);
});

it('names in a heading what was searched for in place of what was typed', () => {
  expect(headingOf({ total: 2, reading: PLAIN }, 'pigeon')).toBe('2 results for “pigeon”');
  expect(headingOf({ total: 2, reading: { ...PLAIN, searched: 'pigeon' } }, 'pigoen')).toBe('2 results for “pigeon”');
});

it('how much is shown is told in words', () => {
  expect(shownWords(8, 57)).toBe('8 of 57');
});

it.each<[Partial<Reading>, string[]]>([
  [{}, []],
  [{ searched: 'spectrogram' }, ['Nothing has “spectogram”. These are for “spectrogram”.']],
  [{ isCut: true }, ['These are many words: only the first of them were searched for.']],
  [
    { searched: 'spectrogram', leftOut: ['zebras'] },
    ['Nothing has all of “spectogram”. These are for “spectrogram”.', 'Left out: “zebras”.'],
  ],
])('a query that was read as %j is told so', (reading, sentences) => {
  expect(readingSentences({ ...PLAIN, ...reading }, 'spectogram')).toEqual(sentences);
});
