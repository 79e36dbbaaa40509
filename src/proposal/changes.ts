import { readFields } from '../content/edit-record.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { type FieldValue, writeYaml } from '../content/write-record.ts';

/** What a proposal changes of a file. */
export interface Change {
  /** The name of the field, "#" for comments that go; nothing for the text below the fields. */
  readonly field?: string;
  /** As it stands in the file; empty where nothing was there before, or is there no more. */
  readonly before: string;
  readonly after: string;
}

/** The fields of a file that differ, in their order, and the paragraphs of its text from the first to the last that does. */
export function listChanges(before: string, after: string): Change[] {
  const [old, next] = [readFields(before), readFields(after)];
  const names = [...new Set([...Object.keys(next), ...Object.keys(old)])];
  const fields = names.map((field): Change => ({ field, before: written(old[field]), after: written(next[field]) }));
  const text = trimCommon(paragraphsOf(before), paragraphsOf(after));
  const comments = { field: '#', before: lostComments(before, after).join('\n'), after: '' };
  return [...fields, comments, text].filter((change) => change.before !== change.after);
}

function lostComments(before: string, after: string): string[] {
  const left = commentsOf(after);
  return commentsOf(before).filter((comment) => {
    const at = left.indexOf(comment);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

// Our files have comments on lines of their own only.
function commentsOf(text: string): string[] {
  const split = splitFrontMatter(text);
  return 'problems' in split ? [] : [...split.yaml.matchAll(/^\s*#\s*(.*)$/gm)].map(([, comment = '']) => comment);
}

// ["a", "b"] => "a, b"; [{ url: "https://a.example" }] => "- url: https://a.example"
function written(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return writeYaml({ value })
    .replace(/^value:\s*\n/, '')
    .replace(/^ {2}/gm, '')
    .trim();
}

function paragraphsOf(text: string): string[] {
  const split = splitFrontMatter(text);
  return 'problems' in split ? [] : split.body.trim().split(/\n{2,}/);
}

function trimCommon(before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const rest = (paragraphs: readonly string[]): string => paragraphs.slice(first, paragraphs.length - last).join('\n\n');
  return { before: rest(before), after: rest(after) };
}
