import { type FilteredList, filterItems, type ItemGroup, readItem, yearLinksOf } from './filtered-list.ts';

/**
 * Reads a wall: sections, each of a year that stands at `data-year`, with tiles in them, which are read as {@link readItem} does.
 */
export function readWall(wall: HTMLElement, choices: readonly string[], wordsOf: (choice: string, value: string) => string): FilteredList {
  const groups = [...wall.querySelectorAll<HTMLElement>('[data-year]')].map(
    (body): ItemGroup => ({
      body,
      items: [...body.querySelectorAll<HTMLElement>('.tile')].map((element) =>
        readItem(element, { year: body.dataset.year ?? '', choices, wordsOf, ownWords: () => element.textContent ?? '' }),
      ),
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
