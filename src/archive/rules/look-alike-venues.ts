import { inYaml, show } from '../../schema/text.ts';
import { findLookAlikes } from './look-alike.ts';
import { ownNames } from './names.ts';
import { type Rule, warning } from './rule.ts';

/** One place does not have two files. */
export const rule: Rule = {
  name: 'look-alike-venues',
  check({ records }) {
    const spellings = ownNames(records.venues).map((use) => ({ ...use, entity: use.record.file, hasFile: true }));
    return findLookAlikes(spellings, false).map(({ doubtful, like }) =>
      warning(this.name, doubtful.record, doubtful.path, {
        message: `${show(doubtful.name)} looks like ${show(like.name)} (${like.record.file}).`,
        help: 'If the two are one place, make the two files one, and add the other name to its "aliases:".',
        example: `aliases: [${inYaml(doubtful.name)}]`,
        suggestion: like.name,
      }),
    );
  },
};
