import type { FieldPath, MeetupRecord, Records, TalkRecord } from '../../content/records.ts';

/** A recording as a file lists it. */
export interface RecordingUse {
  readonly recording: NonNullable<TalkRecord['fields']['videos']>[number];
  readonly record: TalkRecord | MeetupRecord;
  readonly path: FieldPath;
}

/** A set of slides as a file lists it. */
export interface DeckUse {
  readonly deck: NonNullable<TalkRecord['fields']['slides']>[number];
  readonly record: TalkRecord | MeetupRecord;
  readonly path: FieldPath;
}

/** A file below the content folder that front matter names. */
export interface FileUse {
  /** Path below the content folder. */
  readonly file: string;
  /** Path as it is written, below {@link folder}. */
  readonly local: string;
  readonly folder: string;
  readonly record: Records['people'][number] | TalkRecord | MeetupRecord;
  readonly path: FieldPath;
}

/** The recordings of the talks and meetups given. */
export function recordingsOf(records: readonly (TalkRecord | MeetupRecord)[]): RecordingUse[] {
  return records.flatMap((record) =>
    (record.fields.videos ?? []).map((recording, index) => ({ recording, record, path: ['videos', index] })),
  );
}

/** The sets of slides of the talks and meetups given. */
export function decksOf(records: readonly (TalkRecord | MeetupRecord)[]): DeckUse[] {
  return records.flatMap((record) => (record.fields.slides ?? []).map((deck, index) => ({ deck, record, path: ['slides', index] })));
}

/** Every file that front matter names, hidden photos left aside. */
export function filesNamed(records: Records): FileUse[] {
  const uses: FileUse[] = [];
  const add = (record: FileUse['record'], local: string | undefined, path: FieldPath): void => {
    if (local !== undefined) uses.push({ ...locateFile(record.file, local), local, record, path });
  };
  const evenings = [...records.meetups, ...records.talks];
  for (const { deck, record, path } of decksOf(evenings)) add(record, deck.file, [...path, 'file']);
  for (const { recording, record, path } of recordingsOf(evenings)) {
    add(record, recording.file, [...path, 'file']);
    add(record, recording.transcript, [...path, 'transcript']);
  }
  for (const record of records.meetups) {
    const { poster, photos, jobs } = record.fields;
    add(record, poster?.file, ['poster', 'file']);
    for (const [index, { file }] of (photos?.files ?? []).entries()) add(record, file, ['photos', 'files', index, 'file']);
    for (const [index, { file }] of (jobs ?? []).entries()) add(record, file, ['jobs', index, 'file']);
  }
  for (const record of records.people) add(record, record.fields.photo, ['photo']);
  return uses;
}

/** What a set of slides is called wherever files are opened: its path below the content folder, or its web address. */
export function deckName({ deck, record }: Pick<DeckUse, 'deck' | 'record'>): string {
  return deck.file === undefined ? String(deck.url) : locateFile(record.file, deck.file).file;
}

/** The path below the content folder of a file that a record names. */
export function locateFile(recordFile: string, local: string): { readonly file: string; readonly folder: string } {
  const folder = folderOf(recordFile);
  return { folder, file: `${folder}/${local}` };
}

/** The folder of the records that may name a file: the meetup's own, or the first step of any other path. */
// "meetups/028/slides/a.pdf" => "meetups/028"; "people/photos/ada.jpg" => "people"
export function folderOf(file: string): string {
  const steps = file.split('/');
  return steps.slice(0, steps[0] === 'meetups' ? 2 : 1).join('/');
}
