import { INDEXES, YEARLY_INDEXES, type YearlyIndex } from '../../src/output/urls.ts';
import { isPageOf, type PageKind } from '../../src/smoke/page-kinds.ts';
import { type BuiltSite, buildSite, SMALL } from './build-site.ts';

const MANY: Readonly<Record<PageKind, string>> = {
  meetups: 'meetup',
  talks: 'talk',
  galleries: 'gallery',
  speakers: 'speaker',
  topics: 'topic',
  venues: 'venue',
  ...(Object.fromEntries(YEARLY_INDEXES.map((name) => [`${name}/year`, `${name} of a year`])) as Record<`${YearlyIndex}/year`, string>),
};

/** Kinds of page that the small archive does not have: its photos have no pictures, and it has few rows. */
const ELSEWHERE: readonly string[] = ['gallery', ...YEARLY_INDEXES.map((name) => MANY[`${name}/year`])];

/** Every kind of page that the small archive has. */
export const PAGE_KINDS: readonly string[] = [
  'home',
  'not found',
  ...INDEXES.map((name) => `all ${name}`),
  ...Object.values(MANY).filter((kind) => !ELSEWHERE.includes(kind)),
  'wiki page',
  'page',
];

/** What kind of page a file of the output folder is. */
// "index.html" => "home"; "talks/index.html" => "all talks"; "meetups/28/x/index.html" => "talk"
export function kindOf(file: string): string {
  if (file === 'index.html') return 'home';
  if (file === '404.html') return 'not found';
  const index = INDEXES.find((name) => file === `${name}/index.html`);
  if (index !== undefined) return `all ${index}`;
  const kind = (Object.keys(MANY) as PageKind[]).find((candidate) => isPageOf(candidate, file));
  if (kind !== undefined) return MANY[kind];
  return file.startsWith('wiki/') ? 'wiki page' : 'page';
}

/** Whether another archive than the fixture is looked at: `AUDIT_CONTENT=content npm test -- test/site test/browser`. */
export const isAudit = (process.env.AUDIT_CONTENT ?? '') !== '';

/** Builds the archive whose pages are judged: the one in `AUDIT_CONTENT`, else the small fixture. */
export function buildAudited(): Promise<BuiltSite> {
  return buildSite(process.env.AUDIT_CONTENT || SMALL);
}

/** Pages to look at closely: of each kind the largest; of an archive that is audited also the smallest and one between. */
export function samplePages(site: BuiltSite, perKind = isAudit ? 3 : 1): string[] {
  const kinds = new Map<string, string[]>();
  for (const file of site.pages.keys()) kinds.set(kindOf(file), [...(kinds.get(kindOf(file)) ?? []), file]);
  const size = (file: string): number => site.pages.get(file)?.length ?? 0;
  return [...kinds.values()].flatMap((files) => {
    const bySize = files.sort((a, b) => size(b) - size(a));
    const places = [0, bySize.length - 1, Math.floor(bySize.length / 2)].slice(0, perKind);
    return [...new Set(places)].flatMap((place) => bySize[place] ?? []);
  });
}

/** The path of a page below the address of the site. */
// "meetups/28/index.html" => "meetups/28/"
export function pathOfPage(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Prints a line of figures, where an archive is audited. */
export function report(line: string): void {
  if (isAudit) process.stdout.write(`Audit of ${process.env.AUDIT_CONTENT}: ${line}\n`);
}
