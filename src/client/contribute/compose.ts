import { readMeetupFolder } from '../../content/file-names.ts';
import { nextFolder, type ProposedFile, proposeMeetup, proposeTalks } from '../../proposal/proposed-file.ts';
import type { KnownArchive } from '../../schema/known-archive.ts';
import type { Problem } from '../../schema/problem.ts';
import type { FieldForm, RowsForm } from './forms/field-form.ts';
import { MEETUP } from './forms/meetup.ts';
import { TALK } from './forms/talk.ts';
import type { KnownNames } from './known-names.ts';
import { type Composed, composeNew, createSource, type Source, uploadsOf, writeTyped } from './source.ts';
import { type TypedGroup, textOf } from './typed.ts';
import { keptRows } from './written.ts';

/** The field with the number or name of a new meetup. */
export const FOLDER = 'folder';
/** The rows with the talks of a new meetup. */
export const TALKS = 'talks';

const FOLDER_FIELD: FieldForm = {
  input: 'line',
  name: FOLDER,
  label: 'Number of the meetup',
  width: 'third',
  isRequired: true,
  help: 'The next one is filled in. A special event has a short name of small letters, digits and hyphens in place of a number.',
  example: 'ai-summit-2026',
};

const TALK_ROWS: RowsForm = { input: 'rows', kind: 'talk', name: TALKS, label: 'Talks', one: 'talk', starts: 1, fields: TALK.fields };

/** The form for a new meetup: its number, its own fields, and its talks. */
export const NEW_MEETUP: readonly FieldForm[] = [FOLDER_FIELD, ...MEETUP.fields, TALK_ROWS];

/** A new meetup with its talks. */
export function composeMeetup(typed: TypedGroup, { meetups }: KnownArchive, names: KnownNames): Composed {
  const taken = meetups.map((other) => other.folder);
  const asked = folderName(textOf(typed[FOLDER]));
  const wrong = findWrongFolder(asked, taken);
  // Whatever its folder is called, the rest of it can be judged.
  const folder = wrong === undefined ? asked : nextFolder(taken);
  const talks = keptRows(TALK_ROWS, typed[TALKS]);
  const meetup = createSource(proposeMeetup(folder, writeTyped(MEETUP, typed, names)), MEETUP, typed, true);
  const records = [[MEETUP, typed] as const, ...talks.map((talk) => [TALK, talk] as const)];
  const made = composeNew(records, names);
  const sources = [meetup, ...talkSources(folder, talks, [], names), ...made.sources];
  const name = /^\d+$/.test(folder) ? `Meetup ${Number(folder)}` : textOf(typed.label) || folder;
  return {
    sources,
    uploads: uploadsOf(sources, folder),
    title: [name, textOf(typed.title)].filter(Boolean).join(': '),
    problems: [
      ...(wrong === undefined ? [] : [{ problem: { ...wrong, file: meetup.file }, place: { group: typed, name: FOLDER } }]),
      ...made.problems,
    ],
  };
}

/** A talk of a meetup that is there. */
export function composeTalk(typed: TypedGroup, folder: string, { meetups }: KnownArchive, names: KnownNames): Composed {
  const meetup = meetups.find((candidate) => candidate.folder === folder);
  const present = meetup?.talks.map(({ file }) => file) ?? [];
  const made = composeNew([[TALK, typed]], names);
  const sources = [...talkSources(folder, [typed], present, names), ...made.sources];
  const title = `${textOf(typed.title) || 'A talk'} (${meetup?.name ?? folder})`;
  return { sources, uploads: uploadsOf(sources, folder), title, problems: made.problems };
}

function talkSources(folder: string, talks: readonly TypedGroup[], present: readonly string[], names: KnownNames): Source[] {
  const records = talks.map((talk) => writeTyped(TALK, talk, names));
  const files = proposeTalks(folder, records, present);
  return talks.map((talk, index) => createSource(files[index] as ProposedFile, TALK, talk, true, { group: talk, name: 'title' }));
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
