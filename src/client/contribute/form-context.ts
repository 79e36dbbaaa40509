import type { RecordKind } from '../../content/layout.ts';
import type { Controls } from './controls.ts';
import type { Suggested } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import type { PlacedProblem } from './source.ts';
import type { Place } from './written.ts';

/** What can be done about a problem beside its field: words for a button, and what it does. */
export interface Offer {
  readonly words: string;
  readonly take: () => void;
}

/** What the parts of a form share. */
export interface FormContext {
  /** The kind of file that the fields are of, and the names of those they stand in. */
  readonly kind: RecordKind;
  readonly path: readonly string[];
  /** What the fields stand in is called, to those who see only their names: "talk 2". */
  readonly within: () => string;
  readonly controls: Controls;
  /** What else can be done about a problem of a field. */
  readonly offersFor: (problem: PlacedProblem) => readonly Offer[];
  readonly names: KnownNames;
  /** The id of the list of what can be suggested. */
  readonly listOf: (list: Suggested) => string;
  /** Says that somebody types in a field, has left it, or has chosen something. */
  readonly changed: (how: 'typing' | 'leaving' | 'choosing', place: Place) => void;
  /** Tells those who do not see it what has happened. */
  readonly announce: (text: string) => void;
}

let last = 0;

/** An id that nothing else on the page has. */
export function newId(): string {
  last += 1;
  return `form-${last}`;
}
