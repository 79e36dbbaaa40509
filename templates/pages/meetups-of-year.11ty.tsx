import { meetupPages } from '../../src/output/table-pages.ts';
import { indexPath, yearId, yearPath } from '../../src/output/urls.ts';
import { counted } from '../../src/output/words.ts';
import { indexCrumb } from '../components/breadcrumbs.tsx';
import { Lead } from '../components/lead.tsx';
import { MeetupsTable } from '../components/meetups-table.tsx';
import { RedirectPage } from '../components/redirect-page.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const pages = definePages(
  ({ archive }) => {
    const table = meetupPages(archive);
    return table.years.map(({ year, items }) => ({ year, count: items.filter(({ type }) => type === 'meetup').length, table }));
  },
  ({ year }) => yearPath('meetups', year),
  ({ year, count, table }, { archive }) => {
    const title = `Meetups of ${year}`;
    const path = yearPath('meetups', year);
    if (!table.isSplit) return <RedirectPage title={title} to={`${indexPath('meetups')}#${yearId(year)}`} />;
    return (
      <Page
        title={title}
        description={`${counted(count, 'evening')} of the ${archive.site.name} in ${year}, with date, venue, topic, talks, slides and recordings.`}
        path={path}
        crumbs={[indexCrumb('meetups', 'Meetups')]}
        scripts={['table']}
      >
        <Lead title={title}>{counted(count, 'evening')}, the newest first.</Lead>
        <MeetupsTable pages={table} year={year} />
      </Page>
    );
  },
);

export const data = pages.data;
export const render = pages.render;
