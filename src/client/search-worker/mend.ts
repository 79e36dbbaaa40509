import { foldText } from '../../schema/letters.ts';
import type { Facets, Reading } from '../search/messages.ts';
import { type Attempt, allWords, hasWords, type QueryParts, type Seek } from './attempt.ts';
import { type ParsedQuery, wordsOfSubject, wordsThatTell, writeQuery } from './query.ts';
import { isSlipOf } from './spelling.ts';

/** What was tried in place of a query, and how that is said. */
export type Mended = { readonly attempt: Attempt } & Partial<Pick<Reading, 'searched' | 'leftOut' | 'suggestions'>>;

/** The words of the archive that are nearest to one that it does not have, best first. */
export type Nearest = (word: string) => Promise<readonly string[]>;

/** What to show for a query: what it found, or what is found for words that come near, for a phrase as words, or for fewer words. */
export async function mend(first: Attempt, parsed: ParsedQuery, facets: Facets, seek: Seek, nearest: Nearest): Promise<Mended> {
  if (first.chosen.length > 0) return first.doubtful.length > 0 ? mendDoubtful(first, parsed, seek, nearest) : { attempt: first };
  // What is there but for the facets is no mistake in the words.
  const isNarrowed = Object.keys(facets).length > 0 && (await seek(first.query, {})).chosen.length > 0;
  return isNarrowed || !hasWords(first.query) ? { attempt: first } : mendNothing(first, parsed, seek, nearest);
}

async function mendNothing(first: Attempt, parsed: ParsedQuery, seek: Seek, nearest: Nearest): Promise<Mended> {
  const { query } = first;
  const write = writerFor(parsed.year);
  const subject = { ...query, words: wordsOfSubject(query.words) };
  if (subject.words.length < query.words.length && hasWords(subject)) {
    const found = await seek(subject);
    if (found.chosen.length > 0) return { attempt: found, searched: write(subject) };
    // What it is about has a mistake in it, or is not there.
    const mended = await mendNothing(found, { ...parsed, ...subject }, seek, nearest);
    return mended.searched === undefined && mended.attempt.chosen.length > 0
      ? { ...mended, searched: write(mended.attempt.query) }
      : mended;
  }
  const joined = await withJoined(query, seek);
  if (joined !== undefined) return { attempt: joined, searched: write(joined.query) };
  const unknown = new Map<string, readonly string[]>();
  for (const word of new Set(allWords(query))) {
    const { chosen } = await seek({ words: [word], phrases: [], named: [] }, {});
    if (chosen.length === 0) unknown.set(word, await nearestOthers(word, nearest));
  }
  if (unknown.size > 0) return mendWords(first, unknown, seek, write);
  if (query.phrases.length > 0) {
    const loose = { ...query, words: [...query.words, ...wordsThatTell(query.phrases.flat())], phrases: [] };
    const found = await seek(loose);
    if (found.chosen.length > 0) return { attempt: found, searched: write(loose) };
  }
  const fewer = await withFewer(query, seek);
  return fewer === undefined ? { attempt: first } : { ...fewer, searched: write(fewer.attempt.query) };
}

/**
 * For a query with a word to which all results have only one that is akin: "momentun" found "moments". It is a mistake where the
 * archive has words that come nearer.
 */
async function mendDoubtful(first: Attempt, { year }: ParsedQuery, seek: Seek, nearest: Nearest): Promise<Mended> {
  const unknown = new Map<string, readonly string[]>();
  for (const word of first.doubtful) {
    const near = await nearest(word);
    if (near[0] !== undefined && foldText(near[0]) !== foldText(word) && isSlipOf(word, near[0])) unknown.set(word, near);
  }
  if (unknown.size === 0) return { attempt: first };
  const mended = await mendWords(first, unknown, seek, writerFor(year));
  return mended.searched === undefined || (mended.leftOut?.length ?? 0) > 0 ? { attempt: first } : mended;
}

