import type { RecordKind } from '../../content/layout.ts';
import type { Controls } from './controls.ts';
import type { Suggested } from './forms/field-form.ts';
import type { Place } from './written.ts';

/** What the parts of a form share. */
export interface FormContext {
  /** The kind of file that the fields are of, and the names of those they stand in. */
  readonly kind: RecordKind;
  readonly path: readonly string[];
  /** What the fields stand in is called, to those who see only their names: "talk 2". */
  readonly within: () => string;
  readonly controls: Controls;
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
