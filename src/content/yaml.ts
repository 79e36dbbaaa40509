import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Position } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { findForbiddenCharacter } from './characters.ts';
import type { Finding } from './finding.ts';
import type { FieldPath } from './records.ts';
import { explainYamlErrors } from './yaml-errors.ts';
import { createYamlSource, type YamlSource } from './yaml-source.ts';
import { findForbiddenYaml, isStructural, MAX_DEPTH, tooDeep } from './yaml-tokens.ts';

/** Front matter as plain data, with the way back to the file. A field without a value counts as not given. */
export interface YamlFields {
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a value stands; where its key stands if it is empty; else where the nearest list or group around it stands. */
  position(path: FieldPath): Position;
  /** Where the key of a field stands; for an entry of a list, its value. */
  keyPosition(path: FieldPath): Position;
  /** A value that is a single text, number or word, as it is written in the file, quotes and all. */
  written(path: FieldPath): string | undefined;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads the YAML of front matter: a group of fields with string keys, in the core schema of YAML 1.2, so that `18:30`, `2019-06-24`
 * and `no` stay text. Everything else that YAML can do is refused.
 * @param firstLine the line of the file on which the YAML begins.
 * @returns the fields, or what is wrong. Never throws.
 */
export function parseYaml(text: string, firstLine: number): YamlFields | { readonly problems: readonly Finding[] } {
  const source = createYamlSource(text, firstLine);
  const forbidden = findForbiddenYaml(source);
  if (forbidden.some(isStructural)) return { problems: onePerLine(forbidden) };

  const parsed = parseSafely(text);
  if (parsed === undefined) return { problems: [tooDeep(source, 0)] };
  const syntax = onePerLine([...forbidden, ...explainYamlErrors(source, [...parsed.errors, ...parsed.warnings])]);
  if (syntax.length > 0) return { problems: syntax };

  const root = parsed.contents;
  if (root !== null && !isMap(root)) return { problems: [noFields(source)] };
  const problems: Finding[] = [];
  const data = root === null ? {} : readMap(source, root, 1, problems);
  return problems.length > 0 ? { problems } : { data, ...lookups(source) };
}

function parseSafely(text: string) {
  try {
    // Duplicate keys are found below: the parser compares every key with every other, which takes seconds for a hostile file.
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    return undefined;
  }
}

function onePerLine(findings: readonly Finding[]): Finding[] {
  const lines = new Set<number>();
  return findings.filter(({ line }) => !lines.has(line) && lines.add(line));
}

function noFields(source: YamlSource): Finding {
  return {
    rule: 'yaml-no-fields',
    ...source.positionAt(0),
    message: `Between the dashes stand no fields: ${show(source.text.trim())}.`,
    help: 'Each field is a line with its name, a colon, a blank and its value.',
    example: 'title: "Deep Learning: An Overview"',
  };
}

function readMap(source: YamlSource, map: YAMLMap, depth: number, problems: Finding[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of map.items) {
    const offset = startOf(key) ?? startOf(value) ?? startOf(map) ?? 0;
    const name = isScalar(key) && typeof key.value === 'string' && key.value !== '' ? key.value : undefined;
    if (name === undefined || FORBIDDEN_KEYS.has(name) || findForbiddenCharacter(name) !== undefined) {
      problems.push(wrongKey(source, offset, key));
      continue;
    }
    const first = seen.get(name);
    if (first !== undefined) problems.push(duplicateKey(source, name, first, offset));
    seen.set(name, offset);
    // Between braces a comma ends a value, and what stands behind it would be lost.
    if (map.flow === true && value === null) problems.push(tornValue(source, name, offset));
    const read = readValue(source, value as Node | null, depth + 1, problems);
    if (read !== null) data[name] = read;
  }
  return data;
}

function tornValue(source: YamlSource, name: string, offset: number): Finding {
  return {
    rule: 'torn-value',
    ...source.positionAt(offset),
    message: `${show(name)} stands between commas and has no value.`,
    help: 'Within { and } a comma ends a value. Put a text with a comma in it in quotes.',
    example: '{ at: "12:30", title: "Questions, and answers" }',
  };
}

function readValue(source: YamlSource, node: Node | null, depth: number, problems: Finding[]): unknown {
  if (isCollection(node) && depth > MAX_DEPTH) {
    problems.push(tooDeep(source, startOf(node) ?? 0));
    return null;
  }
  if (isMap(node)) return readMap(source, node, depth, problems);
  if (isSeq(node)) return node.items.map((item) => readValue(source, item as Node | null, depth + 1, problems));
  if (!isScalar(node)) return null;
  if (typeof node.value === 'string') {
    const found = findForbiddenCharacter(node.value);
    if (found !== undefined)
      problems.push({
        rule: 'control-character',
        ...source.positionAt(startOf(node) ?? 0),
        message: `The text contains a character that cannot be seen (${found.name}), written with a backslash.`,
        help: 'Delete it.',
      });
  }
  return node.value;
}

function wrongKey(source: YamlSource, offset: number, key: unknown): Finding {
  const written = isScalar(key) && key.value !== null && key.value !== '' ? `${show(String(key.value))} cannot be` : 'This is not';
  return {
    rule: 'yaml-key',
    ...source.positionAt(offset),
    message: `${written} the name of a field.`,
    help: 'The name of a field is a word of letters, followed by a colon and a blank.',
    example: 'title: "Deep Learning: An Overview"',
  };
}

function duplicateKey(source: YamlSource, name: string, first: number, second: number): Finding {
  return {
    rule: 'duplicate-field',
    ...source.positionAt(second),
    message: `${show(name)} is there twice: line ${source.positionAt(first).line} has it too.`,
    help: 'Delete one of the two.',
  };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/**
 * The tree of a text is twenty times as large as the text, and most files are never asked where something stands:
 * it is made again for the few that are.
 */
let lastTree: { readonly source: YamlSource; readonly root: YAMLMap | null } | undefined;

function treeOf(source: YamlSource): YAMLMap | null {
  if (lastTree?.source !== source) {
    const root = parseSafely(source.text)?.contents;
    lastTree = { source, root: isMap(root) ? root : null };
  }
  return lastTree.root;
}

function lookups(source: YamlSource): Omit<YamlFields, 'data'> {
  const find = (path: FieldPath): { key: unknown; value: unknown; around: number } => {
    const root = treeOf(source);
    let around = startOf(root) ?? 0;
    let found: { key: unknown; value: unknown } = { key: undefined, value: root };
    for (const step of path) {
      around = startOf(found.value) ?? around;
      found = child(found.value, step);
    }
    return { ...found, around };
  };
  const position = (path: FieldPath): Position => {
    const { key, value, around } = find(path);
    const isEmpty = isScalar(value) && value.value === null;
    return source.positionAt((isEmpty ? startOf(key) : undefined) ?? startOf(value) ?? startOf(key) ?? around);
  };
  return {
    position,
    keyPosition(path) {
      const offset = startOf(find(path).key);
      return offset === undefined ? position(path) : source.positionAt(offset);
    },
    written(path) {
      const { value } = find(path);
      const range = isScalar(value) ? value.range : undefined;
      return range ? source.text.slice(range[0], range[1]) : undefined;
    },
  };
}

function child(parent: unknown, step: string | number): { key: unknown; value: unknown } {
  if (isSeq(parent) && typeof step === 'number') return { key: undefined, value: parent.items[step] };
  const pair = isMap(parent) ? pairsOf(parent).get(step) : undefined;
  return { key: pair?.key, value: pair?.value };
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

/** A file in which every field is unknown asks for each of thousands. */
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
  pairs.set(map, known);
  return known;
}
