import type { RecordKind } from '../../content/layout.ts';
import { nextFolder, type ProposedFile } from '../../proposal/proposed-file.ts';
import { folderOf, type Task } from '../../proposal/task.ts';
import { CONTENT_FILES, type KnownArchive } from '../../schema/known-archive.ts';
import { composeMeetup, composeTalk, FOLDER, NEW_MEETUP } from './compose.ts';
import { composeChange, readExisting } from './compose-change.ts';
import type { FieldForm } from './forms/field-form.ts';
import { MEETUP } from './forms/meetup.ts';
import { TALK, TALK_MEDIA } from './forms/talk.ts';
import type { KnownNames } from './known-names.ts';
import type { Composed } from './source.ts';
import { emptyForm, type TypedGroup } from './typed.ts';

/** What a form is for: its fields, what stands in them at first, and what is made of what stands in them in the end. */
export interface Session {
  readonly title: string;
  readonly kind: RecordKind;
  readonly fields: readonly FieldForm[];
  /** What tells its draft from others. */
  readonly key: string;
  /** What stands in it before anybody types. */
  readonly start: () => TypedGroup;
  /** Whether that comes from a file, which may change. */
  readonly isChange: boolean;
  /** The texts of the meetup that it is for, as they are now. */
  readonly evening: readonly ProposedFile[];
  readonly compose: (typed: TypedGroup) => Composed;
}

/** Gives the text of a content file. */
export type ReadFile = (file: string) => Promise<string>;

/** A session for a task; nothing where it must be said first what it is for, or where the archive does not have that. */
export async function openSession(task: Task, known: KnownArchive, names: KnownNames, read: ReadFile): Promise<Session | undefined> {
  if (task.what === 'meetup') return newMeetup(known, names);
  const meetup = known.meetups.find(({ folder }) => folder === (task.what === 'talk' ? task.meetup : folderOf(task.file ?? '')));
  if (meetup === undefined) return undefined;
  const { folder } = meetup;
  const files = [`meetups/${folder}/README.md`, ...meetup.talks.map(({ file }) => `meetups/${folder}/${file}`)];
  const isThere = task.what === 'talk' || files.includes(task.file ?? '');
  if (!isThere) return undefined;
  const evening = await Promise.all(files.map(async (file) => ({ file, text: await read(file) })));
  if (task.what === 'talk')
    return {
      title: `A talk for ${meetup.name}`,
      kind: 'talk',
      fields: TALK.fields,
      key: `talk ${folder}`,
      start: () => emptyForm(TALK.fields),
      isChange: false,
      evening,
      compose: (typed) => composeTalk(typed, folder, known, names),
    };
  const base = evening.find(({ file }) => file === task.file);
  if (base === undefined) return undefined;
  const talk = meetup.talks.find(({ file }) => base.file.endsWith(`/${file}`));
  const form = task.what === 'slides' ? TALK_MEDIA : talk === undefined ? MEETUP : TALK;
  const what = talk === undefined ? meetup.name : `“${talk.title}”`;
  const title = task.what === 'slides' ? `Slides or a recording for ${what}` : `A correction of ${what}`;
  return {
    title,
    kind: form.kind,
    fields: form.fields,
    key: `${task.what} ${base.file}`,
    start: () => readExisting(form, base.text, names),
    isChange: true,
    evening,
    compose: (typed) => composeChange(typed, form, base, title, names),
  };
}

function newMeetup(known: KnownArchive, names: KnownNames): Session {
  return {
    title: 'A meetup with its talks',
    kind: 'meetup',
    fields: NEW_MEETUP,
    key: 'meetup',
    start: () => ({ ...emptyForm(NEW_MEETUP), [FOLDER]: nextFolder(known.meetups.map(({ folder }) => folder)) }),
    isChange: false,
    evening: [],
    compose: (typed) => composeMeetup(typed, known, names),
  };
}

/** Reads content files from the site. @param folder the address below which they lie. */
export function createReader(folder: string): ReadFile {
  return async (file) => {
    // A change is made of this text: an older one would take back what others have changed since.
    const response = await fetch(folder + file.split('/').map(encodeURIComponent).join('/'), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${CONTENT_FILES}${file}: ${response.status}`);
    return response.text();
  };
}
