import type { Archive, Meetup } from '../../archive/model.ts';
import { writeExportedRecord } from '../../import/exported-page/exported-record.ts';
import type { Names } from '../../import/exported-page/fact.ts';
import { namesOf } from './names.ts';

/**
 * The page of every meetup with its talks, by its path: the one that stands in its folder on GitHub. Each says all that its files say, and
 * keeps in comments what cannot be said, so that the same files can be made of it again.
 * @param text the text of a file below the content folder.
 */
export function* writePages(archive: Archive, text: (file: string) => string): Generator<{ readonly path: string; readonly text: string }> {
  const names = namesOf(archive);
  for (const meetup of archive.meetups) yield { path: meetup.file, text: writePage(meetup, text, names) };
}

function writePage({ folder, file, talks }: Meetup, text: (file: string) => string, names: Names): string {
  const parts = [
    writeExportedRecord({ kind: 'meetup', folder }, { file, text: text(file) }, names),
    ...talks.map((talk) => writeExportedRecord({ kind: 'talk', folder }, { file: talk.file, text: text(talk.file) }, names)),
  ];
  return `${parts.join('\n\n')}\n`;
}
