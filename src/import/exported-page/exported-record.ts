import { editRecord } from '../../content/edit-record.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { fieldOrder } from '../../content/schemas.ts';
import { type FieldValue, type WrittenFields, writeYaml } from '../../content/write-record.ts';
import { parseYaml } from '../../content/yaml.ts';
import type { Names } from './fact.ts';
import { splitFields } from './field-lines.ts';
import { cutPage, type PagePart, writePart } from './page-parts.ts';
import { type Place, type Readable, readReadable, writeReadable } from './readable.ts';

/** Names where nothing is known of other records: what is read of a page is the same. */
const NO_NAMES: Names = { venue: () => undefined, topic: () => undefined, person: () => undefined, meetup: () => undefined };

/**
 * A content file as a part of a page. It is read again on the spot: what does not come back as it was is kept in the comment, field by
 * field or as a whole, so that {@link composeRecord} always gives the same bytes.
 */
export function writeExportedRecord(place: Place, source: Source, names: Names): string {
  for (const known of [names, NO_NAMES]) {
    const part = keepFields(place, source, known);
    if (composeRecord(place, cutPage(part)[0] ?? NOTHING).text === source.text) return part;
  }
  return keepWhole(place, source);
}

interface Source {
  readonly file: string;
  readonly text: string;
}

const NOTHING: PagePart = { kept: '', without: [], readable: '', line: 1, unclosed: [] };

/** A part with a comment that keeps each field that does not come back as it was, with the comments above it. */
function keepFields(place: Place, { file, text }: Source, names: Names): string {
  const split = splitFrontMatter(text);
  const { yaml, body } = 'problems' in split ? { yaml: '', body: '' } : split;
  const fields = fieldsOf(text);
  const readable = writeReadable(place, fields, names);
  const read = readReadable(place, textOf(readable)).fields;
  const isSaid = (name: string, lines: string): boolean => read[name] !== undefined && writeYaml({ [name]: read[name] }) === lines;
  const kept = splitFields(yaml).filter((field) => !isSaid(field.name, field.text));
  return writePart(readable, {
    file,
    kept: kept.map((field) => field.text).join(''),
    without: Object.keys(read).filter((name) => !Object.hasOwn(fields, name)),
    ...(body.trim() === '' ? {} : { text: body.trim() }),
  });
}

/** A part with a comment that keeps the whole file. */
function keepWhole(place: Place, { file, text }: Source): string {
  const readable = writeReadable(place, fieldsOf(text), NO_NAMES);
  return writePart(readable, { file, kept: '', without: [], whole: text, text: bodyOf(text) });
}

function textOf({ heading, bullets }: Readable): string {
  return `${heading}\n\n${bullets.join('\n')}\n`;
}

/** A content file that was made of a part of a page. */
export interface ComposedRecord {
  readonly text: string;
  /** Fields that a comment keeps and a person has changed in the readable part, which counts. */
  readonly changed: readonly string[];
  readonly read: ReturnType<typeof readReadable>;
}

/** Makes the content file of a part of a page. What the readable part says counts: what the comment keeps of a field, as long as it says the same. */
export function composeRecord(place: Place, part: PagePart): ComposedRecord {
  const read = readReadable(place, part.readable);
  const order = fieldOrder(place.kind);
  const text = part.text ?? looseText(part, read.others);
  const base = part.whole ?? joinRecord(part, read.fields, order, text);
  // All that the readable part says was taken as it is.
  if (part.whole === undefined && part.kept === '' && part.without.length === 0) return { text: base, changed: [], read };
  const before = fieldsOf(base);
  const expected = readReadable(place, textOf(writeReadable(place, before, NO_NAMES))).fields;
  const changes: Record<string, FieldValue | undefined> = {};
  for (const name of new Set([...Object.keys(read.fields), ...Object.keys(expected)])) {
    const [now, then] = [read.fields[name], expected[name]];
    if (JSON.stringify(now) !== JSON.stringify(then)) changes[name] = merge(now, then, before[name]);
  }
  const bodyBefore = bodyOf(base);
  const isOther = part.whole !== undefined && text !== bodyBefore;
  const changed = Object.keys(changes);
  if ((changed.length === 0 && !isOther) || !isReadable(base)) return { text: base, changed, read };
  return { text: editRecord(base, { fields: changes, ...(isOther ? { body: text } : {}) }, order), changed, read };
}

/** A file of the fields that a comment keeps and of those that the readable part says, each in its place. */
function joinRecord({ kept, without }: PagePart, read: WrittenFields, order: readonly string[], text: string): string {
  const lines = new Map<string, string>();
  for (const [name, value] of Object.entries(read)) if (!without.includes(name)) lines.set(name, writeYaml({ [name]: value }));
  let tail = '';
  for (const field of splitFields(kept)) {
    if (field.name === '') tail += field.text;
    else lines.set(field.name, field.text);
  }
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const yaml = [...lines].sort(([a], [b]) => rank(a) - rank(b)).map(([, field]) => field);
  return `---\n${yaml.join('')}${tail}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** A value that a person has changed in the readable part: of a list, the entries that still say the same keep what the comment has of them. */
function merge(now: FieldValue | undefined, then: FieldValue | undefined, kept: FieldValue | undefined): FieldValue | undefined {
  if (!Array.isArray(now) || !Array.isArray(kept)) return now;
  if (then === undefined) return [...kept, ...now];
  if (!Array.isArray(then) || then.length !== kept.length) return now;
  const free = new Set(then.keys());
  return now.map((item: FieldValue) => {
    const same = [...free].find((index) => JSON.stringify(then[index]) === JSON.stringify(item));
    if (same === undefined) return item;
    free.delete(same);
    return (kept[same] as FieldValue | undefined) ?? item;
  });
}

/** A text that a person has written without marks: from the first block that is no fact to the last one. */
function looseText({ readable }: PagePart, others: readonly { readonly line: number; readonly end: number }[]): string {
  const lines = readable.split('\n');
  return others
    .map(({ line, end }) =>
      lines
        .slice(line - 1, end)
        .join('\n')
        .trim(),
    )
    .join('\n\n')
    .trim();
}

/** The fields of a file, as they are written; none where it cannot be read, which the check will tell. */
export function fieldsOf(text: string): WrittenFields {
  const split = splitFrontMatter(text);
  const read = 'problems' in split ? split : parseYaml(split.yaml, split.yamlLine);
  return 'problems' in read ? {} : (read.data as WrittenFields);
}

function isReadable(text: string): boolean {
  const split = splitFrontMatter(text);
  return !('problems' in split) && !('problems' in parseYaml(split.yaml, split.yamlLine));
}

function bodyOf(text: string): string {
  const split = splitFrontMatter(text);
  return 'problems' in split ? '' : split.body.trim();
}
