import { inYaml, show, slugify } from '../../schema/text.ts';
import { findLookAlikes } from './look-alike.ts';
import { ownNames, personNames } from './names.ts';
import { type Rule, warning } from './rule.ts';

/** One person is not written in two ways by mistake. Two people with a file each are two people. */
export const rule: Rule = {
  name: 'look-alike-people',
  check({ records, people }) {
    const files = new Set(records.people.map(({ id }) => id));
    const spellings = [...ownNames(records.people), ...personNames(records)].map((use) => {
      const entity = people.find(use.name) ?? slugify(use.name);
      return { ...use, entity, hasFile: files.has(entity) };
    });
    return findLookAlikes(spellings, true).flatMap(({ doubtful, like }) => {
      if (doubtful.hasFile && like.hasFile) return [];
      return [
        warning(this.name, doubtful.record, doubtful.path, {
          message: `${show(doubtful.name)} looks like ${show(like.name)} (${like.record.file}), but has a page of its own.`,
          help:
            `If the two are one person, write the name one way, or add this spelling to "aliases:" of people/${like.entity}.md. ` +
            'If they are two, give each a file in people/.',
          example: `aliases: [${inYaml(doubtful.name)}]`,
          suggestion: like.name,
        }),
      ];
    });
  },
};
