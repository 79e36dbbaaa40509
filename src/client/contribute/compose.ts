import { editRecord, fieldAt, readFields } from '../../content/edit-record.ts';
import { readMeetupFolder } from '../../content/file-names.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { fieldOrder } from '../../content/schemas.ts';
import { type FieldValue, type WrittenFields, writeRecord } from '../../content/write-record.ts';
import { nextFolder, type ProposedFile, proposeMeetup, proposeTalks } from '../../proposal/proposed-file.ts';
import type { KnownArchive } from '../../schema/known-archive.ts';
import type { Position, Problem } from '../../schema/problem.ts';
import { slugify } from '../../schema/text.ts';
import { BODY, type FieldForm, type RecordForm, type RowsForm, VALUE } from './forms/field-form.ts';
import { MEETUP } from './forms/meetup.ts';
import { TALK } from './forms/talk.ts';
import { folderOf } from './task.ts';
import { IS_NEW, readTyped, rowsOf, type Typed, type TypedGroup, textOf, YES } from './typed.ts';
import { keptRows, type Place, placeIn, readFieldValues, writeFields, writeRow } from './written.ts';

/** A file that is made of what was typed, and the way back. */
export interface Source extends ProposedFile {
  readonly isNew: boolean;
  /** The field of the form that a place of the file comes from; nothing where it is about the file as a whole. */
  readonly placeOf: (position: Position) => Place | undefined;
  /** The field that gives the file its name. */
  readonly named?: Place;
}

/** A problem, and the field of the form that it is about; none where it is about a file as a whole. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly place?: Place;
}

/** What was typed, as files. */
export interface Composed {
  readonly sources: readonly Source[];
  /** Files that belong beside the texts: see `Proposal.uploads`. */
  readonly uploads: readonly string[];
  readonly title: string;
  /** What is wrong before there are files. */
  readonly problems: readonly PlacedProblem[];
}

/** The field with the number or name of a new meetup. */
export const FOLDER = 'folder';
/** The rows with the talks of a new meetup. */
export const TALKS = 'talks';

const FOLDER_FIELD: FieldForm = {
  input: 'line',
  name: FOLDER,
  label: 'Number of the meetup',
  isRequired: true,
  help: 'The next one is filled in. A special event has a short name of small letters, digits and hyphens in place of a number.',
  example: 'ai-summit-2026',
};

const TALK_ROWS: RowsForm = { input: 'rows', name: TALKS, label: 'Talks', one: 'talk', starts: 1, fields: TALK.fields };

/** The form for a new meetup: its number, its own fields, and its talks. */
export const NEW_MEETUP: readonly FieldForm[] = [FOLDER_FIELD, ...MEETUP.fields, TALK_ROWS];

/** A new meetup with its talks. */
export function composeMeetup(typed: TypedGroup, { meetups }: KnownArchive): Composed {
  const taken = meetups.map((other) => other.folder);
  const asked = folderName(textOf(typed[FOLDER]));
  const wrong = findWrongFolder(asked, taken);
  // Whatever its folder is called, the rest of it can be judged.
  const folder = wrong === undefined ? asked : nextFolder(taken);
  const talks = keptRows(TALK_ROWS, typed[TALKS]);
  const meetup = createSource(proposeMeetup(folder, written(MEETUP, typed)), MEETUP, typed);
  const sources = [
    meetup,
    ...talkSources(folder, talks, []),
    ...madeSources([[MEETUP, typed], ...talks.map((talk) => [TALK, talk] as const)]),
  ];
  const name = /^\d+$/.test(folder) ? `Meetup ${Number(folder)}` : textOf(typed.label) || folder;
  const title = textOf(typed.title);
  const problems = wrong === undefined ? [] : [{ problem: { ...wrong, file: meetup.file }, place: { group: typed, name: FOLDER } }];
  return { ...finish(sources, folder, title === '' ? name : `${name}: ${title}`), problems };
}

/** A talk of a meetup that is there. */
export function composeTalk(typed: TypedGroup, folder: string, { meetups }: KnownArchive): Composed {
  const meetup = meetups.find((candidate) => candidate.folder === folder);
  const sources = [...talkSources(folder, [typed], meetup?.talks.map(({ file }) => file) ?? []), ...madeSources([[TALK, typed]])];
  return finish(sources, folder, `${textOf(typed.title) || 'A talk'} (${meetup?.name ?? folder})`);
}

/** Another text for a file that is there; no file where nothing would change. */
export function composeChange(typed: TypedGroup, form: RecordForm, base: ProposedFile, title: string): Composed {
  const values = readFields(base.text);
  const before = readExisting(form, base.text);
  const fields = Object.fromEntries(
    form.fields
      .filter(({ name }) => name !== BODY)
      .flatMap((field): [string, FieldValue | undefined][] => {
        const next = writeFields(form.fields, typed)[field.name];
        const isSame = JSON.stringify(next) === JSON.stringify(writeFields(form.fields, before)[field.name]);
        return isSame ? [] : [[field.name, withoutRewriting(field, typed[field.name], before[field.name], values[field.name], next)]];
      }),
  );
  const isBodySame = !form.fields.some(({ name }) => name === BODY) || textOf(typed[BODY]) === textOf(before[BODY]);
  const text = editRecord(base.text, { fields, body: isBodySame ? undefined : String(typed[BODY]) }, fieldOrder(form.kind));
  const made = madeSources([[form, typed]]);
  const isSame = isBodySame && Object.keys(fields).length === 0;
  const sources = isSame ? made : [createSource({ file: base.file, text }, form, typed, undefined, false), ...made];
  const there = new Set(filesNamedIn(values));
  return finish(sources, folderOf(base.file), title, there);
}

