import { inYaml, show, slugify } from '../../schema/text.ts';
import { personNames } from './names.ts';
import { error, type Rule } from './rule.ts';

/** An address can be made of every name, or a file about the person gives one. */
export const rule: Rule = {
  name: 'person-without-slug',
  check({ records, people, mayName }) {
    return personNames(records).flatMap(({ name, record, path }) => {
      if (slugify(name) !== '' || people.find(name) !== undefined || mayName('people', [name])) return [];
      return [
        error(this.name, record, path, {
          message: `No address can be made of the name ${show(name)}: it has no Latin letter.`,
          help: 'Add a file about the person to people/, with the name in Latin letters as the name of the file and this line in it.',
          example: `name: ${inYaml(name)}`,
        }),
      ];
    });
  },
};
