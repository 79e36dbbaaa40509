import type { Deck, Linked, Meetup, PdfDocument, Picture, Recording, Venue } from '../archive/model.ts';
import { indexPath, pathOf } from '../archive/paths.ts';
import { providerAt } from '../archive/video-address.ts';
import { linkedFile } from '../markdown/links.ts';
import { issueUrl } from '../proposal/repository.ts';
import { parseUrl, type SafeUrl } from '../schema/url.ts';

export type { Linked } from '../archive/model.ts';
export {
  galleryPath,
  HOME,
  INDEXES,
  type IndexName,
  indexPath,
  pathOf,
  YEARLY_INDEXES,
  type YearlyIndex,
  yearPath,
} from '../archive/paths.ts';
export { editUrl, newFileUrl } from '../proposal/repository.ts';

/**
 * Spells every URL of the site. A path begins with "/" and knows nothing of where the site is published;
 * `href` puts the path prefix in front, `absolute` the whole base URL.
 */
export interface Urls {
  /** A path as it stands in `href` and `src`: "/archive/meetups/28/". */
  href(path: string): SafeUrl;
  /** A path as a complete address, for feeds, sitemaps and canonical links. */
  absolute(path: string): SafeUrl;
}

/** @param baseUrl the address of the published site, with a slash at its end. */
export function createUrls(baseUrl: string): Urls {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, '');
  return {
    href: (path) => `${prefix}${path}` as SafeUrl,
    absolute: (path) => `${origin}${prefix}${path}` as SafeUrl,
  };
}

/**
 * The path under which a record was first published. It stays the same when the record is renamed, so that ids made from it do too:
 * whoever follows a feed or has an evening in a calendar is not told twice. A path with another number of steps was never the record's
 * own: the address of a talk that is gone may lead to its meetup.
 */
// "/meetups/28/" that was "/evenings/28/" => "/evenings/28/"; that took over "/meetups/28/gone-talk/" => "/meetups/28/"
export function permanentPath(record: Linked): string {
  const now = pathOf(record);
  const steps = now.split('/').length;
  return record.formerPaths.find((path) => path.split('/').length === steps) ?? now;
}

/** The paths of one feed in its two formats. */
export interface FeedPaths {
  /** Atom (RFC 4287). */
  readonly atom: string;
  /** JSON Feed 1.1. */
  readonly json: string;
}

/** The feed of the newest talks of all. */
export const TALKS_FEED: FeedPaths = { atom: '/feeds/talks.xml', json: '/feeds/talks.json' };

/** The feed that belongs to a page. */
// "/topics/audio/" => "/topics/audio/feed.xml" and "/topics/audio/feed.json"
export function feedPaths(pagePath: string): FeedPaths {
  return { atom: `${pagePath}feed.xml`, json: `${pagePath}feed.json` };
}

/** The path of the search with something asked of it. @param query what is asked, by its names in an address. */
// { q: "deep learning" } => "/search/?q=deep+learning"
export function searchPath(query: Readonly<Record<string, string>>): string {
  return `${indexPath('search')}?${new URLSearchParams(query)}`;
}

/** The calendar of all meetups. */
export const MEETUPS_CALENDAR = '/feeds/meetups.ics';

/** The calendar file that belongs to a meetup's page. */
// "/meetups/28/" => "/meetups/28/meetup.ics"
export function calendarPath(pagePath: string): string {
  return `${pagePath}meetup.ics`;
}

/** The path of a file of the data package, which stand beside its page. */
// "talks.csv" => "/data/talks.csv"
export function dataPath(name: string): string {
  return `${indexPath('data')}${name}`;
}

/** The folder of the index that the search reads. */
export const SEARCH_INDEX = '/pagefind/';

/** The file that tells browsers how to search the site. */
export const OPEN_SEARCH = '/opensearch.xml';

/** The id of a year within a table of several. */
export function yearId(year: number): string {
  return `y${year}`;
}

/** The path under which a file of a meetup's folder is served. */
// meetup 28, "slides/talk.pdf" => "/media/28/slides/talk.pdf"
export function filePath(meetup: Meetup, path: string): string {
  return `/media/${meetup.slug}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The path of the picture of a slide: `large` for looking at it, `small` for covers and lists. "*" stands for the number of any slide. */
export function slidePicturePath({ key }: PdfDocument, number: number | '*', size: 'large' | 'small'): string {
  return `/media/slides/${key}/${number}${size === 'small' ? '-small' : ''}.webp`;
}

/** The path of our copy of a PDF that is no longer where it was. */
export function copiedDocumentPath({ key }: PdfDocument): string {
  return `/media/slides/${key}/slides.pdf`;
}

/** The path of a picture in one of its widths. */
export function picturePath({ key }: Picture, width: number, format: 'webp' | 'jpg'): string {
  return `/media/pictures/${key}/${width}.${format}`;
}

/** The id of a slide within the page of its talk; decks count from 1. */
// 1, 12 => "slide-12"; 2, 12 => "deck-2-slide-12"
export function slideId(deck: number, number: number): string {
  return `${deck === 1 ? '' : `deck-${deck}-`}slide-${number}`;
}

/** The id of a second of a recording within the page of its talk; recordings count from 1. */
// 1, 750 => "t-750"; 2, 750 => "video-2-t-750"
export function momentId(recording: number, seconds: number): string {
  return `${recording === 1 ? '' : `video-${recording}-`}t-${seconds}`;
}

/** The id of a photo, large, within the gallery of its meetup; photos count from 1. */
// 3 => "photo-3"
export function photoId(number: number): string {
  return `photo-${number}`;
}

/** The id of the small picture that leads to it. */
// 3 => "thumb-3"
export function thumbnailId(number: number): string {
  return `thumb-${number}`;
}

/**
 * The address, within its own page, at which a recording starts at a second of its own clock; recordings count from 1.
 * @param section the id of the part of the page that holds it.
 */
// 1, 750 => "?t=750#video"; 2, 750 => "?video=2&t=750#video"
export function startUrl(recording: number, seconds: number, section: 'video' | 'recordings'): SafeUrl {
  return `?${recording === 1 ? '' : `video=${recording}&`}t=${seconds}#${section}` as SafeUrl;
}

