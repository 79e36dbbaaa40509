import { talkPages } from '../../src/output/table-pages.ts';
import { indexPath, yearId, yearPath } from '../../src/output/urls.ts';
import { counted } from '../../src/output/words.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Lead } from '../components/lead.tsx';
import { RedirectPage } from '../components/redirect-page.tsx';
import { TalksTable } from '../components/talks-table.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => {
    const table = talkPages(archive);
    return table.years.map(({ year, items }) => ({ year, count: items.length, table }));
  },
  ({ year }) => yearPath('talks', year),
  ({ year, count, table }, { archive }) => {
    const title = `Talks of ${year}`;
    const path = yearPath('talks', year);
    if (!table.isSplit) return <RedirectPage title={title} to={`${indexPath('talks')}#${yearId(year)}`} />;
    return (
      <Page
        title={title}
        description={`${counted(count, 'talk')} of the ${archive.site.name} in ${year}, with date, speaker, title, slides and video.`}
        path={path}
        crumbs={[indexCrumb('talks', 'Talks')]}
        scripts={['table']}
      >
        <Lead title={title}>{counted(count, 'talk')}, the newest evening first.</Lead>
        <TalksTable pages={table} year={year} />
      </Page>
    );
  },
);

export const data = pages.data;
export const render = pages.render;
