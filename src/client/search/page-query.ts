import type { FilterState } from '../filter-state.ts';
import { parseQuery } from '../search-worker/query.ts';
import { FACETS, type Facets, type Query } from './messages.ts';

/** What the page of the search asks for: its choices and flags are the facets. */
export function queryOf({ words, choices, flags }: FilterState): Query {
  const facets: Facets = Object.fromEntries(
    FACETS.flatMap((name) => {
      const value = flags.includes(name) ? '1' : choices[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return { words, facets };
}

/** Whether nothing is asked for. */
export function isNothing({ words, facets }: Query): boolean {
  return words === '' && Object.keys(facets).length === 0;
}

/** What was typed without its operators. */
// 'mel speaker:"Jan Schlüter" year:2018' => "mel"
export function withoutOperators(words: string): string {
  const [operator] = parseQuery(words).operators;
  return operator === undefined ? words : withoutOperators(operator.without);
}
