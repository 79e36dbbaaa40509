import type { Block, Item, Line, Run } from '../../markdown/blocks.ts';
import { textOf } from '../../markdown/blocks.ts';

/** A fact of a page as people read it, `- **Date:** 2019-06-24`. */
export interface Bullet {
  /** "Date". */
  readonly label: string;
  /** What stands behind it. */
  readonly value: Line;
}

/** What a section holds: facts, points that stand in a list of facts and are none, and blocks that are no list of facts. */
export interface Section {
  readonly bullets: readonly Bullet[];
  readonly strays: readonly Line[];
  readonly others: readonly Block[];
}

/**
 * Finds the facts among the blocks of a section. A label that is known counts however people write it: `**Date:**`, `**Date**:`, `date:`.
 * @param known the labels that mean something there.
 */
export function readBullets(blocks: readonly Block[], known: readonly string[]): Section {
  const labels = new Map(known.map((label) => [label.toLowerCase(), label]));
  const bullets: Bullet[] = [];
  const strays: Line[] = [];
  const others: Block[] = [];
  for (const block of blocks) {
    const items = block.kind === 'list' && !block.isOrdered ? block.items : [];
    const points = items.map((item) => ({ item, bullet: readBullet(item.blocks, labels) }));
    // One fact that is written as such makes it a list of facts: with a point beside it that is none, the others must not be lost.
    const isFacts = points.some(({ item, bullet }) => bullet !== undefined && labels.has(bullet.label.toLowerCase()) && isStrong(item));
    if (points.length === 0 || !(isFacts || points.every(({ bullet }) => bullet !== undefined))) others.push(block);
    else
      for (const { item, bullet } of points) {
        if (bullet === undefined) strays.push(lineOf(item));
        else bullets.push({ ...bullet, label: labels.get(bullet.label.toLowerCase()) ?? bullet.label });
      }
  }
  return { bullets, strays, others };
}

function readBullet(blocks: readonly Block[], labels: ReadonlyMap<string, string>): Bullet | undefined {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'paragraph') return undefined;
  const [first, ...rest] = block.lines;
  const read = first && readLabel(first.runs, labels);
  if (first === undefined || read === undefined) return undefined;
  const joined = [...read.runs, ...rest.flatMap((line): Run[] => [{ ...PLAIN, text: ' ' }, ...line.runs])];
  return { label: read.label, value: { line: first.line, runs: joined } };
}

function readLabel([first, ...rest]: readonly Run[], labels: ReadonlyMap<string, string>): { label: string; runs: Run[] } | undefined {
  if (first === undefined || first.link !== undefined) return undefined;
  const [next, ...others] = rest;
  if (first.isStrong && first.text.endsWith(':')) return { label: first.text.slice(0, -1).trim(), runs: rest };
  if (first.isStrong && next !== undefined && /^\s*:/.test(next.text))
    return { label: first.text.trim(), runs: [{ ...next, text: next.text.replace(/^\s*:/, '') }, ...others] };
  const colon = first.text.indexOf(':');
  const label = first.text.slice(0, Math.max(colon, 0)).trim();
  // Without bold letters only a label that is known is one: anything else with a colon is a sentence.
  return labels.has(label.toLowerCase()) ? { label, runs: [{ ...first, text: first.text.slice(colon + 1) }, ...rest] } : undefined;
}

function isStrong({ blocks: [block] }: Item): boolean {
  return block?.kind === 'paragraph' && block.lines[0]?.runs[0]?.isStrong === true;
}

/** The first words of a point. */
function lineOf({ line, blocks: [block] }: Item): Line {
  return (block?.kind === 'paragraph' ? block.lines[0] : undefined) ?? { line, runs: [] };
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
