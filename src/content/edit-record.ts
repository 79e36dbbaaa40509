import { Document, isMap, isNode, isScalar, isSeq, type Node, Pair, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import { isGroup } from '../schema/is-group.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FieldPath } from './records.ts';
import { type FieldValue, inOurStyle, printYaml, type WrittenFields } from './write-record.ts';

/** What is to change in a content file. */
export interface RecordEdit {
  /** New values of fields at the top; `undefined` takes a field away, and fields that are not named stay. */
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
  /** The Markdown below the fields; stays where it is not given. */
  readonly body?: string | undefined;
}

/**
 * Changes a content file. Whatever is not named stays byte for byte, comments stay with what they stand above and go with it, and of
 * a list or group only what differs is written anew.
 * @param order the names of the fields in the order of the schema: where a new field goes.
 * @throws when the text is no content file that YAML can read; whoever calls has checked that.
 */
export function editRecord(text: string, edit: RecordEdit, order: readonly string[]): string {
  const split = splitFrontMatter(text);
  if ('problems' in split) throw new Error(split.problems[0]?.message ?? 'No front matter.');
  const before = split.yaml === '' ? '' : `${split.yaml}\n`;
  const yaml = Object.entries(edit.fields).reduce((source, [name, value]) => editField(source, name, value, order), before);
  const body = edit.body === undefined ? split.body : `\n${edit.body.replace(/\r\n?/g, '\n').trim()}\n`;
  const edited = `---\n${yaml}---\n${body.trim() === '' ? '' : body}`;
  return text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
}

/** The fields of a content file as they are written, before any schema has looked at them. */
export function readFields(text: string): WrittenFields {
  const split = splitFrontMatter(text);
  return 'problems' in split ? {} : ((read(split.yaml).toJS() ?? {}) as WrittenFields);
}

/** The innermost field that stands at a place of a content file: ["speakers", 0, "name"]. Lines and columns count from 1. */
export function fieldAt(text: string, { line, column }: { readonly line: number; readonly column: number }): FieldPath {
  const split = splitFrontMatter(text);
  if ('problems' in split || line < split.yamlLine || line >= split.bodyLine - 1) return [];
  const before = split.yaml.split('\n').slice(0, line - split.yamlLine);
  const offset = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return pathTo(read(split.yaml).contents, offset);
}

function pathTo(node: unknown, offset: number): FieldPath {
  const children: { readonly step: string | number; readonly start: number; readonly value: unknown }[] = isMap(node)
    ? node.items.map(({ key, value }) => ({ step: String(isScalar(key) ? key.value : key), start: startOf(key) ?? 0, value }))
    : isSeq(node)
      ? node.items.map((value, step) => ({ step, start: startOf(value) ?? 0, value }))
      : [];
  const child = children.findLast(({ start }) => start <= offset);
  return child === undefined ? [] : [child.step, ...pathTo(child.value, offset)];
}

function read(yaml: string): Document {
  return parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error', prettyErrors: false });
}

function editField(yaml: string, name: string, value: FieldValue | undefined, order: readonly string[]): string {
  const document = read(yaml);
  const map = isMap(document.contents) ? document.contents : new YAMLMap();
  const pairs = map.items as Pair[];
  const index = pairs.findIndex(({ key }) => isScalar(key) && key.value === name);
  const old = pairs[index];
  if (old === undefined)
    return value === undefined ? yaml : insert(yaml, placeFor(name, pairs, order), printField(name, document.createNode(value)));
  if (value !== undefined && same(toValue(old.value), value)) return yaml;
  const start = startOf(old.key) ?? 0;
  const end = endOfField(yaml, start, startOf(pairs[index + 1]?.key) ?? yaml.length);
  if (value === undefined) return withoutLastComment(yaml.slice(0, start)) + yaml.slice(end);
  return yaml.slice(0, start) + printField(name, revise(old.value, value, document)) + yaml.slice(end);
}

/** Without the comment about a field that goes, which would be read as being about the next one; at the top it is about the file. */
function withoutLastComment(yaml: string): string {
  const at = /(?:(?<=^|\n)#[^\n]*\n)+$/.exec(yaml)?.index ?? 0;
  return at === 0 ? yaml : yaml.slice(0, at);
}

/** Where a field ends: before the lines with comments and without anything that stand above the next one. */
function endOfField(yaml: string, start: number, next: number): number {
  const lines = yaml.slice(start, next).split(/(?<=\n)/);
  while (lines.length > 1 && /^(?:#.*)?\n?$/.test(lines.at(-1) ?? '')) lines.pop();
  return start + lines.join('').length;
}

/** Before the first field that comes later in the schema, comments above it included; else at the end. */
function placeFor(name: string, pairs: readonly Pair[], order: readonly string[]): number | undefined {
  const rank = (key: unknown): number => order.indexOf(String(isScalar(key) ? key.value : key));
  const before = pairs.findLastIndex(({ key }) => rank(key) < rank(name));
  return startOf(pairs[before + 1]?.key);
}

function insert(yaml: string, at: number | undefined, field: string): string {
  const lines = yaml.slice(0, at ?? yaml.length).split(/(?<=\n)/);
  const below = at === undefined ? '' : yaml.slice(at);
  const comments: string[] = [];
  // Comments above the next field are about that one; at the end of the file they stand where they stood.
  while (at !== undefined && /^#.*\n$/.test(lines.at(-1) || (lines.at(-2) ?? ''))) comments.unshift(lines.pop() || (lines.pop() ?? ''));
  const above = lines.join('');
  return `${above}${above === '' || above.endsWith('\n') ? '' : '\n'}${field}${comments.join('')}${below}`;
}

function printField(name: string, value: Node): string {
  const document = new Document({}, { version: '1.2', schema: 'core' });
  const map = new YAMLMap();
  map.items.push(new Pair(document.createNode(name), inOurStyle(value)));
  document.contents = map as unknown as typeof document.contents;
  const printed = printYaml(document);
  // An empty line behind a list belongs to what follows it, and stands there already.
  return isScalar(value) ? printed : printed.replace(/\n+$/, '\n');
}

/** A node for a new value that keeps the old nodes of all that stays, and so their comments and style. */
function revise(old: unknown, value: FieldValue | undefined, document: Document): Node {
  if (isNode(old) && same(toValue(old), value)) return old;
  if (isSeq(old) && Array.isArray(value)) {
    giveFirstItsComment(old);
    const left = [...old.items];
    const kept = value.map((item) => {
      const at = left.findIndex((node) => same(toValue(node), item));
      return at === -1 ? undefined : left.splice(at, 1)[0];
    });
    const rewritten = value.filter((_, index) => kept[index] === undefined).length;
    // As many go as come: each is most likely the one before, written otherwise.
    const inTurn = rewritten === left.length ? () => left.shift() : () => undefined;
    old.items = value.map((item, index) => kept[index] ?? revise(similar(left, item) ?? inTurn(), item, document));
    return old;
  }
  if (isMap(old) && isGroup(value)) {
    for (const key of Object.keys(toValue(old) as object)) if (value[key] === undefined) old.delete(key);
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) old.set(document.createNode(key), revise(old.get(key, true), item, document));
    return old;
  }
  const made = document.createNode(value) as Node;
  if (isNode(old) && old.commentBefore) made.commentBefore = old.commentBefore;
  return made;
}

/** The parser hands a comment above the first entry to the list, so that it would stay when the entry goes. */
function giveFirstItsComment(list: YAMLSeq): void {
  const [first] = list.items;
  if (list.flow || !list.commentBefore || !isNode(first)) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = null;
}

/** Of the entries that are left, one that is the same thing with another detail: of the same name, file, address or title. */
function similar(left: unknown[], item: FieldValue): unknown {
  const at = left.findIndex((node) => {
    const value = toValue(node);
    return (
      isGroup(item) &&
      isGroup(value) &&
      ['name', 'file', 'url', 'title', 'at'].some((key) => item[key] !== undefined && same(item[key], value[key]))
    );
  });
  return at === -1 ? undefined : left.splice(at, 1)[0];
}

function toValue(node: unknown): FieldValue {
  return (isNode(node) ? node.toJS(new Document()) : (node ?? null)) as FieldValue;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
