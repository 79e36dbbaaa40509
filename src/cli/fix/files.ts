import { link, lstat, rename, unlink } from 'node:fs/promises';

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
