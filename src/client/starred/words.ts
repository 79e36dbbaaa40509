import { MOST_SHARED } from '../stars/share.ts';
import type { Trouble } from '../stars/store.ts';

/** How many talks, in words. */
// 1 => "1 talk"
export function talks(count: number): string {
  return `${count} ${count === 1 ? 'talk' : 'talks'}`;
}

/** The heading of one's own list. */
export function ownTitle(count: number): string {
  return count === 0 ? 'Your list' : `Your list: ${talks(count)}`;
}

/** The heading of a list that came with a link. */
export function sharedTitle(count: number): string {
  return count === 0 ? 'A shared list without talks' : `${talks(count)} that somebody shared`;
}

/** What of a link is not shown, in a sentence or two; nothing where all of it is. */
export function sharedNote({ refused, cut }: { readonly refused: number; readonly cut: number }): string {
  const sentences: string[] = [];
  if (refused > 0)
    sentences.push(
      refused === 1
        ? '1 entry leads to no talk of this archive and was left away.'
        : `${refused} entries lead to no talk of this archive and were left away.`,
    );
  if (cut > 0) sentences.push(`A link carries at most ${MOST_SHARED} talks: ${cut} more ${cut === 1 ? 'was' : 'were'} left away.`);
  return sentences.join(' ');
}

/** What became of talks that were to be added. @param refused how many entries were no talks. */
export function addedWords({
  added,
  known,
  refused,
}: {
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}): string {
  const parts = [
    `${talks(added)} added`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already`] : []),
    ...(refused > 0 ? [`${refused} ${refused === 1 ? 'entry was no talk and was' : 'entries were no talks and were'} left away`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** Why a file was not read. */
export function fileFault(name: string, fault: 'too-large' | 'foreign' | 'unreadable'): string {
  switch (fault) {
    case 'too-large':
      return `“${name}” is too large to be a list of starred talks. Nothing was changed.`;
    case 'foreign':
      return `“${name}” is not a list of starred talks that was saved here. Nothing was changed.`;
    case 'unreadable':
      return `“${name}” could not be read. Nothing was changed.`;
  }
}

/** What a visitor has to know who changes a list that is not kept. */
export function troubleWords(trouble: Trouble): string {
  return trouble === 'blocked'
    ? 'This browser keeps nothing for this site: talks cannot be starred, and what is listed here is forgotten when you leave the page, unless you save it as a file.'
    : 'This browser has no room left for this site: what you changed last is forgotten when you leave the page, unless you save the list as a file.';
}

/** Says that a link was copied. */
export function copiedWords(count: number): string {
  return count > MOST_SHARED
    ? `Copied: the link carries the newest ${MOST_SHARED} of ${count} talks.`
    : `Copied: the link carries ${talks(count)}.`;
}
