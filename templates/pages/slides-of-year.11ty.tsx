import { counted } from '../../src/output/words.ts';
import { DeckWall } from '../components/deck-wall.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('slides', {
  title: 'Slides',
  count: (decks) => `${counted(decks.length, 'set')} of slides`,
  tells: 'talk, speaker and format',
  scripts: ['filters'],
  list: (decks, year) => <DeckWall pages={decks} year={year} />,
});

export const data = pages.data;
export const render = pages.render;
