import { isGiven } from '../archive/figures.ts';
import type { Meetup, Venue } from '../archive/model.ts';
import { type MeetupSpan, meetupSpan } from './instants.ts';
import type { SiteContext } from './site-context.ts';
import { pathOf, permanentPath } from './urls.ts';
import { fullMeetupName, speakerNames } from './words.ts';

/** A meetup as a calendar shows it. */
export interface CalendarEntry {
  /** One of a kind in the world, and the same when the meetup is renamed or the site is built for another address. */
  readonly uid: string;
  readonly span: MeetupSpan;
  /** When the entry was written, as a calendar has to know: the first minute (UTC) of the meetup's day, which depends on nothing else. */
  readonly stamp: Date;
  /** 1 once it is cancelled, so that calendars that have it take the cancellation for the newer word. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly place: string;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly url: string;
}

export function toCalendarEntry(meetup: Meetup, { archive, urls }: SiteContext): CalendarEntry {
  const { site } = archive;
  const url = urls.absolute(pathOf(meetup));
  const isCancelled = meetup.status === 'cancelled';
  const talks = meetup.talks.filter(isGiven).map((talk) => {
    return talk.speakers.length === 0 ? talk.title : `${talk.title} (${speakerNames(talk)})`;
  });
  const position = meetup.venues.flatMap(positionOf)[0];
  return {
    uid: uidOf(permanentPath(meetup), site.baseUrl),
    span: meetupSpan(meetup, site.timeZone),
    stamp: new Date(`${meetup.date}T00:00:00Z`),
    sequence: isCancelled ? 1 : 0,
    isCancelled,
    summary: `${site.shortName} ${fullMeetupName(meetup)}`,
    description: [...talks, ...(talks.length === 0 ? [] : ['']), url].join('\n'),
    place: placeOf(meetup),
    ...(position === undefined ? {} : { position }),
    url,
  };
}

// "/meetups/28/", "https://name.github.io/archive/" => "archive.meetups.28@name.github.io"; no step of a path holds a dot of its own
function uidOf(path: string, baseUrl: string): string {
  const { host, pathname } = new URL(baseUrl);
  const steps = `${pathname}${path}`.split('/').filter((step) => step !== '');
  return `${steps.join('.')}@${host}`;
}

// "Lecture hall 1, TU Wien, Karlsplatz 13, Vienna, Austria; online"
function placeOf({ room, venues, online }: Meetup): string {
  const places = venues.map(({ name, address, city, country }) => words([name, address, city, country]));
  const [first, ...others] = places;
  return [words([room, first]), ...others, online ? 'online' : ''].filter((place) => place !== '').join('; ');
}

function words(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(', ');
}

function positionOf({ latitude, longitude }: Venue): { latitude: number; longitude: number }[] {
  return latitude === undefined || longitude === undefined ? [] : [{ latitude, longitude }];
}
