import type { Reading } from '../search/messages.ts';
import { type Attempt, allWords, hasWords, type Seek } from './attempt.ts';
import { type ParsedQuery, wordsThatTell, writeQuery } from './query.ts';

/** What was tried in place of a query, and how that is said. */
export type Mended = { readonly attempt: Attempt } & Partial<Pick<Reading, 'searched' | 'leftOut' | 'suggestions'>>;

/** The words of the archive that are nearest to one that it does not have, best first. */
export type Nearest = (word: string) => Promise<readonly string[]>;

/** What to show where nothing has all that was asked for: words that come near, a phrase as words, or fewer words. */
export async function mend(first: Attempt, { year }: ParsedQuery, seek: Seek, nearest: Nearest): Promise<Mended> {
  const { query } = first;
  const write = (other: Attempt['query']): string => writeQuery({ ...other, ...(year === undefined ? {} : { year }) });
  const unknown = new Map<string, readonly string[]>();
  for (const word of new Set(allWords(query))) {
    const { results } = await seek({ words: [word], phrases: [], named: [] }, {});
    if (results.length === 0) unknown.set(word, await nearest(word));
  }
  if (unknown.size > 0) return mendWords(first, unknown, seek, write);
  if (query.phrases.length > 0) {
    const loose = { ...query, words: [...query.words, ...wordsThatTell(query.phrases.flat())], phrases: [] };
    const found = await seek(loose);
    if (found.results.length > 0) return { attempt: found, searched: write(loose) };
  }
  return (await withFewer(query, seek)) ?? { attempt: first };
}

/** Puts the nearest words in the place of those that the archive does not have, and leaves away those to which none comes near. */
async function mendWords(
  first: Attempt,
  unknown: ReadonlyMap<string, readonly string[]>,
  seek: Seek,
  write: (query: Attempt['query']) => string,
): Promise<Mended> {
  const replace =
    (place: number) =>
    (word: string): string[] => {
      const near = unknown.get(word);
      if (near === undefined) return [word];
      return (near[place] ?? near[0])?.split(' ') ?? [];
    };
  const [nearest, ...others] = [0, 1, 2].map((place) => mapWords(first.query, replace(place)));
  if (nearest === undefined || !hasWords(nearest)) return { attempt: first };
  const suggestions = [...new Set(others.map(write))].filter((other) => other !== write(nearest));
  const leftOut = [...unknown].flatMap(([word, near]) => (near.length === 0 ? [word] : []));
  const found = await seek(nearest);
  if (found.results.length > 0)
    return { attempt: found, leftOut, suggestions, ...(leftOut.length < unknown.size ? { searched: write(nearest) } : {}) };
  const fewer = await withFewer(nearest, seek);
  if (fewer === undefined) return { attempt: first, suggestions: [write(nearest), ...suggestions] };
  return { attempt: fewer.attempt, searched: write(fewer.attempt.query), leftOut: [...leftOut, ...fewer.leftOut], suggestions };
}

/** The words of a query that have most to tell, where nothing has all: without one of them, else the rarest alone. */
async function withFewer(query: Attempt['query'], seek: Seek): Promise<{ attempt: Attempt; leftOut: readonly string[] } | undefined> {
  const { words } = query;
  if (words.length < 2) return undefined;
  const tryWith = async (isKept: (place: number) => boolean): Promise<{ attempt: Attempt; leftOut: readonly string[] }> => ({
    attempt: await seek({ ...query, words: words.filter((_, place) => isKept(place)) }),
    leftOut: words.filter((_, place) => !isKept(place)),
  });
  for (const isKept of [(place: number, other: number) => place !== other, (place: number, other: number) => place === other]) {
    const tries = [];
    for (const place of words.keys()) tries.push(await tryWith((other) => isKept(place, other)));
    const found = tries.filter(({ attempt: { results } }) => results.length > 0);
    const [rarest] = found.sort((one, other) => one.attempt.hits.length - other.attempt.hits.length);
    if (rarest !== undefined) return rarest;
  }
  return undefined;
}

function mapWords({ words, phrases, named }: Attempt['query'], map: (word: string) => string[]): Attempt['query'] {
  const notEmpty = (list: readonly string[]): boolean => list.length > 0;
  return {
    words: words.flatMap(map),
    phrases: phrases.map((phrase) => phrase.flatMap(map)).filter(notEmpty),
    named: named.map(({ name, words: ofName }) => ({ name, words: ofName.flatMap(map) })).filter((part) => notEmpty(part.words)),
  };
}
