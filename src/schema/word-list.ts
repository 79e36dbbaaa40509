import { sharedBeginning } from './letters.ts';
import { compareText } from './problem.ts';

/** What a word is to the archive, the most important first: a part of a name, of a title, or of another text. */
export const IMPORTANCES = ['name', 'title', 'text'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** A word of the archive, of letters, marks and digits alone. */
export interface ListedWord {
  readonly word: string;
  readonly importance: Importance;
}

/**
 * The signs between words: which one it is says the importance of the word behind it, and how many characters that begins
 * with of the word before. So twice as many words fit a file, compressed, as where each is written out by its importance.
 */
const SIGNS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}'];
const MAX_SHARED = 10;
const SIGN_AND_REST = /([!-/:-@[-`{-~])([^!-/:-@[-`{-~]*)/g;

/** The text that {@link readWordList} reads. */
// spectrum (a text's), spectra (a name's), speech (a title's) => "!spectra_um.ech"
export function writeWordList(words: readonly ListedWord[]): string {
  let before = '';
  let text = '';
  for (const { word, importance } of [...words].sort((a, b) => compareText(a.word, b.word))) {
    const shared = countShared(before, word);
    text += `${SIGNS[IMPORTANCES.indexOf(importance) * MAX_SHARED + shared]}${word.slice(shared)}`;
    before = word;
  }
  return text;
}

/** The words of a list, by the alphabet. It never throws: of a list that was cut, or of another text, it gives what can be read. */
export function readWordList(text: string): ListedWord[] {
  let word = '';
  return [...text.matchAll(SIGN_AND_REST)].flatMap(([, sign = '', rest = '']) => {
    const place = SIGNS.indexOf(sign);
    const importance = IMPORTANCES[Math.floor(place / MAX_SHARED)];
    word = `${word.slice(0, place % MAX_SHARED)}${rest}`;
    return importance === undefined ? [] : [{ word, importance }];
  });
}

function countShared(a: string, b: string): number {
  const shared = Math.max(0, Math.min(MAX_SHARED - 1, b.length - 1, sharedBeginning(a, b)));
  // Half a character cannot be written.
  return /[\ud800-\udbff]$/.test(b.slice(0, shared)) ? shared - 1 : shared;
}
