import { error, type Rule } from './rule.ts';

/** The day of a talk is a day of its meetup. */
export const rule: Rule = {
  name: 'day-outside-meetup',
  check({ records, meetups }) {
    return records.talks.flatMap((talk) => {
      const meetup = meetups.get(talk.folder);
      const { day } = talk.fields;
      if (meetup === undefined || day === undefined) return [];
      const { date, endDate = date } = meetup.fields;
      if (date <= day && day <= endDate) return [];
      return [
        error(this.name, talk, ['day'], {
          message: `The talk's day is ${day}, but its meetup was ${date === endDate ? `on ${date}` : `from ${date} to ${endDate}`} (${meetup.file}).`,
          help: 'Write a day of the meetup, leave "day" away, or mend the date of the meetup.',
          example: `day: ${date}`,
        }),
      ];
    });
  },
};
