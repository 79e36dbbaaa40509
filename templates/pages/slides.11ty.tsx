import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { DeckWall } from '../components/deck-wall.tsx';
import { Lead } from '../components/lead.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('slides'), ({ archive }) => {
  const pages = pagesOf('slides', archive);
  const shown = archive.decks.length;
  const { decks } = archive.figures;
  const count = counted(shown, 'set');
  return (
    <Page
      title="Slides"
      description={`All slides in the archive of the ${archive.site.name}: ${count} from talks and openings.`}
      path={indexPath('slides')}
      scripts={['filters']}
    >
      <Lead title="Slides">
        {shown > 0 && (
          <>
            {count} of slides, from talks and from the openings of the evenings
            {shown > decks && `, some of them in the same ${counted(decks, 'file')}`}, {shownYears(pages)}.
          </>
        )}
      </Lead>
      <DeckWall pages={pages} />
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
