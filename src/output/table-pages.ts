import type { Archive, Talk } from '../archive/model.ts';
import { byYear, type MeetupRow, meetupRowsByYear, type YearOf } from '../archive/queries.ts';
import { yearPath } from './urls.ts';

/** From so many rows on, a table has a page for each year: more would be slow to load and to filter on a phone. */
export const ROWS_OF_LARGE_TABLE = 1000;

/** How a table of many years is spread over pages. */
export interface TablePages<Item> {
  /** All years, newest first. */
  readonly years: readonly YearOf<Item>[];
  /** The years that the first page of the table shows: all of them, or the newest one. */
  readonly shown: readonly YearOf<Item>[];
  /** Whether each year has a page of its own; where not, its address leads to its place in the one table. */
  readonly isSplit: boolean;
}

/** Puts all years on one page, or, when there are `limit` rows or more, each year on its own. */
export function tablePages<Item>(years: readonly YearOf<Item>[], limit = ROWS_OF_LARGE_TABLE): TablePages<Item> {
  const isSplit = countRows(years) >= limit;
  return { years, shown: isSplit ? years.slice(0, 1) : years, isSplit };
}

/** The table of all talks. */
export function talkPages({ talks }: Pick<Archive, 'talks'>, limit?: number): TablePages<Talk> {
  return tablePages(byYear(talks), limit);
}

/** The table of all meetups, with those known only by their number. */
export function meetupPages(archive: Pick<Archive, 'meetups' | 'gaps'>, limit?: number): TablePages<MeetupRow> {
  return tablePages(meetupRowsByYear(archive), limit);
}

/** The paths of the years that have a page of their own. */
export function yearPaths(archive: Archive, limit?: number): string[] {
  const tables = [['meetups', meetupPages(archive, limit)] as const, ['talks', talkPages(archive, limit)] as const];
  return tables.flatMap(([name, { years, isSplit }]) => (isSplit ? years.map(({ year }) => yearPath(name, year)) : []));
}

/** How many rows the years have together. */
export function countRows(years: readonly YearOf<unknown>[]): number {
  return years.reduce((sum, { items }) => sum + items.length, 0);
}
