import type { FieldPath, Records } from '../../content/records.ts';
import { type MovableRecord, type RecordPage, recordPages } from '../pages.ts';
import type { Context } from './rule.ts';

/** A path that a file names as one at which its page stood before. */
export interface Claim {
  readonly path: string;
  readonly record: MovableRecord;
  /** Where it is written. */
  readonly at: FieldPath;
  /** The path that the page of the file has now. */
  readonly now: string;
}

/** The addresses of an archive. */
export interface Addresses {
  /** The pages of records, by path. */
  readonly pages: ReadonlyMap<string, RecordPage>;
  /** Every path that a file names as an earlier one of its page. */
  readonly claims: readonly Claim[];
}

const known = new WeakMap<Records, Addresses>();

/** What stands where, and stood there; found out once for all rules that ask. */
export function addressesOf({ records }: Context): Addresses {
  const there = known.get(records);
  if (there !== undefined) return there;
  const all = recordPages(records);
  const pages = new Map<string, RecordPage>();
  for (const page of all) if (!pages.has(page.path)) pages.set(page.path, page);
  const addresses = { pages, claims: claimsOf(all) };
  known.set(records, addresses);
  return addresses;
}

function claimsOf(pages: readonly RecordPage[]): Claim[] {
  return pages.flatMap((page) => {
    if (page.file === undefined) return [];
    const { record, path: now } = page;
    return (record.fields.redirectFrom ?? []).map((path, index) => ({ path, record, at: ['redirectFrom', index], now }));
  });
}

/** The line of a file that names these paths as earlier ones. */
export function redirectLine(paths: readonly string[]): string {
  return `redirectFrom: [${paths.join(', ')}]`;
}

/** The line of a record without some of its paths, or nothing when no other is left: the line goes then. */
export function lineWithout({ fields }: MovableRecord, isWrong: (path: string) => boolean): { readonly example?: string } {
  const rest = new Set((fields.redirectFrom ?? []).filter((path) => !isWrong(path)));
  return rest.size === 0 ? {} : { example: redirectLine([...rest]) };
}
