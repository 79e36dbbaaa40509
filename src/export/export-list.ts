import { EXPORT_LIST } from '../import/exported-page/exported-files.ts';
import { writeChecksums } from './checksums.ts';
import type { ExportedFile } from './exported-file.ts';
import { madeFile } from './made-file.ts';

export { EXPORT_LIST };

/** Adds the list to the files of an export. */
export function withList(files: readonly ExportedFile[]): ExportedFile[] {
  return [...files, madeFile(EXPORT_LIST, writeChecksums(files))];
}
