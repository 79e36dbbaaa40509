import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears } from '../../src/output/words.ts';
import { countRows, pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { TalkList } from '../components/talks.tsx';
import { YearSections } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('hot-topics'), ({ archive }) => {
  const pages = pagesOf('hot-topics', archive);
  const count = counted(countRows(pages.years), 'hot topic');
  return (
    <Page
      title="Hot topics"
      description={`News and papers, in short, at the ${archive.site.name}: ${count}.`}
      path={indexPath('hot-topics')}
      scripts={['stars']}
    >
      <Lead title="Hot topics">
        News and recent papers in a few minutes each{pages.years.length > 0 && `: ${count}, ${shownYears(pages)}`}.
      </Lead>
      {pages.years.length === 0 && <p class="nothing">No hot topics yet.</p>}
      <YearSections index="hot-topics" pages={pages}>
        {(talks) => <TalkList talks={talks} />}
      </YearSections>
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
