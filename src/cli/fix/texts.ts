import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conflictLine } from '../../content/conflict.ts';
import { placeOf } from '../../content/layout.ts';
import type { RawFile } from '../../content/raw-file.ts';
import { mendText } from '../../fix/mend-text.ts';
import { indexFiles, mendReferences } from '../../fix/references.ts';
import { isWithin } from '../check/arguments.ts';
import { replaceText } from '../replace-file.ts';
import type { FixLog } from './log.ts';

export interface FixContext {
  readonly contentFolder: string;
  /** Paths below the content folder to which all is confined; none for the whole of it. They follow what is renamed. */
  within: readonly string[];
  readonly log: FixLog;
}

/**
 * Mends every content file that can be read, and what it says of other files.
 * @param files what there is in the content folder.
 * @returns whether any was written.
 */
export async function mendTexts(files: readonly RawFile[], { contentFolder, within, log }: FixContext): Promise<boolean> {
  const usable = files.filter(({ kind }) => ['text', 'asset', 'transcript'].includes(kind));
  const index = indexFiles(
    files.map(({ file }) => file),
    usable.map(({ file }) => file),
  );
  let hasChanged = false;
  for (const { kind, file } of files) {
    const place = placeOf(file);
    if (kind !== 'text' || !('folder' in place)) continue;
    const path = join(contentFolder, file);
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const conflict = conflictLine(text);
    if (conflict !== undefined) {
      const because = `line ${conflict} is the first mark of a conflict. Keep one of its sides, delete the marks, and run this again.`;
      if (isWithin(file, within)) log.left(file, because);
      continue;
    }
    // What is said of a file that got another name is put right wherever it stands.
    const mended = mendReferences(isWithin(file, within) ? mendText(text, place.kind) : text, file, index);
    if (mended === text) continue;
    if (replaceText(path, bytes, mended)) {
      log.wrote(file, text, mended);
      hasChanged = true;
    } else log.left(file, 'another program has written it in the meantime. Run this again.');
  }
  return hasChanged;
}
