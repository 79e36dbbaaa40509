import type { Archive } from '../archive/model.ts';
import type { CalendarDate } from '../schema/time.ts';
import { createUrls, filePath, type Linked, pathOf, type Urls } from './urls.ts';

/** The scripts of `src/client/` that a page can ask for. */
export const SCRIPTS = [
  'contribute',
  'filters',
  'photos',
  'recordings',
  'search',
  'search-dialog',
  'search-field',
  'search-worker',
  'slide-address',
  'slides',
  'starred',
  'stars',
] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** Scripts that run before the page is laid out, which waits for them as it does for the style sheet; all others run when it is there. */
export const EARLY_SCRIPTS: readonly ScriptName[] = ['slide-address'];

/** Paths of the bundled files of the site, with the hash of their content in the name. */
export interface Assets {
  readonly stylesheet: string;
  readonly scripts: Readonly<Record<ScriptName, string>>;
  /** Fonts that every page needs at once. */
  readonly fonts: readonly string[];
}

/** All that a template receives beside the record it shows. */
export interface SiteContext {
  readonly archive: Archive;
  readonly urls: Urls;
  readonly today: CalendarDate;
  /** The time of the build (RFC 3339, in UTC, to the second). */
  readonly builtAt: string;
  readonly assets: Assets;
  /** The path of the page or download made from a content file. */
  readonly pathOfFile: (file: string) => string | undefined;
}

export function createSiteContext(
  archive: Archive,
  options: { baseUrl: string | undefined; today: CalendarDate; builtAt: string; assets: Assets },
): SiteContext {
  const paths = new Map<string, string>();
  const records: readonly (readonly Linked[])[] = [
    archive.meetups,
    archive.talks,
    archive.people,
    archive.topics,
    archive.venues,
    archive.wiki,
    archive.pages,
  ];
  for (const record of records.flat()) if (record.file !== undefined) paths.set(record.file, pathOf(record));
  for (const { file, meetup, path } of archive.files) paths.set(file, filePath(meetup, path));
  return {
    archive,
    urls: createUrls(options.baseUrl ?? archive.site.baseUrl),
    today: options.today,
    builtAt: options.builtAt,
    assets: options.assets,
    pathOfFile: (file) => paths.get(file),
  };
}
