import { readEntry, withoutTalk } from './list.ts';
import { HOME, OWN_PLACE, STARS_CHANGED, tellOfChange } from './own-list.ts';
import { readTalk } from './read-talk.ts';
import { createStar, markStar } from './star.ts';
import { loadList, saveList } from './store.ts';

/** Gives the talks of the page their stars, and listens to all stars, those that come later too. Only the first call does anything. */
export function startStars(): void {
  const { dataset } = document.documentElement;
  if (dataset.stars) return;
  dataset.stars = HOME;
  for (const place of document.querySelectorAll('.star-place')) fill(place);
  document.addEventListener('click', ({ target }) => {
    const star = (target as Element).closest<HTMLElement>('.star');
    if (star !== null) toggle(star);
  });
  document.addEventListener(STARS_CHANGED, () => {
    for (const star of document.querySelectorAll<HTMLElement>('.star')) markStar(star);
  });
  // Another tab has changed what is kept.
  addEventListener('storage', tellOfChange);
  addEventListener('pageshow', ({ persisted }) => persisted && tellOfChange());
}

function fill(place: Element): void {
  const item = place.closest('tr, li, .talk-card, .talk-head');
  const talk = item && readTalk(item, location.pathname);
  if (!talk) return;
  const star = createStar(talk);
  if (item.matches('.talk-head')) star.textContent = 'Star';
  place.append(star);
}

function toggle({ dataset }: HTMLElement): void {
  const talk = readEntry({ ...dataset, starredAt: Date.now() });
  if (talk === undefined) return;
  const { talks } = loadList(OWN_PLACE);
  const others = withoutTalk(talks, talk.path);
  const trouble = saveList(OWN_PLACE, others.length < talks.length ? others : [talk, ...talks]);
  if (trouble === undefined) tellOfChange();
  else warn(`Not starred: this browser ${trouble === 'full' ? 'has no room left' : 'keeps nothing for this site'}.`);
}

function warn(text: string): void {
  const warning = document.querySelector<HTMLElement>('.star-warning') ?? document.body.appendChild(document.createElement('p'));
  warning.className = 'star-warning';
  warning.setAttribute('role', 'alert');
  warning.popover = 'auto';
  warning.textContent = text;
  // A browser without popovers shows it at the end of the page.
  warning.showPopover?.();
}
