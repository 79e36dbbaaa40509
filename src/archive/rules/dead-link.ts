import { linkedFile, relativeAddress } from '../../markdown/links.ts';
import type { Problem } from '../../schema/problem.ts';
import { show } from '../../schema/text.ts';
import { createNearFile } from './near-file.ts';
import { type Rule, recordsOf } from './rule.ts';

/** A link in a text that leads to another file of the content leads to one that is there. */
export const rule: Rule = {
  name: 'dead-link',
  check({ records }) {
    const texts = recordsOf(records);
    const files = [...texts.map(({ file }) => file), ...records.assets.map(({ file }) => file)];
    const present = new Set([...files, ...records.brokenFiles]);
    const nearestTo = createNearFile(files);
    return texts.flatMap(({ file, fileLinks, bodyLine }) =>
      fileLinks.flatMap(({ kind, address, line, column }): Problem[] => {
        const place = { severity: 'error' as const, rule: this.name, file, line: line + bodyLine - 1, column };
        const target = linkedFile(address, file);
        const found = `${kind === 'image' ? 'A picture comes from' : 'A link leads to'} ${show(address)}`;
        if (target === undefined) {
          const help = 'A % in the name of a file is written %25.';
          return [
            {
              ...place,
              message: `${found}, which is the name of no file.`,
              help,
              example: '[Half of it](slides/50%25.pdf)',
            },
          ];
        }
        if (present.has(target)) return [];
        const near = nearestTo(target);
        const meant = near === undefined ? undefined : addressOf(relativeAddress(file, near));
        const advice = target.endsWith('.md')
          ? 'A link to another page names its .md file, seen from this file.'
          : 'Put the file there, or mend its name; capital and small letters count.';
        return [
          {
            ...place,
            message: `${found}, but there is no file ${show(target)}.`,
            help: `${advice}${meant === undefined ? '' : ` Did you mean ${show(meant)}?`}`,
            ...(meant === undefined
              ? {}
              : { example: `${kind === 'image' ? '![What the picture shows]' : '[The words to click on]'}(${meant})` }),
          },
        ];
      }),
    );
  },
};

/** A path as Markdown takes it for an address: without blanks and signs that end one. */
function addressOf(path: string): string {
  return path.replace(/[\s%()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
