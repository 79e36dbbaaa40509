import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile } from '../content/hash-file.ts';

const hashes = new Map<string, string>();

/** The SHA-256 of a file's content, in hexadecimal. A file that has not been written since is read once only while its site is served. */
export async function hashOnce(path: string): Promise<string> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(path);
  const state = [path, size, mtimeMs, ctimeMs, ino].join(' ');
  const known = hashes.get(state);
  if (known !== undefined) return known;
  const { sha256 } = await hashFile(path);
  hashes.set(state, sha256);
  return sha256;
}

/** A name for what is made of a content in one way: another one for another content, and for another way. */
// "9f86d0…", "slides 1, …" => 16 hexadecimal digits
export function keyOf(sha256: string, recipe: string): string {
  return createHash('sha256').update(`${sha256} ${recipe}`).digest('hex').slice(0, 16);
}

/** The name of the file that says what a folder of the cache holds. It is there only when all else is. */
const RECORD = 'made.json';

/** What a folder of the cache says that it holds, or nothing when it is not there or cannot be read. */
export async function readMade<Made>(folder: string): Promise<Made | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, RECORD), 'utf8')) as Made;
  } catch {
    return undefined;
  }
}

/**
 * Fills a folder of the cache as a whole: a run that is stopped half way leaves none.
 * @param fill writes the files into a folder that takes its place when all are there; nothing is kept when it gives nothing back.
 */
export async function makeOnce<Made>(folder: string, fill: (scratch: string) => Promise<Made | undefined>): Promise<Made | undefined> {
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    const made = await fill(scratch);
    if (made === undefined) return undefined;
    await writeFile(join(scratch, RECORD), JSON.stringify(made));
    // Left behind without its record by hand or by a full disk.
    if ((await readMade(folder)) === undefined) await rm(folder, { recursive: true, force: true });
    // Another build may have made the same meanwhile: one is as good as the other.
    await rename(scratch, folder).catch(async (error: unknown) => {
      if ((await readMade(folder)) === undefined) throw error;
    });
    return made;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
