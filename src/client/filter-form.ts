import { type FilterState, type Offer, type Order, tidyWords, withoutChoice } from './filter-state.ts';
import { isolateText } from './isolate-text.ts';
import type { Column } from './table-rows.ts';

/** A filter in use, in words, with the state that is left without it. */
export interface FilterInUse {
  readonly words: string;
  readonly without: FilterState;
}

/** A form that filters: the one above a table or wall, or that of the search. */
export interface FilterForm {
  readonly offer: Offer;
  /** Where words are typed. */
  readonly input: HTMLInputElement;
  /** The addresses of the years of a large table, which stand on pages of their own. */
  readonly yearPages: ReadonlyMap<string, string>;
  /** The year of this page, where each has its own. */
  readonly ownYear: string | undefined;
  /** What finds the rows with a value of a choice when it is typed: the names of a topic. */
  readonly wordsOf: (choice: string, value: string) => string;
  readonly read: () => FilterState;
  readonly write: (state: FilterState) => void;
  /** Writes behind each value of a choice how many rows it would leave; nothing where they are not counted. */
  readonly writeCounts: (countsOf: (choice: string) => ReadonlyMap<string, number> | undefined) => void;
  /** What a flag is called. */
  readonly flagWords: (name: string) => string;
  readonly filtersOf: (state: FilterState) => FilterInUse[];
  /** How the rows are sorted: "title, A to Z". */
  readonly orderWords: (order: Order) => string;
}

/** Reads what the form offers; its selects are choices, its check boxes flags. */
export function readFilterForm(form: HTMLFormElement, columns: readonly Column[], initial: Order): FilterForm {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const sort = form.elements.namedItem('sort') as HTMLSelectElement | null;
  const selects = [...form.querySelectorAll('select')].filter((select) => select !== sort);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const yearPages = new Map(
    selects.flatMap(({ options }) => [...options].flatMap(({ value, dataset: { page } }) => (page === undefined ? [] : [[value, page]]))),
  );
  const ownYear = form.dataset.year;
  /** The order that was written last, and how: the list of orders knows only one of some columns. */
  let written = { order: initial, value: sort?.value };
  const names = new Map(selects.flatMap(({ name, options }) => [...options].map((option) => [`${name} ${option.value}`, option.text])));
  const nameOf = (choice: string, value: string): string => names.get(`${choice} ${value}`) ?? value;
  const words = new Map(
    selects.flatMap(({ name, options }) => [...options].map(({ value, dataset }) => [`${name} ${value}`, dataset.words ?? ''])),
  );

  const labels = new Map(boxes.map((box) => [box.name, box.labels?.[0]?.textContent?.trim() ?? box.name]));
  const flagWords = (name: string): string => labels.get(name) ?? name;

  return {
    offer: {
      choices: Object.fromEntries(selects.map(({ name, options }) => [name, [...options].map(({ value }) => value).filter(Boolean)])),
      flags: boxes.map(({ name }) => name),
      columns: columns.map(({ name }) => name),
      order: initial,
    },
    input,
    yearPages,
    ownYear,
    wordsOf: (choice, value) => words.get(`${choice} ${value}`) ?? '',
    read: () => {
      const [column = initial.column, direction] = sort?.value.split(' ') ?? [];
      const order = sort?.value === written.value ? written.order : { column, descending: direction === 'descending' };
      const chosen = selects.filter(({ name, value }) => value !== '' && !(name === 'year' && value === ownYear));
      return {
        words: tidyWords(input.value),
        choices: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
        flags: boxes.filter(({ checked }) => checked).map(({ name }) => name),
        order,
      };
    },
    write: ({ words, choices, flags, order }) => {
      if (tidyWords(input.value) !== words) input.value = words;
      for (const select of selects) select.value = choices[select.name] ?? (select.name === 'year' ? (ownYear ?? '') : '');
      for (const box of boxes) box.checked = flags.includes(box.name);
      if (sort === null) return;
      sort.value = `${order.column}${order.descending ? ' descending' : ''}`;
      if (sort.value === '') sort.value = order.column;
      written = { order, value: sort.value };
    },
    writeCounts: (countsOf) => {
      for (const { name, options } of selects) {
        if (name === 'year' && yearPages.size > 0) continue;
        const counts = countsOf(name);
        for (const option of options) {
          if (option.value === '') continue;
          const label = nameOf(name, option.value);
          const text = counts === undefined ? label : `${isolateText(label)} (${counts.get(option.value) ?? 0})`;
          // A new text costs a layout, and most stay the same from letter to letter.
          if (option.text !== text) option.text = text;
        }
      }
    },
    flagWords,
    filtersOf: (state) => {
      const { words, choices, flags } = state;
      return [
        ...(words === '' ? [] : [{ words: `“${words}”`, without: { ...state, words: '' } }]),
        ...Object.entries(choices).map(([choice, value]) => ({ words: nameOf(choice, value), without: withoutChoice(state, choice) })),
        ...boxes
          .filter(({ name }) => flags.includes(name))
          .map(({ name }) => ({
            words: flagWords(name),
            without: { ...state, flags: flags.filter((flag) => flag !== name) },
          })),
      ];
    },
    orderWords: ({ column, descending }) => {
      const values = [`${column}${descending ? ' descending' : ''}`, column];
      const option = values.map((value) => [...(sort?.options ?? [])].find((candidate) => candidate.value === value)).find(Boolean);
      const text = option?.text ?? column;
      return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    },
  };
}
