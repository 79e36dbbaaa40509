import type { Facets, SearchRequest, SearchResult } from '../search/messages.ts';
import type { Engine, FacetPages, Hit } from './engine.ts';
import type { ParsedQuery } from './query.ts';
import { createWanted, judge } from './result.ts';

/** What every search has at hand. */
export interface Surroundings {
  readonly engine: Engine;
  /** What stands before every path of the site. */
  readonly prefix: string;
}

/** A query that has been tried. */
export interface Attempt {
  readonly query: Pick<ParsedQuery, 'words' | 'phrases' | 'named'>;
  readonly hits: readonly Hit[];
  /** Those that were asked for, best first, without those that lack a word. */
  readonly results: readonly SearchResult[];
}

/** Tries a query, with the facets that were chosen unless others are given. */
export type Seek = (query: Attempt['query'], within?: Facets) => Promise<Attempt>;

/** Of so many words of a query it is looked which pages have them as they are. */
const MAX_EXACT = 5;
/** How much less a page counts for each word that it has only as the beginning of another. */
const INEXACT = 0.4;

/** Finds pages for a query and loads those that were asked for. */
export async function attempt(
  query: Attempt['query'],
  { from, count }: Pick<SearchRequest, 'from' | 'count'>,
  facets: Facets,
  sets: FacetPages | undefined,
  { engine, prefix }: Surroundings,
): Promise<Attempt> {
  // With all facets at hand the hits are wanted without them, to be counted.
  const hits = await findHits(query, sets === undefined ? facets : {}, engine);
  const chosen = sets === undefined ? hits : hits.filter(({ id }) => isIn(id, facets, sets));
  const wanted = createWanted(allWords(query));
  const loaded = await Promise.all(
    chosen.slice(from, from + count).map(async (hit) => ({ hit, judged: judge(await hit.load(), hit, wanted, prefix) })),
  );
  const results = loaded
    .flatMap(({ judged }) => (judged === undefined || judged.relevance === 0 ? [] : [judged]))
    .sort((one, other) => other.relevance - one.relevance)
    .map(({ result }) => result);
  // Where not even the first ones have the words, no other one has.
  const isNone = chosen.length > 0 && results.length === 0 && from === 0;
  return { query, hits: isNone ? [] : hits, results };
}

/** Pages that have all parts of a query, best first. */
async function findHits({ words, phrases, named }: Attempt['query'], facets: Facets, engine: Engine): Promise<readonly Hit[]> {
  const parts: (readonly Hit[])[] = [];
  if (words.length > 0) parts.push(await findWords(words, facets, engine));
  for (const phrase of phrases) parts.push(await engine.find(`"${phrase.join(' ')}"`, facets));
  for (const { name, words: ofName } of named) {
    const field = name === 'speaker' ? 'speakers' : 'topics';
    parts.push((await engine.find(ofName.join(' '), facets)).filter(({ fields }) => fields.includes(field)));
  }
  const [first, ...others] = parts;
  if (first === undefined) return engine.find(null, facets);
  if (words.length === 0 && phrases.length === 0) return inOrderOfIndex(intersect(first, others), facets, engine);
  return intersect(first, others);
}

async function findWords(words: readonly string[], facets: Facets, engine: Engine): Promise<readonly Hit[]> {
  const [only] = words;
  if (words.length === 1 && only !== undefined && isWhole(only)) return engine.find(`"${only}"`, facets);
  const hits = await engine.find(words.join(' '), facets);
  if (hits.length === 0 || words.length > MAX_EXACT) return hits;
  const exact: { readonly word: string; readonly ids: ReadonlySet<string> }[] = [];
  for (const word of words) exact.push({ word, ids: new Set((await engine.find(`"${word}"`)).map(({ id }) => id)) });
  const whole = exact.filter(({ word }) => isWhole(word));
  const weighted = hits
    .filter(({ id }) => whole.every(({ ids }) => ids.has(id)))
    .map((hit) => ({ ...hit, score: hit.score * INEXACT ** exact.filter(({ ids }) => !ids.has(hit.id)).length }));
  return weighted.sort((one, other) => other.score - one.score);
}

/** Whether a word is meant as it stands, and not as the beginning of another: a number, or a letter. */
function isWhole(word: string): boolean {
  return /^(?:\p{N}+|\p{L})$/u.test(word);
}

/** The pages of the first list that are in all others, with what was found in each. */
function intersect(first: readonly Hit[], others: readonly (readonly Hit[])[]): readonly Hit[] {
  return others.reduce<readonly Hit[]>((hits, list) => {
    const known = new Map(list.map((hit) => [hit.id, hit]));
    return hits.flatMap((hit) => {
      const other = known.get(hit.id);
      return other === undefined ? [] : [{ ...hit, places: [...hit.places, ...other.places] }];
    });
  }, first);
}

/** The newest talks first: what is asked for by a name alone is as good in all of them. */
async function inOrderOfIndex(hits: readonly Hit[], facets: Facets, engine: Engine): Promise<readonly Hit[]> {
  const places = new Map((await engine.find(null, facets)).map(({ id }, place) => [id, place]));
  return [...hits].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

/** The words of all parts of a query. */
export function allWords({ words, phrases, named }: Attempt['query']): string[] {
  return [...words, ...phrases.flat(), ...named.flatMap((part) => part.words)];
}

export function hasWords(query: Attempt['query']): boolean {
  return allWords(query).length > 0;
}

/** Whether a page has all values that were chosen. */
export function isIn(id: string, facets: Facets, pages: FacetPages): boolean {
  return Object.entries(facets).every(([facet, value]) => pages.get(facet)?.get(value)?.has(id) ?? false);
}