/** What a file says, as it stands in its form. */
export function readExisting(form: RecordForm, text: string): TypedGroup {
  const split = splitFrontMatter(text);
  const body = 'problems' in split ? '' : split.body.trim();
  return readTyped(form.fields, { ...readFieldValues(form.fields, readFields(text)), [BODY]: body });
}

/** A new value for a list in which the entries that nobody has changed stand as they stood. */
function withoutRewriting(
  field: FieldForm,
  typed: Typed | undefined,
  before: Typed | undefined,
  old: FieldValue | undefined,
  next: FieldValue | undefined,
): FieldValue | undefined {
  if (field.input !== 'rows' || !Array.isArray(old) || !Array.isArray(next)) return next;
  const known = new Map(rowsOf(before).map((row, index) => [JSON.stringify(writeRow(field, row)), old[index] as FieldValue]));
  return keptRows(field, typed).map((row) => known.get(JSON.stringify(writeRow(field, row))) ?? writeRow(field, row));
}

/** "76" and "076" are the same meetup. */
function folderName(typed: string): string {
  return /^\d{1,3}$/.test(typed) ? typed.padStart(3, '0') : typed;
}

function findWrongFolder(folder: string, taken: readonly string[]): Omit<Problem, 'file'> | undefined {
  const place = { severity: 'error', line: 1, column: 1 } as const;
  const next = nextFolder(taken);
  if (folder === '')
    return { ...place, rule: 'missing-field', message: 'The meetup has no number.', help: `The next one is ${next}.`, suggestion: next };
  const read = readMeetupFolder(folder);
  if ('problem' in read) return { ...place, ...read.problem, suggestion: read.problem.example?.replace('meetups/', '') ?? next };
  if (!taken.includes(folder)) return undefined;
  const help = 'Take the next number, or propose a talk for that meetup.';
  return { ...place, rule: 'file-exists', message: `The archive has a meetup ${folder} already.`, help, suggestion: next };
}

function talkSources(folder: string, talks: readonly TypedGroup[], present: readonly string[]): Source[] {
  const files = proposeTalks(
    folder,
    talks.map((talk) => written(TALK, talk)),
    present,
  );
  return talks.map((talk, index) => createSource(files[index] as ProposedFile, TALK, talk, { group: talk, name: 'title' }));
}

/** Files for places and topics that the archive does not have, one for each name. */
function madeSources(records: readonly (readonly [RecordForm, TypedGroup])[]): Source[] {
  const sources = new Map<string, Source>();
  for (const [{ fields }, typed] of records)
    for (const field of fields) {
      if (field.input !== 'rows' || field.makes === undefined) continue;
      for (const row of keptRows(field, typed[field.name])) {
        if (row[IS_NEW] !== YES) continue;
        const { folder, fields: others } = field.makes;
        const file = `${folder}/${slugify(textOf(row[VALUE]))}.md`;
        const text = writeRecord({ name: textOf(row[VALUE]) || null, ...writeFields(others, row) }, '');
        const placeOf = (position: Position): Place => {
          const [name] = fieldAt(text, position);
          return { group: row, name: others.some((other) => other.name === name) ? String(name) : VALUE };
        };
        if (!sources.has(file)) sources.set(file, { file, text, isNew: true, placeOf, named: { group: row, name: VALUE } });
      }
    }
  return [...sources.values()];
}

function written({ fields }: RecordForm, typed: TypedGroup): { fields: WrittenFields; body: string } {
  return { fields: writeFields(fields, typed), body: textOf(typed[BODY]) };
}

function createSource(file: ProposedFile, { fields }: RecordForm, typed: TypedGroup, named?: Place, isNew = true): Source {
  const { text } = file;
  const split = splitFrontMatter(text);
  const bodyLine = 'problems' in split ? Number.POSITIVE_INFINITY : split.bodyLine;
  const placeOf = (position: Position): Place | undefined =>
    position.line >= bodyLine ? { group: typed, name: BODY } : placeIn(fields, typed, fieldAt(text, position));
  return { ...file, isNew, placeOf, ...(named === undefined ? {} : { named }) };
}

function finish(sources: readonly Source[], folder: string, title: string, there: ReadonlySet<string> = new Set()): Composed {
  const named = sources.flatMap(({ text }) => filesNamedIn(readFields(text))).filter((path) => !there.has(path));
  return { sources, uploads: [...new Set(named)].map((path) => `meetups/${folder}/${path}`), title, problems: [] };
}

/** Paths of files that a record names in the folder of its meetup: "slides/graphs.pdf". */
export function filesNamedIn(value: FieldValue | WrittenFields | undefined): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'file' || name === 'transcript') && typeof inner === 'string' ? [inner] : filesNamedIn(inner as FieldValue),
  );
}
