import { UNSPACED } from '../../schema/letters.ts';
import type { Piece } from '../search/messages.ts';
import type { Closeness } from './matching.ts';

/** How close a word of a text is to what was asked for. */
export type Matcher = (word: string) => Closeness;

/** The signs around a word, which are not part of what was found. */
const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su;

/** Words of scripts that put no blanks between them, and what brings its own. */
const JOINED_AFTER = new RegExp(`[\\s${UNSPACED}]$`, 'u');
const JOINED_BEFORE = new RegExp(`^[\\s${UNSPACED}]`, 'u');

/** A text with what was asked for in pieces of its own. */
// "Jan Schlüter, OFAI" with a matcher for "ofai" => [{ "Jan Schlüter, " }, { "OFAI", isMatch }]
export function toPieces(words: readonly string[], matches: Matcher): Piece[] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  const add = (text: string, isMatch: boolean): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.isMatch === isMatch) last.text += text;
    else pieces.push({ text, isMatch });
  };
  words.forEach((word, index) => {
    if (index > 0 && !(JOINED_AFTER.test(words[index - 1] ?? '') || JOINED_BEFORE.test(word))) add(' ', false);
    const [, before = '', inside = '', after = ''] = matches(word) > 0 ? (EDGES.exec(word) ?? []) : [];
    if (inside === '') add(word, false);
    else {
      add(before, false);
      add(inside, true);
      add(after, false);
    }
  });
  return pieces;
}

/** The most words of an excerpt. */
const MOST = 28;
/** So many words before a match may belong to its sentence. */
const BEFORE = 10;

/**
 * The words around the place where most was found, from the beginning of the sentence where that is near.
 * @param found places of what was found, in order; of none the beginning is taken.
 */
export function excerptOf(
  words: readonly string[],
  { from, to }: { from: number; to: number },
  found: readonly number[],
  matches: Matcher,
): Piece[] {
  const [first = from] = found;
  const best = found.reduce((most, place) => (countWithin(found, place) > countWithin(found, most) ? place : most), first);
  const begin = found.length === 0 ? from : beginOf(words, best, from);
  const end = Math.min(to, begin + MOST);
  const pieces = toPieces(words.slice(begin, end), found.length === 0 ? () => 0 : matches);
  return [...(begin > from ? [{ text: '… ', isMatch: false }] : []), ...pieces, ...(end < to ? [{ text: ' …', isMatch: false }] : [])];
}

function countWithin(found: readonly number[], place: number): number {
  return found.filter((other) => other >= place && other < place + MOST - BEFORE).length;
}

/** The place at which the sentence of a word begins, or one not far before it. */
function beginOf(words: readonly string[], place: number, from: number): number {
  for (let begin = place; begin > from && place - begin <= BEFORE; begin -= 1)
    if (/[.!?…:]["'”’)]*$/.test(words[begin - 1] ?? '')) return begin;
  return place - from <= BEFORE ? from : place - Math.floor(BEFORE / 2);
}
