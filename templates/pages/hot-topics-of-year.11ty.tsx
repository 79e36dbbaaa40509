import { counted } from '../../src/output/words.ts';
import { TalkList } from '../components/talks.tsx';
import { YearSections } from '../components/years.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('hot-topics', {
  title: 'Hot topics',
  count: (talks) => counted(talks.length, 'hot topic'),
  tells: 'date, speaker, slides and video',
  scripts: ['stars'],
  list: (talks, year) => (
    <YearSections index="hot-topics" pages={talks} year={year}>
      {(ofYear) => <TalkList talks={ofYear} />}
    </YearSections>
  ),
});

export const data = pages.data;
export const render = pages.render;
