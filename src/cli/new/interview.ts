import type { Archive } from '../../archive/model.ts';
import type { RecordKind } from '../../content/layout.ts';
import type { FieldPath, Records } from '../../content/records.ts';
import type { FieldValue } from '../../content/write-record.ts';
import { knownArchive } from '../../output/known-archive.ts';
import { checkAnswer, TEXT } from '../../proposal/check-answer.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { type Answers, recordOf } from '../../proposal/record-of.ts';
import type { KnownArchive, Named } from '../../schema/known-archive.ts';
import { compareText } from '../../schema/problem.ts';
import type { Asker, Objection, TextQuestion } from './asker.ts';
import type { Complaint, Flag, Given } from './flags.ts';

/** A file that a conversation makes. */
export interface NewFile extends ProposedFile {
  /** The flags that fill it, so that a problem can name the one it is about. */
  readonly flags: readonly Flag[];
  /** Whether it is nearly the same for everyone, and long, so that its name is enough to be shown. */
  readonly isAlike?: boolean;
  /** The text that it replaces; a file without it must not be there yet. */
  readonly before?: string;
  /** Paths of files of this machine that go beside it, by their paths below the content folder. */
  readonly copies?: ReadonlyMap<string, string>;
}

/** What a conversation gives: its files, and what to say about them. */
export interface Draft {
  readonly files: readonly NewFile[];
  /** What is new, in a few words for a commit: "Add meetup 76". */
  readonly title: string;
  /** The path of its page. */
  readonly path: string;
}

/** What can be named, each list with what this conversation has added. */
export type Lists = { readonly [Name in ListName]: Named[] };
export type ListName = 'people' | 'organizations' | 'venues' | 'topics';

/** One conversation about something new. */
export interface Interview {
  readonly ask: Asker;
  readonly given: Given;
  readonly archive: Archive;
  readonly known: KnownArchive;
  readonly records: Records;
  readonly lists: Lists;
  /** Every file that is there, broken ones too. */
  readonly present: ReadonlySet<string>;
  /** Files about people, venues, topics and organizations that were named for the first time. */
  readonly beside: NewFile[];
  /** What is wrong with flags beyond what the check says of the files. */
  readonly complaints: Complaint[];
}

export function beginInterview(archive: Archive, records: Records, ask: Asker, given: Given): Interview {
  const known = knownArchive(archive);
  const lastMeetup = new Map(archive.venues.map(({ slug, meetups }) => [slug, meetups[0]?.date ?? '']));
  return {
    ask,
    given,
    archive,
    known,
    records,
    lists: {
      people: [...known.people],
      organizations: [...known.organizations],
      venues: [...known.venues].sort((a, b) => compareText(lastMeetup.get(b.id) ?? '', lastMeetup.get(a.id) ?? '')),
      topics: [...known.topics],
    },
    present: new Set([...filesOf(records), ...records.brokenFiles]),
    beside: [],
    complaints: [],
  };
}

function filesOf(records: Records): string[] {
  const { site, meetups, talks, people, venues, topics, organizations, wiki, pages, assets } = records;
  const lists = [site === undefined ? [] : [site], meetups, talks, people, venues, topics, organizations, wiki, pages, assets];
  return lists.flatMap((list) => list.map(({ file }) => file));
}

/** The answer to a question: what a flag says, if the question takes it; else it is asked. */
export async function answerText({ ask }: Pick<Interview, 'ask'>, given: string | undefined, question: TextQuestion): Promise<string> {
  if (given === undefined) return ask.text(question);
  return question.check(given) === undefined ? given : ask.text({ ...question, initial: given });
}

/**
 * What a question about a field takes: what the check would take, in its words.
 * @param beside what was answered before, where the field must fit it.
 */
export function checkOf(kind: RecordKind, name: string, beside: Answers = {}): (answer: FieldValue) => Objection | undefined {
  return (answer) => objectionTo(kind, { ...beside, [name]: answer }, [name]);
}

/** What a question takes that wants an entry of a list. */
export function checkOfEntry(kind: RecordKind, name: string): TextQuestion['check'] {
  return (answer) => (answer === '' ? undefined : objectionTo(kind, { [name]: [answer] }, [name, 0]));
}

/** What a question takes that wants a field of a group in a list: the address of slides, the start of a recording. */
export function checkOfInner(kind: RecordKind, name: string, inner: string, beside: Answers = {}): TextQuestion['check'] {
  return (answer) => (answer === '' ? undefined : objectionTo(kind, { [name]: [{ ...beside, [inner]: answer }] }, [name, 0, inner]));
}

/** What a question about a text takes. */
export function checkOfText(kind: RecordKind): TextQuestion['check'] {
  return (answer) => objectionTo(kind, {}, TEXT, answer);
}

function objectionTo(kind: RecordKind, answers: Answers, path: FieldPath, text = ''): Objection | undefined {
  const finding = checkAnswer(kind, recordOf(kind, answers, text), path);
  if (finding === undefined) return undefined;
  const { message, help, suggestion } = finding;
  return { message: `${message} ${help}`, ...(suggestion === undefined ? {} : { meant: suggestion }) };
}
