import { fieldAt, readFields } from '../../content/edit-record.ts';
import { type FieldValue, type WrittenFields, writeRecord } from '../../content/write-record.ts';
import { isInBody } from '../../proposal/judge-files.ts';
import type { ProposedFile, WrittenRecord } from '../../proposal/proposed-file.ts';
import type { Problem } from '../../schema/problem.ts';
import { slugify } from '../../schema/text.ts';
import { BODY, type FieldForm, LATIN, type RecordForm, type RowsForm, VALUE } from './forms/field-form.ts';
import type { KnownNames } from './known-names.ts';
import { type TypedGroup, textOf } from './typed.ts';
import { EXACTLY_ONE } from './words.ts';
import { idOfNew, isNew, keptRows, type Place, placeIn, writeFields } from './written.ts';

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

/** Files for what is new: places, topics, and people of whose names no address can be made. And what is wrong with their names. */
export function composeNew(
  records: readonly (readonly [RecordForm, TypedGroup])[],
  names: KnownNames,
): Pick<Composed, 'sources' | 'problems'> {
  const sources = new Map<string, NewSource>();
  const problems: PlacedProblem[] = [];
  for (const source of records.flatMap(([{ fields }, typed]) => newIn(fields, typed, names))) {
    const { file, text, name, named: place } = source;
    const [first, problem] = [sources.get(file), { severity: 'error', file, line: 1, column: 1 } as const];
    if (file.endsWith('/.md')) {
      const message = `"${name}" is not written in Latin letters.`;
      problems.push({ problem: { ...problem, rule: 'missing-field', message, help: '' }, place });
    } else if (first === undefined) sources.set(file, source);
    // Two talks may have the same new topic.
    else if (first.text !== text) {
      const message = `"${first.name}" and "${name}" would have one page.`;
      const help = 'Write what is the same in the same way, and call what is not by another name.';
      problems.push({ problem: { ...problem, rule: 'file-exists', message, help, suggestion: first.name }, place });
    }
  }
  return { sources: [...sources.values()], problems };
}

interface NewSource extends Source {
  readonly name: string;
  readonly named: Place;
}

function newIn(fields: readonly FieldForm[], typed: TypedGroup, names: KnownNames): NewSource[] {
  return fields.flatMap((field) => {
    if (field.input !== 'rows') return [];
    return keptRows(field, typed[field.name]).flatMap((row) => [...createNew(field, row, names), ...newIn(field.fields, row, names)]);
  });
}

function createNew(field: RowsForm, row: TypedGroup, names: KnownNames): NewSource[] {
  const { makes, alone = VALUE } = field;
  if (makes === undefined || !isNew(field, row, names)) return [];
  const name = textOf(row[alone]);
  const others = makes.fields.filter((other) => other.name !== LATIN);
  const text = writeRecord({ name, ...writeFields(others, row, names) }, '');
  const named: Place = { group: row, name: slugify(name) === '' ? LATIN : alone };
  const placeOf: Source['placeOf'] = (problem, other = text) => placeIn(others, row, fieldAt(other, problem)) ?? named;
  return [{ file: `${makes.folder}/${idOfNew(field, row)}.md`, text, isNew: true, placeOf, name, named }];
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
