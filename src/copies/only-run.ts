import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Another run works on the same cache; the message says what to do. */
export class AnotherRunError extends Error {
  override readonly name = 'AnotherRunError';
}

/** The marks of runs that this process has begun. */
const held = new Set<string>();

/** Runs something that must not run twice at a time on a cache folder. A run that was killed is in nobody's way. */
export async function asOnlyRun<Result>(cacheFolder: string, run: () => Promise<Result>): Promise<Result> {
  const path = resolve(cacheFolder, 'media', 'running');
  if (held.has(path)) throw new AnotherRunError('Another "npm run media" is at work on this cache.');
  held.add(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await take(path);
    try {
      return await run();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    held.delete(path);
  }
}

async function take(path: string): Promise<void> {
  for (let tried = 0; tried < 3; tried += 1) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const mark = await readMark(path);
    const other = Number(mark.trim());
    if (isRunning(other))
      throw new AnotherRunError(
        `Another "npm run media" is at work on this cache (process ${other}). Wait for its end; if there is none, delete ${path}.`,
      );
    await clear(path, mark);
  }
  throw new AnotherRunError(`Another "npm run media" has just begun on this cache.`);
}

/** Takes the mark of a dead run away, once for all that have found it: whoever comes later finds another one there, and puts it back. */
async function clear(path: string, dead: string): Promise<void> {
  const aside = `${path}-${randomBytes(8).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readMark(aside)) !== dead) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}

/** What a mark says; one that says nothing was made a moment ago, or its run was killed in that moment. */
async function readMark(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text !== '') return text;
  await setTimeout(50);
  return readFile(path, 'utf8').catch(() => '');
}

function isRunning(id: number): boolean {
  // Our own number is that of an earlier run that had it: this process has begun no other.
  if (!Number.isSafeInteger(id) || id <= 0 || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
