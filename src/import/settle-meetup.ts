import { shorten, slugify } from '../schema/text.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { Found, FoundLink, FoundMeetup, FoundVenue, Note, Origin } from './found.ts';
import { type Gathered, isOwnPage } from './gather.ts';
import { nameOf } from './name-of-meetup.ts';
import { isPlaceholder } from './openings.ts';
import { settleTalks } from './settle-talks.ts';
import { settleValue } from './settle-value.ts';
import { isOnline, type VenueRegistry } from './settle-venues.ts';
import type { SettledMeetup, SettledTalk } from './settled.ts';
import { foldTitle } from './similar-titles.ts';

/** What is known beyond one meetup. */
export interface Context {
  /** Folders of the content that are taken. */
  readonly folders: Set<string>;
  readonly venues: VenueRegistry;
  /** Files whose tables begin with the first meetup. */
  readonly rising: ReadonlySet<string>;
  /** Places at which it is in doubt who speaks. */
  readonly doubted: ReadonlySet<string>;
  /** The people of whom at least one place speaks without a doubt. */
  readonly certain: ReadonlySet<string>;
}

/**
 * Settles what was found about one meetup, whose date is known.
 * @returns it, notes, and the places at which a doubt about speakers is out of the way.
 */
export function settleMeetup(
  gathered: Gathered,
  date: CalendarDate,
  { folders, venues, rising, doubted, certain }: Context,
): { readonly meetup: SettledMeetup; readonly notes: readonly Note[]; readonly resolved: readonly Origin[] } {
  const { number } = gathered;
  // A page with the date of another meetup was made from that of another one: what stands beside the date is hardly better.
  const entries = [...gathered.entries].sort((a, b) => Number(hasOtherDate(a, date)) - Number(hasOtherDate(b, date)));
  const name = nameOf(gathered);
  const notes: Note[] = [];
  const of = <Key extends keyof FoundMeetup>(key: Key): NonNullable<FoundMeetup[Key]>[] =>
    entries.flatMap((entry) => (entry[key] === undefined ? [] : [entry[key] as NonNullable<FoundMeetup[Key]>]));
  const one = (key: 'title' | 'start' | 'end' | 'signup', what: string, keyOf?: (value: string) => string): string | undefined => {
    const said = of(key).filter(({ value }) => !isPlaceholder(value));
    const settled = settleValue<string>(said, `the ${what} of ${name}`, (text) => text, keyOf, key === 'title' ? 'topic' : 'date');
    notes.push(...settled.notes);
    return settled.value;
  };
  const title = one('title', 'topic', foldTitle);
  const endDate = of('endDate').find(({ value }) => value > date)?.value;
  const [start, end] = [one('start', 'start'), one('end', 'end')];
  const signup = of('signup')[0];
  const places = of('venue').map(({ value, origin }) => ({ value: { ...value, name: shorten(value.name, 160) }, origin }));
  const venue = settleVenue(places, name, venues);
  notes.push(...venue.notes);
  const label = number === undefined || folders.has(folderOfNumber(number)) ? labelOf(gathered, title) : undefined;
  const isNumbered = number !== undefined && !folders.has(folderOfNumber(number));
  const folder = isNumbered ? folderOfNumber(number) : freeFolder(label, date, folders);
  folders.add(folder);
  const talks = settleTalks(gathered, name, { rising, doubted, certain });
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
      agenda: agendas.map(({ value, origin }) => ({ ...value, after: talksBefore(origin, talks.talks) })),
      announcements: different(
        of('announcements')
          .flat()
          .map(({ value }) => value),
      ),
      ...(text === undefined ? {} : { text }),
      talks: talks.talks,
    },
    notes,
    resolved: talks.resolved,
  };
}

/** How many talks stand before a place of a page. */
function talksBefore({ file, line }: Origin, talks: readonly SettledTalk[]): number {
  return talks.findLastIndex(({ origins }) => origins.some((origin) => origin.file === file && origin.line < line)) + 1;
}

function hasOtherDate(entry: FoundMeetup, date: CalendarDate): boolean {
  return isOwnPage(entry) && entry.date !== undefined && entry.date.value !== date;
}

function settleVenue(
  places: readonly Found<FoundVenue>[],
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
  const others = rooms.map((room) => room.value).filter((room) => room !== value);
  return { ids: venues.take(value, others), isOnline: online, notes };
}

/** What a meetup without a number is called: its label, unless that only stands in the place of a number. */
function labelOf({ label: written }: Gathered, title: string | undefined): string | undefined {
  const label = written === undefined || isPlaceholder(written) ? undefined : shorten(written, 60);
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
