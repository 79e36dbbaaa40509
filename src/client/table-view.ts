import { createTextComparison, sortItems } from './row-order.ts';
import type { Column, Group, Row } from './table-rows.ts';
import { isSameOrder, type Order } from './table-state.ts';

/** The rows as a visitor sees them. */
export interface TableView {
  /** Puts the rows into an order: under their years when it goes by date, else in one list. @param words what it is called, where it is not the usual one. */
  readonly arrange: (order: Order, words: string | undefined) => void;
  /** Shows the rows that pass, hides the others and the years without any, and tells how many are shown. */
  readonly filter: (isShown: (row: Row) => boolean) => number;
}

/** @param initial the order in which the table came. */
export function createTableView(
  table: HTMLTableElement,
  { columns, groups, initial }: { columns: readonly Column[]; groups: readonly Group[]; initial: Order },
): TableView {
  const rows = groups.flatMap((group) => group.rows);
  const caption = table.caption?.textContent ?? '';
  /** The links to the years, where they lead into this table. */
  const years = document.querySelector(`.years[data-within="${table.id}"]`);
  const flat = document.createElement('tbody');
  const compareTexts = createTextComparison(document.documentElement.lang);
  let current = initial;

  const group = (descending: boolean, column: Column): void => {
    flat.remove();
    for (const { body, rows: ofYear } of descending === initial.descending ? groups : [...groups].reverse()) {
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

  const filter = (isShown: (row: Row) => boolean): number => {
    let count = 0;
    let shownYears = 0;
    for (const { body, rows: ofYear } of groups) {
      const before = count;
      for (const row of ofYear) {
        const shown = isShown(row);
        if (row.element.hidden === shown) row.element.hidden = !shown;
        if (shown) count += 1;
      }
      body.hidden = count === before;
      if (!body.hidden) shownYears += 1;
      const link = years?.querySelector(`a[href="#${body.querySelector('[id]')?.id}"]`);
      link?.closest('li')?.toggleAttribute('hidden', body.hidden);
    }
    years?.toggleAttribute('hidden', shownYears < 2 || flat.isConnected);
    table.hidden = count === 0;
    return count;
  };

  return { arrange, filter };
}
