import { createBox, createButton, createElement, isolated, unseen } from './elements.ts';

/** Something that a click takes away. */
export interface Chip {
  readonly words: string;
  readonly remove: () => void;
}

/**
 * Shows what is filtered by, each with a button that takes it away, and one for all.
 * The focus goes to the button that takes the place of the one that was pressed, else to `next`.
 */
export function showChips(list: HTMLElement, chips: readonly Chip[], { clear, next }: { clear: () => void; next: HTMLElement }): void {
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  const buttons = [
    ...chips.map(({ words, remove }) =>
      createButton('chip filter-chip', remove, unseen('Remove the filter '), isolated(words), createCross()),
    ),
    ...(chips.length === 0 ? [] : [createButton('filter-clear', clear, 'Clear all', unseen(' filters'))]),
  ];
  list.replaceChildren(...buttons.map((button) => createBox('li', '', button)));
  list.hidden = buttons.length === 0;
  if (focused !== -1) (buttons[Math.min(focused, chips.length - 1)] ?? next).focus();
}

function createCross(): HTMLElement {
  const cross = createElement('span', '', '×');
  cross.setAttribute('aria-hidden', 'true');
  return cross;
}
