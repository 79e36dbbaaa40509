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
    ...chips.map(({ words, remove }) => button('chip filter-chip', remove, [unseen('Remove the filter '), isolated(words), cross()])),
    ...(chips.length === 0 ? [] : [button('filter-clear', clear, ['Clear all', unseen(' filters')])]),
  ];
  list.replaceChildren(
    ...buttons.map((element) => {
      const item = document.createElement('li');
      item.append(element);
      return item;
    }),
  );
  list.hidden = buttons.length === 0;
  if (focused !== -1) (buttons[Math.min(focused, chips.length - 1)] ?? next).focus();
}

function button(className: string, act: () => void, content: readonly (Node | string)[]): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.append(...content);
  element.addEventListener('click', act);
  return element;
}

/** Words that somebody else wrote, and that may run in another direction. */
function isolated(words: string): HTMLElement {
  const element = document.createElement('bdi');
  element.textContent = words;
  return element;
}

/** Words for those who do not see what the button stands beside. */
function unseen(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'visually-hidden';
  element.textContent = text;
  return element;
}

function cross(): HTMLElement {
  const element = document.createElement('span');
  element.setAttribute('aria-hidden', 'true');
  element.textContent = '×';
  return element;
}
