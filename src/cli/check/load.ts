import { buildTime } from '../../clock.ts';
import { type LoadedArchive, loadArchive } from '../../load-archive.ts';
import { makeMedia } from '../../media/make.ts';
import { dateIn } from '../../schema/dates.ts';
import type { Settings } from '../../settings.ts';

/** Loads a content folder and opens the files that its records name, to say what is wrong with all of it. Makes nothing. */
export async function loadAndInspect({
  contentFolder,
  cacheFolder,
}: Pick<Settings, 'contentFolder' | 'cacheFolder'>): Promise<LoadedArchive> {
  const now = buildTime();
  return loadArchive(contentFolder, {
    today: (timeZone) => dateIn(now, timeZone),
    keepGoing: false,
    media: (records) => makeMedia(records, { contentFolder, cacheFolder, how: 'inspect' }),
  });
}
