import type { Order } from './filter-state.ts';
import { indexWords } from './fold-text.ts';
import type { Facts } from './row-filter.ts';
import type { Column } from './table-rows.ts';

/** What a form filters and sorts: the rows of a table, or the tiles of a wall. */
export interface FilteredList {
  readonly items: readonly Facts[];
  /** What it can be sorted by; a wall has one order only. */
  readonly columns: readonly Column[];
  /** Puts the items into an order. @param words what it is called, where it is not the usual one. */
  readonly arrange: (order: Order, words: string | undefined) => void;
  /** Shows the items that pass, hides the others and the years without any, and tells how many are shown. */
  readonly filter: (isShown: (item: Facts) => boolean) => number;
}

/** An item that can be hidden. */
export interface Item extends Facts {
  readonly element: HTMLElement;
}

/** What tells the facts of an item from those of others. */
interface Reading {
  /** The year below which it stands. */
  readonly year: string;
  readonly choices: readonly string[];
  /** What finds the items with a value of a choice, such as the names of a topic. */
  readonly wordsOf: (choice: string, value: string) => string;
  /** What it says itself. */
  readonly ownWords: () => string;
}

/**
 * Reads what holds for an item from its `data-` attributes, one named like each choice, with blanks between values; `data-has` is what it has,
 * `data-words` what finds it beside its own words.
 */
export function readItem<Element extends HTMLElement>(
  element: Element,
  { year, choices, wordsOf, ownWords }: Reading,
): Item & { readonly element: Element } {
  const { has, words: more = '' } = element.dataset;
  const held = Object.fromEntries(choices.map((name) => [name, name === 'year' ? [year] : listOf(element.dataset[name])]));
  let words: string | undefined;
  return {
    element,
    choices: held,
    flags: listOf(has),
    // Made only once somebody types.
    get words() {
      words ??= indexWords(
        [ownWords(), ...choices.flatMap((name) => (held[name] ?? []).map((value) => wordsOf(name, value))), more].join(' '),
      );
      return words;
    },
  };
}

function listOf(text: string | undefined): string[] {
  return text?.split(' ').filter((word) => word !== '') ?? [];
}

/** The items of one year, and what is shown only while one of them is. */
export interface ItemGroup {
  readonly body: HTMLElement;
  readonly items: readonly Item[];
}

/**
 * Shows the items that pass, and hides the others, the years without any, the links to those years, and the list when nothing is left.
 * @param years the links to the years, where they lead into this list.
 * @returns how many items are shown, in how many years.
 */
export function filterItems(
  groups: readonly ItemGroup[],
  isShown: (item: Facts) => boolean,
  { list, years }: { readonly list: HTMLElement; readonly years: Element | null },
): { readonly count: number; readonly shownYears: number } {
  let count = 0;
  let shownYears = 0;
  for (const { body, items } of groups) {
    const before = count;
    for (const item of items) {
      const shown = isShown(item);
      if (item.element.hidden === shown) item.element.hidden = !shown;
      if (shown) count += 1;
    }
    body.hidden = count === before;
    if (!body.hidden) shownYears += 1;
    const id = body.id || body.querySelector('[id]')?.id;
    years?.querySelector(`a[href="#${id}"]`)?.closest('li')?.toggleAttribute('hidden', body.hidden);
  }
  list.hidden = count === 0;
  return { count, shownYears };
}

/** The links to the years of a list, where they lead into it. */
export function yearLinksOf(list: HTMLElement): Element | null {
  return document.querySelector(`.years[data-within="${list.id}"]`);
}
