import type { Records } from '../content/records.ts';
import { compareText } from '../schema/problem.ts';
import type { Linked, Redirect } from './model.ts';
import type { MovableRecord } from './pages.ts';

/** Where each path that a record had before leads now, by path. */
export function linkRedirects(records: Records, linked: readonly Linked[]): Redirect[] {
  const byFile = new Map(linked.map((record) => [record.file, record]));
  const { meetups, talks, people, topics, venues, wiki, pages } = records;
  const movable: readonly MovableRecord[] = [...meetups, ...talks, ...people, ...topics, ...venues, ...wiki, ...pages];
  const redirects = new Map<string, Redirect>();
  for (const { file, fields } of movable) {
    const to = byFile.get(file);
    if (to === undefined) continue;
    for (const from of fields.redirectFrom ?? []) if (!redirects.has(from)) redirects.set(from, { from, to });
  }
  return [...redirects.values()].sort((a, b) => compareText(a.from, b.from));
}
