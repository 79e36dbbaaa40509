import { fieldAt, readFields } from '../../content/edit-record.ts';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { type FieldValue, type WrittenFields, writeRecord } from '../../content/write-record.ts';
import type { ProposedFile, WrittenRecord } from '../../proposal/proposed-file.ts';
import type { Problem } from '../../schema/problem.ts';
import { slugify } from '../../schema/text.ts';
import { BODY, type FieldForm, type RecordForm, type RowsForm, VALUE } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import { IS_NEW, type TypedGroup, textOf, YES } from './typed.ts';
import { EXACTLY_ONE } from './words.ts';
import { keptRows, type Place, placeIn, writeFields } from './written.ts';

/** A file that is made of what was typed, and the way back. */
export interface Source extends ProposedFile {
  readonly isNew: boolean;
  /** The text of the file that it was made of. */
  readonly before?: string;
  /** The field of the form that a place of the file, or of another text with the same fields, comes from; nothing where it is about the whole. */
  readonly placeOf: (problem: Pick<Problem, 'line' | 'column' | 'help'>, text?: string) => Place | undefined;
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

/** What stands in the form of a record, as its file says it. */
export function writeTyped({ fields }: RecordForm, typed: TypedGroup, names: KnownNames): WrittenRecord {
  return { fields: writeFields(fields, typed, names), body: textOf(typed[BODY]) };
}

/** Whether a place of a file is in its Markdown. */
export function isInBody(text: string, { line }: { readonly line: number }): boolean {
  const split = splitFrontMatter(text);
  return !('problems' in split) && line >= split.bodyLine;
}

/** A file that is made of the fields of a form. @param named the field that gives a new file its name. */
export function createSource(file: ProposedFile, { fields }: RecordForm, typed: TypedGroup, isNew: boolean, named?: Place): Source {
  const placeOf: Source['placeOf'] = (problem, text = file.text) => {
    if (isInBody(text, problem)) return { group: typed, name: BODY };
    const path = fieldAt(text, problem);
    // What is about a group stands at its first field.
    return placeIn(fields, typed, problem.help.startsWith(EXACTLY_ONE) ? path.slice(0, -1) : path);
  };
  return { ...file, isNew, placeOf, ...(named === undefined ? {} : { named }) };
}

/** Files for what is new: places, topics, and people of whose names no address can be made. */
export function sourcesOfNew(records: readonly (readonly [RecordForm, TypedGroup])[], names: KnownNames): Source[] {
  const sources = records.flatMap(([{ fields }, typed]) => newIn(fields, typed, names));
  // Two talks may have the same new topic.
  return [...new Map(sources.map((source) => [source.file, source])).values()];
}

function newIn(fields: readonly FieldForm[], typed: TypedGroup, names: KnownNames): Source[] {
  return fields.flatMap((field) => {
    if (field.input !== 'rows') return [];
    return keptRows(field, typed[field.name]).flatMap((row) => [...createNew(field, row, names), ...newIn(field.fields, row, names)]);
  });
}

function createNew({ makes, alone = VALUE }: RowsForm, row: TypedGroup, names: KnownNames): Source[] {
  const name = textOf(row[alone]);
  const id = slugify(textOf(row[makes?.named ?? alone]));
  if (makes === undefined || row[IS_NEW] !== YES || id === '') return [];
  const others = makes.fields.filter((field) => field.name !== makes.named);
  const text = writeRecord({ name: name || null, ...writeFields(others, row, names) }, '');
  const named: Place = { group: row, name: makes.named ?? alone };
  const placeOf: Source['placeOf'] = (problem, other = text) => placeIn(others, row, fieldAt(other, problem)) ?? named;
  return [{ file: `${makes.folder}/${id}.md`, text, isNew: true, placeOf, named }];
}

/** @param there paths that the file named before. */
export function uploadsOf(sources: readonly Source[], folder: string, there: readonly string[] = []): string[] {
  const named = sources.flatMap(({ text }) => filesNamedIn(readFields(text))).filter((path) => !there.includes(path));
  return [...new Set(named)].map((path) => `meetups/${folder}/${path}`);
}

/** Paths of the files that a record names in the folder of its meetup: "slides/graphs.pdf". */
export function filesNamedIn(value: FieldValue | WrittenFields | undefined): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'file' || name === 'transcript') && typeof inner === 'string' ? [inner] : filesNamedIn(inner as FieldValue),
  );
}
