import { readMarkdown } from '../markdown/check.ts';
import type { MarkdownLink } from '../markdown/links.ts';
import { withoutForbiddenCharacters } from '../schema/text.ts';
import type { Targets } from './targets.ts';

/** The most characters of a text: a file may have 64 KiB. */
const MOST = 20_000;

/**
 * Makes a text that the check takes: its links lead to the web or to the repository, pictures become links, and what leads nowhere is
 * plain words.
 * @returns the text, and what of it is left over where some is.
 */
export function cleanText(text: string, from: string, targets: Targets): { readonly text: string; readonly problem?: string } {
  const plain = withoutForbiddenCharacters(text.replace(/\r\n?/g, '\n')).trim();
  const { links } = readMarkdown(plain);
  const lines = plain.split('\n');
  for (const link of [...links].reverse())
    lines[link.line - 1] = withLink(lines[link.line - 1] ?? '', link, addressOf(link, from, targets));
  const cleaned = lines.join('\n');
  const [problem] = readMarkdown(cleaned).problems;
  if (problem !== undefined) return { text: '', problem: `A text was left over: ${problem.message}` };
  if (cleaned.length <= MOST) return { text: cleaned };
  const cut = cleaned.slice(0, cleaned.lastIndexOf('\n\n', MOST));
  return {
    text: withoutForbiddenCharacters(cut.length === 0 ? cleaned.slice(0, MOST) : cut),
    problem: `A text has ${cleaned.length} characters: what stands behind the first ${MOST} is left over.`,
  };
}

function addressOf({ address }: MarkdownLink, from: string, targets: Targets): string | undefined {
  if (/^mailto:/i.test(address)) return address;
  const target = targets.resolve(address, from);
  if ('url' in target) return target.url;
  if (target.kind === 'here') return targets.addressOf(target.path);
  return target.kind === 'folder' ? targets.addressOf(target.path, 'tree') : undefined;
}

/** A line of Markdown in which a link leads elsewhere, or nowhere. */
function withLink(line: string, { kind, column, address }: MarkdownLink, target: string | undefined): string {
  const start = column - 1;
  const middle = line.indexOf('](', start);
  const opens = line.startsWith(kind === 'image' ? '![' : '[', start);
  if (!opens || middle < 0) {
    // A bare address stays as it is.
    return target !== undefined || /^https?:/i.test(address) ? line : line;
  }
  const end = endOfTarget(line, middle + 2);
  if (end === undefined) return line;
  const words = line.slice(start + (kind === 'image' ? 2 : 1), middle);
  const shown = target === undefined ? words : `[${words || target}](${/[()\s]/.test(target) ? `<${target}>` : target})`;
  return `${line.slice(0, start)}${shown}${line.slice(end)}`;
}

/** Behind the bracket that closes the target of a link. */
function endOfTarget(line: string, start: number): number | undefined {
  if (line[start] === '<') {
    const close = line.indexOf('>', start);
    const end = close < 0 ? -1 : line.indexOf(')', close);
    return end < 0 ? undefined : end + 1;
  }
  let depth = 1;
  for (let index = start; index < line.length; index++) {
    if (line[index] === '(') depth += 1;
    else if (line[index] === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
