import { createBox, createElement } from '../elements.ts';
import type { Piece, SearchAnswer, SearchResult } from './messages.ts';
import { createDetails, createMomentParts, createPicture, createText, kindWords } from './result-parts.ts';

/** As many places of a result as the dialog has room for. */
const MOMENTS = 2;

/**
 * The results as options of a list: each result, and below it its best places. An option is a link with that role, which ARIA allows
 * (https://www.w3.org/TR/html-aria/#el-a), so that a click with any button or key does what it does on every link.
 * @param all the address of the page that shows all results.
 */
export function createOptions({ results, total }: SearchAnswer, all: string): HTMLAnchorElement[] {
  return [
    ...results.flatMap((result) => [
      createOption(result.href, 'option-result', ...createResultParts(result)),
      ...result.moments
        .slice(0, MOMENTS)
        .map((moment) => createOption(moment.href, 'option-moment', ...createMomentParts(moment, result.language))),
    ]),
    ...(total === 0 ? [] : [createOption(all, 'option-all', total === 1 ? 'Show the result on a page' : `All ${total} results`)]),
  ];
}

function createResultParts(result: SearchResult): HTMLElement[] {
  const details = createDetails(result);
  const { title, by, excerpt, moments, language } = result;
  const hasMatch = (pieces: readonly Piece[]): boolean => pieces.some(({ isMatch }) => isMatch);
  // Else one would wonder why it is there.
  const saysWhy = hasMatch(excerpt) && moments.length === 0 && !hasMatch([...title, ...by]);
  return [
    ...(result.picture === undefined ? [] : [createPicture(result.picture)]),
    createBox(
      'span',
      'option-words',
      createElement('span', 'kicker', kindWords(result)),
      ' ',
      createBox('span', 'option-title', createText(title, language)),
      ...(details === undefined ? [] : [' ', details]),
      ...(saysWhy ? [' ', createBox('span', 'option-excerpt', createText(excerpt, language))] : []),
    ),
  ];
}

function createOption(href: string, className: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  const option = createBox('a', `option ${className}`, ...content);
  option.href = href;
  // The focus stays in the field.
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  return option;
}
