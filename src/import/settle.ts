import { slugify } from '../schema/text.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { Found, FoundLink, FoundMeetup, Note, Reading } from './found.ts';
import { type Gathered, gatherMeetups } from './gather.ts';
import { settleDates } from './settle-date.ts';
import { settleDecks } from './settle-decks.ts';
import { chooseNames, countNames, withNames } from './settle-people.ts';
import { settleTalks } from './settle-talks.ts';
import { settleValue } from './settle-value.ts';
import { createVenues, isOnline, type VenueRegistry } from './settle-venues.ts';
import type { SettledMeetup, SettledVenue } from './settled.ts';
import { foldTitle } from './similar-titles.ts';
import type { Targets } from './targets.ts';

/** All that was read, with one value for everything. */
export interface SettledArchive {
  readonly meetups: readonly SettledMeetup[];
  readonly venues: readonly SettledVenue[];
  /** Conflicts, doubts and what was left over on the way. */
  readonly notes: readonly Note[];
}

/**
 * Makes one archive of what was read at many places. A meetup's own page is believed before a table, what several files say before what
 * one says, and a date that lies between those of its neighbours before one that does not; whatever was not believed is noted.
 */
export function settle(readings: readonly Reading[], targets: Targets): SettledArchive {
  const found = readings.flatMap(({ meetups }) => meetups);
  const { gathered, notes: gatherNotes } = gatherMeetups(found);
  const notes: Note[] = [...readings.flatMap((reading) => reading.notes), ...gatherNotes];
  const { dates, notes: dateNotes } = settleDates(gathered, nameOf);
  notes.push(...dateNotes);
  const venues = createVenues(gathered.flatMap(({ entries }) => entries.flatMap(({ venue }) => venue ?? [])));
  const folders = new Set<string>();
  const sources = new Set(gathered.flatMap(({ folder }) => folder ?? []));
  const rising = filesInOrder(found);
  const meetups = [...gathered]
    .sort((a, b) => ((dates.get(a) ?? '') < (dates.get(b) ?? '') ? -1 : 1))
    .flatMap((meetup) => {
      const date = dates.get(meetup);
      if (date === undefined) {
        notes.push(...withoutDate(meetup));
        return [];
      }
      const settled = settleMeetup(meetup, date, { folders, venues, rising });
      const withDecks = settleDecks(settled.meetup, nameOf(meetup), targets, sources);
      notes.push(...settled.notes, ...withDecks.notes);
      return [withDecks.meetup];
    });
  const names = chooseNames(countNames(meetups.flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers.map(({ name }) => name)))));
  return {
    meetups: meetups.map((meetup) => ({
      ...meetup,
      talks: meetup.talks.map((talk) => ({ ...talk, speakers: withNames(talk.speakers, names) })),
      agenda: meetup.agenda.map((item) => ({ ...item, speakers: withNames(item.speakers, names) })),
    })),
    venues: venues.all(),
    notes,
  };
}

/** How a note calls a meetup. */
function nameOf({ number, label, entries }: Gathered): string {
  if (number !== undefined) return `meetup ${number}`;
  const date = entries.find((entry) => entry.date !== undefined)?.date?.value;
  return label === undefined ? `the meetup of ${date}` : `"${label}"`;
}

function withoutDate(meetup: Gathered): Note[] {
  const { entries } = meetup;
  const talks = entries.reduce((sum, entry) => sum + entry.talks.length, 0);
  const lost = talks === 0 ? '' : `, with ${talks} talk${talks === 1 ? '' : 's'}`;
  return [
    {
      kind: 'leftover',
      about: 'meetup',
      message: `${capital(nameOf(meetup).replace('of undefined', `in ${meetup.folder}/`))} has no date anywhere, and is left over${lost}.`,
      origins: entries.map(({ origin }) => origin),
    },
  ];
}

/** What is known beyond one meetup. */
interface Context {
  /** Folders of the content that are taken. */
  readonly folders: Set<string>;
  readonly venues: VenueRegistry;
  /** Files whose tables begin with the first meetup. */
  readonly rising: ReadonlySet<string>;
}

/** Files whose tables begin with the first meetup: the talks of an evening then stand in their order as well. */
function filesInOrder(found: readonly FoundMeetup[]): Set<string> {
  const steps = new Map<string, { last: string; sum: number }>();
  for (const { origin, date } of found) {
    if (date === undefined) continue;
    const { last, sum } = steps.get(origin.file) ?? { last: date.value, sum: 0 };
    steps.set(origin.file, { last: date.value, sum: sum + (date.value > last ? 1 : date.value < last ? -1 : 0) });
  }
  return new Set([...steps].flatMap(([file, { sum }]) => (sum > 0 ? [file] : [])));
}

