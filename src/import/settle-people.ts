import { slugify } from '../schema/text.ts';
import type { FoundSpeaker } from './found.ts';

/** How often each spelling of a name was found. */
export function countNames(names: Iterable<string>): Map<string, Map<string, number>> {
  const bySlug = new Map<string, Map<string, number>>();
  for (const name of names) {
    const spellings = bySlug.get(slugify(name) || name) ?? new Map<string, number>();
    bySlug.set(slugify(name) || name, spellings);
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
  }
  return bySlug;
}

/** The one spelling of each name that is written: with marks where any has them, then the most frequent. */
// "Rene Donner" three times, "René Donner" once => "René Donner"
export function chooseNames(counted: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const spellings of counted.values()) {
    const [best] = [...spellings].sort(([a, m], [b, n]) => marksIn(b) - marksIn(a) || Number(isShouted(a)) - Number(isShouted(b)) || n - m);
    if (best !== undefined) for (const name of spellings.keys()) chosen.set(name, best[0]);
  }
  return chosen;
}

export function withNames(speakers: readonly FoundSpeaker[], names: ReadonlyMap<string, string>): FoundSpeaker[] {
  const seen = new Set<string>();
  return speakers.flatMap((speaker) => {
    const name = names.get(speaker.name) ?? speaker.name;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ ...speaker, name }];
  });
}

// "René" => 1
function marksIn(name: string): number {
  return [...name.normalize('NFC')].filter((letter) => !/\p{ASCII}/u.test(letter)).length;
}

// "ADA LOVELACE" => true
function isShouted(name: string): boolean {
  return name === name.toUpperCase() || name === name.toLowerCase();
}
