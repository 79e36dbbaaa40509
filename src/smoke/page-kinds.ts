import type { BuildRecord } from '../output/build-record.ts';
import { DESCRIPTION_FILE } from '../output/data/data-package.ts';
import {
  dataPath,
  HOME,
  INDEXES,
  indexPath,
  MEETUPS_CALENDAR,
  OPEN_SEARCH,
  outputFile,
  SEARCH_INDEX,
  TALKS_FEED,
  YEARLY_INDEXES,
  type YearlyIndex,
} from '../output/urls.ts';
import { NOT_FOUND_FILE } from './links.ts';
import type { Failure } from './report.ts';

interface Kind {
  /** The figure in `build.json` that says whether the archive must have such pages. */
  readonly figure?: string;
  readonly file: RegExp;
}

/** Kinds of page of which an archive has many. */
const KINDS = {
  meetups: { figure: 'meetups', file: /^meetups\/[^/]+\/index\.html$/ },
  talks: { figure: 'talks', file: /^meetups\/(?!year\/)[^/]+\/(?!(?:slides|photos|videos)\/)[^/]+\/index\.html$/ },
  galleries: { figure: 'photos', file: /^meetups\/(?!year\/)[^/]+\/photos\/index\.html$/ },
  speakers: { figure: 'speakers', file: /^speakers\/[^/]+\/index\.html$/ },
  topics: { figure: 'topics', file: /^topics\/[^/]+\/index\.html$/ },
  venues: { figure: 'venues', file: /^venues\/[^/]+\/index\.html$/ },
} as const satisfies Readonly<Record<string, Kind>>;

/** The years of an index, which only large archives have as pages. */
type YearKind = `${YearlyIndex}/year`;
const YEARS = YEARLY_INDEXES.map((name): [YearKind, Kind] => [`${name}/year`, { file: new RegExp(`^${name}/year/\\d{4}/index\\.html$`) }]);
const ALL_KINDS = { ...KINDS, ...Object.fromEntries(YEARS) } as Readonly<Record<PageKind, Kind>>;

export type PageKind = keyof typeof KINDS | YearKind;

/** Whether a file of the output folder is a page of a kind. */
export function isPageOf(kind: PageKind, file: string): boolean {
  return ALL_KINDS[kind].file.test(file);
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
  ...[
    TALKS_FEED.atom,
    TALKS_FEED.json,
    MEETUPS_CALENDAR,
    OPEN_SEARCH,
    `${SEARCH_INDEX}pagefind-entry.json`,
    dataPath(DESCRIPTION_FILE),
  ].map(outputFile),
];

/** Finds the kinds of page, and the single files, that a site lacks. */
export function checkKinds(files: ReadonlySet<string>, record: BuildRecord | undefined): Failure[] {
  const missing = SINGLE_FILES.filter((file) => !files.has(file)).map((file) => ({ file, message: 'is missing.' }));
  const without = Object.entries<Kind>(KINDS).flatMap(([kind, { figure, file }]) => {
    const isMissing = figure !== undefined && Number(record?.figures[figure] ?? 0) > 0 && ![...files].some((path) => file.test(path));
    return isMissing ? [{ file: `${kind}/`, message: `the archive has ${figure}, the site has no page of one.` }] : [];
  });
  return [...missing, ...without];
}
