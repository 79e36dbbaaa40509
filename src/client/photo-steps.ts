/** A box on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The photo that a fragment of an address names, counted from 0; nothing where there is none. */
// "#photo-3", 24 => 2
export function photoOfHash(hash: string, count: number): number | undefined {
  const number = Number(/^#photo-([1-9]\d*)$/.exec(hash)?.[1]);
  return number <= count ? number - 1 : undefined;
}

/** The photo so many steps on; behind the last comes the first. */
// 0, -1, 24 => 23
export function stepFrom(index: number, step: number, count: number): number {
  return (index + step + count) % count;
}

/** The photo that a key leads to; nothing for any other key. */
export function photoOfKey(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return stepFrom(index, -1, count);
    case 'ArrowRight':
      return stepFrom(index, 1, count);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** So many pixels a finger moves before it is a swipe. */
const SWIPE = 40;

/** The step that a finger asks for which moved so far: to the left for the next photo. 0 where it went up or down, or hardly moved. */
export function stepOfSwipe(right: number, down: number): -1 | 0 | 1 {
  if (Math.abs(right) < SWIPE || Math.abs(right) < 2 * Math.abs(down)) return 0;
  return right < 0 ? 1 : -1;
}

/** Whether a point lies on a picture that is shown whole in the middle of a box, with room beside or above it. */
export function isOnPicture(x: number, y: number, box: Box, picture: { readonly width: number; readonly height: number }): boolean {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const isWithin = (distance: number, size: number): boolean => Math.abs(distance) <= (size * scale) / 2;
  return isWithin(x - box.left - box.width / 2, picture.width) && isWithin(y - box.top - box.height / 2, picture.height);
}
