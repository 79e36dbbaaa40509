import { createAnnouncer } from '../announcer.ts';
import { createElement } from '../elements.ts';
import type { DeckView, SlideView } from './deck.ts';
import { canFillScreen, listenToFullScreen } from './full-screen.ts';
import { spokenPlace } from './spoken-place.ts';

/** Milliseconds of quiet before the place is spoken: so that only the last of many turns is. */
const QUIET = 300;

/** The buttons below a slide. */
export interface Bar {
  /** Says which slide is shown. @param aloud whether to a screen reader too. */
  readonly say: (slide: SlideView, aloud: boolean) => void;
}

export interface BarActions {
  readonly turn: (slides: -1 | 1) => void;
  readonly toggleFullScreen: () => void;
}

/** Puts the buttons in the place of the links below each slide, which they take over: they stay where they are while slides change. */
export function createBar({ stage, list, slides }: DeckView, { turn, toggleFullScreen }: BarActions): Bar {
  const place = createElement('span', 'deck-place');
  const status = createElement('span', 'visually-hidden');
  status.setAttribute('role', 'status');
  const announce = createAnnouncer(status);
  const previous = createButton('deck-turn', 'Previous', 'ArrowLeft', () => turn(-1));
  const next = createButton('deck-turn is-next', 'Next', 'ArrowRight', () => turn(1));
  const bar = createElement('div', 'deck-bar');
  bar.append(previous, place, next, status);
  if (canFillScreen(stage)) {
    const button = createButton('deck-screen', 'Full screen', 'f', toggleFullScreen);
    button.setAttribute('aria-pressed', 'false');
    listenToFullScreen(stage, (isFull) => {
      button.setAttribute('aria-pressed', String(isFull));
    });
    bar.append(button);
  }
  list.after(bar);

  const say = (slide: SlideView, aloud: boolean): void => {
    place.replaceChildren(...slide.place.cloneNode(true).childNodes);
    // A button that is disabled would lose the focus.
    previous.setAttribute('aria-disabled', String(slide === slides[0]));
    next.setAttribute('aria-disabled', String(slide === slides.at(-1)));
    if (aloud) announce(spokenPlace(slide.place.firstChild?.textContent ?? '', slide.picture.alt), QUIET);
  };
  return { say };
}

function createButton(name: string, words: string, shortcut: string, press: () => void): HTMLButtonElement {
  const button = createElement('button', name);
  button.type = 'button';
  button.append(createElement('span', '', words));
  button.setAttribute('aria-keyshortcuts', shortcut);
  button.addEventListener('click', press);
  return button;
}
