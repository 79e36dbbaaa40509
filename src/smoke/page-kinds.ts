import type { BuildRecord } from '../output/build-record.ts';
import { HOME, INDEXES, indexPath, MEETUPS_CALENDAR, outputFile, TALKS_FEED } from '../output/urls.ts';
import { NOT_FOUND_FILE } from './links.ts';
import type { Failure } from './report.ts';

/** Kinds of page of which an archive has many, by the name of their figure in `build.json`. */
const KINDS = {
  meetups: /^meetups\/[^/]+\/index\.html$/,
  talks: /^meetups\/[^/]+\/(?!(?:slides|photos|videos)\/)[^/]+\/index\.html$/,
  speakers: /^speakers\/[^/]+\/index\.html$/,
  topics: /^topics\/[^/]+\/index\.html$/,
  venues: /^venues\/[^/]+\/index\.html$/,
} as const;
export type PageKind = keyof typeof KINDS;

/** Whether a file of the output folder is a page of a kind. */
export function isPageOf(kind: PageKind, file: string): boolean {
  return KINDS[kind].test(file);
}

/** The file with the address of every page. */
export const SITEMAP_FILE = 'sitemap.xml';
/** The file that says what was built. */
export const BUILD_FILE = 'build.json';

const SINGLE_FILES = [
  outputFile(HOME),
  ...INDEXES.map((name) => outputFile(indexPath(name))),
  NOT_FOUND_FILE,
  SITEMAP_FILE,
  'robots.txt',
  BUILD_FILE,
  ...[TALKS_FEED.atom, TALKS_FEED.json, MEETUPS_CALENDAR].map(outputFile),
];

/** Finds the kinds of page, and the single files, that a site lacks. */
export function checkKinds(files: ReadonlySet<string>, record: BuildRecord | undefined): Failure[] {
  const missing = SINGLE_FILES.filter((file) => !files.has(file)).map((file) => ({ file, message: 'is missing.' }));
  const kinds = Object.keys(KINDS) as PageKind[];
  const without = kinds.filter((kind) => Number(record?.figures[kind] ?? 0) > 0 && ![...files].some((file) => isPageOf(kind, file)));
  return [...missing, ...without.map((kind) => ({ file: `${kind}/`, message: `the archive has ${kind}, the site has no page of one.` }))];
}
