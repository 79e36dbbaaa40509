import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another run works on the same cache; the message says what to do. */
export class AnotherRunError extends Error {
  override readonly name = 'AnotherRunError';
}

/** Runs something that must not run twice at a time on a cache folder. A run that was killed is in nobody's way. */
export async function asOnlyRun<Result>(cacheFolder: string, run: () => Promise<Result>): Promise<Result> {
  const path = join(cacheFolder, 'media', 'running');
  await mkdir(join(cacheFolder, 'media'), { recursive: true });
  await take(path);
  try {
    return await run();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  for (let tried = 0; tried < 2; tried += 1) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = Number((await readFile(path, 'utf8').catch(() => '')).trim());
    if (isRunning(other))
      throw new AnotherRunError(
        `Another "npm run media" is at work on this cache (process ${other}). Wait for its end; if there is none, delete ${path}.`,
      );
    await rm(path, { force: true });
  }
  throw new AnotherRunError(`Another "npm run media" has just begun on this cache.`);
}

function isRunning(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0 || id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
