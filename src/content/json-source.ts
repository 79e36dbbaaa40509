import type { Position } from '../schema/problem.ts';
import { positionAt } from './characters.ts';

/** A text of JSON to point into. */
export interface JsonSource {
  /** Where the name of a field stands, or the nearest name around it; steps are names of fields. */
  positionOf(path: readonly string[]): Position;
  /** The first names that their group has twice, with the place of the second. */
  readonly twice: readonly { readonly path: readonly string[]; readonly position: Position }[];
  /** The first place that is no JSON; nothing when all of it is. */
  readonly error: Position | undefined;
}

/** Groups in groups that are followed, and names of fields that are remembered: more than a right file has. */
const MAX_DEPTH = 32;
const MAX_NAMED_DEPTH = 4;
const MAX_TWICE = 50;

/**
 * Finds where things stand in a text of JSON (RFC 8259). `JSON.parse` does not tell; a parser of YAML would, but takes gigabytes for
 * a few megabytes of brackets.
 */
export function locateJson(text: string): JsonSource {
  const offsets = new Map<string, number>();
  const twice: { path: readonly string[]; offset: number }[] = [];
  let at = 0;
  let slip: number | undefined;

  // Each gives false at the first slip, and stays there.
  const fail = (): false => {
    slip ??= at;
    return false;
  };
  const skip = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  };
  const take = (mark: string): boolean => {
    skip();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const string = (): string | undefined => {
    skip();
    const end = text[at] === '"' ? endOfString(text, at) : -1;
    const value = end === -1 ? undefined : readString(text.slice(at, end));
    if (value !== undefined) at = end;
    return value;
  };
  const field = (path: readonly string[], seen: Set<string>, depth: number): boolean => {
    skip();
    const start = at;
    const name = string();
    if (name === undefined) return fail();
    const inner = depth > MAX_NAMED_DEPTH ? path : [...path, name];
    if (depth <= MAX_NAMED_DEPTH) {
      if (seen.has(name) && twice.length < MAX_TWICE) twice.push({ path: inner, offset: start });
      seen.add(name);
      offsets.set(JSON.stringify(inner), start);
    }
    return take(':') ? value(inner, depth) : fail();
  };
  const list = (end: string, item: () => boolean): boolean => {
    at += 1;
    if (take(end)) return true;
    for (;;) {
      if (!item()) return false;
      if (take(end)) return true;
      if (!take(',')) return fail();
    }
  };
  const value = (path: readonly string[], depth: number): boolean => {
    skip();
    if (depth > MAX_DEPTH) return fail();
    if (text[at] === '{') {
      const seen = new Set<string>();
      return list('}', () => field(path, seen, depth + 1));
    }
    if (text[at] === '[') return list(']', () => value(path, depth + 1));
    if (text[at] === '"') return string() === undefined ? fail() : true;
    SCALAR.lastIndex = at;
    const scalar = SCALAR.exec(text)?.[0];
    if (scalar === undefined) return fail();
    at += scalar.length;
    return true;
  };

  if (value([], 0)) {
    skip();
    if (at < text.length) fail();
  }
  return {
    positionOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(JSON.stringify(path.slice(0, length)));
        if (offset !== undefined) return positionAt(text, offset);
      }
      return { line: 1, column: 1 };
    },
    twice: twice.map(({ path, offset }) => ({ path, position: positionAt(text, offset) })),
    error: slip === undefined ? undefined : positionAt(text, slip),
  };
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The index behind the string that begins at an index; -1 when it has no end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return -1;
}

function readString(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
