import { talksAlternates } from '../../src/output/alternates.ts';
import { counted } from '../../src/output/words.ts';
import { TalksTable } from '../components/talks-table.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('talks', {
  title: 'Talks',
  count: (talks) => counted(talks.length, 'talk'),
  tells: 'date, speaker, title, slides and video',
  scripts: ['filters', 'stars'],
  alternates: talksAlternates,
  list: (talks, year) => <TalksTable pages={talks} year={year} />,
});

export const data = pages.data;
export const render = pages.render;
