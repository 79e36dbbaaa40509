import { DateTime, IANAZone } from 'luxon';

/** A calendar date as ISO 8601 writes it: "2019-06-24". */
export type CalendarDate = string;
/** A local time of day on a 24-hour clock: "18:30". */
export type ClockTime = string;

/** Whether a text is a date that exists, as YYYY-MM-DD, from 1900 to 2199: a year beyond is a typing error. */
export function isCalendarDate(text: string): text is CalendarDate {
  return /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Whether a text is a time of day, as HH:MM. */
export function isClockTime(text: string): text is ClockTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Minutes since midnight. */
// "18:30" => 1110
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Seconds of a recording's own clock, written `MM:SS` or `H:MM:SS`; nothing for any other text. */
// "1:02:03" => 3723; "4:40" => 280
export function secondsOf(text: string): number | undefined {
  const match = /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds] = match;
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** A recording's time as people write it. */
// 3723 => "1:02:03"; 280 => "4:40"
export function formatSeconds(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map((part) => String(part)) as [string, string, string];
  return hours === '0' ? `${minutes}:${rest.padStart(2, '0')}` : `${hours}:${minutes.padStart(2, '0')}:${rest.padStart(2, '0')}`;
}

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

/** Whether a text names a time zone of the IANA database. */
export function isTimeZone(text: string): boolean {
  return IANAZone.isValidZone(text);
}

/** Whole days from one date to another; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_A_DAY;
}

/** The date a number of days later. */
// "2024-02-28", 2 => "2024-03-01"
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

const formatted = new Map<string, string>();

/** A large archive shows the same few dates on thousands of pages; each is formatted once. */
function formatAs(date: CalendarDate, shape: string): string {
  const key = `${date} ${shape}`;
  const known = formatted.get(key) ?? DateTime.fromISO(date, { zone: 'utc' }).setLocale('en').toFormat(shape);
  formatted.set(key, known);
  return known;
}
