import { count, error, type Rule } from './rule.ts';

/** An item of the agenda that stands behind a talk stands behind one that exists. */
export const rule: Rule = {
  name: 'agenda-after',
  check({ records, talks, brokenFolders }) {
    return records.meetups.flatMap((meetup) => {
      const number = talks.get(meetup.id)?.length ?? 0;
      return (meetup.fields.agenda ?? []).flatMap(({ after }, index) => {
        if (after === undefined || after <= number || brokenFolders.has(`meetups/${meetup.id}`)) return [];
        return [
          error(this.name, meetup, ['agenda', index, 'after'], {
            message: `The item stands behind talk ${after}, but the meetup has ${count(number, 'talk')}.`,
            help: `Write a number from 0, before the first talk, to ${number}.`,
            example: `after: ${number}`,
          }),
        ];
      });
    });
  },
};
