import type { Row } from '../markdown/blocks.ts';
import type { Meaning } from './columns.ts';
import type { FoundLink } from './found.ts';
import { kindOfLink, type LinkKind, type SortedLinks, sortLinks } from './links.ts';
import { folderOfLink } from './targets.ts';

/** The links of a row of a table, by what they are for. */
export interface RowLinks {
  readonly slides: FoundLink[];
  readonly videos: FoundLink[];
  readonly albums: FoundLink[];
  readonly posters: FoundLink[];
  readonly references: FoundLink[];
  /** Pages about the meetup at other places. */
  readonly pages: FoundLink[];
  readonly signup?: FoundLink;
  /** The folder of the meetup's own page. */
  readonly folder?: string;
}

/** What a link in a column leads to where it does not say so itself. */
const CONTEXTS: Partial<Readonly<Record<Meaning, LinkKind>>> = { slides: 'slides', video: 'video', photos: 'album', signup: 'signup' };

/** Collects the links of a row: what each leads to says its address, its words, and the column that it stands in. */
export function collectLinks(row: Row, meanings: readonly (Meaning | undefined)[], file: string): RowLinks {
  const all = { slides: [] as FoundLink[], videos: [] as FoundLink[], albums: [] as FoundLink[], posters: [] as FoundLink[] };
  const [references, pages]: [FoundLink[], FoundLink[]] = [[], []];
  let signup: FoundLink | undefined;
  let folder: string | undefined;
  for (const [index, cell] of row.cells.entries()) {
    const meaning = meanings[index];
    if (meaning === undefined || meaning === 'ignore' || meaning === 'speaker' || meaning === 'venue' || meaning === 'affiliation')
      continue;
    const sorted: SortedLinks = sortLinks(cell, CONTEXTS[meaning]);
    for (const kind of ['slides', 'videos', 'albums', 'posters'] as const) all[kind].push(...sorted[kind]);
    signup ??= sorted.signup;
    for (const link of sorted.others) {
      const own = folderOfLink(link.address, file);
      if (own !== undefined && kindOfLink(link) !== 'album') folder ??= own;
      else (meaning === 'details' || meaning === 'date' || meaning === 'number' ? pages : references).push(link);
    }
  }
  return { ...all, references, pages, ...(signup === undefined ? {} : { signup }), ...(folder === undefined ? {} : { folder }) };
}
