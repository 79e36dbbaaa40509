import leven from 'leven';
import { foldText } from '../../schema/letters.ts';
import { compareText } from '../../schema/problem.ts';
import { slugify } from '../../schema/text.ts';
import type { NameUse } from './names.ts';

/** A spelling with the one person, venue or organization that it stands for. */
export interface Spelling extends NameUse {
  /** The same for all spellings of one. */
  readonly entity: string;
  /** Whether the one has a file. */
  readonly hasFile: boolean;
}

/** Two spellings that may stand for one: the doubtful one, and the one it resembles. */
export interface LookAlike {
  readonly doubtful: Spelling;
  readonly like: Spelling;
}

/** Words that say an organization's legal form, and nothing about which it is. */
const LEGAL_FORMS = new Set(['gmbh', 'ag', 'se', 'kg', 'og', 'inc', 'ltd', 'llc', 'corp', 'bv', 'sa', 'eu', 'co']);
/** More names than this that share so much are common names, not mistakes, and comparing all of them would take too long. */
const MAX_BLOCK = 60;

/**
 * Finds names that resemble each other but stand for different ones. Only names that share a key are compared, so that
 * ten thousand take no longer than ten thousand times one. Names that differ in a digit are different on purpose.
 * @param isPerson adds what holds for people alone: short first names, and middle names that are left out.
 */
export function findLookAlikes(spellings: readonly Spelling[], isPerson: boolean): LookAlike[] {
  const names = distinct(spellings).map((spelling) => {
    return { ...spelling, words: wordsOf(spelling.name, isPerson), folded: foldText(spelling.name) };
  });
  const blocks = new Map<string, number[]>();
  for (const [index, { words, folded }] of names.entries()) {
    for (const key of new Set([...keysOf(words, isPerson), `folded ${folded}`])) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  }
  const pairs = new Map<string, LookAlike>();
  for (const block of blocks.values()) {
    if (block.length > MAX_BLOCK) continue;
    for (const [position, first] of block.entries()) {
      for (const second of block.slice(position + 1)) {
        const [a, b] = [names[first], names[second]];
        if (!a || !b || a.entity === b.entity) continue;
        const pair = [a.entity, b.entity].sort(compareText).join('\n');
        if (!pairs.has(pair) && (a.folded === b.folded || areAlike(a.words, b.words, isPerson))) pairs.set(pair, order(a, b));
      }
    }
  }
  return [...pairs.values()];
}

type Counted = Spelling & { readonly uses: number };

function distinct(spellings: readonly Spelling[]): Counted[] {
  const uses = new Map<string, number>();
  const first = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = `${spelling.entity}\n${spelling.name}`;
    uses.set(key, (uses.get(key) ?? 0) + 1);
    if (!first.has(key)) first.set(key, spelling);
  }
  return [...first].map(([key, spelling]) => ({ ...spelling, uses: uses.get(key) ?? 0 }));
}

function order(a: Counted, b: Counted): LookAlike {
  const rank = Number(a.hasFile) - Number(b.hasFile) || a.uses - b.uses || compareText(b.record.file, a.record.file);
  return rank < 0 ? { doubtful: a, like: b } : { doubtful: b, like: a };
}

function wordsOf(name: string, isPerson: boolean): string[] {
  const words = slugify(name).split('-').filter(Boolean);
  const own = isPerson ? words : words.filter((word) => !LEGAL_FORMS.has(word));
  return own.length === 0 ? words : own;
}

function keysOf(words: readonly string[], isPerson: boolean): string[] {
  if (words.length === 0) return [];
  const [first = '', ...rest] = words;
  const keys = [`sorted ${[...words].sort().join(' ')}`, `joined ${words.join('')}`];
  if (isPerson && words.length > 1) keys.push(`short ${first[0]} ${rest.join(' ')}`, `ends ${first} ${rest.at(-1)}`);
  for (const [index, word] of words.entries()) {
    const others = words.map((other, at) => (at === index ? '*' : other)).join(' ');
    for (const part of deletions(word)) keys.push(`near ${others} ${part}`);
  }
  return keys.map((key) => `${digitsOf(words)} ${key}`);
}

function digitsOf(words: readonly string[]): string {
  return words.join('').replace(/\D/g, '');
}

/** Whether two names that are written in two ways may stand for one, as {@link findLookAlikes} judges it. */
export function lookAlike(one: string, other: string, isPerson: boolean): boolean {
  const [a, b] = [wordsOf(one, isPerson), wordsOf(other, isPerson)];
  return a.length > 0 && b.length > 0 && digitsOf(a) === digitsOf(b) && areAlike(a, b, isPerson);
}

/** What is left of a word without as many letters as may differ: two words that differ so much have one of these in common. */
function deletions(word: string): string[] {
  let left = [word];
  const found = new Set(left);
  for (let step = 0; step < allowedDistance(word.length); step++) {
    left = [...new Set(left.flatMap((part) => [...part].map((_, index) => part.slice(0, index) + part.slice(index + 1))))];
    for (const part of left) found.add(part);
  }
  return [...found];
}

/** How many letters of a word may be different: none of "Anna", one of "Bauer", two of "Schmidt". */
function allowedDistance(length: number): number {
  // The words of one name are not longer than this; without a limit a long one would have thousands of parts.
  if (length > 20) return 0;
  return length < 5 ? 0 : length < 7 ? 1 : 2;
}

function areAlike(a: readonly string[], b: readonly string[], isPerson: boolean): boolean {
  if (a.join('') === b.join('') || [...a].sort().join(' ') === [...b].sort().join(' ')) return true;
  const different = a.flatMap((word, index) => (word === b[index] ? [] : [index]));
  const [index = 0] = different;
  if (a.length === b.length && different.length === 1) {
    const [one = '', other = ''] = [a[index], b[index]];
    if (isNear(one, other)) return true;
    if (isPerson && index === 0 && a.length > 1 && (isShortFor(one, other) || isShortFor(other, one))) return true;
  }
  return isPerson && (leavesOutMiddle(a, b) || leavesOutMiddle(b, a));
}

function isNear(a: string, b: string): boolean {
  const limit = allowedDistance(Math.min(a.length, b.length));
  return limit > 0 && leven(a, b, { maxDistance: limit + 1 }) <= limit;
}

// "tom", "thomas" => true
function isShortFor(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  if (short.length < 3 || long.length < 5 || short[0] !== long[0]) return false;
  let found = 0;
  for (const letter of long) if (letter === short[found]) found += 1;
  return found === short.length;
}

// ["ada", "lovelace"], ["ada", "king", "lovelace"] => true
function leavesOutMiddle(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  return short[0] === long[0] && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}
