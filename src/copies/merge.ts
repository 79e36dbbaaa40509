import type { KnownAddress } from '../schema/media-lock.ts';
import type { CalendarDate } from '../schema/time.ts';

type Addresses = ReadonlyMap<string, KnownAddress>;

/**
 * Makes one list of the repository's and of what the last run wrote on this machine. The hash of a copy is the repository's where that has one;
 * of two entries with the same, or with none, the later one is taken, the last run's if both are of one day.
 */
export function mergeLists(listed: Addresses, lastRun: Addresses): Addresses {
  const merged = new Map([...lastRun, ...listed]);
  for (const [url, ran] of lastRun) {
    const known = listed.get(url);
    if (known === undefined) continue;
    const isSame = known.sha256 === ran.sha256;
    if (isSame ? lastDay(ran) >= lastDay(known) : known.sha256 === undefined) merged.set(url, ran);
  }
  return merged;
}

/** The last day that an entry speaks of. */
function lastDay({ firstSeen, lastSeen, failures, changed }: KnownAddress): CalendarDate {
  return [firstSeen, lastSeen, failures?.last, changed?.since].reduce<CalendarDate>((last, day = '') => (day > last ? day : last), '');
}
