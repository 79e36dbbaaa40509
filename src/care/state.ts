import { type KnownAddress, mediaLockSchema } from '../schema/media-lock.ts';
import { compareText } from '../schema/problem.ts';
import type { FailingLinks } from './check-links.ts';

/** What is known of failing links, as a text; by address, so that the same knowledge is the same text. */
export function formatFailing(failing: FailingLinks): string {
  const addresses = Object.fromEntries([...failing].sort(([a], [b]) => compareText(a, b)));
  return `${JSON.stringify({ addresses }, null, 2)}\n`;
}

/** Reads it back. A text that cannot be read says nothing: then failures are counted anew. */
export function parseFailing(text: string | undefined): FailingLinks {
  try {
    const read = mediaLockSchema.safeParse(JSON.parse(text ?? ''));
    return new Map(read.success ? Object.entries(read.data.addresses) : []);
  } catch {
    return new Map();
  }
}

/**
 * What is known of failing links, with what was told of them before where that knows of more failures: a cache may be lost.
 * What fails no more is forgotten.
 */
export function withMemory(failing: FailingLinks, told: FailingLinks): FailingLinks {
  return new Map(
    [...failing].map(([url, known]) => {
      const before = told.get(url);
      return [url, before !== undefined && daysOf(before) > daysOf(known) ? before : known];
    }),
  );
}

function daysOf({ failures }: KnownAddress): number {
  return failures?.days ?? 0;
}

/** A server that is there and says that the page is not. */
const CLEAR = new Set(['404', '410']);

/**
 * Whether people should hear of a link: its server says clearly that there is no such page, or it failed on three days,
 * the first and last at least seven apart. Whatever else happens once may be over tomorrow.
 */
export function isBroken({ state, failures }: KnownAddress): boolean {
  return state === 'gone' || CLEAR.has(failures?.reason ?? '');
}
