import type { Difference, Field } from './compare.ts';

/** A difference that is no mistake of the import, and why. */
export interface Known {
  readonly meetup: string;
  readonly fields: readonly Field[];
  /** A part of the value; any value where nothing is said. */
  readonly value?: string;
  readonly because: string;
}

/** What differs between the facts of the VDLM and an import of its pages, and rightly so. */
export const KNOWN: readonly Known[] = [];

/** The reason for a difference, where it is known. */
export function reasonOf({ meetup, field, value }: Difference): string | undefined {
  return KNOWN.find(
    (known) => known.meetup === meetup && known.fields.includes(field) && (known.value === undefined || value.includes(known.value)),
  )?.because;
}
