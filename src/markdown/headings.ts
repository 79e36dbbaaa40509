import type Token from 'markdown-it/lib/token.mjs';
import { slugify } from '../schema/text.ts';
import { inlineText } from './inline-text.ts';

/** A heading as the page shows it. */
export interface Heading {
  /** From 1 to 6: the level it has on the page. */
  readonly level: number;
  readonly text: string;
  /** One of a kind within the text. It begins with `h-`, so that no text can claim an id of the page around it. */
  readonly id: string;
}

/**
 * The headings of a parsed text, each with the tokens that open and close it.
 * With `idPrefix`, ids are also one of a kind among the texts of a page.
 * The highest level of the text becomes `firstLevel`, and no level is left out.
 */
export function readHeadings(
  tokens: readonly Token[],
  firstLevel: number,
  idPrefix = '',
): readonly (Heading & { readonly tags: readonly Token[] })[] {
  const headings = tokens.flatMap((open, index) => (open.type === 'heading_open' ? [tokens.slice(index, index + 3)] : []));
  const top = Math.min(...new Set(headings.map(writtenLevel)));
  const newId = idMaker(idPrefix);
  let previous = firstLevel - 1;
  return headings.map((heading) => {
    const [open, inline, close] = heading as [Token, Token, Token];
    const text = inlineText(inline.children ?? []).trim();
    // A reader who jumps from heading to heading takes a gap in the levels for a missing one.
    previous = Math.min(6, previous + 1, firstLevel + writtenLevel(heading) - top);
    return { tags: [open, close], level: previous, text, id: newId(text) };
  });
}

function writtenLevel([open]: readonly Token[]): number {
  return Number(open?.tag.slice(1));
}

function idMaker(prefix: string): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = `h-${prefix === '' ? '' : `${prefix}-`}${slugify(text) || 'section'}`;
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count + 1);
    taken.add(id);
    return id;
  };
}
