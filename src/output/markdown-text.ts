import { shorten, visible } from '../schema/text.ts';

/**
 * A text of others in one line of Markdown, in which nothing of it counts as Markdown or HTML: every sign of ASCII stands behind
 * a backslash (https://spec.commonmark.org/0.31.2/#backslash-escapes). GitHub still reads names behind "@" in it: where somebody would be
 * told of it, use {@link codeSpan}.
 */
// "Why <b>?" => "Why \<b\>\?"
export function plainText(text: string, length = 200): string {
  const line = shorten(visible(text.replace(/\s+/g, ' ')).trim(), length);
  return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/**
 * A text of others as a code span, in a table too: only a backtick could end it, and a bar the cell, so look-alikes take their place.
 * Empty for an empty text.
 */
// "a|b" => "`a¦b`"; a line feed => "`\\u000a`"
export function codeSpan(text: string, length = 400): string {
  const safe = visible(shorten(text, length)).replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
  return safe === '' ? '' : `\`${safe}\``;
}

/** Rows of Markdown, as many as there is room for, and a last one that says how many are not shown. */
export function firstRows(rows: readonly string[], most: number): string[] {
  return rows.length <= most ? [...rows] : [...rows.slice(0, most), `- … and ${rows.length - most} more.`];
}
