import type { MeetupRecord } from '../../content/records.ts';
import { type ClockTime, minutesOf } from '../../schema/time.ts';

/** A meetup's own times, in minutes since the midnight before it. */
export interface Evening {
  readonly start?: number;
  readonly end?: number;
  /** Minutes of a time of this evening: after midnight they go on counting if the evening does. */
  minutes(time: ClockTime): number;
  readonly passesMidnight: boolean;
  readonly severalDays: boolean;
}

const DAY = 24 * 60;
/** Nobody begins a meetup before six: an end before that belongs to the evening before. */
const MORNING = 6 * 60;

export function readEvening({ fields }: MeetupRecord): Evening {
  const { date, endDate = date } = fields;
  const start = fields.start === undefined ? undefined : minutesOf(fields.start);
  const end = fields.end === undefined ? undefined : minutesOf(fields.end);
  const passesMidnight = end !== undefined && end <= MORNING && end <= (start ?? DAY);
  const minutes = (time: ClockTime): number => minutesOf(time) + (passesMidnight && minutesOf(time) <= MORNING ? DAY : 0);
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end: passesMidnight ? end + DAY : end }),
    minutes,
    passesMidnight,
    severalDays: endDate !== date,
  };
}

/** A time that would pass as the end of what begins then: half an hour later, on the same day. */
// "18:30" => "19:00"
export function halfAnHourAfter(time: ClockTime): ClockTime {
  const minutes = Math.min(minutesOf(time) + 30, DAY - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