/** What was typed itself is no help; "Straße" for "strasse" is. */
async function nearestOthers(word: string, nearest: Nearest): Promise<readonly string[]> {
  return (await nearest(word)).filter((other) => other.toLowerCase() !== word.toLowerCase());
}

/** Two words that may be one: "deep fakes" for "deepfakes". */
async function withJoined(query: QueryParts, seek: Seek): Promise<Attempt | undefined> {
  for (const place of query.words.keys()) {
    const [first, second, ...rest] = query.words.slice(place);
    if (first === undefined || second === undefined) return undefined;
    const joined = await seek({ ...query, words: [...query.words.slice(0, place), first + second, ...rest] });
    if (joined.chosen.length > 0 && joined.doubtful.length === 0) return joined;
  }
  return undefined;
}

function writerFor(year: string | undefined): (query: QueryParts) => string {
  return (query) => writeQuery({ ...query, ...(year === undefined ? {} : { year }) });
}

/**
 * Puts the nearest words in the place of those that the archive does not have, where they were most likely meant; others are offered, and
 * left away.
 */
async function mendWords(
  first: Attempt,
  unknown: ReadonlyMap<string, readonly string[]>,
  seek: Seek,
  write: (query: QueryParts) => string,
): Promise<Mended> {
  const meant = new Map(
    [...unknown].flatMap(([word, [near]]) => (near !== undefined && isSlipOf(word, near) ? [[word, near] as const] : [])),
  );
  const replace = (other: (word: string) => string | undefined): QueryParts =>
    mapWords(first.query, (word) => (unknown.has(word) ? (other(word)?.split(' ') ?? []) : [word]));
  const mended = replace((word) => meant.get(word));
  const offers = [0, 1, 2].map((place) => replace((word) => unknown.get(word)?.[place] ?? unknown.get(word)?.[0])).filter(hasWords);
  const suggestions = [...new Set(offers.map(write))].filter((other) => other !== write(mended));
  if (!hasWords(mended)) return { attempt: first, suggestions };
  const leftOut = [...unknown.keys()].filter((word) => !meant.has(word));
  const found = await seek(mended);
  if (found.chosen.length > 0) return { attempt: found, searched: write(mended), leftOut, suggestions };
  const fewer = await withFewer(mended, seek);
  if (fewer === undefined) return { attempt: first, suggestions: [...new Set([write(mended), ...suggestions])] };
  return { attempt: fewer.attempt, searched: write(fewer.attempt.query), leftOut: [...leftOut, ...fewer.leftOut], suggestions };
}

/** The words of a query that have most to tell, where nothing has all: without one of them, else the rarest alone. */
async function withFewer(query: QueryParts, seek: Seek): Promise<{ attempt: Attempt; leftOut: readonly string[] } | undefined> {
  const { words } = query;
  if (words.length < 2) return undefined;
  const tryWith = async (isKept: (place: number) => boolean): Promise<{ attempt: Attempt; leftOut: readonly string[] }> => ({
    attempt: await seek({ ...query, words: words.filter((_, place) => isKept(place)) }),
    leftOut: words.filter((_, place) => !isKept(place)),
  });
  for (const isKept of [(place: number, other: number) => place !== other, (place: number, other: number) => place === other]) {
    const tries = [];
    for (const place of words.keys()) tries.push(await tryWith((other) => isKept(place, other)));
    const found = tries.filter(({ attempt: { chosen } }) => chosen.length > 0);
    const [rarest] = found.sort((one, other) => one.attempt.chosen.length - other.attempt.chosen.length);
    if (rarest !== undefined) return rarest;
  }
  return undefined;
}

function mapWords({ words, phrases, named }: QueryParts, map: (word: string) => string[]): QueryParts {
  const notEmpty = (list: readonly string[]): boolean => list.length > 0;
  return {
    words: words.flatMap(map),
    phrases: phrases.map((phrase) => phrase.flatMap(map)).filter(notEmpty),
    named: named.map(({ name, words: ofName }) => ({ name, words: ofName.flatMap(map) })).filter((part) => notEmpty(part.words)),
  };
}
