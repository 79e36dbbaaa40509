import { editRecord, readFields } from '../../content/edit-record.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { fieldOrder } from '../../content/schemas.ts';
import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { folderOf } from '../../proposal/task.ts';
import { isGroup } from '../../schema/is-group.ts';
import { BODY, type FieldForm, type RecordForm } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import { type Composed, composeNew, createSource, filesNamedIn, type Source, uploadsOf } from './source.ts';
import { groupOf, readTyped, rowsOf, type Typed, type TypedGroup, textOf } from './typed.ts';
import { entriesOf, keptRows, readFieldValues, writeField, writeFields, writeRow } from './written.ts';

/** What a file says, as it stands in its form. */
export function readExisting(form: RecordForm, text: string, names: KnownNames): TypedGroup {
  const split = splitFrontMatter(text);
  const body = 'problems' in split ? '' : split.body.trim();
  return readTyped(form.fields, { ...readFieldValues(form.fields, readFields(text), names), [BODY]: body });
}

/** Another text for a file that is there; no file where nothing would change. Fields that nobody has changed stay as they are written. */
export function composeChange(typed: TypedGroup, form: RecordForm, base: ProposedFile, title: string, names: KnownNames): Composed {
  const values = readFields(base.text);
  const before = readExisting(form, base.text, names);
  const [next, old] = [writeFields(form.fields, typed, names), writeFields(form.fields, before, names)];
  const changed = form.fields.filter(({ name }) => name !== BODY && !same(next[name], old[name]));
  const fields = changed.map((field): [string, FieldValue | undefined] => [
    field.name,
    next[field.name] === undefined ? undefined : keepWritten(field, typed[field.name], before[field.name], values[field.name], names),
  ]);
  const hasNewBody = textOf(typed[BODY]) !== textOf(before[BODY]);
  const edit = { fields: Object.fromEntries(fields), ...(hasNewBody ? { body: textOf(typed[BODY]) } : {}) };
  const text = editRecord(base.text, edit, fieldOrder(form.kind));
  const source: Source = { ...createSource({ file: base.file, text }, form, typed, false), before: base.text };
  const made = composeNew([[form, typed]], names);
  const sources = [...(hasNewBody || fields.length > 0 ? [source] : []), ...made.sources];
  return { sources, uploads: uploadsOf(sources, folderOf(base.file), filesNamedIn(values)), title, problems: made.problems };
}

/** A value in which all that nobody has changed stands as it stood: the form does not hold all that a file can say. */
function keepWritten(
  field: FieldForm,
  typed: Typed | undefined,
  before: Typed | undefined,
  old: FieldValue | undefined,
  names: KnownNames,
): FieldValue | undefined {
  const next = writeField(field, typed, names);
  if (same(next, writeField(field, before, names))) return old;
  if (next === undefined) return undefined;
  if (field.input === 'group') return keepFields(field.fields, groupOf(typed), groupOf(before), old, next, names);
  if (field.input !== 'rows') return next;
  const entries = entriesOf(old);
  const rows = keptRows(field, typed);
  const origins = findOrigins(rows, rowsOf(before));
  const kept = rows.map((row, index) => {
    const [origin, entry] = [origins[index], writeRow(field, row, names)];
    const was = origin === undefined ? undefined : entries[rowsOf(before).indexOf(origin)];
    if (origin === undefined || was === undefined) return entry;
    return same(entry, writeRow(field, origin, names)) ? was : keepFields(field.fields, row, origin, was, entry, names);
  });
  return Array.isArray(next) ? kept.filter((entry) => entry !== undefined) : kept[0];
}

/** The same for the fields of a group, or of an entry that is one. */
function keepFields(
  fields: readonly FieldForm[],
  typed: TypedGroup,
  before: TypedGroup,
  old: FieldValue | undefined,
  next: FieldValue,
  names: KnownNames,
): FieldValue {
  if (!isGroup(old)) return next;
  const kept = fields.map(
    (field) => [field.name, keepWritten(field, typed[field.name], before[field.name], old[field.name], names)] as const,
  );
  const group = Object.fromEntries(kept.filter(([, value]) => value !== undefined)) as WrittenFields;
  return Object.keys(group).length > 1 ? group : next;
}

/** Which row each of them was, as far as that can be told: what is the same, what has the same name or address, or the same place. */
function findOrigins(rows: readonly TypedGroup[], before: readonly TypedGroup[]): (TypedGroup | undefined)[] {
  const free = new Set(before);
  const found = new Map<TypedGroup, TypedGroup>();
  const find = (isOrigin: (row: TypedGroup, old: TypedGroup, index: number) => boolean): void => {
    for (const [index, row] of rows.entries()) {
      const origin = found.has(row) ? undefined : [...free].find((old) => isOrigin(row, old, index));
      if (origin === undefined) continue;
      found.set(row, origin);
      free.delete(origin);
    }
  };
  find(same);
  find((row, old) => NAMING.some((name) => row[name] === old[name] && textOf(row[name]) !== ''));
  find((_, old, index) => rows.length === before.length && old === before[index]);
  return rows.map((row) => found.get(row));
}

/** What tells an entry from others. */
const NAMING = ['name', 'url', 'file', 'at'];

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
