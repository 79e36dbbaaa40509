import type { FieldPath } from '../../content/records.ts';
import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import { isGroup } from '../../schema/is-group.ts';
import { slugify } from '../../schema/text.ts';
import { BODY, type FieldForm, LATIN, type LineForm, type RowsForm, VALUE } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import { groupOf, IS_NEW, isEmptyRow, rowsOf, type Typed, type TypedGroup, textOf, YES } from './typed.ts';

/** A field of the form: that of a name in a group, which may be a row. */
export interface Place {
  readonly group: TypedGroup;
  readonly name: string;
}

/** What was typed, as the fields of a file. Empty rows are left away, and a field that must be there and is empty has no value. */
export function writeFields(fields: readonly FieldForm[], typed: TypedGroup, names: KnownNames): WrittenFields {
  const written = fields
    .filter(({ name }) => name !== BODY)
    .map((field) => [field.name, writeField(field, typed[field.name], names)] as const);
  return Object.fromEntries(written.filter(([, value]) => value !== undefined).filter(([name]) => !isContradicted(name, typed, fields)));
}

/** Why there are no slides is said only where there are none. */
function isContradicted(name: string, typed: TypedGroup, fields: readonly FieldForm[]): boolean {
  const list = name === 'withoutSlides' ? 'slides' : name === 'withoutVideo' ? 'videos' : undefined;
  const field = fields.find((other): other is RowsForm => other.name === list && other.input === 'rows');
  return field !== undefined && keptRows(field, typed[field.name]).length > 0;
}

/** What was typed in a field, as a file says it. */
export function writeField(field: FieldForm, typed: Typed | undefined, names: KnownNames): FieldValue | undefined {
  if (field.input === 'flag') return typed === YES ? true : undefined;
  if (field.input === 'rows') return writeRows(field, keptRows(field, typed), names);
  if (field.input === 'group') {
    const written = writeFields(field.fields, groupOf(typed), names);
    return Object.values(written).every((value) => value === null) ? undefined : written;
  }
  const text = textOf(typed);
  if (text === '') return field.isRequired ? null : undefined;
  return field.input === 'line' ? writeLine(field, text, names) : text;
}

function writeRows(field: RowsForm, rows: readonly TypedGroup[], names: KnownNames): FieldValue | undefined {
  const [first, ...others] = rows.map((row) => writeRow(field, row, names));
  if (first === undefined) return undefined;
  return field.isOneOrMore && others.length === 0 ? first : [first, ...others];
}

/** An entry of a list: a plain value where nothing else is said of it. */
export function writeRow(field: RowsForm, row: TypedGroup, names: KnownNames): FieldValue {
  const id = field.alone === VALUE && isNew(field, row, names) ? idOfNew(field, row) : '';
  if (id !== '') return id;
  const written = writeFields(field.fields, row, names);
  const isAlone = Object.keys(written).length === 1;
  return field.alone !== undefined && isAlone ? (written[field.alone] ?? null) : written;
}

/** Whether an entry becomes a file of its own: somebody has said so, and what is typed now needs one. */
export function isNew({ makes, alone = VALUE }: RowsForm, row: TypedGroup, names: KnownNames): boolean {
  const name = textOf(row[alone]);
  if (makes === undefined || row[IS_NEW] !== YES || name === '') return false;
  return makes.folder === 'people' ? slugify(name) === '' : names.idOf(makes.folder, name) === undefined;
}

/** The name of the file that an entry becomes; empty where none can be made of what is typed. */
export function idOfNew({ alone = VALUE }: RowsForm, row: TypedGroup): string {
  return slugify(textOf(row[alone])) || slugify(textOf(row[LATIN]));
}

function writeLine({ as, folder, suggests }: LineForm, text: string, names: KnownNames): FieldValue {
  if (as === 'number' && /^\d{1,9}$/.test(text)) return Number(text);
  if (as === 'list') {
    const parts = text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.length > 1 ? parts : (parts[0] ?? text);
  }
  if (folder !== undefined) return text.includes('/') ? text : `${folder}/${text}`;
  return names.idOf(suggests, text) ?? text;
}

/** The rows in which something is typed. */
export function keptRows(field: RowsForm, typed: Typed | undefined): TypedGroup[] {
  return rowsOf(typed).filter((row) => !isEmptyRow(field, row));
}

/** The field of the form from which a field of the file comes; of an entry or group as a whole its first. */
export function placeIn(fields: readonly FieldForm[], typed: TypedGroup, path: FieldPath): Place | undefined {
  const [name, ...rest] = path;
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined) return undefined;
  const place = { group: typed, name: field.name };
  if (field.input === 'group') return placeInside(field.fields, groupOf(typed[field.name]), rest);
  if (field.input !== 'rows') return place;
  const rows = keptRows(field, typed[field.name]);
  const [step] = rest;
  const row = typeof step === 'number' ? rows[step] : field.isOneOrMore && rows.length === 1 ? rows[0] : undefined;
  return row === undefined ? place : placeInside(field.fields, row, typeof step === 'number' ? rest.slice(1) : rest);
}

function placeInside(fields: readonly FieldForm[], group: TypedGroup, path: FieldPath): Place {
  return placeIn(fields, group, path) ?? { group, name: fields[0]?.name ?? '' };
}

/** What a file says, as it stands in the form. */
export function readFieldValues(fields: readonly FieldForm[], values: WrittenFields, names: KnownNames): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.filter(({ name }) => values[name] !== undefined).map((field) => [field.name, readValue(field, values[field.name], names)]),
  );
}

function readValue(field: FieldForm, value: FieldValue | undefined, names: KnownNames): unknown {
  if (field.input === 'group') return readFieldValues(field.fields, (value ?? {}) as WrittenFields, names);
  if (field.input === 'flag') return value === true ? YES : '';
  if (field.input === 'rows') return entriesOf(value).map((entry) => readEntry(field, entry, names));
  const text = entriesOf(value)
    .map((entry) => String(entry ?? ''))
    .join('; ');
  if (field.input !== 'line') return text;
  const folder = field.folder === undefined ? '' : `${field.folder}/`;
  return names.nameOf(field.suggests, text) ?? (text.startsWith(folder) ? text.slice(folder.length) : text);
}

function readEntry({ fields, alone = VALUE }: RowsForm, entry: FieldValue, names: KnownNames): unknown {
  return readFieldValues(fields, isGroup(entry) ? entry : { [alone]: entry }, names);
}

/** A value as a list: a single one is written without. */
export function entriesOf(value: FieldValue | undefined): readonly FieldValue[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as FieldValue];
}
