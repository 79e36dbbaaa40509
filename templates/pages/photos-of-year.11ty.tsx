import { counted } from '../../src/output/words.ts';
import { PhotoWall } from '../components/photo-wall.tsx';
import { YearSections } from '../components/years.tsx';
import { defineYearPages } from '../define-year-pages.tsx';

const pages = defineYearPages('photos', {
  title: 'Photos',
  count: (meetups) => counted(meetups.length, 'evening'),
  tells: 'photos and albums',
  list: (meetups, year) => (
    <YearSections index="photos" pages={meetups} year={year}>
      {(ofYear) => <PhotoWall meetups={ofYear} />}
    </YearSections>
  ),
});

export const data = pages.data;
export const render = pages.render;
