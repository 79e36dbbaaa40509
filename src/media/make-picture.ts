import { basename, join } from 'node:path';
import type { Picture } from '../archive/model.ts';
import type { LazyPool, MediaOptions, Outcome } from './make.ts';
import type { PictureFault } from './picture-faults.ts';
import { pictureFinding } from './picture-problems.ts';
import { PICTURE_RECIPE } from './pictures.ts';
import { JobDied, JobTooSlow } from './pool.ts';
import { hashFile, keyOf, makeOnce, readMade } from './store.ts';

/**
 * Makes a picture anew in all its widths, or takes it from the cache.
 * @param copy the SHA-256 of the file, where it is a copy of what is elsewhere.
 */
export async function makePicture(
  path: string,
  copy: string | undefined,
  { cacheFolder, how, pool }: MediaOptions & { readonly pool: LazyPool },
): Promise<Outcome<Picture>> {
  const key = keyOf(copy ?? (await hashFile(path)), PICTURE_RECIPE);
  const folder = join(cacheFolder, 'pictures', key);
  const kept = await readMade<Omit<Picture, 'key'>>(folder);
  if (kept !== undefined) return { made: { key, ...kept }, findings: [] };

  const faults = (await attempt(() => pool().run('inspectPicture', { path }))).filter(
    // The file is not in the repository, and where it was taken is not in what is made of it.
    ({ kind }) => copy === undefined || kind !== 'position',
  );
  const findings = faults.map((fault) => ({ finding: pictureFinding(basename(path), fault), isHarmless: false }));
  if (findings.length > 0 || how === 'inspect') return { findings };
  const made = await makeOnce(folder, (scratch) => pool().run('makePicture', { path, folder: scratch }));
  return made === undefined ? { findings } : { made: { key, ...made }, findings };
}

/** What is wrong with a picture; one whose thread was ended cannot be shown. */
async function attempt(job: () => Promise<readonly PictureFault[]>): Promise<readonly PictureFault[]> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof JobTooSlow || error instanceof JobDied) return [{ kind: 'unreadable' }];
    throw error;
  }
}
