import { DateTime } from 'luxon';
import type { CalendarDate, ClockTime } from './time.ts';

/*
 * Dates in words, and dates and times in time zones: what pages, feeds and commands show and need a library for.
 * What the schemas know of dates and times is in `time.ts`.
 */

/** A date in words. */
// "2019-06-24" => "24 June 2019"
export function formatDate(date: CalendarDate): string {
  return formatAs(date, 'd LLLL yyyy');
}

/** A date without its year. */
// "2019-06-24" => "24 June"
export function formatDayAndMonth(date: CalendarDate): string {
  return formatAs(date, 'd LLLL');
}

/** A date with its day of the week. */
// "2019-06-24" => "Monday, 24 June 2019"
export function formatLongDate(date: CalendarDate): string {
  return formatAs(date, 'cccc, d LLLL yyyy');
}

/** Two dates as a range in words, without saying the same month or year twice. */
// "2018-12-04", "2018-12-05" => "4–5 December 2018"
export function formatDateRange(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return formatDate(from);
  const start = DateTime.fromISO(from, { zone: 'utc' }).setLocale('en');
  const shape = from.slice(0, 7) === to.slice(0, 7) ? 'd' : from.slice(0, 4) === to.slice(0, 4) ? 'd LLLL' : 'd LLLL yyyy';
  return `${start.toFormat(shape)}–${formatDate(to)}`;
}

/** The calendar date of an instant in a time zone of the IANA database. */
export function dateIn(instant: Date, timeZone: string): CalendarDate {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/**
 * A local date and time with its offset from UTC, as RFC 3339 writes it. Of a time that a clock shows twice it is the first,
 * and a time that a clock skips is as much later as it skips.
 */
// "2019-06-24", "18:30", "Europe/Vienna" => "2019-06-24T18:30:00+02:00"
export function toInstant(date: CalendarDate, time: ClockTime, timeZone: string): string {
  const local = DateTime.fromISO(`${date}T${time}`, { zone: timeZone });
  // Luxon alone chooses between the two by the offset of the day on which it runs.
  const [first = local] = local.getPossibleOffsets();
  return first.toISO({ suppressMilliseconds: true }) ?? date;
}

const formatted = new Map<string, string>();

/** A large archive shows the same few dates on thousands of pages; each is formatted once. */
function formatAs(date: CalendarDate, shape: string): string {
  const key = `${date} ${shape}`;
  const known = formatted.get(key) ?? DateTime.fromISO(date, { zone: 'utc' }).setLocale('en').toFormat(shape);
  formatted.set(key, known);
  return known;
}
