import { sharedBeginning, spellings } from '../../schema/letters.ts';
import { IMPORTANCES, readWordList } from '../../schema/word-list.ts';

/** The words of the archive, made ready to compare others with them. */
export interface Vocabulary {
  readonly words: readonly KnownWord[];
  /** The best word of each spelling. */
  readonly bySpelling: ReadonlyMap<string, KnownWord>;
}

interface KnownWord {
  /** As it is shown. */
  readonly word: string;
  readonly forms: readonly Form[];
  /** 0 for what matters most. */
  readonly rank: number;
}

/** A word as people may type it. */
interface Form {
  readonly spelling: string;
  /** What singular and plural have in common. */
  readonly base: string;
  /** A bit for each letter of the base. */
  readonly letters: number;
}

interface Offer {
  readonly text: string;
  /** What no other offer is to have as well. */
  readonly bases: readonly string[];
  readonly cost: number;
}

/** Nothing longer is a word that somebody mistyped. */
const MAX_LENGTH = 40;
/** The shortest word that is taken for another unasked, and from how many letters on two of them may be wrong. */
const SHORTEST_SLIP = 6;
const LONG = 8;
/** The shortest word of which a letter may be wrong, and the shortest that two written as one may consist of. */
const MIN_LENGTH = 3;
/** From so many letters on, a word may be begun only. */
const MIN_BEGUN = 5;

// What makes a word less likely than another, in mistakes.
const OTHER_ENDING = 0.3;
const OTHER_FIRST_LETTER = 0.7;
const LESS_IMPORTANT = 0.2;
const BEGUN_ONLY = 1.2;
const TWO_WORDS = 1.3;
const SHARED_LETTER = 0.03;

/** Reads the file of words; never throws. */
export function readVocabulary(text: string): Vocabulary {
  const words = readWordList(text).map(({ word, importance }) => ({
    word,
    forms: spellings(word).map(formOf),
    rank: IMPORTANCES.indexOf(importance),
  }));
  const bySpelling = new Map<string, KnownWord>();
  for (const word of words) {
    for (const { spelling } of word.forms) {
      const other = bySpelling.get(spelling);
      if (other === undefined || word.rank < other.rank) bySpelling.set(spelling, word);
    }
  }
  return { words, bySpelling };
}

/**
 * The words that somebody may have meant, the likeliest first; a word of the list itself first of all. Of singular and plural one is given.
 * Two words that were written as one are given with a blank between them; of one that was written as two, both are to be handed in.
 */
// "spectogram" => ["spectrograms"]; "deeplearning" => ["deep learning"]; "spectro gram" => ["spectrograms"]
export function nearestWords(typed: string, vocabulary: Vocabulary, limit: number): string[] {
  const wanted = spellings(typed)
    .map(withoutSigns)
    .filter(({ length }) => length >= MIN_LENGTH && length <= MAX_LENGTH)
    .map(formOf);
  const found: Offer[] = wanted.flatMap(({ spelling }) => splitWord(spelling, vocabulary));
  for (const { word, forms, rank } of vocabulary.words) {
    let cost = Number.POSITIVE_INFINITY;
    for (const one of wanted) for (const other of forms) cost = Math.min(cost, costOf(one, other, rank));
    if (cost < Number.POSITIVE_INFINITY) found.push({ text: word, bases: forms.map(({ base }) => base), cost });
  }
  const given = new Set<string>();
  const offers: string[] = [];
  for (const { text, bases } of found.sort((a, b) => a.cost - b.cost)) {
    if (offers.length >= limit) break;
    if (!bases.some((base) => given.has(base))) offers.push(text);
    for (const base of bases) given.add(base);
  }
  return offers;
}

/**
 * Whether a word is so near to another that it was most likely meant, and may take its place unasked: letters are missing, too many, wrong or
 * turned, one of them, or two in a long word, and never the first. Shorter words are near to too many others.
 */
// "spectogram", "spectrogram" => true; "cancer", "center" => false
export function isSlipOf(typed: string, word: string): boolean {
  const wanted = spellings(typed).map((spelling) => formOf(withoutSigns(spelling)));
  const others = spellings(word).map((spelling) => formOf(withoutSigns(spelling)));
  const isNear = (one: string, other: string): boolean => {
    if (one === other) return true;
    if (one.length < SHORTEST_SLIP || one.length > MAX_LENGTH || one[0] !== other[0]) return false;
    const limit = one.length < LONG ? 1 : 2;
    return countMistakes(one, other, limit).whole <= limit;
  };
  return wanted.some((one) => others.some((other) => isNear(one.spelling, other.spelling) || isNear(one.base, other.base)));
}

