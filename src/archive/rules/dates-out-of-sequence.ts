import { type Rule, warning } from './rule.ts';

/** Meetups are numbered in the order of their dates. */
export const rule: Rule = {
  name: 'dates-out-of-sequence',
  check({ records }) {
    const numbered = records.meetups
      .flatMap((meetup) => (meetup.number === undefined ? [] : [{ meetup, number: meetup.number, date: meetup.fields.date }]))
      .sort((a, b) => a.number - b.number);
    return numbered.flatMap(({ meetup, number, date }, index) => {
      const before = numbered[index - 1];
      if (before === undefined || before.date <= date) return [];
      return [
        warning(this.name, meetup, ['date'], {
          message: `Meetup ${number} has the date ${date}, but meetup ${before.number} before it has ${before.date} (${before.meetup.file}).`,
          help: 'See which of the two dates is wrong.',
          example: `date: ${before.date}`,
        }),
      ];
    });
  },
};