/** The file below the output folder that serves a page's path. */
// "/meetups/28/" => "meetups/28/index.html"
export function outputFile(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Where a deck can be fetched. */
export function deckUrl(deck: Deck, meetup: Meetup, urls: Urls): SafeUrl {
  return deck.url ?? urls.href(filePath(meetup, deck.file ?? ''));
}

/**
 * Where a deck can be looked at in the browser: for a raw file on GitHub the page that shows it, else the deck itself.
 */
// ".../raw/HEAD/a.pdf" => ".../blob/HEAD/a.pdf"
export function deckViewUrl(deck: Deck, meetup: Meetup, urls: Urls): SafeUrl {
  return deckUrl(deck, meetup, urls).replace(/^(https:\/\/github\.com\/[^/]+\/[^/]+)\/raw\//, '$1/blob/') as SafeUrl;
}

/** Where a recording can be watched, from the second on which the talk begins. */
export function recordingUrl({ url, file, start, address }: Recording, meetup: Meetup, urls: Urls): SafeUrl {
  if (url === undefined) return `${urls.href(filePath(meetup, file ?? ''))}${start ? `#t=${start}` : ''}` as SafeUrl;
  if (!start) return url;
  const watch = new URL(url);
  switch (address?.provider ?? providerAt(watch.hostname)) {
    case 'youtube':
      watch.searchParams.set('t', `${start}s`);
      break;
    case 'archive.org':
      watch.searchParams.set('start', String(start));
      break;
    case 'peertube':
      watch.searchParams.set('start', `${start}s`);
      break;
    default:
      watch.hash = `t=${start}`;
  }
  return watch.href as SafeUrl;
}

/** The same recording, a given number of seconds into it. */
export function recordingUrlAt(recording: Recording, seconds: number, meetup: Meetup, urls: Urls): SafeUrl {
  return recordingUrl({ ...recording, start: seconds }, meetup, urls);
}

/** A map of the place: its position where one is known, else a search for its address. */
export function mapUrl(venue: Venue): SafeUrl {
  const { latitude, longitude } = venue;
  const url = new URL('https://www.openstreetmap.org/');
  if (latitude !== undefined && longitude !== undefined) {
    url.searchParams.set('mlat', String(latitude));
    url.searchParams.set('mlon', String(longitude));
    url.hash = `map=17/${latitude}/${longitude}`;
  } else {
    url.pathname = '/search';
    url.searchParams.set('query', [venue.address ?? venue.name, venue.city, venue.country].filter(Boolean).join(', '));
  }
  return url.href as SafeUrl;
}

/** The form for a mistake, with the page named in it. */
export function reportUrl(site: { readonly repository: string }, title: string, page: string): SafeUrl {
  return issueUrl(site, 'mistake', { title: `Mistake on: ${title}`, page });
}

/**
 * Reads a link of a content file as a link on the site: another Markdown file becomes its page, a file of a meetup's folder
 * becomes its download, and a web or mail address stays as it is.
 * @param pathOfFile the path of the page made from a content file, if there is one.
 */
export function resolveContentLink(
  href: string,
  from: string,
  { urls, pathOfFile }: { readonly urls: Urls; readonly pathOfFile: (file: string) => string | undefined },
): SafeUrl | undefined {
  const address = parseUrl(href, { mail: true });
  if ('url' in address) return address.url;
  if (href.startsWith('#')) return href as SafeUrl;
  if (/^\/(?!\/)/.test(href)) return urls.href(href);
  const [path = '', fragment] = href.split('#', 2) as [string, string?];
  const file = linkedFile(path, from);
  const found = file === undefined ? undefined : pathOfFile(file);
  if (file === undefined || found === undefined) return undefined;
  if (fragment === undefined) return urls.href(found);
  // A fragment of a text names a heading, which has "h-" before it; one of a PDF names a page.
  return `${urls.href(found)}#${file.endsWith('.md') ? `h-${fragment.replace(/^h-/, '')}` : fragment}` as SafeUrl;
}
