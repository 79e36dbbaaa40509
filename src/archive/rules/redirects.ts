import type { FieldPath } from '../../content/records.ts';
import type { MovableRecord, RecordPage } from '../pages.ts';

/** A path that a file names as one at which its page stood before. */
export interface Claim {
  readonly path: string;
  readonly record: MovableRecord;
  /** Where it is written. */
  readonly at: FieldPath;
  /** The path that the page of the file has now. */
  readonly now: string;
}

/** Every path that the file of a page names as an earlier one. */
export function claimsOf(pages: readonly RecordPage[]): Claim[] {
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
