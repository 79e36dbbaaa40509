import { fieldAt } from '../content/edit-record.ts';
import type { Finding } from '../content/finding.ts';
import { placeOf, type RecordKind, type RecordPlace } from '../content/layout.ts';
import { parseRecord } from '../content/parse-record.ts';
import type { FieldPath } from '../content/records.ts';
import { writeRecord } from '../content/write-record.ts';
import type { WrittenRecord } from './proposed-file.ts';

/** The path of a record's text, below its fields. */
export const TEXT: FieldPath = [];

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

/**
 * What the check says of one field of a record that is not complete yet, or of its text. Nothing is said of the fields beside it.
 * @param path the field: ["date"], ["speakers", 0]. A field that is to be told as missing is there and null.
 * @returns the first finding, with lines and columns of the record as it would be written.
 */
export function checkAnswer(kind: RecordKind, { fields, body }: WrittenRecord, path: FieldPath): Finding | undefined {
  const file = EXAMPLE_FILES[kind];
  const text = writeRecord(fields, body);
  const parsed = parseRecord({ file, text }, placeOf(file) as RecordPlace);
  if (!('problems' in parsed)) return undefined;
  return parsed.problems.find((finding) => {
    const found = fieldAt(text, finding);
    if (path === TEXT) return found.length === 0 && finding.line > 1;
    // A field that is missing altogether is told at the first one.
    const isNotThere = finding.rule === 'missing-field' && valueAt(fields, found) !== null;
    return !isNotThere && path.every((step, index) => found[index] === step);
  });
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}
