/** A new element with a class and a text. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** A new element with others in it. */
export function createBox<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = createElement(name, className);
  element.append(...content);
  return element;
}

/** A button that does something in the page. */
export function createButton(className: string, act: () => void, ...content: readonly (Node | string)[]): HTMLButtonElement {
  const button = createBox('button', className, ...content);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/** Words that somebody else wrote, and that may run in another direction. */
export function isolated(words: string): HTMLElement {
  return createElement('bdi', '', words);
}

/** Words for those who do not see what an element stands beside. */
export function unseen(text: string): HTMLElement {
  return createElement('span', 'visually-hidden', text);
}
