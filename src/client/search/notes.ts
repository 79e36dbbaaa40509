import { createBox, createButton, createElement, isolated } from '../elements.ts';
import type { SearchAnswer } from './messages.ts';
import { readingSentences } from './words.ts';

/** What is said of an answer above its results: how the query was read, and what may be asked instead. @param ask asks something else. */
export function createNotes({ reading, total }: SearchAnswer, words: string, ask: (words: string) => void): HTMLElement[] {
  const sentences = readingSentences(reading, words);
  const suggestions = reading.suggestions.map((suggestion) => createButton('chip suggestion', () => ask(suggestion), isolated(suggestion)));
  return [
    ...sentences.map((sentence) => createElement('p', '', sentence)),
    ...(suggestions.length === 0
      ? []
      : [createBox('p', 'suggestions', total === 0 ? 'Did you mean ' : 'Or search for ', ...suggestions.flatMap((chip) => [chip, ' ']))]),
  ];
}

/** What is said where the search cannot be done: the lists can be used all the same. @param lists links to them. */
export function createFailureNote(lists: readonly HTMLAnchorElement[]): HTMLElement[] {
  return [
    createElement('p', '', FAILURE),
    createBox(
      'p',
      'suggestions',
      ...lists.map((link) => {
        const copy = createElement('a', 'chip', link.textContent ?? '');
        copy.href = link.href;
        return copy;
      }),
    ),
  ];
}

export const FAILURE =
  'The search does not work just now: a part of it could not be loaded. It may work when the page is loaded again. These lists hold all there is:';
