import { linkedFile, relativeAddress } from '../../markdown/links.ts';
import type { Problem } from '../../schema/problem.ts';
import { nearest, show } from '../../schema/text.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A link in a text that leads to another file of the content leads to one that is there. */
export const rule: Rule = {
  name: 'dead-link',
  check({ records }) {
    const texts = recordsOf(records);
    const files = [...texts.map(({ file }) => file), ...records.assets.map(({ file }) => file)];
    const present = new Set([...files, ...records.brokenFiles]);
    const near = new Map<string, string | undefined>();
    const nearestTo = (target: string): string | undefined => {
      if (!near.has(target)) near.set(target, nearest(target, files));
      return near.get(target);
    };
    return texts.flatMap(({ file, fileLinks, bodyLine }) =>
      fileLinks.flatMap(({ address, line, column }): Problem[] => {
        const place = { severity: 'error' as const, rule: this.name, file, line: line + bodyLine - 1, column };
        const target = linkedFile(address, file);
        if (target === undefined) {
          const help = 'A % in the name of a file is written %25.';
          return [
            {
              ...place,
              message: `A link leads to ${show(address)}, which is the name of no file.`,
              help,
              example: '[Half of it](slides/50%25.pdf)',
            },
          ];
        }
        if (present.has(target)) return [];
        const meant = nearestTo(target);
        return [
          {
            ...place,
            message: `A link leads to ${show(address)}, but there is no file ${show(target)}.`,
            help: `A link to another page names its .md file, seen from this file.${meant === undefined ? '' : ` Did you mean ${show(relativeAddress(file, meant))}?`}`,
            ...(meant === undefined ? {} : { example: `[The words to click on](${relativeAddress(file, meant)})` }),
          },
        ];
      }),
    );
  },
};
