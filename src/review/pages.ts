import type { Archive, Linked } from '../archive/model.ts';
import { recordPages } from '../archive/pages.ts';
import { galleryPath, HOME, pathOf } from '../archive/paths.ts';
import { filesNamed } from '../archive/rules/media.ts';
import type { Records } from '../content/records.ts';
import { titleOf } from '../output/words.ts';
import { contentPath } from './reach.ts';
import type { Review } from './review.ts';

/** A page that a proposal makes or changes. */
export interface ReviewedPage {
  readonly path: string;
  readonly title: string;
  /** `affected`: its own file is as it was, but it shows something of what changed. */
  readonly why: 'new' | 'changed' | 'affected';
}

/**
 * The pages of the archive that a proposal is about, each once: those of the records that it touches, evenings with their talks first,
 * then those that show something of them.
 */
export function reviewedPages(review: Review, archive: Archive, before: Records, after: Records): ReviewedPage[] {
  const known = new Set(recordPages(before).map(({ path }) => path));
  const touched = touchedFiles(review, after);
  const everything: readonly Linked[] = [
    ...archive.meetups.flatMap((meetup) => [meetup, ...meetup.talks]),
    ...archive.people,
    ...archive.venues,
    ...archive.topics,
    ...archive.wiki,
    ...archive.pages,
  ];
  const subjects = everything.filter(({ file }) => file !== undefined && touched.has(file));
  const pages = new Map<string, ReviewedPage>();
  const add = (path: string, title: string, why: ReviewedPage['why']): void => {
    if (!pages.has(path)) pages.set(path, { path, title, why });
  };
  const addRecord = (record: Linked, why: 'changed' | 'affected'): void => {
    const path = pathOf(record);
    add(path, titleOf(record), known.has(path) ? why : 'new');
  };
  for (const subject of subjects) addRecord(subject, 'changed');
  if (touched.has(archive.site.file)) add(HOME, archive.site.name, 'changed');
  for (const meetup of archive.meetups) {
    const isTouched = [...touched].some((file) => file.startsWith(`meetups/${meetup.folder}/photos/`));
    if (isTouched) add(galleryPath(pathOf(meetup)), `${meetup.name}: photos`, 'changed');
  }
  for (const neighbour of [...subjects.flatMap(neighboursOf), ...homesOfDeleted(review, archive)]) addRecord(neighbour, 'affected');
  return [...pages.values()];
}

/** Below the content folder: all files that are touched, and the records that name one of them. */
function touchedFiles({ changes = [], contentFolder }: Review, after: Records): ReadonlySet<string> {
  const files = new Set(changes.flatMap(({ path, status }) => (status === 'deleted' ? [] : (contentPath(path, contentFolder) ?? []))));
  const naming = filesNamed(after).flatMap(({ file, record }) => (files.has(file) ? [record.file] : []));
  return new Set([...files, ...naming]);
}

function neighboursOf(subject: Linked): readonly Linked[] {
  if (subject.type === 'talk') return [subject.meetup, ...subject.speakers.map(({ person }) => person)];
  return subject.type === 'meetup' ? subject.talks : [];
}

/** The evenings of talks that are taken away. */
function homesOfDeleted({ records }: Review, { meetups }: Archive): readonly Linked[] {
  const folders = new Set(
    records.flatMap(({ status, kind, file }) => (status === 'deleted' && kind === 'talk' ? [file.split('/')[1]] : [])),
  );
  return meetups.filter(({ folder }) => folders.has(folder));
}
