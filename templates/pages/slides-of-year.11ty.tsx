import { counted } from '../../src/output/words.ts';
import { DeckIndex } from '../components/media-index.tsx';
import { YearSections } from '../components/years.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('slides', {
  title: 'Slides',
  count: (decks) => `${counted(decks.length, 'set')} of slides`,
  tells: 'talk, speaker and format',
  list: (decks, year) => (
    <YearSections index="slides" pages={decks} year={year}>
      {(ofYear) => <DeckIndex entries={ofYear} />}
    </YearSections>
  ),
});

export const data = pages.data;
export const render = pages.render;
