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

/** Whether a point lies on a picture that is shown whole in the middle of a box, with room beside or above it. */
export function isOnPicture(x: number, y: number, box: Box, picture: { readonly width: number; readonly height: number }): boolean {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const isWithin = (distance: number, size: number): boolean => Math.abs(distance) <= (size * scale) / 2;
  return isWithin(x - box.left - box.width / 2, picture.width) && isWithin(y - box.top - box.height / 2, picture.height);
}
