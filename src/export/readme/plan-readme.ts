import type { Archive } from '../../archive/model.ts';
import { EXPORTED_README } from '../../import/exported-page/exported-files.ts';
import { withList } from '../export-list.ts';
import type { ExportedFile } from '../exported-file.ts';
import { madeFile } from '../made-file.ts';
import { writePages } from './write-pages.ts';
import { writeTables } from './write-tables.ts';

/**
 * The archive as README files: a page for each meetup, the tables at the top, and everything else as it is in the content folder.
 * @param content the files of the content folder. @param text the text of one of them.
 */
export function planReadme(archive: Archive, content: readonly ExportedFile[], text: (file: string) => string): ExportedFile[] {
  const pages = [...writePages(archive, text)].map((page) => madeFile(page.path, page.text));
  // A talk is a part of the page of its meetup.
  const inPages = new Set([...archive.meetups, ...archive.talks].map(({ file }) => file));
  const others = content
    .filter(({ path }) => !inPages.has(path))
    .map((file) => (file.path === 'README.md' ? { ...file, path: EXPORTED_README } : file));
  return withList([madeFile('README.md', writeTables(archive)), ...pages, ...others]);
}
