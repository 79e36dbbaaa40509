import { readVideoAddress } from '../archive/video-address.ts';
import { checkPage, checkYoutubeVideo, type Services } from '../copies/check.ts';
import { FetchFailure } from '../copies/failure.ts';
import type { Network } from '../copies/network.ts';
import { observe, type Sighting } from '../copies/observe.ts';
import { byTurns } from '../copies/run.ts';
import { inTurns } from '../schema/in-turns.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { Link } from './links.ts';

/** Links that are looked at at once, on all hosts together. */
const AT_ONCE = 8;

/** What is known of links that failed when they were last asked for, by their addresses. */
export type FailingLinks = ReadonlyMap<string, KnownAddress>;

export interface LinkRun {
  /** From now on; links that nothing names any more are not among them. */
  readonly failing: FailingLinks;
  readonly there: number;
  readonly failed: number;
  /** Servers that turn programs away say nothing of a page. */
  readonly unknown: number;
  /** Links that were not looked at, since the run was broken off or its time was over. */
  readonly left: number;
  /** Whether not one of several hosts could be reached: then nothing was learned. */
  readonly isOffline: boolean;
}

export interface LinkOptions {
  readonly network: Network;
  readonly services: Services;
  readonly today: CalendarDate;
}

/** Asks for every link, at most two of a host at a time. Whatever one comes to has no effect on the others. */
export async function checkLinks(links: readonly Link[], known: FailingLinks, { network, services, today }: LinkOptions): Promise<LinkRun> {
  const failing = new Map<string, KnownAddress>();
  const counts = { there: 0, failed: 0, unknown: 0, left: 0 };
  await inTurns(byTurns(links), AT_ONCE, async ({ url }) => {
    const before = known.get(url);
    const sighting = network.signal.aborted ? undefined : await see(url, network, services);
    if (sighting === undefined) counts.left += 1;
    else counts[sighting.seen === 'link' ? 'there' : sighting.seen === 'failure' ? 'failed' : 'unknown'] += 1;
    const after = sighting === undefined ? before : observe(before, sighting, { today, copies: [] });
    if (after !== undefined && after.state !== 'available') failing.set(url, after);
  });
  const isOffline = network.reached.size === 0 && network.unreached.size > 1;
  return { failing: isOffline ? known : failing, ...counts, isOffline };
}

/** What is at an address; nothing when the run was broken off meanwhile. */
async function see(url: Link['url'], network: Network, services: Services): Promise<Sighting | undefined> {
  const video = readVideoAddress(url);
  const youtube = video?.type === 'video' && video.address.provider === 'youtube' ? video.address.id : undefined;
  try {
    const check = await (youtube === undefined ? checkPage(url, network) : checkYoutubeVideo(youtube, network, services));
    return check === 'unknown' ? { seen: 'nothing' } : { seen: 'link', type: 'page' };
  } catch (error) {
    if (network.signal.aborted) return undefined;
    if (!(error instanceof FetchFailure)) throw error;
    return error.reason === '429' ? { seen: 'nothing' } : { seen: 'failure', reason: error.reason };
  }
}
