/** What is known of a key that was pressed. */
export interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The place to which a key turns, counted from 0; nothing for a key that is not ours. @param current the place of the slide that is shown. */
export function placeAfterKey(press: Press, current: number, count: number): number | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return undefined;
  const last = count - 1;
  switch (press.key) {
    case 'ArrowLeft':
    case 'PageUp':
      return Math.max(0, current - 1);
    case 'ArrowRight':
    case 'PageDown':
      return Math.min(last, current + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** A point of the screen, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a finger moves before it means to turn. */
const SWIPE = 40;

/** How many slides a finger turns by its way across the picture: one onwards when it moves to the left, one back, or none. */
export function turnAfterSwipe(from: Point, to: Point): -1 | 0 | 1 {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return 0;
  return x < 0 ? 1 : -1;
}

/** What a screen reader says of a slide. */
// "12 of 42", "Slide 12: Rivers" => "Slide 12 of 42: Rivers"
export function spokenPlace(place: string, alternative: string): string {
  return `Slide ${place}${alternative.replace(/^Slide \d+/, '')}`;
}
