import type { RecordKind } from '../../content/layout.ts';
import type { FieldForm } from './forms/field-form.ts';

/** What stands below the label of a field. */
export interface Help {
  readonly help?: string;
  readonly example?: string;
}

/** What a field is for, with an example: its own words, else those of the schema. @param path the names of the fields that lead to it. */
export function helpFor(_kind: RecordKind, _path: readonly string[], { help, example }: FieldForm): Help {
  return { ...(help === undefined ? {} : { help }), ...(example === undefined ? {} : { example }) };
}
