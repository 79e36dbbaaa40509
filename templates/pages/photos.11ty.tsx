import { indexPath } from '../../src/output/urls.ts';
import { photoFiguresWords, shownYears } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { PhotoWall } from '../components/photo-wall.tsx';
import { YearSections } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('photos'), ({ archive }) => {
  const pages = pagesOf('photos', archive);
  const count = photoFiguresWords(archive.figures);
  return (
    <Page title="Photos" description={`Photos of the evenings of the ${archive.site.name}: ${count}.`} path={indexPath('photos')}>
      <Lead title="Photos">{pages.years.length > 0 && `${count}, ${shownYears(pages, 'the newest evening first')}.`}</Lead>
      {pages.years.length === 0 && <p class="nothing">No photos yet.</p>}
      <YearSections index="photos" pages={pages}>
        {(meetups) => <PhotoWall meetups={meetups} />}
      </YearSections>
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
