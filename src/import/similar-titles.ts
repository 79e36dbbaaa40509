import { foldText } from '../schema/letters.ts';

/** A title as it is compared: its words, without signs. */
// "Deep Learning – History!" => "deep learning history"
export function foldTitle(title: string): string {
  return foldText(title)
    .replace(/['’`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that say nothing about what a title is of. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'in',
  'on',
  'and',
  'to',
  'with',
  'at',
  'by',
  'from',
  'der',
  'die',
  'das',
  'und',
  'fur',
  'mit',
  'von',
  'zu',
  'im',
  'ein',
  'eine',
]);

/**
 * How alike two titles are, from 0 to 1: 1 for the same words, at least 0.9 where one is the beginning of the other, else by the words
 * that they share.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [foldTitle(one), foldTitle(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.startsWith(`${short} `) && short.length > 7) return 0.9;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  if (shared === 0) return 0;
  const dice = (2 * shared) / (first.size + second.size);
  // A short form of a longer title has all its words in there.
  const covered = shared / Math.min(first.size, second.size);
  return Math.max(dice, shared > 2 ? covered * 0.8 : 0);
}

function wordsOf(folded: string): Set<string> {
  const words = folded.split(' ');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return new Set(telling.length === 0 ? words : telling);
}
