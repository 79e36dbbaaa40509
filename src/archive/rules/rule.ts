import type { ContentRecord, FieldPath, MeetupRecord, Records, TalkRecord } from '../../content/records.ts';
import { groupBy } from '../../schema/group-by.ts';
import { compareProblems, compareText, type Problem, withoutLongExample } from '../../schema/problem.ts';
import { createDirectory, type Directory, sameName } from '../directory.ts';

/** One thing that must hold between records. */
export interface Rule {
  /** In kebab case; every problem of the rule bears it. */
  readonly name: string;
  check(context: Context): Problem[];
}

/** What the rules look at, built once for all of them. */
export interface Context {
  /** In the order of their files, so that "the first of two" is the same on every run. */
  readonly records: Records;
  readonly people: Directory;
  readonly venues: Directory;
  readonly topics: Directory;
  readonly organizations: Directory;
  /** By folder. */
  readonly meetups: ReadonlyMap<string, MeetupRecord>;
  /** The talks of each folder. */
  readonly talks: ReadonlyMap<string, readonly TalkRecord[]>;
  /** Whether a file below a folder may name one of these words, but has an error of its own: it says so, or cannot be read. */
  mayName(folder: string, words: readonly string[]): boolean;
}

/** Any record, as far as a problem needs to know it. */
export type AnyRecord = Pick<ContentRecord<unknown>, 'file' | 'position'>;

/** What a problem says: see {@link Problem}. */
export interface Texts {
  readonly message: string;
  readonly help: string;
  readonly example?: string;
  readonly suggestion?: string;
}

/** What rules find in records, in the order of files and lines. */
export function applyRules(rules: readonly Rule[], records: Records): Problem[] {
  const context = createContext(records);
  return rules.flatMap((rule) => rule.check(context)).sort(compareProblems);
}

export function createContext(records: Records): Context {
  const sorted: Records = {
    ...records,
    meetups: byFile(records.meetups),
    talks: byFile(records.talks),
    people: byFile(records.people),
    venues: byFile(records.venues),
    topics: byFile(records.topics),
    organizations: byFile(records.organizations),
    wiki: byFile(records.wiki),
    pages: byFile(records.pages),
    assets: byFile(records.assets),
  };
  return {
    records: sorted,
    people: createDirectory(sorted.people),
    venues: createDirectory(sorted.venues),
    topics: createDirectory(sorted.topics),
    organizations: createDirectory(sorted.organizations),
    meetups: new Map(sorted.meetups.map((meetup) => [meetup.id, meetup])),
    talks: groupBy(sorted.talks, ({ folder }) => folder),
    mayName: createMayName(sorted),
  };
}

/** Every record of every kind. */
export function recordsOf(records: Records): readonly ContentRecord<unknown>[] {
  const { site, meetups, talks, people, venues, topics, organizations, wiki, pages } = records;
  return [
    ...(site === undefined ? [] : [site]),
    ...meetups,
    ...talks,
    ...people,
    ...venues,
    ...topics,
    ...organizations,
    ...wiki,
    ...pages,
  ];
}

/** A problem that keeps the record's file out of the site, at the place of one of its fields. */
export function error(rule: string, record: AnyRecord, path: FieldPath, texts: Texts): Problem {
  return withoutLongExample({ severity: 'error', rule, file: record.file, ...record.position(path), ...texts });
}

/** A problem that changes nothing on the site, at the place of one of the record's fields. */
export function warning(rule: string, record: AnyRecord, path: FieldPath, texts: Texts): Problem {
  return { ...error(rule, record, path, texts), severity: 'warning' };
}

/** A number with its noun. */
// 1, "talk" => "1 talk"
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** So many characters of broken texts are looked through for each word. */
const MAX_BROKEN = 4_000_000;

function createMayName({ brokenFiles, brokenTexts }: Records): Context['mayName'] {
  const texts = [...brokenFiles]
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: brokenTexts.has(file) ? sameName(brokenTexts.get(file) ?? '') : undefined }));
  const isTooMuch = texts.reduce((sum, { text = '' }) => sum + text.length, 0) > MAX_BROKEN;
  return (folder, words) => {
    const wanted = words.map(sameName);
    return texts.some(
      ({ file, text }) => file.startsWith(`${folder}/`) && (text === undefined || isTooMuch || wanted.some((word) => text.includes(word))),
    );
  };
}

function byFile<Item extends { readonly file: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => compareText(a.file, b.file));
}
