/**
 * The path of every page. A path begins and ends with "/" and knows nothing of where the site is published: `output/urls.ts` puts
 * its address in front. It stands here since the rules must know which paths are taken.
 */

export const HOME = '/';

/** The indexes of the site, each a page at its top. */
export const INDEXES = [
  'meetups',
  'talks',
  'speakers',
  'topics',
  'venues',
  'slides',
  'videos',
  'photos',
  'hot-topics',
  'wiki',
  'gaps',
  'search',
  'starred',
  'contribute',
  'data',
] as const;
export type IndexName = (typeof INDEXES)[number];

export function indexPath(name: IndexName): string {
  return `/${name}/`;
}

/** The indexes that have a page for each year once they are large. */
export const YEARLY_INDEXES = ['meetups', 'talks', 'slides', 'videos', 'photos', 'hot-topics'] as const satisfies readonly IndexName[];
export type YearlyIndex = (typeof YEARLY_INDEXES)[number];

/** The path of a year of an index. It leads to what belongs to the year, however large the index is. */
// "talks", 2018 => "/talks/year/2018/"
export function yearPath(name: YearlyIndex, year: number): string {
  return `${indexPath(name)}year/${year}/`;
}

/** Whether a path is one that the years of an index may have. */
export function isYearPath(path: string): boolean {
  const [top = '', second, year, ...rest] = path.split('/').slice(1, -1);
  return (YEARLY_INDEXES as readonly string[]).includes(top) && second === 'year' && /^\d+$/.test(year ?? '') && rest.length === 0;
}

/** What the path of a record's page is made of. */
export type Addressed =
  | { readonly type: 'talk'; readonly slug: string; readonly meetup: { readonly slug: string } }
  | { readonly type: 'meetup' | 'person' | 'topic' | 'venue' | 'wiki' | 'page'; readonly slug: string };

/** The path of a record's page. */
// a talk => "/meetups/28/adversarial-ml/"
export function pathOf(record: Addressed): string {
  switch (record.type) {
    case 'meetup':
      return `/meetups/${record.slug}/`;
    case 'talk':
      return `/meetups/${record.meetup.slug}/${record.slug}/`;
    case 'person':
      return `/speakers/${record.slug}/`;
    case 'topic':
      return `/topics/${record.slug}/`;
    case 'venue':
      return `/venues/${record.slug}/`;
    case 'wiki':
      return `/wiki/${record.slug}/`;
    case 'page':
      return `/${record.slug}/`;
  }
}

/** The path of the photos of a meetup, which belong to its page: it is where that one is, or was. */
// "/meetups/28/" => "/meetups/28/photos/"
export function galleryPath(meetupPath: string): string {
  return `${meetupPath}photos/`;
}

/** The last step of a path: what tells the page from others of its kind. */
// "/meetups/28/adversarial-ml/" => "adversarial-ml"
export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1);
}

/** A path without its last step. */
// "/meetups/28/adversarial-ml/" => "/meetups/28/"
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}
