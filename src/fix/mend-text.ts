import type { RecordKind } from '../content/layout.ts';
import { mendFences } from './fences.ts';
import { mendFieldNames } from './field-names.ts';
import { mendFieldValues } from './field-values.ts';
import { mendInvisibleCharacters } from './invisible-characters.ts';
import { mendLineEnds, mendSpacing } from './line-ends.ts';
import type { Mend } from './mend.ts';
import { mendOrder, mendQuotes } from './style.ts';
import { mendYamlLines } from './yaml-lines.ts';

/** Every kind of mend, each of which may uncover what the ones behind it mend. */
const MENDS: readonly Mend[] = [
  mendLineEnds,
  mendInvisibleCharacters,
  mendFences,
  mendYamlLines,
  mendFieldNames,
  mendFieldValues,
  mendOrder,
  mendQuotes,
  mendSpacing,
];

/** More rounds than any file has needed. */
const MOST_ROUNDS = 10;

/**
 * Mends the text of a content file as far as nothing has to be guessed, until nothing changes any more. What is right stays as it is,
 * comments are kept, and every value that was allowed means what it meant.
 */
export function mendText(text: string, kind: RecordKind): string {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = MENDS.reduce((changed, mend) => mend(changed, kind), mended);
    if (next === mended) break;
    mended = next;
  }
  return mended;
}
