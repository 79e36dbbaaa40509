import { writeChecksums } from './checksums.ts';
import type { ExportedFile } from './exported-file.ts';
import { madeFile } from './made-file.ts';

/** The list of what an export as README files holds, by which it is known again, and what was changed since. `sha256sum -c` reads it. */
export const EXPORT_LIST = 'export.sha256';

/** Adds the list to the files of an export. */
export function withList(files: readonly ExportedFile[]): ExportedFile[] {
  return [...files, madeFile(EXPORT_LIST, writeChecksums(files))];
}
