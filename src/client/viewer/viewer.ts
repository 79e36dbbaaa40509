import { createElement } from '../elements.ts';
import { listenToSwipes } from '../swipes.ts';
import { SLIDE_CHOSEN, type SlideChosen } from '../talk-events.ts';
import { placeAfterKey } from '../turns.ts';
import { readFragment, writeFragment } from './address.ts';
import { createBar } from './bar.ts';
import type { DeckView } from './deck.ts';
import { toggleFullScreen } from './full-screen.ts';
import { createStrip } from './strip.ts';

/** Who asks for a slide: a visitor, whose choice is told to the player; the address of the page; or the player, which nobody must be told of. */
type Occasion = 'visitor' | 'address' | 'player';

/** A deck that can be looked through. */
export interface Viewer {
  /** Its place among the decks of the page, counted from 1. */
  readonly number: number;
  /** Shows a slide by its number; nothing happens where the deck has none of it. */
  readonly showNumber: (number: number) => void;
  /** Shows the slide with an id, and tells whether there is one. @param occasion whether a visitor has just chosen it. */
  readonly showId: (id: string, occasion: 'visitor' | 'address') => boolean;
  readonly showFirst: () => void;
}

/** Lets a deck be looked through by keys, buttons, touch and pictures. */
export function startViewer(deck: DeckView): Viewer {
  const { number, section, stage, list, slides } = deck;
  let current = slides[0];
  const turn = (step: -1 | 1): void => show(slides.indexOf(current) + step, 'visitor');
  const strip = createStrip(deck);
  const choose = (): void => tell({ deck: number, slide: current.number });
  const bar = createBar(deck, { turn, toggleFullScreen: () => toggleFullScreen(stage) });
  const text = createElement('div', 'deck-text');
  // Those who hear the page are given the same text behind the picture.
  text.setAttribute('aria-hidden', 'true');
  section.append(text);

  const render = (place: number, aloud: boolean): void => {
    for (const { item } of slides) item.classList.toggle('is-shown', item === current.item);
    text.textContent = current.text?.textContent ?? '';
    strip.mark(place);
    bar.say(current, aloud);
  };

  const show = (place: number, occasion: Occasion): void => {
    const slide = slides[place];
    if (slide === undefined || (slide === current && occasion !== 'visitor')) return;
    const isNew = slide !== current;
    current = slide;
    if (isNew) {
      render(place, occasion !== 'player');
      load(slide.picture, deck.smallPicture(slide.number));
      for (const near of [slides[place + 1], slides[place - 1]]) if (near !== undefined) near.picture.loading = 'eager';
    }
    if (occasion !== 'visitor') return;
    if (isNew) writeFragment(slide.item.id);
    choose();
  };

  const showId = (id: string, occasion: 'visitor' | 'address'): boolean => {
    const place = slides.findIndex(({ item }) => item.id === id);
    if (place >= 0) show(place, occasion);
    return place >= 0;
  };

  const keys = createElement('p', 'deck-keys', '← → turn the slides, F shows them on the full screen');
  keys.id = `deck-${number}-keys`;
  stage.append(keys);
  stage.tabIndex = 0;
  stage.setAttribute('role', 'group');
  stage.setAttribute('aria-label', section.getAttribute('aria-label') ?? '');
  stage.setAttribute('aria-describedby', keys.id);
  stage.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const place = placeAfterKey(event, slides.indexOf(current), slides.length, 'closed');
    if (place !== undefined) show(place, 'visitor');
    else if (event.key.toLowerCase() === 'f' && !(event.altKey || event.ctrlKey || event.metaKey)) toggleFullScreen(stage);
    else return;
    event.preventDefault();
  });
  listenToSwipes(list, turn);
  list.addEventListener('click', choose);

  const place = slides.findIndex(({ item }) => item.id === readFragment());
  current = slides[place] ?? current;
  render(Math.max(0, place), false);
  stage.classList.add('is-ready');
  return {
    number,
    showNumber: (wanted) =>
      show(
        slides.findIndex((slide) => slide.number === wanted),
        'player',
      ),
    showId,
    showFirst: () => show(0, 'address'),
  };
}

/** Loads a picture; until it is there, the small one stands in its place. */
function load(picture: HTMLImageElement, small: string): void {
  picture.loading = 'eager';
  if (!picture.complete) picture.style.background = `url("${small}") center / contain no-repeat`;
}

/** Tells the player of a slide. */
function tell(detail: SlideChosen): void {
  document.dispatchEvent(new CustomEvent(SLIDE_CHOSEN, { detail }));
}
