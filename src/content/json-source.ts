import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from '../schema/problem.ts';

/** A text of JSON to point into. */
export interface JsonSource {
  /** Where the name of a field stands, or the nearest name around it; steps are names of fields. */
  positionOf(path: readonly string[]): Position;
  /** The ways to names that their group has twice, to the second one. */
  readonly twice: readonly { readonly path: readonly string[]; readonly position: Position }[];
  /** The first place that is no JSON, as near as can be told. */
  readonly error: Position;
}

const START: Position = { line: 1, column: 1 };

/**
 * Finds where things stand in a text of JSON. It takes much longer than `JSON.parse`: for files with an error only.
 * JSON is YAML too (https://yaml.org/spec/1.2.2/#12-relation-to-json), and the parser of that knows all places.
 */
export function locateJson(text: string): JsonSource {
  const lineCounter = new LineCounter();
  const end = text.trimEnd().length;
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(Math.min(offset, end));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const parsed = parseSafely(text, lineCounter);
  if (parsed === undefined) return { positionOf: () => START, twice: [], error: START };
  const [error] = parsed.errors;
  const twice: { path: string[]; position: Position }[] = [];
  findTwice(parsed.contents, [], (path, offset) => twice.push({ path, position: positionAt(offset) }));
  return {
    positionOf: (path) => positionAt(offsetOf(parsed.contents, path)),
    twice,
    error: error === undefined ? firstDifference(text, parsed) : positionAt(error.pos[0]),
  };
}

function parseSafely(text: string, lineCounter: LineCounter) {
  try {
    // The parser compares every name with every other to find one twice, which takes minutes for a long file.
    return parseDocument(text, { schema: 'json', strict: true, uniqueKeys: false, prettyErrors: false, lineCounter, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

function offsetOf(root: unknown, path: readonly string[]): number {
  let offset = 0;
  let group = root;
  for (const step of path) {
    const pair = isMap(group) ? group.items.findLast(({ key }) => isScalar(key) && key.value === step) : undefined;
    offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
    group = pair?.value;
  }
  return offset;
}

function findTwice(group: unknown, path: readonly string[], tell: (path: string[], offset: number) => void): void {
  if (!isMap(group)) return;
  const names = new Set<string>();
  for (const { key, value } of group.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (names.has(name)) tell([...path, name], key.range?.[0] ?? 0);
    names.add(name);
    findTwice(value, [...path, name], tell);
  }
}

// What YAML takes and JSON does not (a comma too many, a comment, other quotes) is where the text differs from how JSON writes it.
function firstDifference(text: string, parsed: { toJS(): unknown }): Position {
  try {
    const right = (JSON.stringify(parsed.toJS(), null, 2) ?? '').split('\n');
    const line = text.split('\n').findIndex((written, index) => written !== right[index]);
    return { line: Math.max(line, 0) + 1, column: 1 };
  } catch {
    // It has more aliases than the parser follows.
    return START;
  }
}
