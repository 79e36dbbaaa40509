import { type FilterState, withoutChoice } from '../filter-state.ts';
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

/** The year that results are narrowed to: typed as an operator, which the worker puts before the choice, or chosen. */
export function yearOf({ words, choices }: FilterState): string | undefined {
  return parseQuery(words).year ?? choices.year;
}

/** A state in which a year is typed or chosen, but not both: what is typed counts. */
export function withOneYear(state: FilterState): FilterState {
  return parseQuery(state.words).year === undefined ? state : withoutChoice(state, 'year');
}

/** A state in which another year is chosen, or none. One that was typed is taken out of the words. */
export function withYear(state: FilterState, year: string | undefined): FilterState {
  const typed = parseQuery(state.words).operators.find(({ name }) => name === 'year');
  // Without it, the next one that was typed would count.
  if (typed !== undefined) return withYear({ ...state, words: typed.without }, year);
  const others = withoutChoice(state, 'year');
  return year === undefined ? others : { ...others, choices: { ...others.choices, year } };
}

/** What was typed without its operators. */
// 'mel speaker:"Jan Schlüter" year:2018' => "mel"
export function withoutOperators(words: string): string {
  const [operator] = parseQuery(words).operators;
  return operator === undefined ? words : withoutOperators(operator.without);
}
