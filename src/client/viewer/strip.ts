import type { DeckView } from './deck.ts';

/** The numbers of the slides, with pictures. */
export interface Strip {
  /** Marks the tile of the slide that is shown and moves the strip so far that it is seen; the page stays where it is. */
  readonly mark: (place: number) => void;
}

/** Puts small pictures over the numbers, which the browser loads when they come near. One tile can be reached by Tab: the marked one. */
export function createStrip({ numbers, slides, smallPicture }: DeckView): Strip {
  let marked: HTMLElement | undefined;
  for (const { number, picture, tile } of slides) {
    const small = document.createElement('img');
    small.loading = 'lazy';
    small.alt = '';
    // Their properties would be those of the layout, which would be made anew for each.
    for (const name of ['width', 'height']) small.setAttribute(name, picture.getAttribute(name) ?? '');
    small.src = smallPicture(number);
    tile.prepend(small);
    tile.tabIndex = -1;
  }

  const mark = (place: number): void => {
    const tile = slides[place]?.tile;
    if (tile === undefined || tile === marked) return;
    const hadFocus = marked !== undefined && document.activeElement === marked;
    marked?.removeAttribute('aria-current');
    if (marked !== undefined) marked.tabIndex = -1;
    tile.setAttribute('aria-current', 'true');
    tile.tabIndex = 0;
    if (hadFocus) tile.focus({ preventScroll: true });
    numbers.scrollLeft = tile.offsetLeft - (numbers.clientWidth - tile.offsetWidth) / 2;
    marked = tile;
  };
  return { mark };
}
