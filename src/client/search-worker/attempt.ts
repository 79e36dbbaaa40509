import type { Facets, SearchResult } from '../search/messages.ts';
import type { Engine, FacetPages, Hit } from './engine.ts';
import type { ParsedQuery } from './query.ts';
import { createWanted, fieldOf, type Wanted } from './relevance.ts';
import { type Judged, judge } from './result.ts';

/** What every search has at hand. */
export interface Surroundings {
  readonly engine: Engine;
  /** What stands before every path of the site. */
  readonly prefix: string;
  /** Whether something else has been asked meanwhile, so that nobody waits for the answer. */
  readonly isStale: () => boolean;
}

/** Something else has been asked meanwhile. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

export type QueryParts = Pick<ParsedQuery, 'words' | 'phrases' | 'named'>;

/** What a query is tried within. */
export interface Within {
  readonly facets: Facets;
  /** Where they are at hand, hits are found without the facets, to be counted. */
  readonly sets: FacetPages | undefined;
}

/** A query that has been tried. */
export interface Attempt {
  readonly query: QueryParts;
  /** All that was found, best first. */
  readonly hits: readonly Hit[];
  /** Those of them for which the facets hold. */
  readonly chosen: readonly Hit[];
  /** What was found out of the first of those, and how many these are. */
  readonly looked: { readonly count: number; readonly judged: readonly Judged[] };
  /** Words of the query to which those that were looked at have only one that is akin. */
  readonly doubtful: readonly string[];
}

/** An attempt that found nothing. */
export function nothingFor(query: QueryParts): Attempt {
  return { query, hits: [], chosen: [], looked: { count: 0, judged: [] }, doubtful: [] };
}

/** Tries a query, with the facets that were chosen unless others are given; it is known then whether there is anything. */
export type Seek = (query: QueryParts, facets?: Facets) => Promise<Attempt>;

/** So many results are looked at closely and sorted at a time, whatever is asked for, so that their order does not depend on it. */
const BLOCK = 8;
/** Of so many words of a query it is looked which pages have them as they are. */
const MAX_EXACT = 5;
/** How much less a page counts for each word that it has only as the beginning of another. */
const INEXACT = 0.4;

/** Finds pages for a query, and looks closely at so many of them that it is known whether they are what was asked for. */
export async function attempt(query: QueryParts, { facets, sets }: Within, surroundings: Surroundings, depth = BLOCK): Promise<Attempt> {
  const hits = await findHits(query, sets === undefined ? facets : {}, surroundings);
  const chosen = sets === undefined ? hits : hits.filter(({ id }) => isIn(id, facets, sets));
  const wanted = createWanted(query);
  const judged = await judgeHits(wanted, chosen.slice(0, depth), surroundings);
  // Where not even the first ones have the words, no other one has.
  if (judged.length === 0) return chosen.length > 0 ? nothingFor(query) : { ...nothingFor(query), hits };
  const doubtful = wanted.words.filter((_, index) => !judged.some(({ relevance }) => relevance.isSure[index]));
  return { query, hits, chosen, looked: { count: Math.min(depth, chosen.length), judged }, doubtful };
}

/** The results of an attempt that were asked for, best first, without those that lack a word when one looks closely. */
export async function loadResults(
  { query, chosen, looked }: Attempt,
  { from, count }: { readonly from: number; readonly count: number },
  surroundings: Surroundings,
): Promise<readonly SearchResult[]> {
  const wanted = createWanted(query);
  const first = Math.floor(from / BLOCK) * BLOCK;
  const results: (SearchResult | undefined)[] = [];
  for (let begin = first; begin < from + count && begin < chosen.length; begin += BLOCK) {
    const block = chosen.slice(begin, begin + BLOCK);
    const judged = begin === 0 && looked.count === block.length ? looked.judged : await judgeHits(wanted, block, surroundings);
    results.push(...judged.map(({ result }) => result), ...Array.from({ length: block.length - judged.length }, () => undefined));
  }
  return results.slice(from - first, from - first + count).filter((result) => result !== undefined);
}

async function judgeHits(wanted: Wanted, hits: readonly Hit[], { prefix, isStale }: Surroundings): Promise<Judged[]> {
  const judged = await Promise.all(
    hits.map(async (hit) => {
      if (isStale()) throw new Superseded();
      return judge(await hit.load(), hit, wanted, prefix);
    }),
  );
  return judged
    .flatMap((one) => (one === undefined || one.relevance.score === 0 ? [] : [one]))
    .sort((one, other) => other.relevance.score - one.relevance.score);
}

/** Pages that have all parts of a query, best first. */
async function findHits({ words, phrases, named }: QueryParts, facets: Facets, { engine, isStale }: Surroundings): Promise<readonly Hit[]> {
  const find: Engine['find'] = (term, within = facets) => {
    if (isStale()) throw new Superseded();
    return engine.find(term, within);
  };
  const parts: (readonly Hit[])[] = [];
  if (words.length > 0) parts.push(await findWords(words, find));
  for (const phrase of phrases) parts.push(await find(`"${phrase.join(' ')}"`));
  for (const { name, words: ofName } of named)
    for (const word of ofName) parts.push((await find(word)).filter(({ fields }) => fields.includes(fieldOf(name))));
  const [first, ...others] = parts;
  if (first === undefined) return find(null);
  const hits = intersect(first, others);
  return words.length === 0 && phrases.length === 0 ? inOrder(hits, await find(null)) : hits;
}

async function findWords(words: readonly string[], find: Engine['find']): Promise<readonly Hit[]> {
  const [only] = words;
  if (words.length === 1 && only !== undefined && isWhole(only)) return find(`"${only}"`);
  const hits = await find(words.join(' '));
  if (hits.length === 0 || words.length > MAX_EXACT) return hits;
  const exact: { readonly word: string; readonly ids: ReadonlySet<string> }[] = [];
  for (const word of words) exact.push({ word, ids: new Set((await find(`"${word}"`, {})).map(({ id }) => id)) });
  const whole = exact.filter(({ word }) => isWhole(word));
  const weighted = hits
    .filter(({ id }) => whole.every(({ ids }) => ids.has(id)))
    .map((hit) => ({ ...hit, score: hit.score * INEXACT ** exact.filter(({ ids }) => !ids.has(hit.id)).length }));
  return weighted.sort((one, other) => other.score - one.score);
}

/** Whether a word is meant as it stands, and not as the beginning of another: a number, or a letter of an alphabet. */
function isWhole(word: string): boolean {
  return /^(?:\p{N}+|\p{L})$/u.test(word) && !/\p{scx=Han}/u.test(word);
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
function inOrder(hits: readonly Hit[], all: readonly Hit[]): readonly Hit[] {
  const places = new Map(all.map(({ id }, place) => [id, place]));
  return [...hits].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

/** The words of all parts of a query. */
export function allWords({ words, phrases, named }: QueryParts): string[] {
  return [...words, ...phrases.flat(), ...named.flatMap((part) => part.words)];
}

export function hasWords(query: QueryParts): boolean {
  return allWords(query).length > 0;
}

/** Whether a page has all values that were chosen. */
export function isIn(id: string, facets: Facets, pages: FacetPages): boolean {
  return Object.entries(facets).every(([facet, value]) => pages.get(facet)?.get(value)?.has(id) ?? false);
}
