import { createBox, createElement, isolated } from '../elements.ts';
import { type Controls, focusOn } from './controls.ts';
import type { PlacedProblem } from './source.ts';
import { problemWords, summaryTitle } from './words.ts';

/** All that is wrong, each with a link to its field where it has one. @param more what else can be done. */
export function createSummary(problems: readonly PlacedProblem[], controls: Controls, ...more: readonly HTMLElement[]): HTMLElement {
  const ordered = [...problems].sort((a, b) => compare(elementOf(a), elementOf(b)));
  const errors = problems.filter(({ problem }) => problem.severity === 'error').length;
  const title = createElement('h3', '', summaryTitle(errors, problems.length - errors));
  const box = createBox(
    'section',
    errors > 0 ? 'notice' : 'notice is-mild',
    title,
    createBox('ul', 'plain-list', ...ordered.map(createItem)),
    ...more,
  );
  title.id = 'form-summary';
  box.setAttribute('aria-labelledby', title.id);
  box.tabIndex = -1;
  return box;

  function elementOf({ place }: PlacedProblem): HTMLElement | undefined {
    return place && controls.find(place)?.element;
  }

  function createItem({ problem, place }: PlacedProblem): HTMLElement {
    const control = place && controls.find(place);
    const words = problemWords(problem);
    if (control === undefined) return createBox('li', '', isolated(words), ' ', createElement('span', 'quiet', problem.file));
    const link = createBox('a', '', `${control.name()}: `, isolated(words));
    link.href = `#${control.element.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      focusOn(control.element);
    });
    return createBox('li', '', link);
  }
}

/** Orders fields as they stand on the page, and before them what has none. */
function compare(a: Node | undefined, b: Node | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
