import type { Block, Line } from '../markdown/blocks.ts';
import type { Found, FoundLink } from './found.ts';
import { linksOf, picturesOf } from './links.ts';

/**
 * The pictures of the imported folder that a page shows or links with words that say what they show. One that is called "photo" or
 * "IMG_1" says nothing to those who cannot see it, and posters and logos are no photos.
 */
export function readPhotos(file: string, blocks: readonly Block[]): Found<FoundLink>[] {
  return [...linesIn(blocks)].flatMap((line) =>
    [...picturesOf(line), ...linksOf(line)].filter(isDescribed).map((value) => ({ value, origin: { file, line: line.line } })),
  );
}

function isDescribed({ address, label }: FoundLink): boolean {
  const words = label
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word));
  const isPicture = /\.(?:jpe?g|png|webp)$/i.test(address) && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  return isPicture && words.length > 1 && !/logo|poster|banner|flyer|plakat|badge/i.test(`${address} ${label}`);
}

function* linesIn(blocks: readonly Block[]): Generator<Line> {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield* block.lines;
    else if (block.kind === 'quote') yield* linesIn(block.blocks);
    else if (block.kind === 'list') for (const { blocks: inner } of block.items) yield* linesIn(inner);
    else if (block.kind === 'table') for (const { cells } of [block.head, ...block.rows]) yield* cells;
  }
}
