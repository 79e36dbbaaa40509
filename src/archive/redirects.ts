import { compareText } from '../schema/problem.ts';
import type { Linked, Redirect } from './model.ts';

/** Where each path that a record had before leads now, by path. */
export function linkRedirects(records: readonly Linked[]): Redirect[] {
  const redirects = new Map<string, Redirect>();
  for (const to of records) for (const from of to.formerPaths) if (!redirects.has(from)) redirects.set(from, { from, to });
  return [...redirects.values()].sort((a, b) => compareText(a.from, b.from));
}
