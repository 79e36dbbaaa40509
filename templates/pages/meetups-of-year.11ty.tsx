import { meetupsAlternate } from '../../src/output/alternates.ts';
import { counted } from '../../src/output/words.ts';
import { MeetupsTable } from '../components/meetups-table.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('meetups', {
  title: 'Meetups',
  count: (rows) => counted(rows.filter(({ type }) => type === 'meetup').length, 'evening'),
  tells: 'date, venue, topic, talks, slides and recordings',
  scripts: ['filters'],
  alternates: (archive) => [meetupsAlternate(archive)],
  list: (meetups, year) => <MeetupsTable pages={meetups} year={year} />,
});

export const data = pages.data;
export const render = pages.render;
