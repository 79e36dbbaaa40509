import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a file is written before it takes the place of another: beside it, so that one step is enough for that. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Writes a text in place of a file. The file is never half written, and keeps who may read it.
 * @param before what the file was when it was read; nothing where it does not matter, or where there may be no file.
 * @returns false where the file is no longer as it was read, or is no file: then it stays as it is now.
 */
export function replaceText(path: string, before: Buffer | undefined, text: string): boolean {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    return replaceWith(draft, path, before);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Lets a draft take the place of a file: see {@link replaceText}. */
export function replaceWith(draft: string, path: string, before?: Buffer): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined ? before !== undefined : !stats.isFile()) return false;
  if (before !== undefined && !readFileSync(path).equals(before)) return false;
  if (stats !== undefined) chmodSync(draft, stats.mode);
  renameSync(draft, path);
  return true;
}
