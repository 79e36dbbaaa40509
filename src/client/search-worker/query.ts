import { UNSPACED } from '../../schema/letters.ts';
import type { Operator } from '../search/messages.ts';

/** What was typed, taken apart. */
export interface ParsedQuery {
  /** Words that a result must have, in their order: letters and digits only. */
  readonly words: readonly string[];
  /** Words that must stand next to each other. */
  readonly phrases: readonly (readonly string[])[];
  /** Words that must be in the names of its speakers or topics. */
  readonly named: readonly { readonly name: 'speaker' | 'topic'; readonly words: readonly string[] }[];
  /** A year of four digits. */
  readonly year?: string;
  readonly operators: readonly Operator[];
  /** Whether there was more than is searched for. */
  readonly isCut: boolean;
}

/** As much of a query as is read. */
const MAX_LENGTH = 200;
const MAX_WORDS = 12;

/** Words that stand in nearly every text, and that nobody looks for who has typed others as well. */
const COMMON = new Set('a an and at by der die das ein eine for from im in is of on or the to und von was with'.split(' '));

/** Words by which people say what they look for, and not what it is about. */
const FILLERS = new Set(
  'about all any are did do find give how i one some talk talks tell that there this what when where which who why you'.split(' '),
);

const PART = /(?:(speaker|topic|year):\s*)?(?:"([^"]*)"|([^\s"]+))/giu;

/** Takes a query apart: words, "phrases", and `speaker:`, `topic:`, `year:` before one of them. What is no operator is words. */
// 'year:2018 speaker:"Jan Schlüter" mel' => { words: ["mel"], year: "2018", named: [{ name: "speaker", words: ["Jan", "Schlüter"] }], … }
export function parseQuery(typed: string): ParsedQuery {
  const text = tidy(typed);
  const words: string[] = [];
  const phrases: string[][] = [];
  const named: { name: 'speaker' | 'topic'; words: string[] }[] = [];
  const operators: Operator[] = [];
  let year: string | undefined;
  let count = 0;
  for (const match of text.matchAll(PART)) {
    const [part, operator, quoted, plain = ''] = match;
    const found = wordsOf(quoted ?? plain).slice(0, MAX_WORDS - count);
    count += found.length;
    // An operator that nothing follows yet is not asked for, nor is a year that is still being typed.
    if (found.length === 0 || UNFINISHED.test(part)) continue;
    const name = operator?.toLowerCase();
    const without = `${text.slice(0, match.index)}${text.slice(match.index + part.length)}`.replace(/\s+/g, ' ').trim();
    if (name === 'year' && year === undefined && /^\d{4}$/.test(found.join(' '))) {
      year = found.join('');
      operators.push({ name, value: year, without });
    } else if (name === 'speaker' || name === 'topic') {
      named.push({ name, words: found });
      operators.push({ name, value: found.join(' '), without });
    } else if (quoted !== undefined && found.length > 1) phrases.push(found);
    else words.push(...(operator === undefined ? [] : [operator]), ...found);
  }
  return {
    words,
    phrases,
    named,
    ...(year === undefined ? {} : { year }),
    operators,
    isCut: (count >= MAX_WORDS && isLonger(text)) || typed.trim().length > MAX_LENGTH,
  };
}

/** An operator without a value, or with a part of a year. */
const UNFINISHED = /^(?:(?:speaker|topic|year):|year:\s*\d{1,3})$/i;

/** The words without those by which people only say what they look for. */
// ["talk", "about", "fake", "news"] => ["fake", "news"]
export function wordsOfSubject(words: readonly string[]): readonly string[] {
  return words.filter((word) => !FILLERS.has(word.toLowerCase()));
}

/** The words without those that nearly every text has, unless there are no others. */
export function wordsThatTell(words: readonly string[]): readonly string[] {
  // A last letter is the beginning of a word that is being typed.
  const telling = words.filter((word, place) => !COMMON.has(word.toLowerCase()) && !(place === words.length - 1 && /^[a-z]$/i.test(word)));
  return telling.length === 0 ? words : telling;
}

/** A query as it would be typed. */
export function writeQuery({ words, phrases, named, year }: Omit<ParsedQuery, 'operators' | 'isCut'>): string {
  return [
    ...words,
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...named.map((part) => `${part.name}:${part.words.length > 1 ? `"${part.words.join(' ')}"` : part.words[0]}`),
    ...(year === undefined ? [] : [`year:${year}`]),
  ].join(' ');
}

function tidy(typed: string): string {
  return typed
    .slice(0, MAX_LENGTH)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replace(/[“”„‟«»＂]/g, '"');
}

function isLonger(text: string): boolean {
  return wordsOf(text).length > MAX_WORDS;
}

/** Letters and digits, as Pagefind finds them: an apostrophe does not part a word, all other signs do. */
// "Hoelscher-Obermaier’s" => ["Hoelscher", "Obermaiers"]
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => (WITHOUT_BLANKS.test(word) ? segmentsOf(word) : [word]))
    .filter((word) => word !== '');
}

/** Scripts that put no blanks between words; Pagefind parts them as the browser does (https://tc39.es/ecma402/#segmenter-objects). */
const WITHOUT_BLANKS = new RegExp(`[${UNSPACED}]`, 'u');

function segmentsOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}
