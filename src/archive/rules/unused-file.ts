import { linkedFiles } from '../../markdown/links.ts';
import { show } from '../../schema/text.ts';
import { filesNamed, folderOf, locateFile } from './media.ts';
import { type AnyRecord, type Rule, warning } from './rule.ts';

/** A file in a meetup's folder or beside the people is named somewhere: else no page shows it. */
export const rule: Rule = {
  name: 'unused-file',
  check({ records, mayName }) {
    const named = new Set(filesNamed(records).map(({ file }) => file));
    for (const { file, fields } of records.meetups)
      for (const hidden of fields.photos?.hidden ?? []) named.add(locateFile(file, hidden.file).file);
    for (const { file, fileLinks } of [...records.meetups, ...records.talks, ...records.people])
      for (const linked of linkedFiles(fileLinks, file)) named.add(linked);
    return records.assets.flatMap(({ file }) => {
      const folder = folderOf(file);
      const local = file.slice(folder.length + 1);
      if (named.has(file) || mayName(folder, [local.slice(local.lastIndexOf('/') + 1)])) return [];
      const asset: AnyRecord = { file, position: () => ({ line: 1, column: 1 }) };
      return [
        warning(this.name, asset, [], {
          message: `No file in ${folder}/ names ${show(local)}, so that no page shows it.`,
          help: 'Name it where it belongs, or remove it. A photo that nobody may see any more is named under "hidden:" of the photos.',
          example: `file: ${local}`,
        }),
      ];
    });
  },
};
