import { createRandom } from '../../output/random.ts';
import { WORDS } from '../vocabulary.ts';

/** How many words there are, of which a hundred make up half of all that is written. */
export const VOCABULARY_SIZE = 12_000;
/** Words that a talk comes back to, and how often a word is one of them: who speaks of rivers says "river" again and again. */
const SUBJECT_WORDS = 80;
const SUBJECT_SHARE = 0.3;
/** The most frequent words are nobody's subject. */
const SUBJECT_FROM = 60;
/** Years, sizes and results, of which hardly one is seen twice. */
const NUMBER_SHARE = 0.03;
/** Words of a slide on average, and of one of its lines. */
const WORDS_OF_A_SLIDE = 30;
const WORDS_OF_A_LINE = 7;

const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl dr fl gr pl pr sh st str th tr'.split(' ');
const VOWELS = 'a a a e e e e i i i o o o u u ai ea ee io ou'.split(' ');
const CODAS = ['', '', '', '', 'c', 'ct', 'l', 'm', 'n', 'n', 'nd', 'nt', 'r', 'r', 'rt', 's', 'st', 't'];
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'ation', 'al', 'ity', 'ive', 'ism'];

/** Writes texts as a talk has them. */
export interface Writer {
  /** What the talk is about, with a capital. */
  title(): string;
  /** Words in a row. */
  words(count: number): string;
  /** The words of a slide as they are read from a PDF, a line of it on a line each. */
  slide(): string;
}

/** The words of all synthetic texts, the most frequent first: short words of English, then subjects, then words that nobody knows. */
export function createVocabulary(): string[] {
  const random = createRandom('vocabulary of slides');
  const oneOf = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] as string;
  const syllable = (): string => `${oneOf(ONSETS)}${oneOf(VOWELS)}${oneOf(CODAS)}`;
  const forms = new Set<string>();
  while (forms.size < VOCABULARY_SIZE) {
    const stem = Array.from({ length: 1 + Math.ceil(random() * 2) }, syllable).join('');
    for (let form = 0; form < 2; form += 1) forms.add(`${stem}${oneOf(ENDINGS)}`);
  }
  // Long words are rarer, by and large.
  const made = [...forms].map((word) => ({ word, order: word.length + random() * 6 })).sort((a, b) => a.order - b.order);
  // The list ends with words that every text has, of which the short ones are the most frequent.
  const small = WORDS.slice(WORDS.indexOf('with')).sort((a, b) => a.length - b.length);
  return [...new Set([...small, ...WORDS, ...made.map(({ word }) => word)])].slice(0, VOCABULARY_SIZE);
}

/**
 * Makes what draws words as often as they are in a language: the one at place n with a weight of 1 / (n + 2.7) (Zipf's law in the form that
 * Mandelbrot gave it).
 */
export function createDraw(vocabulary: readonly string[]): (random: () => number, from?: number) => string {
  const sums = new Float64Array(vocabulary.length + 1);
  for (let place = 0; place < vocabulary.length; place += 1) sums[place + 1] = (sums[place] as number) + 1 / (place + 1 + 2.7);
  const total = sums[vocabulary.length] as number;
  return (random, from = 0) => {
    const begin = sums[from] as number;
    const wanted = begin + random() * (total - begin);
    let [low, high] = [from, vocabulary.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle + 1] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return vocabulary[low] as string;
  };
}

const draw = createDraw(createVocabulary());

/**
 * Whoever writes a text of a talk, always the same one.
 * @param talk what tells the talk from others: all its texts come back to the same words.
 * @param text what tells the text from others of the talk.
 */
export function createWriter(talk: string, text: string): Writer {
  const choose = createRandom(talk);
  const subject = Array.from({ length: SUBJECT_WORDS }, () => draw(choose, SUBJECT_FROM));
  const random = createRandom(`${text} of ${talk}`);
  const ofSubject = (): string => subject[Math.floor(random() ** 2 * subject.length)] as string;
  const word = (): string => {
    const chance = random();
    if (chance < NUMBER_SHARE) return number(random);
    if (chance < NUMBER_SHARE + SUBJECT_SHARE) return ofSubject();
    return draw(random);
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  return {
    title: () => capitalized([...new Set(Array.from({ length: 4 + Math.floor(random() * 4) }, ofSubject))].join(' ')),
    words,
    slide: () => {
      let left = Math.round(WORDS_OF_A_SLIDE * (0.5 + random()));
      const lines: string[] = [];
      while (left > 0) {
        const count = Math.min(left, 2 + Math.floor(random() * (WORDS_OF_A_LINE * 2 - 3)));
        lines.push(capitalized(words(count)));
        left -= count;
      }
      return lines.join('\n');
    },
  };
}

// A year, a size, or a result to two or three digits.
function number(random: () => number): string {
  const kind = random();
  if (kind < 0.3) return String(1990 + Math.floor(random() * 36));
  if (kind < 0.6) return String(2 ** (1 + Math.floor(random() * 12)));
  return (random() * 100).toFixed(kind < 0.8 ? 1 : 2);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
