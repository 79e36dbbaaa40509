import { groupBy } from '../../schema/group-by.ts';
import { didYouMean, nearest, show } from '../../schema/text.ts';
import { filesNamed, folderOf } from './media.ts';
import { error, type Rule } from './rule.ts';

/** A file that front matter names is there. */
export const rule: Rule = {
  name: 'missing-file',
  check({ records }) {
    const present = new Set([...records.assets.map(({ file }) => file), ...records.brokenFiles]);
    const byFolder = groupBy(records.assets, ({ file }) => folderOf(file));
    return filesNamed(records).flatMap(({ file, local, folder, record, path }) => {
      if (present.has(file)) return [];
      const others = (byFolder.get(folder) ?? []).map((asset) => asset.file.slice(folder.length + 1));
      return [
        error(this.name, record, path, {
          message: `There is no file ${show(local)} in ${folder}/.`,
          help: `${didYouMean(local, others)} Put the file there, or mend its name; capital and small letters count.`.trim(),
          example: `${path.at(-1)}: ${nearest(local, others) ?? others[0] ?? local}`,
        }),
      ];
    });
  },
};
