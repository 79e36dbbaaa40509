import * as z from 'zod/mini';

// Zod makes code of texts where it may, which is no faster for our schemas. Pages forbid it, and browsers report every attempt.
z.config({ jitless: true });

/** What is allowed in a field, as one sentence, and a value that would pass, as it stands in YAML behind the colon. */
export interface Said {
  readonly allowed: string;
  /** A list or group begins with a line break, and its lines are indented by two blanks. */
  readonly example: string;
}

/** What an issue says: what is allowed, a line break, and what would pass (see `explain` in `src/content/validate.ts`). */
export function messageOf({ allowed, example }: Said): { error: string } {
  return { error: `${allowed}\n${example}` };
}

/** What kind of value a field holds, and its limits. */
export type Kind =
  /** `most`: the most characters. */
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'date' | 'clock-time' | 'recording-time' | 'page-range' | 'address' | 'flag' }
  /** `folder`: beside the record, without a slash. `endings`: of its name, without a dot, in small letters. */
  | { readonly kind: 'file'; readonly folder: string; readonly endings: readonly string[] }
  /** `least` and `most`: the smallest and the largest number. */
  | { readonly kind: 'whole-number' | 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** `most`: the most entries. */
  | { readonly kind: 'list' | 'one-or-more'; readonly most: number }
  /** `what`: the group in a sentence, "A speaker"; `exactlyOne`: the fields of which one must be there, and no more. */
  | { readonly kind: 'group'; readonly what: string; readonly exactlyOne: readonly string[] }
  /** A value of one of several kinds. */
  | { readonly kind: 'either' };

/** What a schema knows of itself beside its checks. */
export interface Note {
  readonly value?: Kind & Said;
  /** What a field is for, as one sentence. */
  readonly purpose?: string;
}

/**
 * The notes of all schemas: what `describe.ts` reads. A schema made of another one, by a check more, has the notes of that one
 * but for its own.
 */
export const notes = z.registry<Note>();

/** Notes what a schema allows: the same sentence and example of which its messages are made. */
export function noted<Schema extends z.core.$ZodType>(schema: Schema, value: Kind & Said): Schema {
  notes.add(schema, { value });
  return schema;
}
