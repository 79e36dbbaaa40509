import { isSameOrder, type Order } from './filter-state.ts';
import { type FilteredList, filterItems, yearLinksOf } from './filtered-list.ts';
import { createTextComparison, sortItems } from './row-order.ts';
import type { Column, Group } from './table-rows.ts';

/** The rows of a table, under their years or in one list. @param initial the order in which the table came. */
export function createTableList(
  table: HTMLTableElement,
  { columns, groups, initial }: { columns: readonly Column[]; groups: readonly Group[]; initial: Order },
): FilteredList {
  const rows = groups.flatMap(({ items }) => items);
  const caption = table.caption?.textContent ?? '';
  const years = yearLinksOf(table);
  const flat = document.createElement('tbody');
  const compareTexts = createTextComparison(document.documentElement.lang);
  let current = initial;

  const group = (descending: boolean, column: Column): void => {
    flat.remove();
    for (const { body, items: ofYear } of descending === initial.descending ? groups : [...groups].reverse()) {
      const sorted = descending === initial.descending ? ofYear : sortItems(ofYear, (row) => row.valueIn(column), descending, compareTexts);
      for (const { element } of sorted) body.append(element);
      table.append(body);
    }
  };

  const flatten = (descending: boolean, column: Column): void => {
    for (const { element } of sortItems(rows, (row) => row.valueIn(column), descending, compareTexts)) flat.append(element);
    for (const { body } of groups) body.remove();
    table.append(flat);
  };

  const arrange = (order: Order, words: string | undefined): void => {
    for (const { name, head } of columns) {
      if (name === order.column) head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const column = columns.find(({ name }) => name === order.column);
    if (column === undefined || isSameOrder(order, current)) return;
    current = order;
    const isGrouped = order.column === initial.column;
    table.classList.toggle('is-flat', !isGrouped);
    if (table.caption !== null) table.caption.textContent = words === undefined ? caption : `${caption.split(' ')[0]}, order: ${words}`;
    if (isGrouped) group(order.descending, column);
    else flatten(order.descending, column);
  };

  const filter: FilteredList['filter'] = (isShown) => {
    const { count, shownYears } = filterItems(groups, isShown, { list: table, years });
    years?.toggleAttribute('hidden', shownYears < 2 || flat.isConnected);
    return count;
  };

  return { items: rows, columns, arrange, filter };
}
