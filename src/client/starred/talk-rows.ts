import { createButton, createElement } from '../elements.ts';
import type { StarredTalk } from '../stars/list.ts';
import { HOME } from '../stars/own-list.ts';
import { wordsOfPath } from '../stars/talk-path.ts';

/** A row of a list of talks. */
export interface Row {
  readonly element: HTMLElement;
  /** Shows what is known of the talk now. */
  readonly show: (talk: StarredTalk) => void;
}

/** What a talk is called: by its address while its title is not known. */
export function titleOf({ title, path }: StarredTalk): string {
  return title.trim() || wordsOfPath(path);
}

/** The title of a talk, in its language. */
function showTitle(element: HTMLElement, talk: StarredTalk): void {
  element.textContent = titleOf(talk);
  element.toggleAttribute('lang', talk.language !== '');
  if (talk.language !== '') element.lang = talk.language;
}

/** A talk as the lists of the site show it. @param tool what stands at its end. */
export function createTalkRow(path: string, tool: HTMLElement, showTool: (talk: StarredTalk) => void): Row {
  const element = createElement('li');
  const date = createElement('span', 'talk-list-date');
  const link = createElement('a', 'talk-list-title');
  const title = createElement('bdi');
  const by = createElement('bdi');
  const gone = createElement('span', 'tag is-off', 'no longer in the archive');
  const [words, below] = [createElement('div'), createElement('span', 'talk-list-by')];
  link.href = HOME.slice(0, -1) + path;
  link.append(title);
  below.append(by, ' ', gone);
  words.append(link, below);
  element.append(date, words, tool);
  return {
    element,
    show: (talk) => {
      date.textContent = talk.date;
      showTitle(title, talk);
      by.textContent = talk.by;
      gone.hidden = !talk.isGone;
      showTool(talk);
    },
  };
}

/** A row that stays where its talk was. */
export function createRemovedRow(tool: HTMLElement, showTool: (talk: StarredTalk) => void): Row {
  const element = createElement('li', 'is-removed');
  const words = createElement('span');
  element.append(words, tool);
  return {
    element,
    show: (talk) => {
      const title = createElement('bdi');
      showTitle(title, talk);
      words.replaceChildren('“', title, '” removed.');
      showTool(talk);
    },
  };
}

/** A button that names the talk it does something with, for those who do not see what it stands beside. */
export function createTalkButton(
  word: string,
  act: () => void,
): { readonly button: HTMLButtonElement; readonly name: (talk: StarredTalk) => void } {
  const button = createButton('small-button', act, word);
  return { button, name: (talk) => button.setAttribute('aria-label', `${word} “${titleOf(talk)}”`) };
}

/** Shows rows in a list. The focus stays where it is; where its row has gone, it goes to the one that takes its place. */
export function showRows(list: Element, rows: readonly Row[]): void {
  const focused = document.activeElement;
  const place = [...list.children].findIndex((element) => element.contains(focused));
  const isSame = list.children.length === rows.length && rows.every(({ element }, index) => list.children[index] === element);
  if (isSame) return;
  list.replaceChildren(...rows.map(({ element }) => element));
  if (place === -1) return;
  const next = list.contains(focused) ? focused : rows[Math.min(place, rows.length - 1)]?.element.querySelector('button');
  if (next instanceof HTMLElement) next.focus();
}
