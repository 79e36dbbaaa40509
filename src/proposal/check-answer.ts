import { fieldAt, readFields } from '../content/edit-record.ts';
import type { Finding } from '../content/finding.ts';
import { placeOf, type RecordKind, type RecordPlace } from '../content/layout.ts';
import { likelyMeant } from '../content/likely-meant.ts';
import { parseRecord } from '../content/parse-record.ts';
import type { FieldPath } from '../content/records.ts';
import { type FieldValue, writeRecord } from '../content/write-record.ts';
import type { WrittenRecord } from './proposed-file.ts';

/** An answer that the check would not take. */
export interface WrongAnswer {
  /** What the check says of it; lines and columns are those of the record as it would be written. */
  readonly finding: Finding;
  /** What was most likely meant, if there is such a thing and the check would take it. */
  readonly meant?: string;
}

/** The path of a record's text, below its fields. */
export const TEXT: FieldPath = [];

/**
 * What the check says of one field of a record that is not complete yet, or of its text. Nothing is said of the fields beside it.
 * @param path the field: ["date"], ["speakers", 0]. A field that is to be told as missing is there and null.
 */
export function checkAnswer(kind: RecordKind, record: WrittenRecord, path: FieldPath): WrongAnswer | undefined {
  const finding = findingAt(kind, record, path);
  if (finding === undefined) return undefined;
  const meant = findMeant(kind, record, path, finding);
  return { finding, ...(meant === undefined ? {} : { meant }) };
}

/** A file of each kind, as far as its place tells what is in it. */
const EXAMPLE_FILES: Readonly<Record<RecordKind, string>> = {
  site: 'site.md',
  meetup: 'meetups/001/README.md',
  talk: 'meetups/001/a.md',
  person: 'people/a.md',
  venue: 'venues/a.md',
  topic: 'topics/a.md',
  organization: 'organizations/a.md',
  wiki: 'wiki/a.md',
  page: 'pages/a.md',
};

function findingAt(kind: RecordKind, { fields, body }: WrittenRecord, path: FieldPath): Finding | undefined {
  const file = EXAMPLE_FILES[kind];
  const text = writeRecord(fields, body);
  const parsed = parseRecord({ file, text }, placeOf(file) as RecordPlace);
  if (!('problems' in parsed)) return undefined;
  const isText = path.length === 0;
  return parsed.problems.find((finding) => {
    const found = fieldAt(text, finding);
    if (isText) return found.length === 0 && finding.line > 1;
    // A field that is missing altogether is told at the first one.
    const isNotThere = finding.rule === 'missing-field' && valueAt(fields, found) !== null;
    return !isNotThere && path.every((step, index) => found[index] === step);
  });
}

function findMeant(kind: RecordKind, record: WrittenRecord, path: FieldPath, { example, help }: Finding): string | undefined {
  const value = valueAt(record.fields, path);
  if (typeof value !== 'string' || example === undefined) return undefined;
  const allowed = Object.values(readFields(`---\n${example}\n---\n`))[0];
  const word = help.startsWith('Did you mean') ? [allowed] : [];
  const readings = likelyMeant(value, undefined, typeof allowed === 'string' ? allowed : '', []).map((meant) => meant.value);
  return [...word, ...readings]
    .filter((meant) => typeof meant === 'string')
    .find((meant) => {
      const fields = replaceAt(record.fields, path, meant) as WrittenRecord['fields'];
      return meant !== value && findingAt(kind, { ...record, fields }, path) === undefined;
    });
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}

function replaceAt(value: unknown, [step, ...rest]: FieldPath, inner: FieldValue): unknown {
  if (step === undefined) return inner;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaceAt(item, rest, inner) : item));
  const group = value as Record<string, unknown>;
  return { ...group, [step]: replaceAt(group[step], rest, inner) };
}
