import { show } from '../schema/text.ts';
import { findForbiddenCharacter, positionAt } from './characters.ts';
import { findConflict } from './conflict.ts';
import { aboutFile, type Finding } from './finding.ts';

/** A content file in its two parts. Line ends are line feeds; lines count from 1. */
export interface SplitFile {
  readonly yaml: string;
  /** The line of the file on which the YAML begins: always 2. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}

const FENCE = '---';
const LAYOUT = 'A file begins with its fields, between two lines of exactly three dashes.';
const LAYOUT_EXAMPLE = '---\ntitle: "Deep Learning: An Overview"\n---';

/**
 * Splits a content file into front matter and body. Both fences are exactly `---`: a word behind the dashes is an error and is
 * never looked at, so no other language than YAML exists. Windows and old Macintosh line ends count as line ends.
 * @returns the two parts, or what is wrong.
 */
export function splitFrontMatter(text: string): SplitFile | { readonly problems: readonly Finding[] } {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const forbidden = findForbiddenCharacter(clean);
  if (forbidden !== undefined) return { problems: [forbiddenCharacter(clean, forbidden)] };

  const lines = clean.split('\n');
  const conflict = findConflict(lines);
  if (conflict !== undefined) return { problems: [unmerged(lines[conflict] ?? '', conflict + 1)] };
  const [first = ''] = lines;
  if (first !== FENCE) return { problems: [wrongBeginning(clean, first)] };

  const end = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  if (end === -1) return { problems: [noEnd(lines)] };
  const closing = lines[end] ?? '';
  if (closing !== FENCE) return { problems: [wrongClosing(closing, end + 1)] };
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function forbiddenCharacter(text: string, { index, name, count }: { index: number; name: string; count: number }): Finding {
  return {
    rule: 'control-character',
    ...positionAt(text, index),
    message: `A character that cannot be seen stands here (${name}${count > 1 ? `, and ${count - 1} more like it in this file` : ''}).`,
    help: 'Delete it and type the text around it anew: it often comes along when text is copied from a PDF.',
  };
}

function unmerged(mark: string, line: number): Finding {
  return {
    rule: 'merge-conflict',
    line,
    column: 1,
    message: `Two changes of this file were merged and not made one: ${show(mark)}.`,
    help:
      'One of them stands above "=======", the other below it. Keep what is right, and delete the lines that begin with <<<<<<<, |||||||, ' +
      '======= and >>>>>>>. Where a text is about such lines, move them to the right by a blank.',
  };
}

function wrongBeginning(text: string, first: string): Finding {
  if (text.trim() === '') return aboutFile('no-front-matter', 'The file is empty.', LAYOUT, LAYOUT_EXAMPLE);
  if (first.startsWith(FENCE) && first.trimEnd() === FENCE)
    return aboutFile('front-matter-fence', 'The first line has blanks behind its three dashes.', 'Delete the blanks.', FENCE);
  if (first.startsWith(FENCE) || (/^[\s\-\u2010-\u2015\u2212]+$/.test(first) && first.trim() !== ''))
    return aboutFile(
      'front-matter-fence',
      `The first line is ${show(first)}.`,
      'The first line is exactly three dashes, with nothing before or behind them.',
      FENCE,
    );
  if (/^\s*\n---\n/.test(text))
    return aboutFile('no-front-matter', 'The file begins with an empty line.', 'Delete what stands above the three dashes.', FENCE);
  return aboutFile('no-front-matter', `The file begins with ${show(first)}, not with its fields.`, LAYOUT, LAYOUT_EXAMPLE);
}

/** A line of signs that may be meant to end the fields: dots, dashes that a word processor made longer, or too few of them. */
const LIKE_FENCE = /^\s*(?:\.{3}|\+{3}|\*{3}|_{3}|={3,}|[-\u2010-\u2015\u2212]{1,4})\s*$/;

function noEnd(lines: readonly string[]): Finding {
  const like = lines.findIndex((line, index) => index > 0 && LIKE_FENCE.test(line));
  if (like === -1)
    return aboutFile(
      'front-matter-fence',
      'The fields that begin here never end.',
      'Put a line of exactly three dashes below the last field.',
      FENCE,
    );
  return {
    rule: 'front-matter-fence',
    line: like + 1,
    column: 1,
    message: `The fields seem to end here, but the line is ${show(lines[like])}.`,
    help: 'The fields end with a line of exactly three dashes, with nothing before or behind them.',
    example: FENCE,
  };
}

function wrongClosing(closing: string, line: number): Finding {
  if (closing.trimEnd() === FENCE)
    return {
      rule: 'front-matter-fence',
      line,
      column: 4,
      message: 'The line that ends the fields has blanks behind its three dashes.',
      help: 'Delete the blanks.',
      example: FENCE,
    };
  return {
    rule: 'front-matter-fence',
    line,
    column: 1,
    message: `A line among the fields begins with three dashes: ${show(closing)}.`,
    help: 'The fields end with a line of exactly three dashes, with nothing behind them.',
    example: FENCE,
  };
}
