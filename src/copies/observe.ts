import type { CopyType, KnownAddress, LinkType } from '../schema/media-lock.ts';
import { type CalendarDate, daysBetween } from '../schema/time.ts';
import type { SafeUrl } from '../schema/url.ts';

/** What a run has seen at an address. */
export type Sighting =
  | { readonly seen: 'file'; readonly sha256: string; readonly bytes: number; readonly type: CopyType }
  /** It is there, and nothing to copy. */
  | { readonly seen: 'link'; readonly type: CopyType | LinkType }
  | { readonly seen: 'failure'; readonly reason: string }
  /** Front matter says that it is gone. */
  | { readonly seen: 'given-up' }
  /** Nothing could be learned. */
  | { readonly seen: 'nothing' };

/** A copy that came from another place. */
export interface Substitute {
  readonly from: SafeUrl;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: CopyType;
}

export interface ObserveOptions {
  readonly today: CalendarDate;
  /** Other places where the same can be found. */
  readonly copies: readonly SafeUrl[];
  readonly substitute?: Substitute | undefined;
  /** Whether an organizer takes what was reported as changed in place of the copy. */
  readonly isAccepted?: boolean;
}

/** Failures on so many days, the first and last so many days apart, make an address gone. */
const DAYS_OF_FAILURE = 3;
const DAYS_OF_GRACE = 7;

/** `lastSeen` moves on only when it is so old, or when there is other news: a run that finds all as it was changes nothing. */
const DAYS_OF_REST = 28;

/**
 * What is known of an address after a run. A copy is replaced only when an organizer accepts that. The same sighting twice on a day
 * counts once.
 * @returns nothing when nothing is known.
 */
export function observe(before: KnownAddress | undefined, sighting: Sighting, options: ObserveOptions): KnownAddress | undefined {
  const { substitute, today, copies } = options;
  const after = judge(before, sighting, options);
  const known: KnownAddress | undefined =
    after?.sha256 === undefined && substitute !== undefined ? { ...(after ?? { state: 'failing' }), ...substitute } : after;
  if (known === undefined) return undefined;
  // `today` counts only where something was seen.
  return withDates({ ...known, copies: [...copies] }, before, today, sighting);
}

function judge(before: KnownAddress | undefined, sighting: Sighting, { today, isAccepted }: ObserveOptions): KnownAddress | undefined {
  const { failures, changed, ...base } = before ?? { state: 'available' as const };
  switch (sighting.seen) {
    case 'nothing':
      return before;
    case 'given-up':
      return { ...base, state: 'gone' };
    case 'failure':
      return before?.state === 'gone' ? before : fail(before, sighting.reason, today);
    case 'link':
      if (base.sha256 === undefined) return { ...base, state: 'available', type: sighting.type };
      return { ...base, state: 'changed', changed: { since: sinceOf(changed, sighting, today), type: sighting.type } };
    case 'file': {
      const { sha256, bytes, type } = sighting;
      if (base.sha256 === undefined || (isAccepted === true && changed?.sha256 === sha256))
        return { ...base, from: undefined, state: 'available', type, sha256, bytes };
      if (base.sha256 === sha256) return { ...base, from: undefined, state: 'available' };
      return { ...base, state: 'changed', changed: { since: sinceOf(changed, sighting, today), type, sha256, bytes } };
    }
  }
}

function sinceOf(changed: KnownAddress['changed'], now: Sighting & { readonly type: string }, today: CalendarDate): CalendarDate {
  const isSame = changed !== undefined && changed.type === now.type && changed.sha256 === ('sha256' in now ? now.sha256 : undefined);
  return isSame ? changed.since : today;
}

function fail(before: KnownAddress | undefined, reason: string, today: CalendarDate): KnownAddress {
  const { failures: earlier, changed: _, ...base } = before ?? { state: 'failing' as const };
  const failures =
    earlier === undefined
      ? { since: today, last: today, days: 1, reason }
      : earlier.last === today
        ? earlier
        : { since: earlier.since, last: today, days: earlier.days + 1, reason };
  const isGone = failures.days >= DAYS_OF_FAILURE && daysBetween(failures.since, failures.last) >= DAYS_OF_GRACE;
  return { ...base, state: isGone ? 'gone' : 'failing', failures };
}

function withDates(known: KnownAddress, before: KnownAddress | undefined, today: CalendarDate, { seen }: Sighting): KnownAddress {
  if (known.state !== 'available' || (seen !== 'file' && seen !== 'link')) return known;
  const isNews = before?.state !== 'available' || before.sha256 !== known.sha256 || before.type !== known.type;
  const isOld = known.lastSeen === undefined || daysBetween(known.lastSeen, today) >= DAYS_OF_REST;
  return { ...known, firstSeen: known.firstSeen ?? today, lastSeen: isNews || isOld ? today : known.lastSeen };
}
