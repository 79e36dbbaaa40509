/** What git writes into a file that two sides have changed: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
export const CONFLICT_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/;

/** The index of the line with which the first conflict begins; nothing where none has all its three marks. */
export function findConflict(lines: readonly string[]): number | undefined {
  const begin = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const middle = begin === -1 ? -1 : lines.indexOf('=======', begin);
  const hasEnd = middle !== -1 && lines.slice(middle).some((line) => /^>{7}(?: |$)/.test(line));
  return hasEnd ? begin : undefined;
}

/** The line with which the first conflict of a text begins, counted from 1. */
export function conflictLine(text: string): number | undefined {
  const index = findConflict(text.split(/\r\n?|\n/));
  return index === undefined ? undefined : index + 1;
}

/** A text with Unix line ends as one side of a conflict has it. */
export function sideOf(text: string, side: 'ours' | 'theirs'): string {
  let place: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (!CONFLICT_MARK.test(line)) {
      if (place === 'both' || place === side) kept.push(line);
    } else if (line.startsWith('<')) place = 'ours';
    else if (line.startsWith('|')) place = 'base';
    else if (line.startsWith('=')) place = 'theirs';
    else place = 'both';
  }
  return kept.join('\n');
}
