import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive } from '../../src/archive/model.ts';
import { sitemapPaths } from '../../src/output/sitemap.ts';
import { countRows, pagesOf, ROWS_OF_LARGE_INDEX, yearPages, yearPaths } from '../../src/output/year-pages.ts';
import { aMeetup, aSite, aTalk, recordsOf } from '../archive/records.ts';

/** An archive with a meetup a day from the first of January 2015 on, each with a talk. */
function archiveOf(meetups: number): Archive {
  const folder = (index: number): string => String(index + 1).padStart(3, '0');
  const day = (index: number): string => new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
  const indexes = Array.from({ length: meetups }, (_, index) => index);
  return linkArchive(
    {
      ...recordsOf({
        meetups: indexes.map((index) => aMeetup(folder(index), { date: day(index) })),
        talks: indexes.map((index) => aTalk(`${folder(index)}/1-a`)),
      }),
      site: aSite(),
    },
    { today: '2026-01-01' },
  );
}

const YEARS = [
  { year: 2019, items: ['e', 'd'] },
  { year: 2018, items: ['c', 'b', 'a'] },
];

describe('an index', () => {
  it('of fewer rows than the limit has all years on one page', () => {
    expect(countRows(YEARS)).toBe(5);
    expect(yearPages(YEARS, 6)).toEqual({ years: YEARS, shown: YEARS, isSplit: false });
  });

  it('of as many rows or more has a page a year, and shows the newest first', () => {
    for (const limit of [5, 4, 1]) expect(yearPages(YEARS, limit)).toEqual({ years: YEARS, shown: [YEARS[0]], isSplit: true });
  });

  it('without rows is one page', () => {
    expect(yearPages([])).toEqual({ years: [], shown: [], isSplit: false });
  });
});

describe('the indexes of an archive', () => {
  it.each([
    [ROWS_OF_LARGE_INDEX - 1, []],
    [
      ROWS_OF_LARGE_INDEX,
      ['/meetups/year/2017/', '/meetups/year/2016/', '/meetups/year/2015/', '/talks/year/2017/', '/talks/year/2016/', '/talks/year/2015/'],
    ],
  ])('of %i meetups and talks have pages of years %j, which the site map lists', (meetups, paths) => {
    const archive = archiveOf(meetups);
    expect(yearPaths(archive)).toEqual(paths);
    expect(sitemapPaths(archive).filter((path) => path.includes('/year/'))).toEqual(paths);
    expect(pagesOf('talks', archive).isSplit).toBe(paths.length > 0);
    expect(countRows(pagesOf('talks', archive).years)).toBe(meetups);
  });

  it('have their items under the year of the evening', () => {
    const url = 'https://example.org/a';
    const archive = linkArchive(
      {
        ...recordsOf({
          meetups: [
            aMeetup('001', { date: '2016-05-01', slides: [{ url }] }),
            aMeetup('002', { date: '2018-05-01', photos: { albums: [{ url }] } }),
          ],
          talks: [aTalk('001/1-a', { videos: [{ url }] }), aTalk('002/1-b', { slides: [{ url }], kind: 'hot-topics' })],
        }),
        site: aSite(),
      },
      { today: '2026-01-01' },
    );
    const counts = (name: 'slides' | 'videos' | 'photos' | 'hot-topics') =>
      pagesOf(name, archive).years.map(({ year, items }) => [year, items.length]);
    expect(counts('slides')).toEqual([
      [2018, 1],
      [2016, 1],
    ]);
    expect(counts('videos')).toEqual([[2016, 1]]);
    expect(counts('photos')).toEqual([[2018, 1]]);
    expect(counts('hot-topics')).toEqual([[2018, 1]]);
  });

  it('count a number without a meetup as a row', () => {
    const archive = archiveOf(3);
    const withGap = { ...archive, gaps: { ...archive.gaps, missingNumbers: [4] } };
    expect(pagesOf('meetups', archive, 4).isSplit).toBe(false);
    expect(pagesOf('meetups', withGap, 4).isSplit).toBe(true);
  });
});
