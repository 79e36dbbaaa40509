import { formatDate } from '../schema/dates.ts';
import type { Problem } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import type { FailingLinks } from './check-links.ts';
import { reasonWords } from './issue.ts';
import type { Link } from './links.ts';
import { isBroken } from './state.ts';

/** What organizers should know of links that fail, at the first place where content names each: warnings. */
export function linkProblems(links: readonly Link[], failing: FailingLinks): Problem[] {
  return links.flatMap(({ url, places }): Problem[] => {
    const [known, place] = [failing.get(url), places[0]];
    if (known === undefined || place === undefined) return [];
    const since = known.failures === undefined ? '' : `, since ${formatDate(known.failures.since)}`;
    const more = places.length > 1 ? ` ${places.length - 1} more ${places.length === 2 ? 'place names' : 'places name'} it.` : '';
    const words = isBroken(known)
      ? 'Write its new address, or take the link out.'
      : 'It counts as broken when it has failed on three days, over a week or more. If it has moved, write its new address.';
    return [
      {
        severity: 'warning',
        rule: isBroken(known) ? 'link-broken' : 'link-failing',
        file: place.file,
        line: place.line,
        column: place.column,
        message: `${show(url)} is not there: ${reasonWords(known.failures?.reason ?? '')}${since}.`,
        help: `${words}${more}`,
      },
    ];
  });
}