/** How unlikely it is that a word was meant, in mistakes; infinite where it cannot be. */
function costOf(typed: Form, known: Form, rank: number): number {
  if (typed.spelling === known.spelling) return -1;
  const limit = mistakesAllowed(typed.spelling.length);
  // Nearly all words end here: each letter that they lack is a mistake at least.
  if (countBits(typed.letters & ~known.letters) > limit || known.base.length < typed.base.length - limit) return Number.POSITIVE_INFINITY;
  const { whole, begun } = countMistakes(typed.base, known.base, limit);
  const mistakes = Math.min(
    whole <= limit ? whole : Number.POSITIVE_INFINITY,
    begun < limit && typed.spelling.length >= MIN_BEGUN ? begun + BEGUN_ONLY : Number.POSITIVE_INFINITY,
  );
  const sameEnding = (typed.spelling === typed.base) === (known.spelling === known.base);
  return (
    mistakes +
    (sameEnding ? 0 : OTHER_ENDING) +
    (typed.base[0] === known.base[0] ? 0 : OTHER_FIRST_LETTER) +
    LESS_IMPORTANT * rank -
    SHARED_LETTER * sharedBeginning(typed.base, known.base)
  );
}

/** Two words of the list that were written without a blank. */
function splitWord(wanted: string, { bySpelling }: Vocabulary): Offer[] {
  const found: Offer[] = [];
  for (let place = MIN_LENGTH; place <= wanted.length - MIN_LENGTH; place += 1) {
    const [first, second] = [bySpelling.get(wanted.slice(0, place)), bySpelling.get(wanted.slice(place))];
    if (first === undefined || second === undefined) continue;
    const cost = TWO_WORDS + (LESS_IMPORTANT * (first.rank + second.rank)) / 2;
    found.push({ text: `${first.word} ${second.word}`, bases: [], cost });
  }
  return found;
}

/** A short word with one wrong letter is still known; with two it might be any. */
function mistakesAllowed(length: number): number {
  return length <= 5 ? 1 : length <= 9 ? 2 : 3;
}

/** The rows of the table for the letter at hand and the two before it: no more of it is looked at again. */
let rows = [0, 1, 2].map(() => new Uint8Array(2 * MAX_LENGTH)) as [Uint8Array, Uint8Array, Uint8Array];

/**
 * How many letters missing, too many, wrong, or in each other's place make one word of the other, each pair being turned once at most (optimal string alignment);
 * and how many make it the beginning of the other. More than `limit` is only said to be more.
 */
function countMistakes(typed: string, known: string, limit: number): { whole: number; begun: number } {
  const width = Math.min(known.length, typed.length + limit);
  const tooMany = { whole: limit + 1, begun: limit + 1 };
  let [beforeLast, last, row] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    let least = line;
    row[0] = line;
    for (let column = 1; column <= width; column += 1) {
      const other = known.charCodeAt(column - 1);
      const above = last[column] as number;
      const diagonal = last[column - 1] as number;
      let count = letter === other ? diagonal : Math.min(diagonal, above, row[column - 1] as number) + 1;
      const isTurned =
        line > 1 && column > 1 && letter === known.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other && letter !== other;
      if (isTurned) count = Math.min(count, (beforeLast[column - 2] as number) + 1);
      row[column] = count;
      if (count < least) least = count;
    }
    if (least > limit) return tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  rows = [beforeLast, last, row];
  let begun = limit + 1;
  for (let column = 0; column <= width; column += 1) begun = Math.min(begun, last[column] as number);
  return { whole: known.length > width ? limit + 1 : (last[width] as number), begun };
}

function formOf(spelling: string): Form {
  const base = withoutPlural(spelling);
  let letters = 0;
  // Letters of other alphabets share the bits.
  for (let place = 0; place < base.length; place += 1) letters |= 1 << (base.charCodeAt(place) & 31);
  return { spelling, base, letters };
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

// "anomalies" => "anomaly"; "networks" => "network"
function withoutPlural(word: string): string {
  if (word.length <= MIN_LENGTH || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function withoutSigns(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
