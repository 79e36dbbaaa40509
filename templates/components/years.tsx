import type { VNode } from 'preact';
import type { YearOf } from '../../src/archive/queries.ts';
import type { TablePages } from '../../src/output/table-pages.ts';
import { type TableName, yearId, yearPath } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';

/** Links to the years of a table: to their places in it, or to their pages where each has its own. */
export function YearLinks<Item>(props: { table: TableName; pages: TablePages<Item>; year: number | undefined }): VNode | null {
  const { urls } = useSite();
  const { years, isSplit } = props.pages;
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label="Years" data-within={isSplit ? undefined : props.table}>
      <ul>
        {years.map(({ year, items }) => (
          <li key={year}>
            {isSplit ? (
              <a href={urls.href(yearPath(props.table, year))} aria-current={year === props.year ? 'page' : undefined}>
                {year} <span class="count">{items.length}</span>
              </a>
            ) : (
              <a href={`#${yearId(year)}`}>{year}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The body of a table whose rows stand under their years; each year has the address that `YearLinks` leads to. */
export function YearBodies<Item>(props: { years: readonly YearOf<Item>[]; columns: number; row: (item: Item) => VNode }): VNode {
  return (
    <>
      {props.years.map(({ year, items }) => (
        <tbody key={year} data-year={year}>
          <tr class="year-row">
            <th id={yearId(year)} scope="rowgroup" colSpan={props.columns}>
              {year}
            </th>
          </tr>
          {items.map(props.row)}
        </tbody>
      ))}
    </>
  );
}
