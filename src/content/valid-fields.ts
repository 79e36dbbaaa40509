import { readFields } from './edit-record.ts';
import type { RecordKind } from './layout.ts';
import { type FieldsOf, SCHEMAS } from './schemas.ts';
import type { FieldValue } from './write-record.ts';

interface Reader {
  readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown };
}

/**
 * The fields of a content file that are right, each by itself, and of lists the entries that are: what can be shown of a file while
 * it is being written. Whether it is right as a whole, `parseRecord` tells.
 */
export function readValidFields<Kind extends RecordKind>(kind: Kind, text: string): Partial<FieldsOf<Kind>> {
  const shape: Readonly<Record<string, Reader>> = SCHEMAS[kind].shape;
  const written = readFields(text);
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, reader]) => {
      const value = readValue(reader, written[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Partial<FieldsOf<Kind>>;
}

function readValue(reader: Reader, value: FieldValue | undefined): unknown {
  if (value === undefined || value === null) return undefined;
  const read = reader.safeParse(value);
  if (read.success) return read.data;
  if (!Array.isArray(value)) return undefined;
  const entries = value.flatMap((entry) => reader.safeParse([entry]).data ?? []);
  return entries.length === 0 ? undefined : entries;
}
