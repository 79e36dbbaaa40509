import leven from 'leven';
import { sameName } from '../archive/directory.ts';
import { lookAlike } from '../archive/rules/look-alike.ts';
import type { Named } from '../schema/known-archive.ts';
import { foldText, spellings } from '../schema/letters.ts';
import { slugify } from '../schema/text.ts';

/** The one that is called so: by its id, its name or another of its names, in any case. */
export function findNamed<Item extends Named>(list: readonly Item[], text: string): Item | undefined {
  const wanted = sameName(text);
  return list.find(({ id }) => id === wanted) ?? list.find((item) => namesOf(item).some((name) => sameName(name) === wanted));
}

/**
 * The one that is most likely meant by a name that nobody has: its page would have the same address, or the check would take the two
 * for one. Nothing for a name that is known.
 */
export function almostNamed<Item extends Named>(list: readonly Item[], text: string, isPerson: boolean): Item | undefined {
  const slug = slugify(text);
  if (slug === '' || findNamed(list, text) !== undefined) return undefined;
  return (
    list.find((item) => [item.id, ...namesOf(item).map(slugify)].includes(slug)) ??
    list.find((item) => namesOf(item).some((name) => lookAlike(name, text, isPerson)))
  );
}

/** Those of which a typed text may be the beginning: each of its words begins a word of one of their names. Names come before aliases. */
export function suggestNamed<Item extends Named>(list: readonly Item[], typed: string): Item[] {
  return findBeginnings(list, typed, (word, beginning) => word.startsWith(beginning));
}

/** Those of which a typed text may be the beginning but for a letter. */
export function suggestNearlyNamed<Item extends Named>(list: readonly Item[], typed: string): Item[] {
  return findBeginnings(list, typed, nearlyBegins);
}

function findBeginnings<Item extends Named>(
  list: readonly Item[],
  typed: string,
  begins: (word: string, beginning: string) => boolean,
): Item[] {
  const wanted = wordsOf(foldText(typed));
  if (wanted === '') return [...list];
  const words = wanted.split(' ');
  const ranked = list.flatMap((item) => {
    const rank = namesOf(item).findIndex((name) =>
      spellings(name).some((spelling) =>
        words.every((word) =>
          wordsOf(spelling)
            .split(' ')
            .some((other) => begins(other, word)),
        ),
      ),
    );
    if (rank === -1) return [];
    const isBeginning = spellings(item.name).some((spelling) => wordsOf(spelling).startsWith(wanted));
    return [{ item, rank: isBeginning ? 0 : Math.min(rank, 1) + 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

// "lovelace", "lovleac" => true
function nearlyBegins(word: string, beginning: string): boolean {
  if (word.startsWith(beginning)) return true;
  const { length } = beginning;
  return length > 3 && [length - 1, length, length + 1].some((end) => leven(word.slice(0, end), beginning, { maxDistance: 2 }) < 2);
}

// "tu-wien (informatik)" => "tu wien informatik"
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ').trim();
}

function namesOf({ name, aliases = [] }: Named): readonly string[] {
  return [name, ...aliases];
}
