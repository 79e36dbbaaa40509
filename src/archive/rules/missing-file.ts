import { groupBy } from '../../schema/group-by.ts';
import { show } from '../../schema/text.ts';
import { filesNamed, folderOf } from './media.ts';
import { createNearFile, type FindNearFile } from './near-file.ts';
import { error, type Rule } from './rule.ts';

/** A file that front matter names is there. */
export const rule: Rule = {
  name: 'missing-file',
  check({ records }) {
    const present = new Set([...records.assets.map(({ file }) => file), ...records.brokenFiles]);
    const byFolder = groupBy(records.assets, ({ file }) => folderOf(file));
    const finders = new Map<string, FindNearFile>();
    const finderIn = (folder: string): FindNearFile => {
      const known = finders.get(folder) ?? createNearFile((byFolder.get(folder) ?? []).map(({ file }) => file.slice(folder.length + 1)));
      finders.set(folder, known);
      return known;
    };
    return filesNamed(records).flatMap(({ file, local, folder, record, path }) => {
      if (present.has(file)) return [];
      const near = finderIn(folder)(local);
      return [
        error(this.name, record, path, {
          message: `There is no file ${show(local)} in ${folder}/.${near !== local && near?.normalize() === local.normalize() ? ' Its letters are stored in another way than those of the file.' : ''}`,
          help: `${near === undefined ? '' : `Did you mean ${show(near)}? `}Put the file there, or mend its name; capital and small letters count.`,
          ...(near === undefined ? {} : { example: `${path.at(-1)}: ${near}` }),
        }),
      ];
    });
  },
};
