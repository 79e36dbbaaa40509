import type { VNode } from 'preact';
import type { Archive } from '../src/archive/model.ts';
import type { Alternate } from '../src/output/alternates.ts';
import type { ScriptName } from '../src/output/site-context.ts';
import { indexPath, type YearlyIndex, yearId, yearPath } from '../src/output/urls.ts';
import { pagesOf, type YearlyItems, type YearPages } from '../src/output/year-pages.ts';
import { indexCrumb } from './components/breadcrumbs.tsx';
import { Lead } from './components/lead.tsx';
import { RedirectPage } from './components/redirect-page.tsx';
import { definePages } from './define-page.ts';
import { Page } from './layouts/page.tsx';

interface YearOfIndex<Item> {
  /** What the index is called: "Talks". */
  readonly title: string;
  /** How many there are in words: "12 talks". */
  readonly count: (items: readonly Item[]) => string;
  /** What is told of each: "date, speaker and title". */
  readonly tells: string;
  readonly scripts?: readonly ScriptName[];
  readonly alternates?: (archive: Archive) => readonly Alternate[];
  readonly list: (pages: YearPages<Item>, year: number) => VNode;
}

/** The pages of the years of an index; while the index is not large, each leads to the year's place in it, so that no address ever breaks. */
export function defineYearPages<Name extends YearlyIndex>(
  name: Name,
  options: YearOfIndex<YearlyItems[Name]>,
): ReturnType<typeof definePages<unknown>> {
  const { title, count, tells, scripts = [], alternates = () => [], list } = options;
  return definePages(
    ({ archive }) => {
      const pages = pagesOf(name, archive);
      const items = new Map(pages.years.map((ofYear) => [ofYear.year, ofYear.items]));
      const years = new Set([...items.keys(), ...archive.meetups.map(({ year }) => year)]);
      return [...years].map((year) => ({ year, items: items.get(year) ?? [], pages }));
    },
    ({ year }) => yearPath(name, year),
    ({ year, items, pages }, { archive }) => {
      const ofYear = `${title} of ${year}`;
      // A year of which nothing is left keeps its address too.
      if (items.length === 0) return <RedirectPage title={title} to={indexPath(name)} />;
      if (!pages.isSplit) return <RedirectPage title={ofYear} to={`${indexPath(name)}#${yearId(year)}`} />;
      return (
        <Page
          title={ofYear}
          description={`${count(items)} of the ${archive.site.name} in ${year}, with ${tells}.`}
          path={yearPath(name, year)}
          crumbs={[indexCrumb(name, title)]}
          alternates={alternates(archive)}
          scripts={scripts}
        >
          <Lead title={ofYear}>{count(items)}, the newest first.</Lead>
          {list(pages, year)}
        </Page>
      );
    },
  ) as ReturnType<typeof definePages<unknown>>;
}
