import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile } from '../content/hash-file.ts';
import { type Remembered, rememberedSchema } from '../schema/media-lock.ts';
import { createGate, type Gate } from './gate.ts';

/** Where a copy is kept: its name is the SHA-256 of its content, in hexadecimal. */
export function copyPath(cacheFolder: string, sha256: string): string {
  return join(cacheFolder, 'media', sha256);
}

/** The copies on disk, the files that have not arrived whole, and what is remembered of each address. It survives being killed at any point. */
export interface Store {
  /** Whether a copy is there and its content is what its name says. A damaged one is deleted. Each is read once a run. */
  has(sha256: string): Promise<boolean>;
  /** Runs something of which an address has only one at a time: whatever reads or writes what is remembered of it. Not one within another. */
  alone<Result>(url: string, run: () => Promise<Result>): Promise<Result>;
  recall(url: string): Promise<Remembered>;
  remember(remembered: Remembered): Promise<void>;
  /** Where the bytes of a file arrive. */
  partPath(url: string): string;
  /** How many bytes of a file have arrived. */
  partBytes(url: string): Promise<number>;
  dropPart(url: string): Promise<void>;
  /** Makes the part that has arrived a copy, remembers so, and gives what is remembered. The part is whole, and its hash is known. */
  keep(remembered: Remembered & { readonly file: NonNullable<Remembered['file']> }): Promise<void>;
}

/**
 * Opens the store below a cache folder:
 * `media/<sha256>` a copy, `media/parts/<key>` bytes on their way, `media/seen/<key>.json` what is remembered of an address,
 * where `<key>` is the SHA-256 of the address.
 */
export async function openStore(cacheFolder: string): Promise<Store> {
  const [parts, seen] = [join(cacheFolder, 'media', 'parts'), join(cacheFolder, 'media', 'seen')];
  for (const folder of [parts, seen]) await mkdir(folder, { recursive: true });
  const checked = new Map<string, Promise<boolean>>();
  const gates = new Map<string, Gate>();
  const partPath = (url: string): string => join(parts, keyOf(url));
  const notePath = (url: string): string => join(seen, `${keyOf(url)}.json`);

  const has = (sha256: string): Promise<boolean> => {
    const known = checked.get(sha256) ?? isWhole(copyPath(cacheFolder, sha256), sha256);
    checked.set(sha256, known);
    return known;
  };
  const remember = (remembered: Remembered): Promise<void> => writeWhole(notePath(remembered.url), `${JSON.stringify(remembered)}\n`);
  const adopt = async (url: string, sha256: string): Promise<void> => {
    await rename(partPath(url), copyPath(cacheFolder, sha256));
    checked.set(sha256, Promise.resolve(true));
  };

  return {
    has,
    remember,
    partPath,
    alone(url, run) {
      const gate = gates.get(url) ?? createGate(1);
      gates.set(url, gate);
      return gate.pass(run);
    },
    async recall(url) {
      const remembered = await readNote(notePath(url), url);
      const { file } = remembered;
      // Killed after the note was written and before the copy had its name.
      if (file !== undefined && !(await has(file.sha256)) && (await hashIfThere(partPath(url)))?.sha256 === file.sha256)
        await adopt(url, file.sha256);
      return remembered;
    },
    async partBytes(url) {
      return (await sizeOf(partPath(url))) ?? 0;
    },
    async dropPart(url) {
      await rm(partPath(url), { force: true });
    },
    async keep(remembered) {
      await remember(remembered);
      if (await has(remembered.file.sha256)) await rm(partPath(remembered.url), { force: true });
      else await adopt(remembered.url, remembered.file.sha256);
    },
  };
}

/** Every copy in a cache by its name, in order. */
export async function listCopies(cacheFolder: string): Promise<string[]> {
  const names = await readdir(join(cacheFolder, 'media')).catch((): string[] => []);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
}

/** The SHA-256 of a file, in hexadecimal, and its size; nothing where there is none. */
export async function hashIfThere(path: string): Promise<{ readonly sha256: string; readonly bytes: number } | undefined> {
  return hashFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

/** The bytes of a file; nothing where there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Writes a file that is never seen half written.
 * @param scratch the folder in which it is written first, if not beside it.
 */
export async function writeWhole(path: string, text: string, scratch = dirname(path)): Promise<void> {
  const draft = join(scratch, `${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await writeFile(path, text);
  }
}

async function isWhole(path: string, sha256: string): Promise<boolean> {
  const found = await hashIfThere(path);
  if (found !== undefined && found.sha256 !== sha256) await rm(path, { force: true });
  return found?.sha256 === sha256;
}

/** What cannot be read, or is of another address, is as good as nothing. */
async function readNote(path: string, url: string): Promise<Remembered> {
  try {
    const note = rememberedSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (note.success && note.data.url === url) return note.data;
  } catch (error) {
    if (!isMissing(error) && !(error instanceof SyntaxError)) throw error;
  }
  return { url };
}

function keyOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
