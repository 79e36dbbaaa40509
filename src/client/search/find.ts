import type { Engine, FacetPages, Hit } from './engine.ts';
import type { FacetCounts, FacetName, Facets, Reading, SearchAnswer, SearchRequest, SearchResult } from './messages.ts';
import { type ParsedQuery, parseQuery, wordsThatTell, writeQuery } from './query.ts';
import { createWanted, judge } from './result.ts';

/** What the search asks of its surroundings. */
export interface Surroundings {
  readonly engine: Engine;
  /** The words of the archive that are nearest to one that it does not have, best first. */
  readonly nearest: (word: string) => Promise<readonly string[]>;
  /** What stands before every path of the site. */
  readonly prefix: string;
}

/** A query that has been tried. */
interface Attempt {
  readonly query: Pick<ParsedQuery, 'words' | 'phrases' | 'named'>;
  readonly hits: readonly Hit[];
  /** Those that were asked for, best first, without those that lack a word. */
  readonly results: readonly SearchResult[];
}

/** Of so many words of a query it is looked which pages have them as they are. */
const MAX_EXACT = 5;
/** How much less a page counts for each word that it has only as the beginning of another. */
const INEXACT = 0.4;

/**
 * Answers a request: reads the query, finds, ranks, and where nothing is found looks for words that come near, or leaves one away.
 * @throws what the engine throws when a file of the index is missing.
 */
export async function answer(request: SearchRequest, surroundings: Surroundings): Promise<SearchAnswer> {
  const parsed = parseQuery(request.words);
  const facets = parsed.year === undefined ? request.facets : { ...request.facets, year: parsed.year };
  const sets = request.countFacets ? await surroundings.engine.facetPages() : undefined;
  const seek = (query: Attempt['query']): Promise<Attempt> => attempt(query, request, facets, sets, surroundings);
  const plain = { words: parsed.words, phrases: parsed.phrases, named: parsed.named };
  const isEmpty = [plain.words, plain.phrases, plain.named].every((part) => part.length === 0);
  const hasAnything = !isEmpty || Object.keys(facets).length > 0;
  const first = hasAnything ? await seek({ ...plain, words: wordsThatTell(plain.words) }) : { query: plain, hits: [], results: [] };
  const mended =
    first.results.length > 0 || isEmpty || request.from > 0 ? { attempt: first } : await mend(first, parsed, seek, surroundings);
  const all = sets === undefined ? undefined : mended.attempt.hits;
  return {
    id: request.id,
    total: (sets === undefined ? mended.attempt.hits : mended.attempt.hits.filter(({ id }) => isIn(id, facets, sets))).length,
    results: mended.attempt.results,
    reading: {
      leftOut: [],
      suggestions: [],
      ...('reading' in mended ? mended.reading : {}),
      operators: parsed.operators,
      isCut: parsed.isCut,
    },
    ...(all === undefined || sets === undefined ? {} : { counts: countFacets(all, facets, sets) }),
  };
}

