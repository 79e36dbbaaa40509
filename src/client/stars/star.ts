import type { ListedTalk } from './list.ts';
import { isStarred } from './own-list.ts';

/**
 * Makes the star of a talk: a button that is pressed while the talk is on the watch list. It can be put anywhere, at any time, on a page
 * on which `startStars` has run, which listens to all stars of the page.
 */
export function createStar(talk: ListedTalk): HTMLButtonElement {
  const star = document.createElement('button');
  star.type = 'button';
  star.className = 'star';
  describeStar(star, talk);
  return star;
}

/** Says which talk a star belongs to: what is put on the list once it is pressed. */
export function describeStar(star: HTMLElement, talk: ListedTalk): void {
  Object.assign(star.dataset, talk);
  star.setAttribute('aria-label', `Star “${talk.title}”`);
  markStar(star);
}

/** Shows whether the talk of a star is on the list. */
export function markStar(star: HTMLElement): void {
  star.setAttribute('aria-pressed', `${isStarred(star.dataset.path)}`);
}
