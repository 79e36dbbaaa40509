import { isDevice } from '../content/devices.ts';
import { SHELF_OF } from '../content/layout.ts';
import { type WrittenFields, writeRecord } from '../content/write-record.ts';
import { RESERVED_TALK_SLUGS } from '../schema/talk.ts';
import { slugify } from '../schema/text.ts';

/** A file that somebody proposes: a new one, or another text of one that is there. */
export interface ProposedFile {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What a record says, before it is a file: its fields in the order of the schema, and its text. */
export interface WrittenRecord {
  readonly fields: WrittenFields;
  readonly body: string;
}

/** The meetup of a proposal: its README.md. */
export function proposeMeetup(folder: string, { fields, body }: WrittenRecord): ProposedFile {
  return { file: `meetups/${folder}/README.md`, text: writeRecord(fields, body) };
}

/**
 * Talks for a meetup, in the order of the evening, behind those that are there. A file is called as its talk: a title without a Latin
 * letter gives "talk", and two that are the same are told apart by a number.
 * @param present the files of talks that lie in the folder.
 */
export function proposeTalks(folder: string, talks: readonly WrittenRecord[], present: readonly string[] = []): ProposedFile[] {
  const taken = new Set<string>([...present.map(slugOf), ...RESERVED_TALK_SLUGS]);
  return talks.map(({ fields, body }, index) => {
    const slug = freeName(slugify(String(fields.title ?? '')) || 'talk', taken);
    taken.add(slug);
    return { file: `meetups/${folder}/${nextNumber(present, index)}${slug}.md`, text: writeRecord(fields, body) };
  });
}

/** A file about a person who has only been named so far, with what could be said in it as comments. */
export function proposePerson({ slug, name }: { readonly slug: string; readonly name: string }): ProposedFile {
  const hints = [
    '# aliases: [Another spelling]',
    '# affiliation: Where the person works',
    '# links:',
    '#   - kind: website',
    '#     url: https://example.org',
  ];
  return { file: `people/${slug}.md`, text: writeRecord({ name }, '').replace(/---\n$/, `${hints.join('\n')}\n---\n`) };
}

/** A file about someone or something that other files name. */
export function proposeNamed(kind: NamedKind, id: string, { fields, body }: WrittenRecord): ProposedFile {
  return { file: `${SHELF_OF[kind]}/${id}.md`, text: writeRecord(fields, body) };
}

/** The kinds of record that other files call by a name. */
export type NamedKind = 'person' | 'venue' | 'topic' | 'organization';

/** The name of a file for a name: made of it, and with a number behind it where that is taken. Empty for a name without a Latin letter. */
export function idFor(name: string, taken: readonly string[]): string {
  const slug = slugify(name);
  return slug === '' ? '' : freeName(slug, new Set(taken));
}

/** The most characters of the name of a file, so that its address can be read out. */
const MAX_NAME = 60;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const words = wanted.split('-');
  while (words.length > 1 && words.join('-').length > MAX_NAME) words.pop();
  const name = words.join('-').slice(0, MAX_NAME);
  let free = name;
  for (let count = 2; taken.has(free) || free === 'readme' || isDevice(free); count++) free = `${name}-${count}`;
  return free;
}

// "2-biosignals.md" => "biosignals"
function slugOf(file: string): string {
  return file.replace(/^\d{1,2}-(?=.)/, '').replace(/\.md$/, '');
}

/**
 * What the name of the next talk of a meetup begins with; nothing behind the last number that there can be.
 * @param present the files of its talks. @param behind how many others come before it.
 */
// ["1-biosignals.md", "4-graphs.md"] => "5-"
export function nextNumber(present: readonly string[], behind = 0): string {
  const order = Math.max(0, ...present.map(orderOf)) + behind + 1;
  return order > 99 ? '' : `${order}-`;
}

function orderOf(file: string): number {
  return Number(/^(\d{1,2})-/.exec(file)?.[1] ?? 0);
}

/** The folder of the meetup after the last numbered one. */
// ["027", "028", "ai-summit-2017"] => "029"
export function nextFolder(folders: readonly string[]): string {
  const last = Math.max(0, ...folders.filter((folder) => /^\d+$/.test(folder)).map(Number));
  return String(last + 1).padStart(3, '0');
}
