import { isPagePath } from '../schema/page-path.ts';
import { compareText } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { CONFLICT_MARK } from './conflict.ts';
import type { Finding } from './finding.ts';
import type { LockedPath } from './records.ts';

/** The file at the top of the content folder that lists every path that was ever published. */
export const URLS_LOCK = 'urls.lock';

/** The one problem of the list that writing it anew mends. */
export const LOCK_CONFLICT = 'lock-conflict';

const HEAD = '# The address of every page this site has ever had. Written by "npm run urls": do not edit it by hand.';

/**
 * Reads the list of paths: one a line, in any order, with any line ends. Empty lines and lines that begin with "#" do not count.
 * Of two sides in conflict the paths of both are taken.
 * @returns every path once, in the order of the file, and what is wrong. Never throws.
 */
export function parseUrlsLock(text: string): { readonly paths: readonly LockedPath[]; readonly problems: readonly Finding[] } {
  const paths = new Map<string, LockedPath>();
  const problems: Finding[] = [];
  let hasConflict = false;
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const [index, written] of lines.entries()) {
    const path = written.trimEnd();
    const line = index + 1;
    if (path === '' || path.startsWith('#')) continue;
    if (CONFLICT_MARK.test(path)) {
      if (!hasConflict) problems.push(conflict(path, line));
      hasConflict = true;
    } else if (!isPagePath(path)) problems.push(noPath(path, line));
    else if (!paths.has(path)) paths.set(path, { path, line });
  }
  return { paths: [...paths.values()], problems };
}

/** The text of the list: the paths, each once, ordered by code unit, below a line that says what they are. */
export function formatUrlsLock(paths: Iterable<string>): string {
  return `${[HEAD, ...[...new Set(paths)].sort(compareText)].join('\n')}\n`;
}

function conflict(mark: string, line: number): Finding {
  return {
    rule: LOCK_CONFLICT,
    line,
    column: 1,
    message: `Two changes of this file were merged and not made one: ${show(mark)}.`,
    help: 'Run "npm run urls". Or keep the addresses of both sides, and delete the lines that begin with <<<<<<<, =======, and >>>>>>>.',
    example: 'npm run urls',
  };
}

function noPath(text: string, line: number): Finding {
  const right = /^(?:\/(?:[a-z0-9-]+\/)*[a-z0-9-]*)?/.exec(text)?.[0] ?? '';
  const meant = `/${text
    .trim()
    .toLowerCase()
    .replace(/^\/|\/$/g, '')}/`;
  return {
    rule: 'lock-line',
    line,
    column: right.length + 1,
    message: `${show(text)} is not an address of this site.`,
    help: 'Each line is one address, from "/" to "/", of small letters, digits and hyphens, with at most 200 characters. Take back the change of this line.',
    example: isPagePath(meant) ? meant : '/meetups/28/old-name/',
  };
}
