import { type Point, turnAfterSwipe } from './turns.ts';

/** Turns pictures when one finger is drawn across an element; not while the page is magnified, when it moves the page. */
export function listenToSwipes(element: HTMLElement, turn: (pictures: -1 | 1) => void): void {
  let start: Point | undefined;
  element.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch] = touches;
      const isOne = touches.length === 1 && (visualViewport?.scale ?? 1) <= 1;
      start = isOne && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    { passive: true },
  );
  element.addEventListener('touchend', ({ changedTouches: [touch] }) => {
    const pictures = start === undefined || touch === undefined ? 0 : turnAfterSwipe(start, { x: touch.clientX, y: touch.clientY });
    start = undefined;
    if (pictures !== 0) turn(pictures);
  });
  element.addEventListener('touchcancel', () => {
    start = undefined;
  });
}
