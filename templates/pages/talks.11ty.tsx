import { isGiven } from '../../src/archive/figures.ts';
import { talksAlternates } from '../../src/output/alternates.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears, yearRange } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { TalksTable } from '../components/talks-table.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('talks'), ({ archive }) => {
  const pages = pagesOf('talks', archive);
  const { firstYear, lastYear } = archive.figures;
  const off = archive.talks.filter((talk) => !isGiven(talk)).length;
  return (
    <Page
      title="Talks"
      description={`All ${counted(archive.talks.length, 'talk')} of the ${archive.site.name} with date, speaker, title, slides and video.`}
      path={indexPath('talks')}
      alternates={talksAlternates(archive)}
      scripts={['filters', 'stars']}
    >
      <Lead title="Talks">
        {archive.talks.length > 0 && (
          <>
            {counted(archive.talks.length, 'talk')}
            {off > 0 && `, ${off} of them called off,`} by {counted(archive.speakers.length, 'speaker')},{' '}
            {firstYear > 0 && `${yearRange(firstYear, lastYear)}, `}
            {shownYears(pages, 'the newest evening first')}.
          </>
        )}
      </Lead>
      <TalksTable pages={pages} />
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
