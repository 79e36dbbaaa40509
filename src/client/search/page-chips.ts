import type { Chip } from '../filter-chips.ts';
import type { FilterForm } from '../filter-form.ts';
import type { FilterState } from '../filter-state.ts';
import { parseQuery } from '../search-worker/query.ts';

/** What results are narrowed by, typed or chosen. The words themselves stand in the field. @param choose asks for what is left. */
export function chipsOf(state: FilterState, { controls, choose }: { controls: FilterForm; choose: (next: FilterState) => void }): Chip[] {
  return [
    ...parseQuery(state.words).operators.map(({ name, value, without }) => ({
      words: `${name}: ${value}`,
      remove: () => choose({ ...state, words: without }),
    })),
    ...controls
      .filtersOf(state)
      .filter(({ without }) => without.words === state.words)
      .map(({ words, without }) => ({ words, remove: () => choose(without) })),
  ];
}
