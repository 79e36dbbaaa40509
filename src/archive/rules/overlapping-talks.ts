import type { MeetupRecord, TalkRecord } from '../../content/records.ts';
import { groupBy } from '../../schema/group-by.ts';
import type { Problem } from '../../schema/problem.ts';
import { halfAnHourAfter, readEvening } from './evening.ts';
import { error, type Rule } from './rule.ts';

/** The talks of an evening follow each other: none begins before another has ended. */
export const rule: Rule = {
  name: 'overlapping-talks',
  check({ records, talks }) {
    return records.meetups.flatMap((meetup) => {
      const { severalDays } = readEvening(meetup);
      const given = (talks.get(meetup.id) ?? []).filter(({ fields }) => (fields.status ?? 'given') === 'given');
      // On one of several days, a talk that does not say its day may have been on any.
      const days = groupBy(given, ({ fields }) => fields.day ?? (severalDays ? undefined : meetup.fields.date));
      return [...days.values()].flatMap((day) => checkDay(this.name, meetup, day));
    });
  },
};

function checkDay(rule: string, meetup: MeetupRecord, talks: readonly TalkRecord[]): Problem[] {
  const { minutes } = readEvening(meetup);
  const spans = talks
    .flatMap((talk) => {
      const { time, end } = talk.fields;
      if (time === undefined) return [];
      const start = minutes(time);
      // A talk without an end lasts until the next one begins, but it does begin.
      return [{ talk, time, end, start, until: Math.max(start + 1, end === undefined ? 0 : minutes(end)) }];
    })
    .sort((a, b) => a.start - b.start);
  let longest = spans[0];
  return spans.slice(1).flatMap((span) => {
    const before = longest;
    if (before === undefined || span.until > before.until) longest = span;
    if (before === undefined || before.until <= span.start) return [];
    const other = before.end === undefined ? `which begins at ${before.time} too` : `which lasts from ${before.time} to ${before.end}`;
    return [
      error(rule, span.talk, ['time'], {
        message: `The talk begins at ${span.time}, during ${before.talk.file}, ${other}.`,
        help: 'Talks of one evening follow each other: mend the times of one of the two, or leave them away.',
        example: `time: "${before.end ?? halfAnHourAfter(before.time)}"`,
      }),
    ];
  });
}
