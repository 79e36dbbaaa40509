import createCalendar, { type ICalCalendar, ICalEventStatus, type ICalLocation } from 'ical-generator';
import type { Archive } from '../archive/model.ts';
import { withoutForbiddenCharacters } from '../schema/text.ts';
import { type CalendarEntry, toCalendarEntry } from './calendar-entry.ts';
import type { SiteContext } from './site-context.ts';
import type { TextFile } from './text-file.ts';
import { calendarPath, MEETUPS_CALENDAR, pathOf } from './urls.ts';

/** What the calendar of all meetups is called. */
export function meetupsCalendarTitle({ site }: Archive): string {
  return `${site.name}: meetups`;
}

/**
 * Every calendar file of the site (iCalendar, RFC 5545): one a meetup, and then one of them all. Each is made when it is
 * asked for. Where a meetup's page stood before, its file is written once more.
 */
export function* listCalendarFiles(site: SiteContext): Generator<TextFile> {
  const { archive } = site;
  const events: string[] = [];
  for (const meetup of archive.meetups) {
    const text = writeCalendar(toCalendarEntry(meetup, site));
    events.push(eventIn(text));
    for (const path of [pathOf(meetup), ...meetup.formerPaths]) yield { path: calendarPath(path), text };
  }
  yield { path: MEETUPS_CALENDAR, text: joinEvents(events, meetupsCalendarTitle(archive)) };
}

/** A calendar with one event: lines of at most 75 octets that end in CRLF. */
export function writeCalendar(entry: CalendarEntry): string {
  const { span } = entry;
  const calendar = emptyCalendar();
  calendar.createEvent({
    id: entry.uid,
    // A day of the calendar is handed over as its midnight in UTC, which is how the library reads it back.
    start: span.wholeDays ? new Date(`${span.from}T00:00:00Z`) : span.from,
    end: span.wholeDays ? new Date(`${span.until}T00:00:00Z`) : span.until,
    allDay: span.wholeDays,
    stamp: entry.stamp,
    sequence: entry.sequence,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: withoutForbiddenCharacters(entry.summary),
    description: withoutForbiddenCharacters(entry.description),
    location: locationOf(entry),
    url: entry.url,
  });
  return `${calendar.toString()}\r\n`;
}

function locationOf({ place, position }: CalendarEntry): ICalLocation | null {
  if (place === '') return null;
  const title = withoutForbiddenCharacters(place);
  return position === undefined ? { title } : { title, geo: { lat: position.latitude, lon: position.longitude } };
}

/** How long whoever subscribes to the calendar may go without asking again. */
const SECONDS_OF_A_DAY = 86_400;

const BEGIN = 'BEGIN:VEVENT\r\n';
const END = 'END:VCALENDAR\r\n';

// Folding a text by octets is most of the work: the large calendar takes the events as they were folded for the small ones.
// A line of a folded text that begins with "BEGIN" or "END" is one of its frame, whatever stands in the event.
function eventIn(calendar: string): string {
  return calendar.slice(calendar.indexOf(BEGIN), calendar.lastIndexOf(END));
}

function joinEvents(events: readonly string[], name: string): string {
  const calendar = emptyCalendar().name(withoutForbiddenCharacters(name)).ttl(SECONDS_OF_A_DAY);
  const frame = `${calendar.toString()}\r\n`;
  return [frame.slice(0, -END.length), ...events, END].join('');
}

function emptyCalendar(): ICalCalendar {
  return createCalendar({ prodId: { company: 'meetup archive', product: 'calendar', language: 'EN' } });
}