/** Finds pages for a query and loads those that were asked for. */
async function attempt(
  query: Attempt['query'],
  { from, count }: Pick<SearchRequest, 'from' | 'count'>,
  facets: Facets,
  sets: FacetPages | undefined,
  { engine, prefix }: Surroundings,
): Promise<Attempt> {
  // With all facets at hand the hits are wanted without them, to be counted.
  const hits = await findHits(query, sets === undefined ? facets : {}, engine);
  const chosen = sets === undefined ? hits : hits.filter(({ id }) => isIn(id, facets, sets));
  const wanted = createWanted([...query.words, ...query.phrases.flat(), ...query.named.flatMap(({ words }) => words)]);
  const loaded = await Promise.all(
    chosen.slice(from, from + count).map(async (hit) => ({ hit, judged: judge(await hit.load(), hit, wanted, prefix) })),
  );
  const results = loaded
    .flatMap(({ judged }) => (judged === undefined || judged.relevance === 0 ? [] : [judged]))
    .sort((one, other) => other.relevance - one.relevance)
    .map(({ result }) => result);
  // Where not even the first ones have the words, no other one has.
  return { query, hits: results.length === 0 && from === 0 ? [] : hits, results };
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

/** What to show where nothing has all that was asked for. */
async function mend(
  first: Attempt,
  parsed: ParsedQuery,
  seek: (query: Attempt['query']) => Promise<Attempt>,
  { nearest }: Surroundings,
): Promise<{ attempt: Attempt; reading?: Pick<Reading, 'suggestions' | 'leftOut'> & { searched?: string } }> {
  const { query } = first;
  const write = (other: Attempt['query']): string => writeQuery({ ...other, ...(parsed.year === undefined ? {} : { year: parsed.year }) });
  const unknown = new Map<string, readonly string[]>();
  const isKnown = async (word: string): Promise<boolean> => (await seek({ words: [word], phrases: [], named: [] })).results.length > 0;
  const allWords = [...new Set([...query.words, ...query.phrases.flat(), ...query.named.flatMap(({ words }) => words)])];
  for (const word of allWords) if (!(await isKnown(word))) unknown.set(word, await nearest(word));

  if (unknown.size > 0) {
    const replace =
      (place: number) =>
      (word: string): string[] => {
        const near = unknown.get(word);
        if (near === undefined) return [word];
        const other = near[place] ?? near[0];
        return other === undefined ? [] : other.split(' ');
      };
    const corrected = mapWords(query, replace(0));
    const leftOut = [...unknown].flatMap(([word, near]) => (near.length === 0 ? [word] : []));
    const suggestions = [1, 2].flatMap((place) => {
      const other = write(mapWords(query, replace(place)));
      return other === write(corrected) ? [] : [other];
    });
    if (hasWords(corrected)) {
      const found = await seek(corrected);
      if (found.results.length > 0) {
        const isMended = leftOut.length < unknown.size;
        return {
          attempt: found,
          reading: { ...(isMended ? { searched: write(corrected) } : {}), leftOut, suggestions: [...new Set(suggestions)] },
        };
      }
      const fewer = await withFewer(corrected, seek);
      if (fewer !== undefined)
        return {
          attempt: fewer.attempt,
          reading: { searched: write(fewer.attempt.query), leftOut: [...leftOut, ...fewer.leftOut], suggestions },
        };
    }
    return { attempt: first, reading: { leftOut: [], suggestions: hasWords(corrected) ? [write(corrected), ...suggestions] : [] } };
  }
  if (query.phrases.length > 0) {
    const loose = { ...query, words: [...query.words, ...wordsThatTell(query.phrases.flat())], phrases: [] };
    const found = await seek(loose);
    if (found.results.length > 0) return { attempt: found, reading: { searched: write(loose), leftOut: [], suggestions: [] } };
  }
  const fewer = await withFewer(query, seek);
  return fewer === undefined ? { attempt: first } : { attempt: fewer.attempt, reading: { leftOut: fewer.leftOut, suggestions: [] } };
}

/** The words of a query that have most to tell, where nothing has all: without one of them, else the rarest alone. */
async function withFewer(
  query: Attempt['query'],
  seek: (query: Attempt['query']) => Promise<Attempt>,
): Promise<{ attempt: Attempt; leftOut: readonly string[] } | undefined> {
  if (query.words.length < 2) return undefined;
  const tries: { attempt: Attempt; leftOut: readonly string[] }[] = [];
  const seekWithout = async (isKept: (place: number) => boolean): Promise<void> => {
    const words = query.words.filter((_, place) => isKept(place));
    tries.push({ attempt: await seek({ ...query, words }), leftOut: query.words.filter((_, place) => !isKept(place)) });
  };
  for (const place of query.words.keys()) await seekWithout((other) => other !== place);
  if (query.words.length > 2 && tries.every(({ attempt: { results } }) => results.length === 0))
    for (const place of query.words.keys()) await seekWithout((other) => other === place);
  const found = tries.filter(({ attempt: { results } }) => results.length > 0);
  return found.sort((one, other) => one.attempt.hits.length - other.attempt.hits.length)[0];
}

function mapWords({ words, phrases, named }: Attempt['query'], map: (word: string) => string[]): Attempt['query'] {
  const notEmpty = (list: readonly string[]): boolean => list.length > 0;
  return {
    words: words.flatMap(map),
    phrases: phrases.map((phrase) => phrase.flatMap(map)).filter(notEmpty),
    named: named.map(({ name, words: ofName }) => ({ name, words: ofName.flatMap(map) })).filter((part) => notEmpty(part.words)),
  };
}

function hasWords({ words, phrases, named }: Attempt['query']): boolean {
  return words.length + phrases.length + named.length > 0;
}

function isIn(id: string, facets: Facets, pages: FacetPages): boolean {
  return Object.entries(facets).every(([facet, value]) => pages.get(facet)?.get(value)?.has(id) ?? false);
}

/** How many of the pages each value would leave, if it were chosen and all other facets stayed. */
function countFacets(hits: readonly Hit[], facets: Facets, pages: FacetPages): FacetCounts {
  const names = ['kind', 'year', 'topic', 'language', 'slides', 'video'] as const satisfies readonly FacetName[];
  const counts = names.map((name) => {
    const { [name]: _, ...others } = facets;
    const left = hits.filter(({ id }) => isIn(id, others, pages));
    const values = [...(pages.get(name) ?? [])].map(([value, ids]) => [value, left.filter(({ id }) => ids.has(id)).length] as const);
    return [name, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(counts) as unknown as FacetCounts;
}
