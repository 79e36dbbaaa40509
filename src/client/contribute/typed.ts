import { withoutForbiddenCharacters } from '../../schema/text.ts';
import type { FieldForm, RowsForm } from './forms/field-form.ts';

/** What stands in a field: a text, the rows of a list, or the fields of a group. A tick is "true". */
export type Typed = string | TypedGroup | TypedGroup[];

/** What stands in the fields of a form, or of a row, by their names. The view changes it as somebody types. */
export interface TypedGroup {
  [name: string]: Typed;
}

/** Whether an entry that the archive does not know is to become a file of its own. */
export const IS_NEW = 'isNew';
/** A tick. */
export const YES = 'true';

/** The most characters of a text that are read from elsewhere. */
const LONGEST = 200_000;
const MOST_ROWS = 2000;

/** A form in which nothing is typed. */
export function emptyForm(fields: readonly FieldForm[]): TypedGroup {
  return readTyped(fields, undefined);
}

/** A row in which nothing is typed. */
export function emptyRow(form: RowsForm): TypedGroup {
  const row = emptyForm(fieldsOfRow(form));
  for (const field of form.fields) if (field.input === 'choice' && field.preset !== undefined) row[field.name] = field.preset;
  return row;
}

/** The fields of a row, with those of the file that it may become. */
function fieldsOfRow({ fields, makes }: RowsForm): readonly FieldForm[] {
  return makes === undefined ? fields : [...fields, { input: 'flag', name: IS_NEW, label: '' }, ...makes.fields];
}

/** Whether nothing is typed in a row. */
export function isEmptyRow({ fields }: RowsForm, row: TypedGroup): boolean {
  return fields.every((field) => isEmpty(field, row[field.name]));
}

/** Whether nothing is typed in a field. */
export function isEmpty(field: FieldForm, typed: Typed | undefined): boolean {
  if (typeof typed === 'string') return typed.trim() === '' || (field.input === 'choice' && typed === field.preset);
  if (field.input === 'rows') return rowsOf(typed).every((row) => isEmptyRow(field, row));
  return field.input !== 'group' || field.fields.every((inner) => isEmpty(inner, groupOf(typed)[inner.name]));
}

/** Reads what may be anything, such as a draft that was kept: what does not fit the form is left away. */
export function readTyped(fields: readonly FieldForm[], value: unknown): TypedGroup {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.map((field) => [field.name, readField(field, Object.hasOwn(given, field.name) ? given[field.name] : undefined)]),
  );
}

function readField(field: FieldForm, value: unknown): Typed {
  if (field.input === 'group') return readTyped(field.fields, value);
  if (field.input !== 'rows') return typeof value === 'string' ? withoutForbiddenCharacters(value.slice(0, LONGEST)) : '';
  if (Array.isArray(value)) return value.slice(0, MOST_ROWS).map((row: unknown) => readTyped(fieldsOfRow(field), row));
  return Array.from({ length: field.starts ?? 0 }, () => emptyRow(field));
}

/** The text that stands in a field. */
export function textOf(typed: Typed | undefined): string {
  return typeof typed === 'string' ? typed.trim() : '';
}

/** The rows of a list. */
export function rowsOf(typed: Typed | undefined): TypedGroup[] {
  return Array.isArray(typed) ? typed : [];
}

/** The fields of a group. */
export function groupOf(typed: Typed | undefined): TypedGroup {
  return typeof typed === 'object' && !Array.isArray(typed) ? typed : {};
}
