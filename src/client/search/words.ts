import { isolateText } from '../isolate-text.ts';
import type { Reading, SearchAnswer } from './messages.ts';

/** How many results there are for what was typed; nothing typed leaves the facets alone. */
// 12, "spectrogram" => "12 results for “spectrogram”"; 1, "" => "1 result"
export function resultsWords(total: number, words: string): string {
  const count = `${total === 0 ? 'No' : total} ${total === 1 ? 'result' : 'results'}`;
  return words === '' ? count : `${count} for ${quoted(words)}`;
}

/** The heading of an answer: it names what was searched for, which may not be what was typed. @param words as typed. */
export function headingOf({ total, reading }: Pick<SearchAnswer, 'total' | 'reading'>, words: string): string {
  return resultsWords(total, reading.searched ?? words);
}

/** How much of the results is shown. */
// 8, 57 => "8 of 57"
export function shownWords(shown: number, total: number): string {
  return `${shown} of ${total}`;
}

/** What is said above the results of a query that was not taken as typed, a sentence each. @param words as typed. */
export function readingSentences({ searched, leftOut, isCut }: Reading, words: string): string[] {
  return [
    ...(searched === undefined
      ? []
      : [`Nothing has ${leftOut.length > 0 ? 'all of ' : ''}${quoted(words)}. These are for ${quoted(searched)}.`]),
    ...(leftOut.length === 0 ? [] : [`Left out: ${leftOut.map(quoted).join(', ')}.`]),
    ...(isCut ? ['These are many words: only the first of them were searched for.'] : []),
  ];
}

/** What somebody typed, in quotes. */
export function quoted(words: string): string {
  return `“${isolateText(words)}”`;
}
