import type { CalendarDate } from '../../../schema/time.ts';

/** A date with its day of the week, as pages write it. */
// "2019-06-24" => "Monday, 24 June 2019"
export function longDate(date: CalendarDate): string {
  return `${part(date, { weekday: 'long' })}, ${shortDate(date)}`;
}

/** One date as pages write it. */
// "2019-06-24" => "24 June 2019"
export function shortDate(date: CalendarDate): string {
  return `${part(date, { day: 'numeric' })} ${part(date, { month: 'long' })} ${part(date, { year: 'numeric' })}`;
}

function part(date: CalendarDate, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}
