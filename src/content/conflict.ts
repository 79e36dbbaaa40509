/** What git writes into a file that two sides have changed: https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
export const CONFLICT_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/;

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
