import type * as z from 'zod/mini';
import { type Kind, notes, type Said } from './note.ts';

/** What can stand in a field: its kind and limits, what is allowed as one sentence, and a value that would pass as it stands in YAML. */
export type ValueDescription = PlainDescription | ListDescription | GroupDescription | EitherDescription;

/** A single value. */
export type PlainDescription = Exclude<Kind, { kind: 'list' | 'one-or-more' | 'group' | 'either' }> & Said;

/** A list, or one entry that may stand for a list of one. */
export type ListDescription = Extract<Kind, { kind: 'list' | 'one-or-more' }> & Said & { readonly item: ValueDescription };

/** Fields with names. */
export type GroupDescription = Extract<Kind, { kind: 'group' }> & Said & { readonly fields: readonly FieldDescription[] };

/** A value of one of several kinds: the plainest first. */
export type EitherDescription = Extract<Kind, { kind: 'either' }> & Said & { readonly alternatives: readonly ValueDescription[] };

/** One field of a file or group. */
export interface FieldDescription {
  readonly name: string;
  /** Whether it must be there. */
  readonly isRequired: boolean;
  /** What it is for, as one sentence. */
  readonly purpose: string;
  readonly value: ValueDescription;
}

/** The fields of a group, in the order of its schema. */
export function describeFields(schema: z.core.$ZodType): readonly FieldDescription[] {
  const value = describeValue(schema);
  return value.kind === 'group' ? value.fields : [];
}

/** What a schema allows. */
function describeValue(schema: z.core.$ZodType): ValueDescription {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return describeValue(def.innerType);
  const value = notes.get(schema)?.value;
  if (value === undefined) throw new Error(`A schema of type ${def.type} says nothing of what it allows.`);
  switch (value.kind) {
    case 'group':
      return { ...value, fields: def.type === 'object' ? Object.entries(def.shape).map(describeField) : [] };
    case 'list':
    case 'one-or-more':
      return { ...value, item: describeValue(itemOf(def)) };
    case 'either':
      return { ...value, alternatives: def.type === 'union' ? def.options.map(describeValue) : [] };
    default:
      return value;
  }
}

function describeField([name, schema]: [string, z.core.$ZodType]): FieldDescription {
  const value = describeValue(schema);
  // What a line of text is for is all that most of them say.
  const purpose = notes.get(schema)?.purpose ?? value.allowed;
  return { name, isRequired: schema._zod.optin === undefined, purpose, value };
}

function itemOf(def: z.core.$ZodTypes['_zod']['def']): z.core.$ZodType {
  if (def.type === 'array') return def.element;
  // One entry, or a list of them.
  const [one] = def.type === 'union' ? def.options : [];
  if (one === undefined) throw new Error(`A schema of type ${def.type} is no list.`);
  return one;
}
