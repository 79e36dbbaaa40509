import { show } from '../schema/text.ts';
import type { Found, Note, Origin } from './found.ts';

/** A value and everywhere it was found. */
export interface Candidate<Value> {
  readonly value: Value;
  readonly origins: readonly Origin[];
}

/** The different values of a list, each with all its places, in the order in which they were found first. */
export function candidatesOf<Value>(found: readonly Found<Value>[], keyOf: (value: Value) => string): Candidate<Value>[] {
  const byKey = new Map<string, { value: Value; origins: Origin[] }>();
  for (const { value, origin } of found) {
    const known = byKey.get(keyOf(value));
    if (known === undefined) byKey.set(keyOf(value), { value, origins: [origin] });
    else known.origins.push(origin);
  }
  return [...byKey.values()];
}

/**
 * Takes one of several values: the first, which is that of the own page where there is one, unless another was found in more files.
 * @param what what it is, for the note: "the venue of meetup 28".
 */
export function settleValue<Value>(
  found: readonly Found<Value>[],
  what: string,
  textOf: (value: Value) => string,
  keyOf: (value: Value) => string = textOf,
  about?: Note['about'],
): { readonly value: Value | undefined; readonly notes: readonly Note[] } {
  const candidates = candidatesOf(found, keyOf);
  const [first] = candidates;
  if (candidates.length < 2 || first === undefined) return { value: first?.value, notes: [] };
  return { value: first.value, notes: [conflictNote(what, first, candidates.slice(1), textOf, { about })] };
}

/** A note that one value was taken and others were not. */
export function conflictNote<Value>(
  what: string,
  taken: Candidate<Value>,
  others: readonly Candidate<Value>[],
  textOf: (value: Value) => string,
  {
    reason = '',
    about,
    isMinor = false,
    listed,
  }: {
    readonly reason?: string;
    readonly about?: Note['about'] | undefined;
    readonly isMinor?: boolean;
    readonly listed?: Note['listed'] | undefined;
  } = {},
): Note {
  const rest = others.map(({ value }) => show(textOf(value))).join(', ');
  return {
    kind: 'conflict',
    ...(about === undefined ? {} : { about }),
    ...(isMinor ? { isMinor } : {}),
    ...(listed === undefined ? {} : { listed }),
    message: `${what[0]?.toUpperCase()}${what.slice(1)} is ${show(textOf(taken.value))} in one place and ${rest} in another: the first was taken${reason}.`,
    origins: [...taken.origins.slice(0, 1), ...others.flatMap(({ origins }) => origins.slice(0, 1))],
  };
}
