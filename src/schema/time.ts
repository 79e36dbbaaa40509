/*
 * Dates and times as content writes them: what can be told of them without a library, since the form runs the schemas in the browser.
 * Dates in words, and what depends on a time zone, are in `dates.ts`.
 */

/** A calendar date as ISO 8601 writes it: "2019-06-24". */
export type CalendarDate = string;
/** A local time of day on a 24-hour clock: "18:30". */
export type ClockTime = string;

/** Whether a text is a date that exists, as YYYY-MM-DD, from 1900 to 2199: a year beyond is a typing error. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  // `Date.UTC` makes another day of one that does not exist.
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
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

/** Whether a text names a time zone of the IANA database. Offsets such as "+01:00", which newer engines take for zones, are none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
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
