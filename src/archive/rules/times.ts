import type { FieldPath, MeetupRecord } from '../../content/records.ts';
import type { Problem } from '../../schema/problem.ts';
import type { ClockTime } from '../../schema/time.ts';
import { type Evening, halfAnHourAfter, readEvening } from './evening.ts';
import { type AnyRecord, error, type Rule } from './rule.ts';

/** Talks and items of the agenda lie within the evening, and end after they begin. */
export const rule: Rule = {
  name: 'times',
  check({ records, talks }) {
    return records.meetups.flatMap((meetup) => {
      const evening = readEvening(meetup);
      const parts: Part[] = [
        ...(meetup.fields.agenda ?? []).map((item, index) => ({ ...item, what: 'item', record: meetup, path: ['agenda', index] })),
        ...(talks.get(meetup.id) ?? []).map((talk) => ({ ...talk.fields, what: 'talk', record: talk, path: [] })),
      ];
      return [
        ...checkOrder(this.name, evening, { ...meetup.fields, time: meetup.fields.start, what: 'evening', record: meetup, path: [] }),
        ...parts.flatMap((part) => checkOrder(this.name, evening, part)),
        // "start" and "end" of several days say nothing about each of them.
        ...(evening.severalDays ? [] : parts.flatMap((part) => checkRange(this.name, evening, meetup, part))),
      ];
    });
  },
};

interface Part {
  readonly time?: ClockTime | undefined;
  readonly end?: ClockTime | undefined;
  readonly what: string;
  readonly record: AnyRecord;
  readonly path: FieldPath;
}

function checkOrder(rule: string, evening: Evening, { time, end, what, record, path }: Part): Problem[] {
  if (time === undefined || end === undefined || evening.minutes(time) < evening.minutes(end)) return [];
  return [
    error(rule, record, [...path, 'end'], {
      message: `The ${what} ends at ${end}, but begins at ${time}.`,
      help:
        what === 'evening'
          ? 'Mend one of the two times; an evening may go on until 06:00.'
          : 'Mend one of the two times. What ends after midnight belongs to an evening with an "end" after midnight.',
      example: `end: "${halfAnHourAfter(time)}"`,
    }),
  ];
}

function checkRange(rule: string, evening: Evening, meetup: MeetupRecord, part: Part): Problem[] {
  const { start, end } = evening;
  if (start !== undefined && end !== undefined && end <= start) return [];
  return (['time', 'end'] as const).flatMap((key) => {
    const time = part[key];
    if (time === undefined) return [];
    const verb = key === 'time' ? 'begins' : 'ends';
    const isEarly = start !== undefined && evening.minutes(time) < start;
    const isLate = end !== undefined && evening.minutes(time) > end;
    if (!isEarly && !isLate) return [];
    const limit = isEarly
      ? `before the evening begins at ${meetup.fields.start} (${meetup.file})`
      : `after the evening ends at ${meetup.fields.end} (${meetup.file})`;
    return [
      error(rule, part.record, [...part.path, key], {
        message: `The ${part.what} ${verb} at ${time}, ${limit}.`,
        help: 'Mend this time, or "start" and "end" of the meetup.',
        example: `${key}: "${isEarly ? meetup.fields.start : meetup.fields.end}"`,
      }),
    ];
  });
}
