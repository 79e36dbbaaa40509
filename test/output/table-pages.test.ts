import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive } from '../../src/archive/model.ts';
import { sitemapPaths } from '../../src/output/sitemap.ts';
import { countRows, meetupPages, ROWS_OF_LARGE_TABLE, tablePages, talkPages, yearPaths } from '../../src/output/table-pages.ts';
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

describe('a table', () => {
  it('of fewer rows than the limit has all years on one page', () => {
    expect(countRows(YEARS)).toBe(5);
    expect(tablePages(YEARS, 6)).toEqual({ years: YEARS, shown: YEARS, isSplit: false });
  });

  it('of as many rows or more has a page a year, and shows the newest first', () => {
    for (const limit of [5, 4, 1]) expect(tablePages(YEARS, limit)).toEqual({ years: YEARS, shown: [YEARS[0]], isSplit: true });
  });

  it('without rows is one page', () => {
    expect(tablePages([])).toEqual({ years: [], shown: [], isSplit: false });
  });
});

describe('the tables of an archive', () => {
  it.each([
    [ROWS_OF_LARGE_TABLE - 1, []],
    [
      ROWS_OF_LARGE_TABLE,
      ['/meetups/year/2017/', '/meetups/year/2016/', '/meetups/year/2015/', '/talks/year/2017/', '/talks/year/2016/', '/talks/year/2015/'],
    ],
  ])('of %i meetups and talks have pages of years %j, which the site map lists', (meetups, paths) => {
    const archive = archiveOf(meetups);
    expect(yearPaths(archive)).toEqual(paths);
    expect(sitemapPaths(archive).filter((path) => path.includes('/year/'))).toEqual(paths);
    expect(talkPages(archive).isSplit).toBe(paths.length > 0);
    expect(countRows(talkPages(archive).years)).toBe(meetups);
  });

  it('count a number without a meetup as a row', () => {
    const archive = archiveOf(3);
    const withGap = { ...archive, gaps: { ...archive.gaps, missingNumbers: [4] } };
    expect(meetupPages(archive, 4).isSplit).toBe(false);
    expect(meetupPages(withGap, 4).isSplit).toBe(true);
  });
});
