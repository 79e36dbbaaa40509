import { count, error, type Rule } from './rule.ts';

/** An item of the agenda that stands behind a talk stands behind one that exists. */
export const rule: Rule = {
  name: 'agenda-after',
  check({ records, talks }) {
    return records.meetups.flatMap((meetup) => {
      const number = talks.get(meetup.id)?.length ?? 0;
      // A talk with an error of its own is there as well.
      const most = number + [...records.brokenFiles].filter((file) => isTalkOf(file, meetup.id)).length;
      return (meetup.fields.agenda ?? []).flatMap(({ after }, index) => {
        if (after === undefined || after <= most) return [];
        return [
          error(this.name, meetup, ['agenda', index, 'after'], {
            message: `The item stands behind talk ${after}, but the meetup has ${count(most, 'talk')}.`,
            help: most === 0 ? 'Write 0 until there is a talk.' : `Write a number from 0, before the first talk, to ${most}.`,
            example: `after: ${most}`,
          }),
        ];
      });
    });
  },
};

function isTalkOf(file: string, folder: string): boolean {
  return file.startsWith(`meetups/${folder}/`) && file.endsWith('.md') && file !== `meetups/${folder}/README.md`;
}
