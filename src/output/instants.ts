import { isPastMidnight } from '../archive/agenda.ts';
import type { Meetup, Talk } from '../archive/model.ts';
import { toInstant } from '../schema/dates.ts';
import { addDays, type CalendarDate } from '../schema/time.ts';

/** How long an evening is taken to last whose end nobody has written down. */
const HOURS = 3;

/** When a talk began, as RFC 3339 writes it: at its own time, else with its evening, else at the start of its day. */
export function talkInstant(talk: Talk, timeZone: string): string {
  const { date, meetup } = talk;
  const { start, endDate } = meetup;
  const time = talk.time ?? start ?? '00:00';
  const isOneDay = endDate === undefined || endDate === meetup.date;
  const day = isOneDay && isPastMidnight(time, start) ? addDays(date, 1) : date;
  return toInstant(day, time, timeZone);
}

/** When a meetup is: whole days, of which `until` is the first that is free again, or from one instant to another. */
export type MeetupSpan =
  | { readonly wholeDays: true; readonly from: CalendarDate; readonly until: CalendarDate }
  | { readonly wholeDays: false; readonly from: Date; readonly until: Date };

/**
 * When a meetup is, for a calendar. Without a time to begin it takes its whole days, and so does one of several days without
 * a time to end. An evening without an end is taken to last three hours; one that ends before it begins ends on the next day.
 */
export function meetupSpan({ date, endDate = date, start, end }: Meetup, timeZone: string): MeetupSpan {
  const isOneDay = endDate === date;
  if (start === undefined || (end === undefined && !isOneDay)) return { wholeDays: true, from: date, until: addDays(endDate, 1) };
  const from = new Date(toInstant(date, start, timeZone));
  if (end === undefined) return { wholeDays: false, from, until: new Date(from.getTime() + HOURS * 3_600_000) };
  const lastDay = isOneDay && end <= start ? addDays(date, 1) : endDate;
  return { wholeDays: false, from, until: new Date(toInstant(lastDay, end, timeZone)) };
}
