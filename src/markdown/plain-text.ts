import { shorten } from '../schema/text.ts';
import { inlineText } from './inline-text.ts';
import { readTokens } from './parser.ts';

/** The words of a Markdown text in one line: no markup, the texts of links, code as it is. */
export function plainText(source: string): string {
  return readTokens(source)
    .map((token) => (token.type === 'inline' ? inlineText(token.children ?? []) : token.content))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The beginning of a Markdown text as plain text of at most `length` characters, with an ellipsis where it is cut. */
export function summary(source: string, length: number): string {
  return shorten(plainText(source), length);
}
