import type { Problem } from '../../schema/problem.ts';
import type { Trouble } from './drafts.ts';

/** What a problem says beside a field, where there are no files yet. */
export function problemWords({ rule, message, help, suggestion }: Problem): string {
  const own = OWN_WORDS[rule];
  if (own !== undefined) return own(suggestion);
  if (help.startsWith(EXACTLY_ONE)) return 'Fill in one of the two: the name of a file, or a web address.';
  return `${message.replace(/^"[^"]*"(?= (?:is|has|holds) )/, 'This')} ${withoutQuoting(help)}`;
}

/** What the help for a group begins with, of whose fields one must be there. */
export const EXACTLY_ONE = 'Exactly one of';

const OWN_WORDS: Readonly<Record<string, (suggestion: string | undefined) => string>> = {
  'missing-field': () => 'Please fill this in.',
  'unknown-venue': () => 'The archive does not have this place yet. Take one that it has, or add this one.',
  'unknown-topic': () => 'The archive does not have this topic yet. Take one that it has, or add this one.',
  'person-without-slug': () => 'No address can be made of this name, which has no Latin letter.',
  'look-alike-people': (name) => `The archive has ${name}. Is it the same person?`,
  'look-alike-organizations': (name) => `The archive has ${name}. Is it the same organization?`,
  'look-alike-venues': (name) => `The archive has ${name}. Is it the same place?`,
};

/** Advice without what matters only to those who write the file by hand. */
// 'The title, in quotes if it contains ": ".' => "The title."
function withoutQuoting(help: string): string {
  return help.replace(/,? in quotes if [^.]*?\.(?=\s|$)/g, '.');
}

/** The heading above all that is wrong. */
export function summaryTitle(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'All is mended';
  if (errors === 0) return warnings === 1 ? 'One thing to look at' : `${warnings} things to look at`;
  return errors === 1 ? 'One thing to mend' : `${errors} things to mend`;
}

const NOT_KEPT = 'what you type now is gone when you leave this page, and what was kept before is not up to date. All else works.';

/** Why nothing is kept. */
export const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  blocked: 'This browser keeps nothing for this page: what you type is gone when you leave it. All else works.',
  full: `The storage of this browser is full: ${NOT_KEPT}`,
  large: `This is more than is kept for you: ${NOT_KEPT}`,
};

/** What was taken away from a text. */
export function removedWords(count: number): string {
  return count === 1
    ? 'A character that cannot be seen was taken away.'
    : `${count.toLocaleString('en')} characters that cannot be seen were taken away.`;
}

/** "Speaker 2"; the only one of its kind has no number. */
export function rowName(one: string, index: number): string {
  return `${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`;
}

// "item" => "an item"
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
