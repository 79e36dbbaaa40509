import { talksAlternates } from '../../src/output/alternates.ts';
import { talkPages } from '../../src/output/table-pages.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, yearRange } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { TalksTable } from '../components/talks-table.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('talks'), ({ archive }) => {
  const pages = talkPages(archive);
  const { firstYear, lastYear } = archive.figures;
  return (
    <Page
      title="Talks"
      description={`All ${counted(archive.talks.length, 'talk')} of the ${archive.site.name} with date, speaker, title, slides and video.`}
      path={indexPath('talks')}
      alternates={talksAlternates(archive)}
      scripts={['table']}
    >
      <Lead title="Talks">
        {counted(archive.talks.length, 'talk')} by {counted(archive.speakers.length, 'speaker')},{' '}
        {firstYear > 0 && `${yearRange(firstYear, lastYear)}, `}
        {pages.isSplit ? `a page for each year; here are those of ${pages.shown[0]?.year}.` : 'the newest evening first.'}
      </Lead>
      <TalksTable pages={pages} />
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
