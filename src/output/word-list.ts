import { gzipSync } from 'node:zlib';
import { foldText } from '../schema/letters.ts';
import { compareText } from '../schema/problem.ts';
import { IMPORTANCES, type ListedWord, writeWordList } from '../schema/word-list.ts';
import { isNamed, type SearchRecord } from './search-records.ts';

/** The texts of one page, as plain text. */
export interface PageTexts {
  /** Names of people, topics, venues and organizations, with their other spellings. */
  readonly names?: Iterable<string>;
  readonly titles?: Iterable<string>;
  /** Descriptions, slides, what is said. */
  readonly texts?: Iterable<string>;
}

/** Bytes of a list, compressed, whatever the size of the archive: it is loaded while somebody waits. */
export const MAX_LIST_BYTES = 20_000;
/** Fewer bytes than this no word takes, compressed; so no more words need be tried. */
const LEAST_BYTES_OF_A_WORD = 1.25;
const MAX_WORDS = MAX_LIST_BYTES / LEAST_BYTES_OF_A_WORD;
const [MIN_LENGTH, MAX_LENGTH] = [2, 32];
/** "28th", "16kHz", but not "3D". */
const ORDINAL_OR_UNIT = /^\d+(?!D$)\p{L}{1,3}$/u;

/** A word in all its spellings. */
interface Word {
  readonly folded: string;
  /** Place in {@link IMPORTANCES}. */
  importance: number;
  pages: number;
  lastPage: number;
  /** The spelling to show. */
  spelling?: Spelling;
}

interface Spelling {
  readonly text: string;
  readonly word: Word;
  /** The best place where it is spelled so. */
  importance: number;
  uses: number;
}

/** Counts the words of an archive, a page after the other. */
export interface WordCount {
  readonly add: (page: PageTexts) => void;
  /**
   * The words that are worth offering to somebody who mistyped one, the most important first: those of names, then of titles, then all others,
   * and of each kind those on most pages. Spellings that differ in capitals or marks alone are one word, shown as it is mostly written;
   * but letters as names and titles have them come before those of texts.
   */
  readonly list: (limit?: number) => ListedWord[];
}

export function createWordCount(): WordCount {
  const spellings = new Map<string, Spelling>();
  const words = new Map<string, Word>();
  let page = 0;
  return {
    add: ({ names = [], titles = [], texts = [] }) => {
      page += 1;
      for (const [importance, group] of [names, titles, texts].entries())
        for (const text of group) for (const part of wordsOf(text)) note(part, importance, page, spellings, words);
    },
    list: (limit = MAX_WORDS) => {
      for (const spelling of spellings.values()) if (isBetter(spelling, spelling.word.spelling)) spelling.word.spelling = spelling;
      return [...words.values()]
        .sort((a, b) => a.importance - b.importance || b.pages - a.pages || compareText(a.folded, b.folded))
        .slice(0, limit)
        .flatMap(({ spelling, importance }) => {
          const name = IMPORTANCES[importance];
          return spelling && name ? [{ word: spelling.text, importance: name }] : [];
        });
    },
  };
}

/** The texts of what is searched. */
export function textsOf(record: SearchRecord): PageTexts {
  const { title, aliases, speakers, topics, passages } = record;
  const facts = passages.filter((passage) => passage.kind === 'facts').map(({ text }) => text);
  return {
    names: [...(isNamed(record) ? [title] : []), ...aliases, ...speakers.flat(), ...topics.flat()],
    titles: [...(isNamed(record) ? [] : [title]), ...facts],
    texts: passages.filter((passage) => passage.kind !== 'facts').map(({ text, isHtml }) => (isHtml ? withoutTags(text) : text)),
  };
}

/** The file of as many of the first words as fit: its text takes at most `bytes` when it is compressed by gzip at level 9. */
export function fitWordList(words: readonly ListedWord[], bytes = MAX_LIST_BYTES): string {
  let fitting = '';
  let [known, tooMany] = [0, words.length + 1];
  for (let count = words.length; count > known; count = Math.floor((known + tooMany) / 2)) {
    const text = writeWordList(words.slice(0, count));
    if (gzipSync(text, { level: 9 }).length <= bytes) [known, fitting] = [count, text];
    else tooMany = count;
  }
  return fitting;
}

// PDFs write "classification" with a ligature.
function wordsOf(text: string): string[] {
  const plain = text.includes('://') ? text.replace(/[a-z]+:\/\/\S+/gi, ' ') : text;
  if (/^[\t-~]*$/.test(plain)) return plain.split(/[^a-z0-9]+/i);
  return plain.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}]+/u);
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>|&[#\w]+;/g, ' ');
}

// Six million words of a large archive come through here, so each spelling is judged and folded only once.
function note(text: string, importance: number, page: number, spellings: Map<string, Spelling>, words: Map<string, Word>): void {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return;
  let spelling = spellings.get(text);
  if (spelling === undefined) {
    if (!/\p{L}/u.test(text) || ORDINAL_OR_UNIT.test(text)) return;
    const folded = foldText(text);
    const word = words.get(folded) ?? { folded, importance, pages: 0, lastPage: 0 };
    words.set(folded, word);
    spelling = { text, word, importance, uses: 0 };
    spellings.set(text, spelling);
  }
  const { word } = spelling;
  spelling.uses += 1;
  if (importance < spelling.importance) spelling.importance = importance;
  if (importance < word.importance) word.importance = importance;
  if (word.lastPage !== page) word.pages += 1;
  word.lastPage = page;
}

function isBetter(spelling: Spelling, other: Spelling | undefined): boolean {
  if (other === undefined) return true;
  const haveSameLetters = spelling.text.toLowerCase() === other.text.toLowerCase();
  const ahead = haveSameLetters ? 0 : other.importance - spelling.importance;
  return (ahead || spelling.uses - other.uses) > 0;
}
