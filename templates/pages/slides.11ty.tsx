import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { DeckIndex } from '../components/media-index.tsx';
import { YearSections } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('slides'), ({ archive }) => {
  const pages = pagesOf('slides', archive);
  const count = counted(archive.figures.decks, 'set');
  return (
    <Page
      title="Slides"
      description={`All slides in the archive of the ${archive.site.name}: ${count} from talks and openings.`}
      path={indexPath('slides')}
    >
      <Lead title="Slides">
        {count} of slides, from talks and from the openings of the evenings, {shownYears(pages)}.
      </Lead>
      {pages.years.length === 0 && <p class="nothing">No slides yet.</p>}
      <YearSections index="slides" pages={pages}>
        {(entries) => <DeckIndex entries={entries} />}
      </YearSections>
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
