import { editRecord, readFields } from '../../content/edit-record.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { fieldOrder } from '../../content/schemas.ts';
import type { FieldValue } from '../../content/write-record.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { BODY, type FieldForm, type RecordForm } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import { type Composed, composeNew, createSource, filesNamedIn, type Source, uploadsOf } from './source.ts';
import { folderOf } from './task.ts';
import { readTyped, rowsOf, type Typed, type TypedGroup, textOf } from './typed.ts';
import { keptRows, readFieldValues, writeFields, writeRow } from './written.ts';

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
  const changed = form.fields.filter(({ name }) => name !== BODY && JSON.stringify(next[name]) !== JSON.stringify(old[name]));
  const fields = changed.map((field): [string, FieldValue | undefined] => {
    const { name } = field;
    return [name, keepEntries(field, typed[name], before[name], values[name], next[name], names)];
  });
  const hasNewBody = textOf(typed[BODY]) !== textOf(before[BODY]);
  const edit = { fields: Object.fromEntries(fields), ...(hasNewBody ? { body: textOf(typed[BODY]) } : {}) };
  const text = editRecord(base.text, edit, fieldOrder(form.kind));
  const source: Source = { ...createSource({ file: base.file, text }, form, typed, false), before: base.text };
  const made = composeNew([[form, typed]], names);
  const sources = [...(hasNewBody || fields.length > 0 ? [source] : []), ...made.sources];
  return { sources, uploads: uploadsOf(sources, folderOf(base.file), filesNamedIn(values)), title, problems: made.problems };
}

/** A new value for a list, in which the entries that nobody has changed stand as they stood. */
function keepEntries(
  field: FieldForm,
  typed: Typed | undefined,
  before: Typed | undefined,
  old: FieldValue | undefined,
  next: FieldValue | undefined,
  names: KnownNames,
): FieldValue | undefined {
  if (field.input !== 'rows' || !Array.isArray(old) || !Array.isArray(next)) return next;
  const spelled = (row: TypedGroup): string => JSON.stringify(writeRow(field, row, names));
  const known = new Map(rowsOf(before).map((row, index) => [spelled(row), old[index] as FieldValue]));
  return keptRows(field, typed).map((row) => known.get(spelled(row)) ?? writeRow(field, row, names));
}
