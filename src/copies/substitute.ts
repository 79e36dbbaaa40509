import type { KnownAddress } from '../schema/media-lock.ts';
import type { SafeUrl } from '../schema/url.ts';
import { fileAddress } from './addresses.ts';
import { download } from './download.ts';
import { FetchFailure } from './failure.ts';
import type { Substitute } from './observe.ts';
import type { LookOptions } from './outcome.ts';
import type { Target } from './plan.ts';
import { findSnapshot, type Snapshot } from './wayback.ts';

/** What other places have of a file. */
export interface Found {
  readonly substitute: Substitute | undefined;
  /** Addresses of the Wayback Machine. */
  readonly copies: readonly SafeUrl[];
  readonly received: number;
}

/**
 * Looks for a copy of what cannot be had from its own address: where the copy came from last time, then the mirrors, then the Wayback Machine.
 * Of a file whose hash is listed only that very file is taken, and none while it is at hand. What cannot be found is no failure.
 */
export async function findSubstitute(target: Target, known: KnownAddress | undefined, options: LookOptions): Promise<Found> {
  let received = 0;
  const take = async (from: SafeUrl): Promise<Substitute | undefined> => {
    const copy = await attempt(target, from, known?.sha256, options);
    received += copy?.received ?? 0;
    return copy?.substitute;
  };
  const isNeeded = target.kind === 'file' && !(known?.sha256 !== undefined && (await options.store.has(known.sha256)));
  if (isNeeded) {
    for (const from of new Set([...(known?.from === undefined ? [] : [known.from]), ...target.mirrors])) {
      const substitute = await take(from);
      if (substitute !== undefined) return { substitute, copies: [], received };
    }
  }
  if (!isLost(known)) return { substitute: undefined, copies: [], received };
  const snapshot = await askWayback(target, known, options);
  if (snapshot === undefined) return { substitute: undefined, copies: [], received };
  return { substitute: isNeeded ? await take(snapshot.file) : undefined, copies: [snapshot.page], received };
}

/** Whether an old state of a file is better than to wait for it; a state that is listed is always right. */
function isLost(known: KnownAddress | undefined): boolean {
  return known?.sha256 !== undefined || known?.state === 'gone' || LOST.has(known?.failures?.reason ?? '');
}

const LOST = new Set(['404', '410', 'no-host']);

async function attempt(
  { types }: Target,
  from: SafeUrl,
  wanted: string | undefined,
  { network, store, onBytes }: LookOptions,
): Promise<{ readonly substitute: Substitute; readonly received: number } | undefined> {
  try {
    return await store.alone(from, async () => {
      const { file } = await store.recall(from);
      const have = file !== undefined && types.includes(file.type) && (await store.has(file.sha256)) ? file : undefined;
      const result =
        have === undefined ? await download({ url: from, address: fileAddress(from), types, onBytes }, network, store) : undefined;
      const copy = have ?? (result?.found === 'file' ? result.file : undefined);
      if (copy === undefined || (wanted !== undefined && wanted !== copy.sha256)) return undefined;
      const { sha256, bytes, type } = copy;
      return { substitute: { from, sha256, bytes, type }, received: result?.found === 'file' ? result.received : 0 };
    });
  } catch (error) {
    if (error instanceof FetchFailure) return undefined;
    throw error;
  }
}

async function askWayback(
  target: Target,
  known: KnownAddress | undefined,
  { network, services }: LookOptions,
): Promise<Snapshot | undefined> {
  try {
    return await findSnapshot(fileAddress(target.url), known?.lastSeen, network, services);
  } catch (error) {
    if (error instanceof FetchFailure) return undefined;
    throw error;
  }
}
