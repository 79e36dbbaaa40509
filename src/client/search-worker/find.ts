import type { FacetCounts, FacetName, Facets, SearchAnswer, SearchRequest } from '../search/messages.ts';
import { type Attempt, attempt, hasWords, isIn, type Seek, type Surroundings } from './attempt.ts';
import type { FacetPages, Hit } from './engine.ts';
import { mend, type Nearest } from './mend.ts';
import { parseQuery, wordsThatTell } from './query.ts';

/**
 * Answers a request: reads the query, finds, ranks, and where nothing is found looks for words that come near, or leaves one away.
 * @throws what the engine throws when a file of the index is missing.
 */
export async function answer(request: SearchRequest, surroundings: Surroundings, nearest: Nearest): Promise<SearchAnswer> {
  const parsed = parseQuery(request.words);
  const facets = parsed.year === undefined ? request.facets : { ...request.facets, year: parsed.year };
  const sets = request.countFacets ? await surroundings.engine.facetPages() : undefined;
  // How a query is read does not depend on which of its results are asked for.
  const seek: Seek = (query, within = facets) => attempt(query, { from: 0, count: request.count }, within, sets, surroundings);
  const plain = { words: wordsThatTell(parsed.words), phrases: parsed.phrases, named: parsed.named };
  const isEmpty = !hasWords(plain) && Object.keys(facets).length === 0;
  const first = isEmpty ? { query: plain, hits: [], results: [] } : await seek(plain);
  const { attempt: found, ...reading } = (await isMistaken(first, facets, seek))
    ? await mend(first, parsed, seek, nearest)
    : { attempt: first };
  const shown = request.from === 0 ? found : await attempt(found.query, request, facets, sets, surroundings);
  return {
    id: request.id,
    total: (sets === undefined ? found.hits : found.hits.filter(({ id }) => isIn(id, facets, sets))).length,
    results: shown.results,
    reading: { leftOut: [], suggestions: [], ...reading, operators: parsed.operators, isCut: parsed.isCut },
    ...(sets === undefined ? {} : { counts: countFacets(found.hits, facets, sets) }),
  };
}

/** Whether a query found nothing for its words; what is there but for the facets is no mistake in them. */
async function isMistaken({ query, results }: Attempt, facets: Facets, seek: Seek): Promise<boolean> {
  if (results.length > 0 || !hasWords(query)) return false;
  return Object.keys(facets).length === 0 || (await seek(query, {})).results.length === 0;
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
