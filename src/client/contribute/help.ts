import type { RecordKind } from '../../content/layout.ts';
import { SCHEMAS } from '../../content/schemas.ts';
import { describeFields, type FieldDescription, type ValueDescription } from '../../schema/describe.ts';
import type { FieldForm } from './forms/field-form.ts';

/** What stands beside a field. */
export interface Help {
  readonly help?: string;
  readonly example?: string;
}

/** What a field is for, with an example: in words of its own where the schema speaks of files, else in those of the schema. @param path the names that lead to it. */
export function helpFor(kind: RecordKind, path: readonly string[], { help, example }: FieldForm): Help {
  const described = describe(kind, path);
  const own = { help: help ?? described?.purpose, example: example ?? (described && exampleOf(described.value)) };
  return { ...(own.help ? { help: own.help } : {}), ...(own.example ? { example: own.example } : {}) };
}

/** What the schema says of a field. */
export function describe(kind: RecordKind, path: readonly string[]): FieldDescription | undefined {
  const [first, ...rest] = path;
  return rest.reduce(
    (field, name) => field && fieldsOf(field.value).find((candidate) => candidate.name === name),
    fieldsOfKind(kind).find(({ name }) => name === first),
  );
}

const known = new Map<RecordKind, readonly FieldDescription[]>();

function fieldsOfKind(kind: RecordKind): readonly FieldDescription[] {
  const fields = known.get(kind) ?? describeFields(SCHEMAS[kind]);
  known.set(kind, fields);
  return fields;
}

/** The fields of a group, or of the entries of a list of groups. */
export function fieldsOf(value: ValueDescription): readonly FieldDescription[] {
  switch (value.kind) {
    case 'group':
      return value.fields;
    case 'list':
    case 'one-or-more':
      return fieldsOf(value.item);
    case 'either':
      return value.alternatives.flatMap(fieldsOf);
    default:
      return [];
  }
}

/** A value that would pass, as somebody types it; nothing of what is chosen or ticked. */
// '"18:30"' => "18:30"
function exampleOf(value: ValueDescription): string | undefined {
  switch (value.kind) {
    case 'text':
    case 'date':
    case 'clock-time':
    case 'recording-time':
    case 'page-range':
    case 'address':
    case 'whole-number':
      return value.example.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"');
    case 'one-or-more':
      return exampleOf(value.item);
    default:
      return undefined;
  }
}
