import type { Block, Line, Run } from '../../markdown/blocks.ts';
import { textOf } from '../../markdown/blocks.ts';

/** A fact of a page as people read it, `- **Date:** 2019-06-24`. */
export interface Bullet {
  /** "Date". */
  readonly label: string;
  /** What stands behind it. */
  readonly value: Line;
}

/** The facts among the blocks of a section, and the blocks that are none. */
export function readBullets(blocks: readonly Block[]): { readonly bullets: readonly Bullet[]; readonly others: readonly Block[] } {
  const bullets: Bullet[] = [];
  const others: Block[] = [];
  for (const block of blocks) {
    const read = block.kind === 'list' && !block.isOrdered ? block.items.map(({ blocks }) => readBullet(blocks)) : [];
    // A list with a point that is no fact is a text that has a list in it.
    if (read.length > 0 && read.every((bullet) => bullet !== undefined)) bullets.push(...read);
    else others.push(block);
  }
  return { bullets, others };
}

function readBullet(blocks: readonly Block[]): Bullet | undefined {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'paragraph') return undefined;
  const [first, ...rest] = block.lines;
  const [label, ...runs] = first?.runs ?? [];
  if (first === undefined || label === undefined || !label.isStrong || !label.text.endsWith(':')) return undefined;
  const joined = [...runs, ...rest.flatMap((line): Run[] => [{ ...PLAIN, text: ' ' }, ...line.runs])];
  return { label: label.text.slice(0, -1).trim(), value: { line: first.line, runs: joined } };
}

const PLAIN = { isStrong: false, isEmphasized: false, isCode: false } as const;

/** The text of a fact, without marks. */
export function textIn({ value }: Bullet): string {
  return textOf(value);
}

/** A fact as a line. @param value Markdown. */
export function writeBullet(label: string, value: string): string {
  return `- **${label}:** ${value}`;
}

/** Words in which nothing counts as Markdown where they stand in a line, behind other words or as a heading. */
// "f(x) = *x*" => "f(x) = \*x\*"
export function words(text: string): string {
  return text.replace(/[\\`*_[\]<]|~(?=~)|&(?=#|\w+;)|#(?=#*$)/g, '\\$&');
}

/** A link. */
export function link(label: string, target: string): string {
  return `[${words(label)}](${writeTarget(target)})`;
}

/** An address or path as Markdown can hold it (https://spec.commonmark.org/0.31.2/#link-destination). */
function writeTarget(target: string): string {
  const escaped = target.replace(/[\\<>]|&(?=#|\w+;)/g, '\\$&');
  return /[\s()]/.test(target) || target === '' ? `<${escaped}>` : escaped;
}

/** The first link of a fact, with the text that stands before and behind it. */
export function linkIn({
  value,
}: Bullet): { readonly label: string; readonly target: string; readonly before: string; readonly behind: string } | undefined {
  const { runs } = value;
  const first = runs.findIndex((run) => run.link !== undefined);
  const target = runs[first]?.link;
  if (target === undefined) return undefined;
  const length = runs.slice(first).findIndex((run) => run.link !== target);
  const end = length === -1 ? runs.length : first + length;
  const text = (from: number, to: number): string =>
    runs
      .slice(from, to)
      .map((run) => run.text)
      .join('');
  return { label: text(first, end), target, before: text(0, first), behind: text(end, runs.length) };
}

/** Every link of a fact, with its words. */
export function linksIn({ value }: Bullet): { readonly label: string; readonly target: string }[] {
  const links: { label: string; target: string }[] = [];
  let open: { label: string; target: string } | undefined;
  for (const { link: target, text } of value.runs) {
    if (target === undefined) open = undefined;
    else if (open?.target === target) open.label += text;
    else {
      open = { label: text, target };
      links.push(open);
    }
  }
  return links;
}

/** Whether a target is an address, and no path. */
export function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target);
}
