import { meetupsAlternate } from '../../src/output/alternates.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears, yearRange } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { MeetupsTable } from '../components/meetups-table.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('meetups'), ({ archive }) => {
  const pages = pagesOf('meetups', archive);
  const { firstYear, lastYear } = archive.figures;
  const missing = archive.gaps.missingNumbers.length;
  return (
    <Page
      title="Meetups"
      description={`All ${counted(archive.meetups.length, 'evening')} of the ${archive.site.name} with date, venue, topic, talks, slides and recordings.`}
      path={indexPath('meetups')}
      alternates={[meetupsAlternate(archive)]}
      scripts={['filters']}
    >
      <Lead title="Meetups">
        {archive.meetups.length > 0 && (
          <>
            {counted(archive.meetups.length, 'evening')}, {firstYear > 0 && `${yearRange(firstYear, lastYear)}, `}
            {shownYears(pages)}.{missing > 0 && ` ${missing} more ${missing === 1 ? 'is' : 'are'} known only by number.`}
          </>
        )}
      </Lead>
      <MeetupsTable pages={pages} />
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
