import { inYaml, show, slugify } from '../../schema/text.ts';
import { sameName } from '../directory.ts';
import { findLookAlikes } from './look-alike.ts';
import { organizationNames, ownNames } from './names.ts';
import { type Rule, warning } from './rule.ts';

/** One organization is not written in two ways by mistake. Two organizations with a file each are two. */
export const rule: Rule = {
  name: 'look-alike-organizations',
  check({ records, organizations }) {
    const spellings = [...ownNames(records.organizations), ...organizationNames(records)].map((use) => {
      const id = organizations.find(use.name);
      return { ...use, entity: id ?? `name ${sameName(use.name)}`, hasFile: id !== undefined };
    });
    return findLookAlikes(spellings, false).flatMap(({ doubtful, like }) => {
      if (doubtful.hasFile && like.hasFile) return [];
      const file = like.hasFile ? like.entity : slugify(like.name);
      return [
        warning(this.name, doubtful.record, doubtful.path, {
          message: `${show(doubtful.name)} looks like ${show(like.name)} (${like.record.file}).`,
          help:
            `If the two are one organization, write the name one way, or add this spelling to "aliases:" of organizations/${file}.md. ` +
            'If they are two, give each a file in organizations/.',
          example: `aliases: [${inYaml(doubtful.name)}]`,
          suggestion: like.name,
        }),
      ];
    });
  },
};
