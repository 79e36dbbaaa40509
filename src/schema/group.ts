import * as z from 'zod/mini';
import { messageOf, noted, notes } from './note.ts';
import { anyOf } from './text.ts';

/** A field that may be left away, and what it is for. */
export function optional<Field extends z.core.$ZodType>(field: Field, purpose?: string) {
  return withPurpose(z.optional(field), purpose);
}

/** A field that must be there, and what it is for. */
export function required<Field extends z.core.$ZodType>(field: Field, purpose: string): Field {
  return withPurpose(z.clone(field), purpose);
}

function withPurpose<Field extends z.core.$ZodType>(field: Field, purpose: string | undefined): Field {
  if (purpose !== undefined) notes.add(field, { purpose });
  return field;
}

/**
 * A group of named fields. Any other name is an error.
 * @param what the group in a sentence: "A speaker".
 * @param exactlyOne the names of fields, of which `url` is one, of which exactly one must be there.
 */
export function group<Shape extends z.core.$ZodShape>(what: string, shape: Shape, exactlyOne: readonly (keyof Shape & string)[] = []) {
  const names = Object.keys(shape).join(', ');
  const said = { allowed: `A group of fields: ${names}.`, example: exampleLines(shape, exactlyOne) };
  const fields = z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return `${what} has these fields: ${names}.\n`;
      return messageOf({ ...said, allowed: `${what} is a group of fields: ${names}.` }).error;
    },
  });
  const checked = exactlyOne.length === 0 ? fields : fields.check(exactlyOneOf(...exactlyOne));
  return noted(checked, { kind: 'group', what, exactlyOne, ...said });
}

/** Lines with all fields that must be there, or with the first one where none must. */
function exampleLines(shape: z.core.$ZodShape, exactlyOne: readonly string[]): string {
  const names = Object.keys(shape);
  const needed = names.filter((name) => shape[name]?._zod.optin === undefined || name === exactlyOne[0]);
  return (needed.length > 0 ? needed : names.slice(0, 1))
    .map((name) => `\n${exampleLine(name, exampleOf(shape[name]))}`.replace(/\n/g, '\n  '))
    .join('');
}

/** A field as it stands in a file, with its name in front. */
// "date", "2019-06-24" => "date: 2019-06-24"; "topics", "\n  - vision" => "topics:\n  - vision"
export function exampleLine(name: string, example: string): string {
  return example.startsWith('\n') ? `${name}:${example}` : `${name}: ${example}`;
}

function exampleOf(field: z.core.$ZodType | undefined): string {
  const inner = (field as z.core.$ZodTypes | undefined)?._zod.def;
  return (field && notes.get(field)?.value?.example) ?? (inner?.type === 'optional' ? exampleOf(inner.innerType) : '');
}

/** A check of a group: exactly one of the fields, of which `url` is one, is there. */
function exactlyOneOf(...names: readonly string[]) {
  return z.refine<object>((value) => names.filter((name) => (value as Record<string, unknown>)[name] !== undefined).length === 1, {
    error: `Exactly one of ${anyOf(names)} must be there.\nurl: https://example.org/page`,
  });
}
