import type { Archive, Meetup } from '../archive/model.ts';
import { meetupsCalendarTitle } from './calendar.ts';
import { type Followed, feedTitle, hasFeed, talksFeedTitle } from './feeds.ts';
import { calendarPath, type FeedPaths, feedPaths, MEETUPS_CALENDAR, pathOf, TALKS_FEED } from './urls.ts';
import { fullMeetupName } from './words.ts';

/** Another form of what a page shows, which a reader of feeds or a calendar finds in the page's head. */
export interface Alternate {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar';
  readonly title: string;
  readonly path: string;
}

/** The feed of all talks. */
export function talksAlternates(archive: Archive): Alternate[] {
  return bothFormats(TALKS_FEED, talksFeedTitle(archive));
}

/** The feed of a topic or person; nothing where none of their talks was given. */
export function feedAlternates(record: Followed, archive: Archive): Alternate[] {
  return hasFeed(record) ? bothFormats(feedPaths(pathOf(record)), feedTitle(record, archive)) : [];
}

/** The calendar of all meetups. */
export function meetupsAlternate(archive: Archive): Alternate {
  return { type: 'text/calendar', title: meetupsCalendarTitle(archive), path: MEETUPS_CALENDAR };
}

/** The calendar file of a meetup. */
export function meetupAlternate(meetup: Meetup): Alternate {
  return { type: 'text/calendar', title: fullMeetupName(meetup), path: calendarPath(pathOf(meetup)) };
}

function bothFormats({ atom, json }: FeedPaths, title: string): Alternate[] {
  return [
    { type: 'application/atom+xml', title: `${title} (Atom)`, path: atom },
    { type: 'application/feed+json', title: `${title} (JSON Feed)`, path: json },
  ];
}
