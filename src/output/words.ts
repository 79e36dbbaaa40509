import { isGiven } from '../archive/figures.ts';
import type { Archive, Deck, Figures, Linked, Meetup, Photo, Recording, Talk } from '../archive/model.ts';
import { type Provider, providerAt } from '../archive/video-address.ts';
import type { Observation } from '../content/records.ts';
import { formatDate, formatDateRange, formatLongDate } from '../schema/dates.ts';
import { anyOf } from '../schema/text.ts';
import { formatSeconds } from '../schema/time.ts';
import type { YearPages } from './year-pages.ts';

/* The words of the interface, one place for each idea. */

export const MEDIA_STATUS_WORDS = { available: '', private: 'private', gone: 'no longer online', moved: 'moved' } as const;

/** What was last seen at a web address, where that is not what was expected. */
export const OBSERVED_STATE_WORDS: Readonly<Record<Observation['state'], string>> = {
  available: '',
  changed: '',
  failing: 'could not be reached of late',
  gone: 'no longer online',
};

/** What the orders of a column are called, by what the column holds; the one that is asked for most comes first. */
export const SORT_WORDS: Readonly<
  Record<'text' | 'number' | 'count' | 'date' | 'media', readonly (readonly ['ascending' | 'descending', (column: string) => string])[]>
> = {
  text: [
    ['ascending', (column) => `${column}, A to Z`],
    ['descending', (column) => `${column}, Z to A`],
  ],
  number: [
    ['ascending', (column) => `${column}, lowest first`],
    ['descending', (column) => `${column}, highest first`],
  ],
  count: [
    ['descending', (column) => `${column}, most first`],
    ['ascending', (column) => `${column}, fewest first`],
  ],
  date: [
    ['descending', (column) => `${column}, newest first`],
    ['ascending', (column) => `${column}, oldest first`],
  ],
  // Rows without any come last in both orders.
  media: [['ascending', (column) => `${column} first`]],
};

