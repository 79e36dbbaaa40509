import { show } from '../../schema/text.ts';
import { addressesOf, lineWithout } from './redirects.ts';
import { error, type Rule } from './rule.ts';

/** An earlier address leads to one page. */
export const rule: Rule = {
  name: 'duplicate-redirect',
  check(context) {
    const { claims, pages } = addressesOf(context);
    const first = new Map<string, string>();
    for (const { path, record } of claims) if (!first.has(path)) first.set(path, record.file);
    const told = new Set<string>();
    return claims.flatMap(({ path, record, at }) => {
      const other = first.get(path);
      const isAgain = told.has(`${record.file} ${path}`);
      told.add(`${record.file} ${path}`);
      // Whoever names the address of a page that is there is told so, and need not hear it twice.
      if (pages.has(path) || (other === record.file && !isAgain)) return [];
      if (isAgain)
        return [
          error(this.name, record, at, {
            message: `${show(path)} is there twice.`,
            help: 'Remove one of the two.',
            ...lineWithout(record, (own) => first.get(own) !== record.file),
          }),
        ];
      return [
        error(this.name, record, at, {
          message: `${show(path)} is also an earlier address of ${other}.`,
          help: 'An address leads to one page: remove it from "redirectFrom" of one of the two files.',
          ...lineWithout(record, (own) => first.get(own) !== record.file),
        }),
      ];
    });
  },
};
