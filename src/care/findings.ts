import type { Records } from '../content/records.ts';
import { listTargets, type Place } from '../copies/plan.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { FailingLinks } from './check-links.ts';
import { listLinks } from './links.ts';
import { isBroken } from './state.ts';

/** Something elsewhere of which people should hear. */
export interface CareFinding {
  readonly url: SafeUrl;
  /** `copy-gone`: there is a copy of it, which the site shows. */
  readonly kind: 'link-broken' | 'media-gone' | 'copy-gone' | 'changed';
  readonly since: CalendarDate | undefined;
  /** Why it cannot be reached: see `FailureReason`. */
  readonly reason: string | undefined;
  /** Where content names it, the first place first. */
  readonly places: readonly Place[];
}

export interface Findings {
  /** By kind, then by address. */
  readonly findings: readonly CareFinding[];
  /** Links and files that failed, and not often enough to be told. */
  readonly waiting: number;
}

/** What there is to tell of all addresses in the content, after they were looked at. */
export function findWhatBroke(records: Records, media: ReadonlyMap<string, KnownAddress>, failing: FailingLinks): Findings {
  let waiting = 0;
  const ofMedia = listTargets(records).flatMap(({ url, status, places }): CareFinding[] => {
    const known = media.get(url);
    // A person has said so already.
    if (known === undefined || status !== 'available') return [];
    const { state, sha256, failures, changed } = known;
    if (state === 'failing') waiting += 1;
    if (state === 'changed') return [{ url, kind: 'changed', since: changed?.since, reason: undefined, places }];
    if (state !== 'gone') return [];
    return [{ url, kind: sha256 === undefined ? 'media-gone' : 'copy-gone', since: failures?.since, reason: failures?.reason, places }];
  });
  const ofLinks = listLinks(records).flatMap(({ url, places }): CareFinding[] => {
    const known = failing.get(url);
    if (known === undefined) return [];
    if (!isBroken(known)) waiting += 1;
    return isBroken(known) ? [{ url, kind: 'link-broken', since: known.failures?.since, reason: known.failures?.reason, places }] : [];
  });
  return { findings: [...ofLinks, ...ofMedia], waiting };
}
