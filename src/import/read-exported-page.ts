import { placeOf } from '../content/layout.ts';
import type { WrittenFields } from '../content/write-record.ts';
import { type ProposedFile, proposeTalks } from '../proposal/proposed-file.ts';
import { isGroup } from '../schema/is-group.ts';
import { EXPORT_LIST, EXPORTED_README } from './exported-page/exported-files.ts';
import { composeRecord, fieldsOf } from './exported-page/exported-record.ts';
import { cutPage, type PagePart } from './exported-page/page-parts.ts';
import { readReadable } from './exported-page/readable.ts';
import type { Note, SourcePage } from './found.ts';
import { isPersonName } from './name-words.ts';

/** What is made of a folder that `npm run export -- readme` has written. */
export interface ExportedFolder {
  /** The files of meetups and talks, which are made of pages. */
  readonly files: readonly ProposedFile[];
  /** The files that are taken as they are: paths below the exported folder, and below the content folder. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** What a person should look at. */
  readonly notes: readonly Note[];
}

const MEETUP_PAGE = /^meetups\/[^/]+\/README\.md$/;

/** Whether a page is one that `npm run export -- readme` has written for a meetup. */
export function isExportedPage({ file, text }: SourcePage): boolean {
  return MEETUP_PAGE.test(file) && cutPage(text)[0]?.file === file;
}

/** Whether a folder is one that `npm run export -- readme` has written. */
export function isExportedFolder(pages: readonly SourcePage[]): boolean {
  return pages.some(({ file }) => file === 'site.md') && pages.some(isExportedPage);
}

/**
 * Makes the content folder again of which an exported folder was made: the same bytes where nobody has changed the pages. What a person
 * has changed in the part that is read counts, and a note tells of it where a comment says something else.
 * @param files every file of the folder, by its path.
 */
export function readExportedFolder(pages: readonly SourcePage[], files: readonly string[]): ExportedFolder {
  const ofMeetups = pages.filter(({ file }) => MEETUP_PAGE.test(file));
  const read = ofMeetups.map((page) => (isExportedPage(page) || saysDate(page) ? readExportedPage(page) : leftOut(page)));
  const made = new Set([...ofMeetups.map(({ file }) => file), 'README.md', EXPORT_LIST]);
  return {
    files: read.flatMap((page) => page.files),
    copies: files.filter((file) => !made.has(file)).map((from) => ({ from, to: from === EXPORTED_README ? 'README.md' : from })),
    notes: read.flatMap((page) => page.notes),
  };
}

/** Whether a page that a person has written beside the exported ones says when its meetup was, as they do. */
function saysDate({ file, text }: SourcePage): boolean {
  const [part] = cutPage(text);
  return part !== undefined && readReadable({ kind: 'meetup', folder: file.split('/')[1] ?? '' }, part.readable).fields.date !== undefined;
}

function leftOut({ file }: SourcePage): Pick<ExportedFolder, 'files' | 'notes'> {
  const message = `${file} says no date as the other pages do, such as “- **Date:** 2019-06-24”, and was left out with all that stands in it.`;
  return { files: [], notes: [{ kind: 'leftover', message, origins: [{ file, line: 1 }] }] };
}

/** Makes the files of one page: of the meetup, of its talks, and of those that a person has added. */
export function readExportedPage({ file: page, text }: SourcePage): Pick<ExportedFolder, 'files' | 'notes'> {
  const folder = page.split('/')[1] ?? '';
  const notes: Note[] = [];
  const note = (kind: Note['kind'], message: string, line: number): number =>
    notes.push({ kind, message, origins: [{ file: page, line }] });
  const files: ProposedFile[] = [];
  const added: { fields: WrittenFields; body: string }[] = [];
  for (const [index, part] of cutPage(text).entries()) {
    const kind = index === 0 ? 'meetup' : 'talk';
    const { text: made, changed, read } = composeRecord({ kind, folder }, part);
    const label = read.fields.title === undefined ? 'this part' : `“${String(read.fields.title)}”`;
    for (const { words, line } of read.unknown)
      note('leftover', `“${words}” of ${label} is no fact that is known here, and was left out.`, part.line + line - 1);
    for (const { what, end } of part.unclosed) {
      const mark = what === 'comment' ? '-->' : '<!-- end of text -->';
      note('doubt', `The ${what} of ${label} has lost the line “${mark}” that ends it, and was read up to line ${end}.`, part.line);
    }
    if (part.text !== undefined && read.others.length > 0)
      note('leftover', `A text of ${label} stands outside of its marks, and was left out.`, part.line);
    for (const { name, role } of peopleIn(read.fields))
      if (isPersonName(role))
        note(
          'doubt',
          `“${role}” of ${label} was read as what ${name} is. Another person has a line of their own: “- **${kind === 'talk' ? 'Speaker' : 'Organizer'}:** ${role}”.`,
          part.line,
        );
    const file = index === 0 && part.file === undefined ? page : fileOf(part, kind, folder, files);
    if (file === undefined) {
      if (part.file !== undefined) note('doubt', `${part.file} is no file that ${label} can be; it was taken for a new talk.`, part.line);
      added.push({ fields: fieldsOf(made), body: part.text ?? bodyBelow(made) });
      continue;
    }
    for (const name of changed)
      note('doubt', `“${name}” of ${label} was changed in the part that is read; that counts, and not what the comment keeps.`, part.line);
    files.push({ file, text: made });
  }
  const present = files.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).filter((name) => name !== 'README.md');
  return { files: [...files, ...proposeTalks(folder, added, present)], notes };
}

/** The file of a part, where it is one that stands in the folder of the page and no other part has. */
function fileOf({ file }: PagePart, kind: 'meetup' | 'talk', folder: string, taken: readonly ProposedFile[]): string | undefined {
  if (file === undefined || taken.some((other) => other.file === file)) return undefined;
  const place = file.split('/').some((step) => step === '..' || step === '.' || step === '') ? undefined : placeOf(file);
  return place !== undefined && place.kind === kind && place.folder === folder ? file : undefined;
}

/** Everyone who is billed with a role. */
function peopleIn({ speakers, organizers }: WrittenFields): readonly { readonly name: string; readonly role: string }[] {
  return [speakers, organizers].flat().flatMap((person) => {
    const { name, role } = isGroup(person) ? person : {};
    return typeof role === 'string' ? [{ name: String(name), role }] : [];
  });
}

function bodyBelow(text: string): string {
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}
