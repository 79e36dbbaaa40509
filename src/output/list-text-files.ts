import { listCalendarFiles } from './calendar.ts';
import { listDataFiles } from './data/data-of-site.ts';
import { listFeedFiles } from './feeds.ts';
import { knownArchiveFile } from './known-archive.ts';
import type { SiteContext } from './site-context.ts';
import type { WrittenFile } from './text-file.ts';

/**
 * Every file of the site that is text and no page: feeds, calendars, the data package, and what the form for proposals must know. Each is made when it is asked for, so that a large
 * archive never has all of them in memory. Beside a path at which a page stood before, its feed or calendar is written again:
 * whoever follows it there goes on to get it.
 */
export function* listTextFiles(site: SiteContext): Generator<WrittenFile> {
  yield* listFeedFiles(site);
  yield* listCalendarFiles(site);
  yield knownArchiveFile(site.archive);
  yield* listDataFiles(site);
}
