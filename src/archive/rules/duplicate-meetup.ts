import { meetupSlug } from '../meetups.ts';
import { error, type Rule } from './rule.ts';

/** Every meetup has a number, or an address, of its own: "28" and "028" are the same. */
export const rule: Rule = {
  name: 'duplicate-meetup',
  check({ records }) {
    const first = new Map<string, string>();
    return records.meetups.flatMap((meetup) => {
      const slug = meetupSlug(meetup);
      const other = first.get(slug);
      if (other === undefined) {
        first.set(slug, meetup.file);
        return [];
      }
      return [
        error(this.name, meetup, ['date'], {
          message: `This meetup and ${other} would have one address, /meetups/${slug}/.`,
          help: 'Zeros before a number do not count. Give one of the two folders another name, or make them one.',
          example: `meetups/${slug.padStart(3, '0')}/README.md`,
        }),
      ];
    });
  },
};
