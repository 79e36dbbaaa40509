import { type Item, type ItemGroup, readItem } from './filtered-list.ts';
import { readSortValue, type SortValue } from './row-order.ts';

/** A column that rows can be sorted by. */
export interface Column {
  readonly name: string;
  readonly head: HTMLTableCellElement;
  readonly type: 'text' | 'number';
  /** Whether typed words are looked for in it. */
  readonly isSearched: boolean;
}

export interface Row extends Item {
  readonly element: HTMLTableRowElement;
  readonly valueIn: (column: Column) => SortValue;
}

/** The rows of one year, with the row above them that names it. */
export interface Group extends ItemGroup {
  readonly body: HTMLTableSectionElement;
  readonly items: readonly Row[];
}

/** Reads the columns of a table: those whose head has `data-column`. */
export function readColumns(table: HTMLTableElement): Column[] {
  return [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((head) => {
    const { column: name, type, searched } = head.dataset;
    return name === undefined ? [] : [{ name, head, type: type === 'number' ? type : 'text', isSearched: searched !== undefined }];
  });
}

/**
 * Reads the rows of a table, as {@link readItem} does; the year stands at their `<tbody>`.
 * @param wordsOf what finds the rows with a value of a choice, such as the names of a topic.
 */
export function readGroups(
  table: HTMLTableElement,
  columns: readonly Column[],
  choices: readonly string[],
  wordsOf: (choice: string, value: string) => string,
): Group[] {
  const readRow = (element: HTMLTableRowElement, year: string): Row => {
    const ownWords = (): string =>
      columns
        .filter(({ isSearched }) => isSearched)
        .map(({ head }) => wordsIn(element.cells[head.cellIndex]))
        .join(' ');
    const item = readItem(element, { year, choices, wordsOf, ownWords });
    // Copied into another object, its words would be made at once.
    return Object.assign(item, { valueIn: ({ head, type }: Column) => readSortValue(sortTextOf(element.cells[head.cellIndex]), type) });
  };
  return [...table.tBodies].map((body) => ({
    body,
    items: [...body.rows].filter((row) => !row.classList.contains('year-row')).map((row) => readRow(row, body.dataset.year ?? '')),
  }));
}

/** What a cell is sorted by: `data-sort` or `data-value` where it has one, the date, the first link, or its text. */
function sortTextOf(cell: HTMLTableCellElement | undefined): string {
  if (cell === undefined) return '';
  const { sort, value } = cell.dataset;
  // Behind the first text of a link stand words for those who do not see the table.
  return (
    sort ?? value ?? cell.querySelector('time')?.dateTime ?? cell.querySelector('a')?.firstChild?.textContent ?? cell.textContent ?? ''
  );
}

/** What typed words are looked for in: the links of a cell, or its text where it has none. */
function wordsIn(cell: HTMLTableCellElement | undefined): string {
  if (cell === undefined) return '';
  const links = [...cell.querySelectorAll('a')].map((link) => link.textContent ?? '');
  const text = links.length > 0 ? links.join(' ') : (cell.textContent ?? '');
  return cell.dataset.value ?? `${text} ${datesOf(cell.querySelector('time')?.dateTime)}`;
}

/** A date as people type it. */
// "2019-06-04" => "2019-06-04 4.6.2019 04.06.2019"
function datesOf(date = ''): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return day === '' ? date : `${date} ${Number(day)}.${Number(month)}.${year} ${day}.${month}.${year}`;
}
