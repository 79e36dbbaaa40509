/** What is known of a key that was pressed. */
export interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What comes behind the last picture and before the first: nothing, or those of the other end. */
export type Ends = 'closed' | 'joined';

/** The place one picture on or back, counted from 0. */
// 23, 1, 24 => 23; where the ends are joined 0
export function placeAfterTurn(turn: -1 | 1, current: number, count: number, ends: Ends): number {
  const place = current + turn;
  return ends === 'joined' ? (place + count) % count : Math.max(0, Math.min(count - 1, place));
}

/** The place to which a key turns, counted from 0; nothing for a key that is not ours. @param current the place of the picture that is shown. */
export function placeAfterKey(press: Press, current: number, count: number, ends: Ends): number | undefined {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return undefined;
  switch (press.key) {
    case 'ArrowLeft':
    case 'PageUp':
      return placeAfterTurn(-1, current, count, ends);
    case 'ArrowRight':
    case 'PageDown':
      return placeAfterTurn(1, current, count, ends);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
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

/** How many pictures a finger turns by its way across one: one onwards when it moves to the left, one back, or none. */
export function turnAfterSwipe(from: Point, to: Point): -1 | 0 | 1 {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return 0;
  return x < 0 ? 1 : -1;
}
