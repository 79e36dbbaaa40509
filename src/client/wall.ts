import { type FilteredList, filterItems, type ItemGroup, yearLinksOf } from './filtered-list.ts';
import { indexWords } from './fold-text.ts';
import { listOf } from './table-rows.ts';

/**
 * Reads a wall: sections, each of a year that stands at `data-year`, with tiles in them. What holds for a tile stands in its `data-` attributes, as for a
 * row of a table; its own text finds it, and `data-words`.
 */
export function readWall(wall: HTMLElement, choices: readonly string[], wordsOf: (choice: string, value: string) => string): FilteredList {
  const groups = [...wall.querySelectorAll<HTMLElement>('[data-year]')].map(
    (body): ItemGroup => ({
      body,
      items: [...body.querySelectorAll<HTMLElement>('.tile')].map((element) => {
        const { has, words: more = '' } = element.dataset;
        const held = Object.fromEntries(
          choices.map((name) => [name, name === 'year' ? listOf(body.dataset.year) : listOf(element.dataset[name])]),
        );
        let words: string | undefined;
        return {
          element,
          choices: held,
          flags: listOf(has),
          get words() {
            const ofChoices = choices.flatMap((name) => (held[name] ?? []).map((value) => wordsOf(name, value)));
            words ??= indexWords([element.textContent, ...ofChoices, more].join(' '));
            return words;
          },
        };
      }),
    }),
  );
  const years = yearLinksOf(wall);
  return {
    items: groups.flatMap(({ items }) => items),
    columns: [],
    arrange: () => {},
    filter: (isShown) => {
      const { count, shownYears } = filterItems(groups, isShown, { list: wall, years });
      years?.toggleAttribute('hidden', shownYears < 2);
      return count;
    },
  };
}
