import { readFields } from '../content/edit-record.ts';
import type { Records, TalkRecord } from '../content/records.ts';
import type { FieldValue } from '../content/write-record.ts';
import { slugify } from '../schema/text.ts';
import type { ProposedFile } from './proposed-file.ts';

/** Longer texts are no names. */
const LONGEST_NAME = 120;

/**
 * The records that can have to do with a proposal, so that it is judged as fast in a large archive as in a small one: of the talks
 * of other meetups those of speakers whose names could be taken for ones in the files.
 */
export function relevantRecords(records: Records, files: readonly ProposedFile[]): Records {
  const folders = new Set(files.map(({ file }) => file.split('/')[1]));
  const slugs = files.flatMap(({ text }) => textsIn(readFields(text))).map(slugify);
  const words = new Set(slugs.flatMap((slug) => slug.split('-')));
  const joined = new Set(slugs.map(joinWords));
  // Names that are alike have a word in common, are written together, or have one word only.
  const mayBeAlike = (name: string): boolean => {
    const slug = slugify(name);
    return !slug.includes('-') || slug.split('-').some((word) => words.has(word)) || joined.has(joinWords(slug));
  };
  const isRelevant = ({ folder, fields }: TalkRecord): boolean =>
    folders.has(folder) || (fields.speakers ?? []).some(({ name }) => mayBeAlike(name));
  return { ...records, talks: records.talks.filter(isRelevant) };
}

function joinWords(slug: string): string {
  return slug.replaceAll('-', '');
}

function textsIn(value: FieldValue | object | undefined): string[] {
  if (typeof value === 'string') return value.length <= LONGEST_NAME ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((inner) => textsIn(inner as FieldValue)) : [];
}
