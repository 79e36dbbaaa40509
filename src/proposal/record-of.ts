import type { RecordKind } from '../content/layout.ts';
import { fieldOrder, SCHEMAS } from '../content/schemas.ts';
import type { FieldValue, WrittenFields } from '../content/write-record.ts';
import { describeFields } from '../schema/describe.ts';
import type { WrittenRecord } from './proposed-file.ts';

/** What was answered to the questions about a record, by the names of its fields; an empty text or list is no answer. */
export type Answers = Readonly<Record<string, FieldValue | undefined>>;

/**
 * The record that answers make: its fields in the order of the schema, without those to which nothing was answered. A field that must be
 * there is there all the same, and null, so that its problem has a place.
 */
export function recordOf(kind: RecordKind, answers: Answers, text = ''): WrittenRecord {
  const fields = fieldsOf(kind).flatMap(({ name, isRequired }): [string, FieldValue][] => {
    const value = answers[name];
    if (!isEmpty(value)) return [[name, value]];
    return isRequired ? [[name, null]] : [];
  });
  return { fields: Object.fromEntries(fields) satisfies WrittenFields, body: text };
}

/** Someone who is billed: a name, or a name with what else is to be said. */
export function billingOf(name: string, affiliation?: string): FieldValue {
  return isEmpty(affiliation) ? name : { name, affiliation };
}

function isEmpty(value: FieldValue | undefined): value is undefined | null {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

interface Field {
  readonly name: string;
  readonly isRequired: boolean;
}

/** Describing a schema takes longer than writing a record, and an import writes thousands. */
const known = new Map<RecordKind, readonly Field[]>();

function fieldsOf(kind: RecordKind): readonly Field[] {
  const described = known.get(kind) ?? describe(kind);
  known.set(kind, described);
  return described;
}

function describe(kind: RecordKind): Field[] {
  const required = new Set(describeFields(SCHEMAS[kind]).flatMap(({ name, isRequired }) => (isRequired ? [name] : [])));
  return fieldOrder(kind).map((name) => ({ name, isRequired: required.has(name) }));
}
