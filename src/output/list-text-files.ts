import type { Meetup } from '../archive/model.ts';
import { listCalendarFiles } from './calendar.ts';
import { type Followed, listFeedFiles } from './feeds.ts';
import type { SiteContext } from './site-context.ts';
import type { FormerPaths, TextFile } from './text-file.ts';

/**
 * Every file of the site that is text and no page: feeds and calendars. Each is made when it is asked for, so that a large
 * archive never has all of them in memory.
 * @param formerPaths where a record's page stood before: whoever follows its feed or calendar there goes on to get it.
 */
export function* listTextFiles(site: SiteContext, formerPaths: FormerPaths<Followed | Meetup> = () => []): Generator<TextFile> {
  yield* listFeedFiles(site, formerPaths);
  yield* listCalendarFiles(site, formerPaths);
}
