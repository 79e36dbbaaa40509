import type { VNode } from 'preact';
import type { YearOf } from '../../src/archive/queries.ts';
import { type YearlyIndex, yearId, yearPath } from '../../src/output/urls.ts';
import { type YearPages, yearsOnPage } from '../../src/output/year-pages.ts';
import { useSite } from '../site-context.ts';
import { Section } from './facts.tsx';

/** Links to the years of a table: to their places in it, or to their pages where each has its own. */
export function YearLinks<Item>(props: { table: YearlyIndex; pages: YearPages<Item>; year: number | undefined }): VNode | null {
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

/** What an index holds, each year in a section of its own. @param year the year of the page, where each has its own. */
export function YearSections<Item>(props: {
  index: YearlyIndex;
  pages: YearPages<Item>;
  year?: number;
  children: (items: readonly Item[]) => VNode;
}): VNode {
  const { index, pages, year } = props;
  const { shown, ownYear } = yearsOnPage(pages, year);
  return (
    <>
      <YearLinks table={index} pages={pages} year={ownYear} />
      {shown.map((ofYear) => (
        <Section key={ofYear.year} id={yearId(ofYear.year)} title={String(ofYear.year)}>
          {props.children(ofYear.items)}
        </Section>
      ))}
    </>
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
