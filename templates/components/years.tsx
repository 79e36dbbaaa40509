import type { VNode } from 'preact';

/** Links to the years of a table on the same page. */
export function YearLinks({ years }: { years: readonly number[] }): VNode | null {
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label="Years">
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`#y${year}`}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The body of a table whose rows stand under their years; each year has the address that `YearLinks` leads to. */
export function YearBodies<Item>(props: {
  years: readonly { readonly year: number; readonly items: readonly Item[] }[];
  columns: number;
  row: (item: Item) => VNode;
}): VNode {
  return (
    <>
      {props.years.map(({ year, items }) => (
        <tbody key={year}>
          <tr class="year-row">
            <th id={`y${year}`} scope="rowgroup" colSpan={props.columns}>
              {year}
            </th>
          </tr>
          {items.map(props.row)}
        </tbody>
      ))}
    </>
  );
}
