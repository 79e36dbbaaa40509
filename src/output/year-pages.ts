import type { Archive, DeckEntry, Meetup, RecordingEntry, Talk } from '../archive/model.ts';
import { hasPhotos } from '../archive/photos.ts';
import { byYear, type MeetupRow, meetupRowsByYear, type YearOf } from '../archive/queries.ts';
import { YEARLY_INDEXES, type YearlyIndex, yearPath } from './urls.ts';

/** From so many rows on, an index has a page for each year: more would be slow to load and to filter on a phone. */
export const ROWS_OF_LARGE_INDEX = 1000;

/** How an index of many years is spread over pages. */
export interface YearPages<Item> {
  /** All years, newest first. */
  readonly years: readonly YearOf<Item>[];
  /** The years that the first page of the index shows: all of them, or the newest one. */
  readonly shown: readonly YearOf<Item>[];
  /** Whether each year has a page of its own; where not, its address leads to its place in the one page. */
  readonly isSplit: boolean;
}

/** Puts all years on one page, or, when there are `limit` rows or more, each year on its own. */
export function yearPages<Item>(years: readonly YearOf<Item>[], limit = ROWS_OF_LARGE_INDEX): YearPages<Item> {
  const isSplit = countRows(years) >= limit;
  return { years, shown: isSplit ? years.slice(0, 1) : years, isSplit };
}

/**
 * The years that a page shows, and the one it is of where each has its own.
 * @param year the year of the page; none for the first page of the index.
 */
export function yearsOnPage<Item>(
  { years, shown, isSplit }: YearPages<Item>,
  year: number | undefined,
): { readonly shown: readonly YearOf<Item>[]; readonly ownYear: number | undefined } {
  const onPage = year === undefined ? shown : years.filter((ofYear) => ofYear.year === year);
  return { shown: onPage, ownYear: isSplit ? onPage[0]?.year : undefined };
}

/** What each index of years holds. */
export interface YearlyItems {
  readonly meetups: MeetupRow;
  readonly talks: Talk;
  readonly slides: DeckEntry;
  readonly videos: RecordingEntry;
  readonly photos: Meetup;
  readonly 'hot-topics': Talk;
}

const YEARS: { readonly [Name in YearlyIndex]: (archive: Archive) => readonly YearOf<YearlyItems[Name]>[] } = {
  meetups: meetupRowsByYear,
  talks: ({ talks }) => byYear(talks),
  slides: ({ decks }) => byYear(decks, ({ meetup }) => meetup.date),
  videos: ({ recordings }) => byYear(recordings, ({ meetup }) => meetup.date),
  photos: ({ meetups }) => byYear(meetups.filter(hasPhotos)),
  'hot-topics': ({ talks }) => byYear(talks.filter(({ kind }) => kind === 'hot-topics')),
};

/** How one of the indexes is spread over pages; the meetups are with those known only by their number. */
export function pagesOf<Name extends YearlyIndex>(name: Name, archive: Archive, limit?: number): YearPages<YearlyItems[Name]> {
  return yearPages(YEARS[name](archive), limit);
}

/** The paths of the years that have a page of their own. */
export function yearPaths(archive: Archive, limit?: number): string[] {
  return YEARLY_INDEXES.flatMap((name) => {
    const { years, isSplit } = yearPages<unknown>(YEARS[name](archive), limit);
    return isSplit ? years.map(({ year }) => yearPath(name, year)) : [];
  });
}

/** How many rows the years have together. */
export function countRows(years: readonly YearOf<unknown>[]): number {
  return years.reduce((sum, { items }) => sum + items.length, 0);
}
