import { type Block, readBlocks, textOf } from '../markdown/blocks.ts';
import { shorten } from '../schema/text.ts';
import type { SourcePage } from './found.ts';

/** What the first page of an archive says of the meetup itself. */
export interface FoundSite {
  readonly name?: string;
  /** Short forms of the name, as they stand in tables: "VDLM". */
  readonly shortNames: readonly string[];
}

/** Reads what a meetup is called: the first heading of its first page. */
export function readSite(page: SourcePage | undefined): FoundSite {
  const headings =
    page === undefined
      ? []
      : readBlocks(page.text).filter((block): block is Extract<Block, { kind: 'heading' }> => block.kind === 'heading');
  const name = headings
    .map(({ lines }) =>
      lines
        .map(textOf)
        .join(' ')
        .replace(/[\p{Extended_Pictographic}]|\ufe0f/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((text) => /\p{L}/u.test(text));
  if (name === undefined) return { shortNames: [] };
  const initials = name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  return { name: shorten(name, 80), shortNames: initials.length > 1 ? [initials.toUpperCase()] : [] };
}
