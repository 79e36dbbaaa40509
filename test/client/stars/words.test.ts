import { expect, it } from 'vitest';
import { addedWords, copiedWords, sharedNote, sharedTitle } from '../../../src/client/starred/words.ts';

it.each([
  [{ added: 3, known: 0, refused: 0 }, '3 talks added.'],
  [{ added: 1, known: 1, refused: 1 }, '1 talk added, 1 was there already, 1 entry was no talk and was left away.'],
  [{ added: 0, known: 2, refused: 12 }, '0 talks added, 2 were there already, 12 entries were no talks and were left away.'],
])('%j is said as %s', (counts, words) => {
  expect(addedWords(counts)).toBe(words);
});

it.each([
  [{ refused: 0, cut: 0 }, ''],
  [{ refused: 1, cut: 0 }, '1 entry leads to no talk of this archive and was left away.'],
  [
    { refused: 2, cut: 1 },
    '2 entries lead to no talk of this archive and were left away. A link carries at most 500 talks: 1 more was left away.',
  ],
  [{ refused: 0, cut: 9500 }, 'A link carries at most 500 talks: 9500 more were left away.'],
])('%j is noted as %s', (counts, words) => {
  expect(sharedNote(counts)).toBe(words);
});

it('a shared list says how long it is', () => {
  expect([0, 1, 3].map(sharedTitle)).toEqual([
    'A shared list without talks',
    '1 talk that somebody shared',
    '3 talks that somebody shared',
  ]);
});

it('a link says what it could not carry', () => {
  expect(copiedWords(3)).toBe('Copied: the link carries 3 talks.');
  expect(copiedWords(620)).toBe('Copied: the link carries the newest 500 of 620 talks.');
});
