import { createWordFilter } from './fold-text.ts';

/** What can be asked of an item, be it a row of a table or something else that is shown. */
export interface Facts {
  /** Its words, as `indexWords` makes them. */
  readonly words: string;
  /** What holds for it of each choice: `{ year: ["2018"], topic: ["vision", "ethics"] }`. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** What it has: `["slides", "video"]`. */
  readonly flags: readonly string[];
}

/** What a visitor asks for. */
export interface Filters {
  /** Words as typed. */
  readonly words: string;
  /** One value for each choice that was made. */
  readonly choices: Readonly<Record<string, string>>;
  /** What an item must have. */
  readonly flags: readonly string[];
}

/** A test whether all that is asked for holds for an item. */
export function createFilter({ words, choices, flags }: Filters): (facts: Facts) => boolean {
  const hasWords = words === '' ? undefined : createWordFilter(words);
  const wanted = Object.entries(choices);
  return (facts) =>
    wanted.every(([name, value]) => facts.choices[name]?.includes(value) ?? false) &&
    flags.every((flag) => facts.flags.includes(flag)) &&
    (hasWords?.(facts.words) ?? true);
}

/** Of how many items each value of a choice holds, among those for which all else that is asked for holds. */
export function countValues(name: string, items: readonly Facts[], { words, choices, flags }: Filters): ReadonlyMap<string, number> {
  const { [name]: _, ...others } = choices;
  const counts = new Map<string, number>();
  for (const { choices: values } of items.filter(createFilter({ words, choices: others, flags })))
    for (const value of values[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
