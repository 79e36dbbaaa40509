import { counted } from '../../src/output/words.ts';
import { RecordingIndex } from '../components/media-index.tsx';
import { YearSections } from '../components/years.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('videos', {
  title: 'Videos',
  count: (recordings) => counted(recordings.length, 'recording'),
  tells: 'talk, speaker and host',
  list: (recordings, year) => (
    <YearSections index="videos" pages={recordings} year={year}>
      {(ofYear) => <RecordingIndex entries={ofYear} />}
    </YearSections>
  ),
});

export const data = pages.data;
export const render = pages.render;
