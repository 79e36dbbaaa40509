import type { PdfDocument, Picture, Slide } from './model.ts';

/** A PDF and all its pages. */
export interface MadeDocument {
  readonly document: PdfDocument;
  readonly slides: readonly Slide[];
}

/**
 * What was made of the files at hand, by what front matter names: the path below the content folder of a file, or the web address
 * of which there is a copy. What is not in it has no pictures.
 */
export interface MadeMedia {
  readonly documents: ReadonlyMap<string, MadeDocument>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** For commands that look at texts only. */
export const NOTHING_MADE: MadeMedia = { documents: new Map(), pictures: new Map() };

/** Pixels by which the small picture of a slide is wide. */
export const SMALL_SLIDE_WIDTH = 480;

/** The widths in which a picture is there as JPEG too, for what cannot show WebP: the smallest and the largest. */
export function jpegWidths(widths: readonly number[]): number[] {
  return widths.filter((_, index) => index === 0 || index === widths.length - 1);
}
