import { compareText } from '../../schema/problem.ts';
import { show } from '../../schema/text.ts';
import { addressesOf, type Claim } from './redirects.ts';
import { type Context, error, type Rule } from './rule.ts';

/** Of two pages, not each stood before where the other stands now. */
export const rule: Rule = {
  name: 'redirect-circle',
  check(context) {
    return circlesIn(context).map(([claim, back]) => {
      const there = `${back.record.file}:${back.record.position(back.at).line}`;
      return error(this.name, claim.record, claim.at, {
        message: `This page and ${back.record.file} each name the address of the other, ${show(claim.path)} and ${show(back.path)}.`,
        help:
          'A page stands at both addresses, so neither leads on to another. ' +
          `Remove ${show(claim.path)} here and ${show(back.path)} in ${there}.`,
      });
    });
  },
};

/** Every two claims that contradict each other, the one of the first file first. */
export function circlesIn(context: Context): [Claim, Claim][] {
  const claims = new Map(addressesOf(context).claims.map((claim) => [`${claim.now} ${claim.path}`, claim]));
  return [...claims.values()].flatMap((claim): [Claim, Claim][] => {
    const back = claims.get(`${claim.path} ${claim.now}`);
    return back !== undefined && compareText(claim.record.file, back.record.file) < 0 ? [[claim, back]] : [];
  });
}
