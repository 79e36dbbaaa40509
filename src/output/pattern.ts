import { createRandom } from './random.ts';

/** Squares on a grid, as one SVG path in units of one square. */
export interface Pattern {
  readonly path: string;
  readonly columns: number;
  readonly rows: number;
}

/** Colour pairs of the style sheet for covers. */
export const TONES = 6;

/** The colour pair of a cover: always the same for the same seed. */
export function coverTone(seed: string): number {
  return Math.floor(createRandom(seed)() * TONES);
}

/**
 * A pattern of squares for a cover, always the same for the same seed: a motif mirrored in both axes and repeated,
 * as on a woven ribbon or a feature map.
 */
export function coverPattern(seed: string, columns = 18, rows = 6): Pattern {
  const random = createRandom(seed);
  // The first number is that of the tone.
  random();
  const size = 2 + Math.floor(random() * 3);
  const density = 0.34 + random() * 0.24;
  const motif = Array.from({ length: size }, () => Array.from({ length: size }, () => random() < density));
  // A motif without any square, or with all of them, is no pattern.
  if (motif.flat().every((on) => on === motif[0]?.[0])) motif[1] = [true, false, true];
  const mirrored = (index: number): number => {
    const place = index % (size * 2);
    return place < size ? place : size * 2 - 1 - place;
  };
  let path = '';
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!motif[mirrored(row)]?.[mirrored(column)]) continue;
      let length = 1;
      while (column + length < columns && motif[mirrored(row)]?.[mirrored(column + length)]) length += 1;
      path += `M${column} ${row}h${length}v1h-${length}z`;
      column += length;
    }
  }
  return { path, columns, rows };
}
