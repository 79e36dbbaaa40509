import { show } from '../../schema/text.ts';
import { error, type Rule } from './rule.ts';

/** A photo that someone wanted hidden is not shown. */
export const rule: Rule = {
  name: 'hidden-photo',
  check({ records }) {
    return records.meetups.flatMap((meetup) => {
      const { photos, poster } = meetup.fields;
      const hidden = new Map((photos?.hidden ?? []).map(({ file, date }) => [String(file), date]));
      const shown = [
        { file: poster?.file, path: ['poster', 'file'] },
        ...(photos?.files ?? []).map(({ file }, index) => ({ file, path: ['photos', 'files', index, 'file'] })),
      ];
      return shown.flatMap(({ file, path }) => {
        const date = file === undefined ? undefined : hidden.get(file);
        if (date === undefined) return [];
        return [
          error(this.name, meetup, path, {
            message: `${show(file)} is shown here, but hidden since ${date}.`,
            help: 'Remove the photo here. Its entry under "hidden:" stays, so that nobody adds it again.',
          }),
        ];
      });
    });
  },
};
