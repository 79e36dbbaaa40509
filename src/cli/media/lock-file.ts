import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMediaLock, MEDIA_LOCK, parseMediaLock } from '../../content/media-lock.ts';
import { writeWhole } from '../../copies/store.ts';
import type { LoadedArchive } from '../../load-archive.ts';
import type { KnownAddress } from '../../schema/media-lock.ts';
import type { Settings } from '../../settings.ts';

/** The list of copies as it is on disk. */
export interface LockFile {
  readonly addresses: ReadonlyMap<string, KnownAddress>;
  /** Missing where there is no list yet. */
  readonly text: string | undefined;
}

/** The list as it is; an empty one where there is none; nothing when it cannot be read, or there is no content. */
export async function readLock({ contentFolder }: Settings, { problems, records }: LoadedArchive): Promise<LockFile | undefined> {
  if (problems.some(({ file }) => file === '') || records.brokenFiles.has(MEDIA_LOCK)) return undefined;
  const text = await readFile(join(contentFolder, MEDIA_LOCK), 'utf8').catch(() => undefined);
  if (text === undefined) return { addresses: new Map(), text };
  const { addresses, isWhole } = parseMediaLock(text);
  return isWhole ? { addresses, text } : undefined;
}

/** Writes the list where it has changed, and says whether it has. */
export async function writeLock(
  { contentFolder, cacheFolder }: Settings,
  { text }: LockFile,
  addresses: ReadonlyMap<string, KnownAddress>,
): Promise<string> {
  const next = formatMediaLock(addresses);
  if (next === text || (text === undefined && addresses.size === 0)) return 'no change';
  await mkdir(join(cacheFolder, 'media'), { recursive: true });
  // A draft beside it would be a file of the content, if this were killed now.
  await writeWhole(join(contentFolder, MEDIA_LOCK), next, join(cacheFolder, 'media'));
  return 'written';
}
