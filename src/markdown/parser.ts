import MarkdownIt, { type Options } from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** Blockquotes and lists may stand in each other this deep; `checkMarkdown` reports what is deeper. */
export const MAX_DEPTH = 20;

/**
 * Our Markdown: CommonMark with tables and bare web addresses as links, and HTML shown as text.
 * Addresses reach the tokens as they are written, unchecked, with entities decoded: whoever uses the tokens judges them.
 */
export function createParser(): MarkdownIt {
  // A list takes two levels. The parser drops what is deeper than its limit, so the limit lies beyond what is reported.
  const options: Options & { maxNesting: number } = { html: false, linkify: true, typographer: false, maxNesting: 2 * MAX_DEPTH + 10 };
  const parser = new MarkdownIt('default', options);
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  // Without this, "train.py" and "README.md" would become links to Paraguay and Moldova, and "//example.org" a link without a scheme.
  parser.linkify.set({ fuzzyLink: false });
  parser.linkify.add('//', null as never).add('ftp:', null as never);
  return parser;
}

const parser = createParser();

/** A page's description and its text are made of the same source, one after the other: it is parsed once for both. */
let last: { readonly source: string; readonly tokens: Token[] } | undefined;

/** The tokens of a text, to be looked at. */
export function readTokens(source: string): readonly Token[] {
  if (last?.source !== source) last = { source, tokens: parser.parse(source, {}) };
  return last.tokens;
}

/** The tokens of a text, for a caller who changes them. */
export function takeTokens(source: string): Token[] {
  const tokens = last?.source === source ? last.tokens : parser.parse(source, {});
  last = undefined;
  return tokens;
}
