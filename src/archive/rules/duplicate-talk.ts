import { show } from '../../schema/text.ts';
import { error, type Rule } from './rule.ts';

/** The talks of a meetup have an address each. */
export const rule: Rule = {
  name: 'duplicate-talk',
  check({ talks }) {
    return [...talks.values()].flatMap((evening) => {
      const first = new Map<string, string>();
      return evening.flatMap((talk) => {
        const other = first.get(talk.id);
        if (other === undefined) {
          first.set(talk.id, talk.file);
          return [];
        }
        return [
          error(this.name, talk, ['title'], {
            message: `This talk and ${other} would have one address, which ends in ${show(talk.id)}.`,
            help: 'The number before the first hyphen is not part of the address. Give one of the two files another name.',
            example: `${talk.order === undefined ? '' : `${talk.order}-`}${talk.id}-part-2.md`,
          }),
        ];
      });
    });
  },
};
