import { FACETS, type FacetCounts, type Facets, type SearchAnswer, type SearchRequest } from '../search/messages.ts';
import { attempt, hasWords, isIn, loadResults, nothingFor, type Seek, type Surroundings } from './attempt.ts';
import type { FacetPages, Hit } from './engine.ts';
import { mend, type Nearest } from './mend.ts';
import { parseQuery, wordsThatTell } from './query.ts';

/**
 * Answers a request: reads the query, finds, ranks, and where nothing is found looks for words that come near, or leaves one away.
 * @throws what the engine throws when a file of the index is missing, and Superseded.
 */
export async function answer(request: SearchRequest, surroundings: Surroundings, nearest: Nearest): Promise<SearchAnswer> {
  const parsed = parseQuery(request.words);
  const facets = parsed.year === undefined ? request.facets : { ...request.facets, year: parsed.year };
  const sets = request.countFacets ? await surroundings.engine.facetPages() : undefined;
  // What is only tried is looked at no closer than to know whether there is anything.
  const seek: Seek = (query, others = facets) => attempt(query, { facets: others, sets }, surroundings, 1);
  const plain = { words: wordsThatTell(parsed.words), phrases: parsed.phrases, named: parsed.named };
  const isEmpty = !hasWords(plain) && Object.keys(facets).length === 0;
  const first = isEmpty ? nothingFor(plain) : await attempt(plain, { facets, sets }, surroundings);
  const { attempt: found, ...reading } = await mend(first, parsed, facets, seek, nearest);
  return {
    id: request.id,
    total: found.chosen.length,
    results: await loadResults(found, request, surroundings),
    reading: { leftOut: [], suggestions: [], ...reading, operators: parsed.operators, isCut: parsed.isCut },
    ...(sets === undefined ? {} : { counts: countFacets(found.hits, facets, sets) }),
  };
}

/** How many of the pages each value would leave, if it were chosen and all other facets stayed. */
function countFacets(hits: readonly Hit[], facets: Facets, pages: FacetPages): FacetCounts {
  const counts: Record<string, Readonly<Record<string, number>>> = {};
  for (const name of FACETS) {
    const { [name]: _, ...others } = facets;
    const left = hits.filter(({ id }) => isIn(id, others, pages));
    const values = [...(pages.get(name) ?? [])].map(([value, ids]) => [value, left.filter(({ id }) => ids.has(id)).length] as const);
    counts[name] = Object.fromEntries(values);
  }
  return counts as FacetCounts;
}
