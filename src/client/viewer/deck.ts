/** A slide as it stands in the page. */
export interface SlideView {
  /** The page of the PDF, by which people and addresses call it. */
  readonly number: number;
  readonly item: HTMLElement;
  readonly picture: HTMLImageElement;
  /** Where it stands in its deck, in words, and when a recording shows it. */
  readonly place: Element;
  /** The words on it, where there are any. */
  readonly text: Element | undefined;
  /** The link to it among the numbers. */
  readonly tile: HTMLAnchorElement;
}

/** A deck as it stands in the page. */
export interface DeckView {
  /** Its place among the decks of the page, counted from 1. */
  readonly number: number;
  readonly section: HTMLElement;
  /** What is shown on the whole screen: slide, buttons and numbers. */
  readonly stage: HTMLElement;
  readonly list: HTMLElement;
  readonly numbers: HTMLElement;
  readonly slides: readonly [SlideView, ...SlideView[]];
  /** The address of the small picture of a slide. */
  readonly smallPicture: (number: number) => string;
}

/** Reads a deck; nothing where the page is not as it should be. */
export function readDeck(section: HTMLElement): DeckView | undefined {
  const stage = section.querySelector<HTMLElement>('.deck-stage');
  const list = stage?.querySelector<HTMLElement>('.slides');
  const numbers = stage?.querySelector<HTMLElement>('.deck-numbers');
  if (!stage || !list || !numbers) return undefined;
  const tiles = numbers.querySelectorAll('a');
  const [first, ...others] = [...list.children].flatMap((item, index): SlideView[] => {
    const picture = item.querySelector('img');
    const place = item.querySelector('p > span');
    const tile = tiles[index];
    if (!(item instanceof HTMLElement) || picture === null || place === null || tile === undefined) return [];
    return [{ number: Number(tile.textContent), item, picture, place, text: item.querySelector('div') ?? undefined, tile }];
  });
  if (first === undefined) return undefined;
  const small = section.dataset.small ?? '';
  return {
    number: Number(section.dataset.deck),
    section,
    stage,
    list,
    numbers,
    slides: [first, ...others],
    smallPicture: (number) => small.replace('*', String(number)),
  };
}
