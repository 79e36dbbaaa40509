import { expect, it } from 'vitest';
import { countWords, refusedWords } from '../../src/client/filter-words.ts';

const TALKS = { one: 'talk', many: 'talks', of: '' };

it.each([
  [12, 178, '', undefined, '12 of 178 talks'],
  [178, 178, '', undefined, '178 talks'],
  [0, 178, '', undefined, '0 of 178 talks'],
  [1, 1, '', undefined, '1 talk'],
  [0, 1, '', undefined, '0 of 1 talk'],
  [3, 40, ' of 2018', undefined, '3 of 40 talks of 2018'],
  [178, 178, '', 'title, A to Z', '178 talks. Order: title, A to Z.'],
] as const)('%i of %i%s in the order %s are told as "%s"', (shown, all, of, order, words) => {
  expect(countWords(shown, all, { ...TALKS, of }, order)).toBe(words);
});

it('what an address asked for in vain is told by the names in it', () => {
  expect(refusedWords(['q', 'year'])).toBe(
    'The address asks for something that this page cannot show (words, year); that part is ignored.',
  );
});
