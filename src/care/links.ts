import { recordsOf } from '../archive/rules/rule.ts';
import type { ContentRecord, FieldPath, Records } from '../content/records.ts';
import { listTargets, type Place } from '../copies/plan.ts';
import { linksIn, parseWithPlaces } from '../markdown/links.ts';
import { compareText } from '../schema/problem.ts';
import { parseUrl, type SafeUrl } from '../schema/url.ts';

/** An address that content names and `npm run media` does not look at. */
export interface Link {
  /** Without the part behind "#", which no server hears of. */
  readonly url: SafeUrl;
  /** Where content names it, the first place first. */
  readonly places: readonly Place[];
}

/**
 * Lists the web addresses of references, people, organizations, venues, announcements, jobs and texts, each once, in their order.
 * What stands in `url:` of slides, recordings, posters and albums is not among them, nor is a file's own site or repository.
 */
export function listLinks(records: Records): Link[] {
  const looked = new Set(listTargets(records).map(({ url }) => withoutFragment(url)));
  const places = new Map<SafeUrl, Place[]>();
  for (const record of recordsOf(records)) {
    for (const { url, place } of [...linksOfFields(record), ...linksOfText(record)]) {
      const address = withoutFragment(url);
      if (looked.has(address)) continue;
      const known = places.get(address);
      if (known === undefined) places.set(address, [place]);
      else known.push(place);
    }
  }
  return [...places].map(([url, all]) => ({ url, places: all })).sort((a, b) => compareText(a.url, b.url));
}

interface Use {
  readonly url: SafeUrl;
  readonly place: Place;
}

/** Every field that is called `url`, at whatever depth. */
function linksOfFields(record: ContentRecord<unknown>): Use[] {
  const uses: Use[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    else if (path.at(-1) === 'url') uses.push(...useOf(String(value), { file: record.file, ...record.position(path) }));
  };
  visit(record.fields, []);
  return uses;
}

function linksOfText({ file, body, bodyLine }: ContentRecord<unknown>): Use[] {
  return linksIn(parseWithPlaces(body), body).flatMap(({ address, line, column }) =>
    useOf(address, { file, line: line + bodyLine - 1, column }),
  );
}

function useOf(text: string, place: Place): Use[] {
  const parsed = parseUrl(text);
  return 'url' in parsed ? [{ url: parsed.url, place }] : [];
}

function withoutFragment(url: SafeUrl): SafeUrl {
  return url.replace(/#.*$/, '') as SafeUrl;
}
