import { RESULT_KIND_WORDS } from '../../schema/result-kind.ts';
import { createBox, createElement } from '../elements.ts';
import type { FoundMoment, Piece, ResultPicture, SearchResult } from './messages.ts';

/** The parts of a result, which the dialog and the page of the search put together each in its own way. All of it is text, never HTML. */

/** A text with what was searched for marked in it. @param language where it is not that of the page (BCP 47). */
export function createText(pieces: readonly Piece[], language?: string): HTMLElement {
  const text = createBox('bdi', '', ...pieces.map((piece) => (piece.isMatch ? createElement('mark', '', piece.text) : piece.text)));
  if (language !== undefined) text.lang = language;
  return text;
}

/** What kind of thing a result is. */
export function kindWords({ kind }: SearchResult): string {
  return RESULT_KIND_WORDS[kind][0];
}

/** Who speaks, and what else is said of a result, in one line; nothing where there is nothing to say. */
export function createDetails({ by, details }: SearchResult): HTMLElement | undefined {
  const parts = [...(by.length === 0 ? [] : [createText(by)]), ...details.map((text) => createElement('bdi', '', text))];
  return parts.length === 0
    ? undefined
    : createBox('span', 'result-details', ...parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part])));
}

/** A picture that the words beside it describe. */
export function createPicture({ src, width, height }: ResultPicture): HTMLImageElement {
  const image = createElement('img', 'result-picture');
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = '';
  image.width = width;
  image.height = height;
  image.src = src;
  return image;
}

/** What is to be seen of a place in a page: its picture, what it is called, and the sentence in which something was found. @param language of that sentence, as of a text. */
export function createMomentParts({ label, picture, sentence }: FoundMoment, language?: string): HTMLElement[] {
  return [
    ...(picture === undefined ? [] : [createPicture(picture)]),
    createBox(
      'span',
      'moment-words',
      createBox('span', 'moment-label', createElement('bdi', '', label)),
      ' ',
      createBox('span', 'moment-sentence', createText(sentence, language)),
    ),
  ];
}
