import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MEDIA_LOCK } from '../../content/layout.ts';
import { formatMediaLock, parseMediaLock } from '../../content/media-lock.ts';
import { mergeLists } from '../../copies/merge.ts';
import { writeWhole } from '../../copies/store.ts';
import type { LoadedArchive } from '../../load-archive.ts';
import type { KnownAddress } from '../../schema/media-lock.ts';
import type { Settings } from '../../settings.ts';

/** The list of copies as it is on disk: in the content, and in the cache, where it stands as the last run on this machine wrote it. */
export interface LockFile {
  /** What a run begins with: both made one. */
  readonly addresses: ReadonlyMap<string, KnownAddress>;
  /** The content's alone. */
  readonly listed: ReadonlyMap<string, KnownAddress>;
  /** Each text missing where there is none yet. */
  readonly text: string | undefined;
  readonly lastRun: string | undefined;
}

/** The list as it is; an empty one where there is none; nothing when the content's cannot be read, or there is no content. */
export async function readLock(
  { contentFolder, cacheFolder }: Settings,
  { problems, records }: LoadedArchive,
): Promise<LockFile | undefined> {
  if (problems.some(({ file }) => file === '') || records.brokenFiles.has(MEDIA_LOCK)) return undefined;
  const [text, lastRun] = [await readText(join(contentFolder, MEDIA_LOCK)), await readText(lastRunPath(cacheFolder))];
  const listed = text === undefined ? undefined : parseMediaLock(text);
  if (listed?.isWhole === false) return undefined;
  const known = listed?.addresses ?? new Map();
  return { addresses: lastRun === undefined ? known : mergeLists(known, parseMediaLock(lastRun).addresses), listed: known, text, lastRun };
}

/** Writes the list, and once more into the cache, where it has changed. Says whether that of the content has. */
export async function writeLock(
  { contentFolder, cacheFolder }: Settings,
  { text, lastRun }: LockFile,
  addresses: ReadonlyMap<string, KnownAddress>,
): Promise<string> {
  const next = formatMediaLock(addresses);
  const isNews = (before: string | undefined): boolean => next !== before && (before !== undefined || addresses.size > 0);
  const scratch = join(cacheFolder, 'media');
  await mkdir(scratch, { recursive: true });
  // A draft beside it would be a file of the content, if this were killed now.
  if (isNews(text)) await writeWhole(join(contentFolder, MEDIA_LOCK), next, scratch);
  if (isNews(lastRun)) await writeWhole(lastRunPath(cacheFolder), next);
  return isNews(text) ? 'written' : 'no change';
}

/** The list as the last run on this machine wrote it. */
export function lastRunPath(cacheFolder: string): string {
  return join(cacheFolder, 'media', MEDIA_LOCK);
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
