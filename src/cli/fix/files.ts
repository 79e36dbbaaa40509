import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a file is written before it takes the place of another: beside it, so that one step is enough for that. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Writes a text in place of what a file was when it was read. The file is never half written, and keeps who may read it.
 * @returns false where the file is no longer as it was read: then it stays as it is now.
 */
export async function replaceText(path: string, before: Buffer, text: string): Promise<boolean> {
  const draft = draftBeside(path);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    return await replaceWith(draft, path, (now) => now.equals(before));
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Lets a draft take the place of a file, if that still is what it is expected to be.
 * @param isAsRead looks at what the file holds now.
 */
export async function replaceWith(draft: string, path: string, isAsRead: (now: Buffer) => boolean): Promise<boolean> {
  const stats = await lstat(path);
  if (!stats.isFile() || !isAsRead(await readFile(path))) return false;
  await chmod(draft, stats.mode);
  await rename(draft, path);
  return true;
}

/**
 * Gives a file or folder another name.
 * @returns false where something has that name already: nothing is ever overwritten.
 */
export async function moveTo(from: string, to: string): Promise<boolean> {
  const [source, target] = [await lstat(from), await lstat(to).catch(() => undefined)];
  // Where capital letters do not count, the file itself is found under its new name.
  const isSame = target !== undefined && target.ino === source.ino && target.dev === source.dev;
  if (target !== undefined && !isSame) return false;
  if (isSame || source.isDirectory()) {
    await rename(from, to);
    return true;
  }
  try {
    // Unlike a new name, a second one is not given where there is a file already.
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    // Some file systems know no second names.
    await rename(from, to);
    return true;
  }
  await unlink(from);
  return true;
}
