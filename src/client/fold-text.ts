import { spellings, UNSPACED } from '../schema/letters.ts';

// A short word that is found in the middle of others finds nearly all: "AI" is in "training", and 20 in every date.
const SHORT = 4;

/** What {@link createWordFilter} looks through: the words of a text and their parts in every spelling, each between blanks. */
// "CycleGAN (2018)" => " cyclegan cycle gan (2018) 2018 "
export function indexWords(text: string): string {
  const words = new Set<string>();
  for (const word of text.normalize('NFC').split(/\s+/)) {
    const parts = word.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u);
    for (const part of [word, withoutEdges(word), ...parts]) if (part !== '') for (const spelling of spellings(part)) words.add(spelling);
  }
  return ` ${[...words].join(' ')} `;
}

/**
 * A test whether every word of a query is in a text that {@link indexWords} has made. Longer words may stand
 * anywhere in it, while one of up to three letters must begin a word or a part of one, and one of up to three digits must be one.
 */
export function createWordFilter(query: string): (index: string) => boolean {
  const wanted = query
    .split(/\s+/)
    .map(withoutEdges)
    .filter((word) => word !== '')
    .map((word) => spellings(word).map(whereItMayStand));
  return (index) => wanted.every((word) => word.some((spelling) => index.includes(spelling)));
}

function whereItMayStand(word: string): string {
  if (word.length >= SHORT || WITHOUT_BLANKS.test(word)) return word;
  return /^\d+$/.test(word) ? ` ${word} ` : ` ${word}`;
}

/** Scripts that put no blanks between words, so that none of them can be seen to begin. */
const WITHOUT_BLANKS = new RegExp(`[${UNSPACED}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]`, 'u');

/** A word without the quotes and commas around it, which nobody means to find; but "C++" and "C#" are words. */
function withoutEdges(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}+#]+$/gu, '');
}