/** A count with its noun in the right number. */
// counted(1, "talk") => "1 talk"; counted(2, "talk") => "2 talks"
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A range of years. */
// 2016, 2016 => "2016"; 2016, 2019 => "2016–2019"
export function yearRange(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** What an archive holds, for whoever runs a command on it: what was announced or cancelled as well. */
export function countRecords({ meetups, talks, people }: Pick<Archive, 'meetups' | 'talks' | 'people'>): string {
  return `${counted(meetups.length, 'meetup')}, ${counted(talks.length, 'talk')}, ${counted(people.length, 'person', 'people')}`;
}

/** How many talks or meetups there are and over which years, given from the newest to the oldest; talks that were called off do not count. */
// three talks of 2016 to 2019 => "3 talks, 2016–2019"
export function countedOverYears(newestFirst: readonly (Meetup | Talk)[], noun: string): string {
  const years = newestFirst
    .filter((item) => item.type === 'meetup' || isGiven(item))
    .map((item) => (item.type === 'talk' ? item.meetup.year : item.year));
  const [last, first] = [years[0], years.at(-1)];
  return `${counted(years.length, noun)}${first === undefined || last === undefined ? '' : `, ${yearRange(first, last)}`}`;
}

/** The day or days of a meetup. */
export function meetupDate({ date, endDate }: Meetup): string {
  return endDate === undefined ? formatDate(date) : formatDateRange(date, endDate);
}

/** The day or days of a meetup, with the day of the week where it is one. */
export function longMeetupDate({ date, endDate }: Meetup): string {
  return endDate === undefined ? formatLongDate(date) : formatDateRange(date, endDate);
}

/** Where a meetup was: its venues, and "online" when it was that too. */
export function meetupPlace({ venues, online }: Meetup): string {
  return [...venues.map((venue) => venue.name), ...(online ? ['online'] : [])].join(' and ');
}

/** A meetup's name with its topic, for titles and lists. */
// "Meetup 28", "AI Summit 2017: Artificial Intelligence"
export function fullMeetupName({ name, title }: Meetup): string {
  return title === undefined || title === name ? name : `${name}: ${title}`;
}

/** What the page of a record is called. */
export function titleOf(record: Linked): string {
  if (record.type === 'meetup') return fullMeetupName(record);
  return 'title' in record ? record.title : record.name;
}

/** The speakers' names, in one line. */
export function speakerNames({ speakers }: Talk): string {
  return listOfWords(speakers.map((billing) => billing.person.name));
}

/** Words in a sentence. */
// ["a", "b", "c"] => "a, b and c"
export function listOfWords(words: readonly string[]): string {
  return anyOf(words, 'and');
}

/** The kinds of thing that a deck's address can lead to. */
export const DECK_FORMATS = ['PDF', 'Google Slides', 'web page'] as const;

/** What kind of thing a deck's address leads to. */
export function deckFormat(deck: Deck): (typeof DECK_FORMATS)[number] {
  const address = deck.url ?? deck.file ?? '';
  if (deck.document !== undefined || /\.pdf(?:$|[?#])/i.test(address)) return 'PDF';
  if (address.startsWith('https://docs.google.com/presentation/')) return 'Google Slides';
  return 'web page';
}

/** How many slides there are, where they are known, else the part of the PDF that a deck takes. */
// 42 slides => "42 slides"; none at hand, pages 12 to 34 => "pages 12–34"
export function deckLength({ slides, pages }: Deck): string | undefined {
  if (slides.length > 0) return counted(slides.length, 'slide');
  return pages === undefined ? undefined : pageRangeWords(pages);
}

/** The part of a PDF a deck takes. */
// { first: 12, last: 34 } => "pages 12–34"
export function pageRangeWords(pages: { readonly first: number; readonly last: number }): string {
  return pages.first === pages.last ? `page ${pages.first}` : `pages ${pages.first}–${pages.last}`;
}

/** Who took the photos; nothing where no file says so. */
// "Ada Lovelace and others"
export function creditWords(photos: readonly Photo[]): string | undefined {
  const credits = [...new Set(photos.flatMap(({ credit }) => credit ?? []))];
  const isComplete = photos.every(({ credit }) => credit !== undefined);
  return credits.length === 0 ? undefined : listOfWords(isComplete ? credits : [...credits, 'others']);
}

/** How many photos the archive has, here and at other places. */
// "24 photos and 9 albums elsewhere"
export function photoFiguresWords({ photos, albums }: Figures): string {
  const elsewhere = `${counted(albums, 'album')}${photos > 0 ? ' elsewhere' : ''}`;
  return listOfWords([...(photos > 0 ? [counted(photos, 'photo')] : []), ...(albums > 0 || photos === 0 ? [elsewhere] : [])]);
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** What a language is called in English. */
// "de" => "German"
export function languageName(tag: string): string {
  return LANGUAGE_NAMES.of(tag) ?? tag;
}

/** The host of a web address, as people say it. */
// "https://www.example.org/a" => "example.org"
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** What a copy at another place is called. */
export function copyWords(url: string): string {
  const host = copyHost(url);
  return `Copy ${host === WAYBACK ? 'in' : 'on'} ${host}`;
}

const WAYBACK = 'the Wayback Machine';

/** What the host of a copy is called. */
// "https://web.archive.org/web/2024/https://…" => "the Wayback Machine"
export function copyHost(url: string): string {
  const host = hostOf(url);
  return host === 'web.archive.org' ? WAYBACK : host;
}

/** A size as people read it, in units of a thousand. */
// 3_140_000 => "3.1 MB"; 640_200 => "640 KB"
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

const PROVIDER_NAMES: Readonly<Record<Exclude<Provider, 'peertube'>, string>> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  'media.ccc.de': 'media.ccc.de',
  'archive.org': 'Internet Archive',
};

/** The name of the host that shows a recording, or nothing for a file of our own. */
export function recordingHost({ url }: Recording): string | undefined {
  if (url === undefined) return undefined;
  const { hostname } = new URL(url);
  const provider = providerAt(hostname);
  return provider === undefined ? hostname : PROVIDER_NAMES[provider];
}

/** The part of a recording that shows a talk. */
// 280 => "from 4:40"; 280, 900 => "4:40–15:00"
export function recordingCut({ start, end }: Recording): string | undefined {
  if (!start && end === undefined) return undefined;
  if (end === undefined) return `from ${formatSeconds(start ?? 0)}`;
  return `${formatSeconds(start ?? 0)}–${formatSeconds(end)}`;
}

/** Who shows a recording, and which part of it. */
// "YouTube, from 4:40"
export function recordingDetail(recording: Recording): string {
  return [recordingHost(recording), recordingCut(recording)].filter((word) => word !== undefined).join(', ');
}

/** Which years of an index its first page shows, for the sentence above it. */
// "the newest first"; "a page for each year; here are those of 2025"
export function shownYears({ isSplit, shown }: YearPages<unknown>, order = 'the newest first'): string {
  return isSplit ? `a page for each year; here are those of ${shown[0]?.year}` : order;
}
