import { isPlainClick } from '../plain-click.ts';
import { SHOW_SLIDE, type SlideChosen } from '../talk-events.ts';
import { fragmentOfThisPage } from '../this-page.ts';
import { listenToFragment } from './address.ts';
import { readDeck } from './deck.ts';
import { startViewer } from './viewer.ts';

/** Starts the viewers of all decks of the page, and lets the player and links of the page turn their slides. */
export function startViewers(): void {
  const viewers = [...document.querySelectorAll<HTMLElement>('.deck')].flatMap((section) => {
    const deck = readDeck(section);
    return deck === undefined ? [] : [startViewer(deck)];
  });
  if (viewers.length === 0) return;

  document.addEventListener(SHOW_SLIDE, (event) => {
    const { deck, slide } = (event as CustomEvent<SlideChosen>).detail;
    viewers.find(({ number }) => number === deck)?.showNumber(slide);
  });

  // A link shows its slide before the browser looks for it, which then finds it where it is.
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (event.defaultPrevented || !isPlainClick(event) || !(target instanceof Element)) return;
    const link = target.closest('a');
    const id = link === null ? '' : fragmentOfThisPage(link).slice(1);
    const isShown = id !== '' && viewers.some(({ showId }) => showId(id, 'visitor'));
    // Among its own pictures the page must not move.
    if (isShown && target.closest('.deck-stage') !== null) event.preventDefault();
  });

  listenToFragment((id) => {
    for (const { showId, showFirst } of viewers) {
      if (id === '') showFirst();
      else showId(id, 'address');
    }
  });
}