function settleMeetup(
  gathered: Gathered,
  date: CalendarDate,
  { folders, venues, rising }: Context,
): { readonly meetup: SettledMeetup; readonly notes: readonly Note[] } {
  const { entries, number } = gathered;
  const name = nameOf(gathered);
  const notes: Note[] = [];
  const of = <Key extends keyof FoundMeetup>(key: Key): NonNullable<FoundMeetup[Key]>[] =>
    entries.flatMap((entry) => (entry[key] === undefined ? [] : [entry[key] as NonNullable<FoundMeetup[Key]>]));
  const one = (key: 'title' | 'start' | 'end' | 'signup', what: string, keyOf?: (value: string) => string): string | undefined => {
    const settled = settleValue<string>(of(key), `the ${what} of ${name}`, (text) => text, keyOf, key === 'title' ? 'topic' : 'date');
    notes.push(...settled.notes);
    return settled.value;
  };
  const title = one('title', 'topic', foldTitle);
  const endDate = of('endDate').find(({ value }) => value > date)?.value;
  const [start, end] = [one('start', 'start'), one('end', 'end')];
  const signup = of('signup')[0];
  const places = of('venue');
  const venue = settleVenue(places, name, venues);
  notes.push(...venue.notes);
  const label = number === undefined || folders.has(folderOfNumber(number)) ? labelOf(gathered, title) : undefined;
  const isNumbered = number !== undefined && !folders.has(folderOfNumber(number));
  const folder = isNumbered ? folderOfNumber(number) : freeFolder(label, date, folders);
  folders.add(folder);
  const talks = settleTalks(gathered, name, rising);
  notes.push(...talks.notes);
  const agendas = entries.map(({ agenda }) => agenda).find((agenda) => agenda.length > 0) ?? [];
  const text = of('text')[0];
  const poster = of('poster')[0];
  return {
    meetup: {
      folder,
      ...(isNumbered ? { number } : {}),
      ...(label === undefined ? {} : { label }),
      ...(gathered.folder === undefined ? {} : { source: gathered.folder }),
      origins: entries.map(({ origin }) => origin),
      ...(title === undefined || title === label ? {} : { title }),
      date,
      ...(endDate === undefined ? {} : { endDate }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      venues: venue.ids,
      isOnline: venue.isOnline,
      hosts: different(
        of('hosts')
          .flat()
          .map(({ value }) => value),
      ),
      sponsors: different(
        of('sponsors')
          .flat()
          .map(({ value }) => value),
      ),
      ...(signup === undefined ? {} : { signup }),
      slides: of('slides').flat(),
      videos: differentLinks(of('videos').flat()),
      albums: differentLinks(of('albums').flat()),
      ...(poster === undefined ? {} : { poster }),
      photos: differentLinks(of('photos').flat()),
      links: differentLinks(of('links').flat()),
      agenda: agendas.map(({ value }) => value),
      announcements: different(
        of('announcements')
          .flat()
          .map(({ value }) => value),
      ),
      ...(text === undefined ? {} : { text }),
      talks: talks.talks,
    },
    notes,
  };
}

function settleVenue(
  places: readonly Found<FoundMeetup['venue'] extends Found<infer Venue> | undefined ? Venue : never>[],
  name: string,
  venues: VenueRegistry,
): { ids: string[]; isOnline: boolean; notes: readonly Note[] } {
  const rooms = places.filter(({ value }) => !isOnline(value.name));
  const online = rooms.length < places.length;
  const { value, notes } = settleValue(
    rooms,
    `the venue of ${name}`,
    (venue) => venue.name,
    (venue) => slugify(venue.name).replaceAll('-', '') || venue.name,
    'venue',
  );
  if (value === undefined) return { ids: [], isOnline: online, notes };
  return {
    ids: [
      venues.take(
        value,
        rooms.map((room) => room.value).filter((room) => room !== value),
      ),
    ],
    isOnline: online,
    notes,
  };
}

/** What a meetup without a number is called: its label, unless that only stands in the place of a number. */
function labelOf({ label }: Gathered, title: string | undefined): string | undefined {
  const isShort = label !== undefined && label.length <= 4 && label === label.toUpperCase();
  const name = label === undefined || (isShort && title !== undefined) ? title : label;
  return name === undefined || name.length > 60 ? label : name;
}

function freeFolder(label: string | undefined, date: CalendarDate, taken: ReadonlySet<string>): string {
  const slug = slugify(label ?? '');
  const year = date.slice(0, 4);
  const wanted = slug === '' || /^\d+$/.test(slug) ? date : slug.includes(year) ? slug : `${slug}-${year}`;
  let free = wanted;
  for (let count = 2; taken.has(free); count++) free = `${wanted}-${count}`;
  return free;
}

function folderOfNumber(number: number): string {
  return String(number).padStart(3, '0');
}

function different(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function differentLinks(links: readonly Found<FoundLink>[]): Found<FoundLink>[] {
  return links.filter(({ value }, index) => links.findIndex((other) => other.value.address === value.address) === index);
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
