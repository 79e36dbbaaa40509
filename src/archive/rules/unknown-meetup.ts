import { didYouMean, nearest, show } from '../../schema/text.ts';
import { error, type Rule } from './rule.ts';

/** The meetup that a postponed talk moved to has a folder. */
export const rule: Rule = {
  name: 'unknown-meetup',
  check({ records, meetups }) {
    const byNumber = new Map(records.meetups.map(({ id, number = id }) => [String(number), id]));
    return records.talks.flatMap((talk) => {
      const { heldAt } = talk.fields;
      if (heldAt === undefined || meetups.has(heldAt) || records.brokenFiles.has(`meetups/${heldAt}/README.md`)) return [];
      const sameNumber = byNumber.get(heldAt.replace(/^0+(?=\d)/, ''));
      const folders = sameNumber === undefined ? [...meetups.keys()] : [sameNumber];
      const near = nearest(heldAt, folders);
      return [
        error(this.name, talk, ['heldAt'], {
          message: `There is no meetup in a folder ${show(heldAt)}.`,
          help: `${didYouMean(heldAt, folders)} Write the name of the folder in meetups/, with its zeros and in quotes.`.trim(),
          ...(near === undefined ? {} : { example: `heldAt: "${near}"` }),
        }),
      ];
    });
  },
};
