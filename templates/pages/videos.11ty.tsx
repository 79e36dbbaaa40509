import { indexPath } from '../../src/output/urls.ts';
import { counted, shownYears } from '../../src/output/words.ts';
import { pagesOf } from '../../src/output/year-pages.ts';
import { Lead } from '../components/lead.tsx';
import { RecordingIndex } from '../components/media-index.tsx';
import { YearSections } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('videos'), ({ archive }) => {
  const pages = pagesOf('videos', archive);
  const shown = archive.recordings.length;
  const { recordings } = archive.figures;
  const count = counted(shown, 'recording');
  return (
    <Page
      title="Videos"
      description={`All recordings in the archive of the ${archive.site.name}: ${count} of talks and of whole evenings.`}
      path={indexPath('videos')}
    >
      <Lead title="Videos">
        {shown > 0 && (
          <>
            {count} of talks and of whole evenings
            {shown > recordings && `, some of them parts of the same ${counted(recordings, 'video')}`}, {shownYears(pages)}.
          </>
        )}
      </Lead>
      {pages.years.length === 0 && <p class="nothing">No recordings yet.</p>}
      <YearSections index="videos" pages={pages}>
        {(entries) => <RecordingIndex entries={entries} />}
      </YearSections>
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
