import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldOrder } from '../schema/field-order.ts';

/**
 * Puts the fields of front matter, and of the groups inside it, into the order of their schema. Comments go with the field they stand
 * above; those at the end of a group stay there, and so do those at the top that an empty line parts from the first field.
 * @param yaml front matter that `parseYaml` can read.
 * @returns the same text where every field stands where it should.
 */
export function orderFields(yaml: string, order: FieldOrder): string {
  // A line that does not end could not change its place.
  const text = `${yaml}\n`;
  const root = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error', uniqueKeys: false }).contents;
  return render({ text, node: root, order, from: 0, to: text.length }).slice(0, -1);
}

/** A piece of the text, and the list or group that begins in it. */
interface Piece {
  readonly text: string;
  readonly node: unknown;
  readonly order: FieldOrder | undefined;
  readonly from: number;
  readonly to: number;
}

function render(piece: Piece): string {
  const { text, node, order, from, to } = piece;
  if (order === undefined) return text.slice(from, to);
  if ((isMap(node) || isSeq(node)) && node.flow) return renderInBrackets(piece, node);
  if (isMap(node) && node.items.length > 0) return renderGroup({ ...piece, order }, node);
  return isSeq(node) ? renderList(piece, node) : text.slice(from, to);
}

function renderList({ text, order, from, to }: Piece, { items }: YAMLSeq): string {
  const starts = items.map((item, index) => (index === 0 ? from : lineStart(text, startOf(item))));
  return items.map((node, index) => render({ text, node, order, from: starts[index] ?? from, to: starts[index + 1] ?? to })).join('');
}

function renderGroup({ text, order, from, to }: Piece & { readonly order: FieldOrder }, { items }: YAMLMap): string {
  const first = lineStart(text, startOf(items[0]?.key));
  const prefix = text.slice(first, startOf(items[0]?.key));
  const ends = items.map((pair) => endOf(pair));
  const starts = items.map((pair, index) => {
    if (index > 0) return aboveComments(text, ends[index - 1] ?? 0, startOf(pair.key));
    return prefix === '' ? belowHeader(text, from, first) : first;
  });
  const end = Math.min(to, lineEnd(text, ends.at(-1) ?? to));
  const fields = items.map((pair, index) => {
    const field = { from: starts[index] ?? from, to: starts[index + 1] ?? end };
    return { name: nameOf(pair), text: render({ text, node: pair.value, order: order.inside(nameOf(pair)), ...field }) };
  });
  const sorted = inOrder(fields, order);
  const isSorted = sorted.every((field, index) => field === fields[index]);
  const isPlain = /^ *(?:- +)?$/.test(prefix);
  const body = isSorted || !isPlain ? fields.map((field) => field.text).join('') : joined(fields, sorted, prefix);
  return text.slice(from, starts[0]) + body + text.slice(end, to);
}

/** Fields in another order. The first one of an entry of a list stands behind its dash, with its comments above. */
function joined(fields: readonly Field[], sorted: readonly Field[], prefix: string): string {
  const indentation = ' '.repeat(prefix.length);
  const whole = sorted.map((field) => (field === fields[0] ? indentation + field.text.slice(prefix.length) : field.text)).join('');
  if (!prefix.includes('-')) return whole;
  const [comments = ''] = /^(?: *(?:#.*)?\n)*/.exec(whole) ?? [];
  const dash = prefix.slice(0, prefix.indexOf('-'));
  return comments.replace(/^ +(?=#)/gm, dash) + prefix + whole.slice(comments.length + prefix.length);
}

function renderInBrackets({ text, order, from, to }: Piece, node: YAMLMap | YAMLSeq): string {
  const parts = isSeq(node)
    ? node.items.map((item) => ({ name: '', ...spanOf(text, item, item), order, value: item }))
    : node.items.map((pair) => ({
        name: nameOf(pair),
        ...spanOf(text, pair.key, pair.value),
        order: order?.inside(nameOf(pair)),
        value: pair.value,
      }));
  const fields = parts.map((part) => ({
    ...part,
    text: render({ text, node: part.value, order: part.order, from: part.start, to: part.end }),
  }));
  const isOneLine = !text.slice(startOf(node), node.range?.[1]).includes('\n');
  const sorted = isMap(node) && order !== undefined && isOneLine ? inOrder(fields, order) : fields;
  let written = '';
  let at = from;
  for (const [index, slot] of fields.entries()) {
    written += text.slice(at, slot.start) + (sorted[index]?.text ?? '');
    at = slot.end;
  }
  return written + text.slice(at, to);
}

interface Field {
  readonly name: string;
  readonly text: string;
}

/** Fields by the order of their schema; one that it does not know stays behind the one it stood behind. */
function inOrder<Any extends Field>(fields: readonly Any[], { names }: FieldOrder): Any[] {
  let before = -1;
  const ranked = fields.map((field) => {
    const rank = names.indexOf(field.name);
    before = rank === -1 ? before : rank;
    return { field, rank: before };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ field }) => field);
}

/** Where the comments begin that stand above a field, no further to the right than it. */
function aboveComments(text: string, after: number, key: number): number {
  const start = lineStart(text, key);
  const column = key - start;
  let comments = start;
  for (let line = start; line > after; ) {
    line = lineStart(text, line - 1);
    const [, indentation = '', sign] = /^( *)(.?)/.exec(text.slice(line)) ?? [];
    if (line <= lineStart(text, after) || (sign !== '#' && sign !== '')) break;
    if (sign === '#' && indentation.length > column) break;
    if (sign === '#') comments = line;
  }
  return comments;
}

/** Where what belongs to the first field begins: behind the last empty line above it. */
function belowHeader(text: string, from: number, first: number): number {
  const empty = text.slice(from, first).lastIndexOf('\n\n');
  return empty === -1 ? from : from + empty + 2;
}

function spanOf(text: string, from: unknown, to: unknown): { readonly start: number; readonly end: number } {
  const start = startOf(from ?? to);
  return { start, end: (to as Node | null)?.range?.[1] ?? (from as Node | null)?.range?.[1] ?? text.length };
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

/** Where the last value inside a field ends; the range of a group or list itself goes on over comments. */
function endOf({ key, value }: Pair): number {
  return endOfValue(value) ?? (key as Node).range?.[1] ?? 0;
}

function endOfValue(node: unknown): number | undefined {
  const last = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
  if (last === undefined) return (node as Node | null)?.range?.[1];
  return isMap(node) ? endOf(last as Pair) : (endOfValue(last) ?? (node as Node).range?.[1]);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The beginning of the line behind the one in which something ends. */
function lineEnd(text: string, offset: number): number {
  // What ends with its line has ended before the next one.
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  return text.indexOf('\n', offset) + 1 || text.length;
}
