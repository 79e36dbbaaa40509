import { inTurns } from '../schema/in-turns.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import { isDiskError } from './failure.ts';
import { lookAt } from './look.ts';
import type { LookOptions, Outcome } from './outcome.ts';
import type { Target } from './plan.ts';

/** Addresses that are looked at at once, on all hosts together. */
const AT_ONCE = 8;

export interface RunOptions extends Omit<LookOptions, 'isAccepted' | 'onBytes'> {
  /** Addresses at which an organizer takes what is there now in place of the copy. */
  readonly accepted: ReadonlySet<string>;
  /** Whether addresses that are in the list and not among the targets leave it. */
  readonly isComplete: boolean;
  readonly onBytes: (target: Target, received: number) => void;
  readonly onOutcome: (outcome: Outcome) => void;
}

export interface RunResult {
  /** In the order of the targets; those that were not looked at when the run was broken off are missing. */
  readonly outcomes: readonly Outcome[];
  /** The list as it is to be written. */
  readonly addresses: ReadonlyMap<string, KnownAddress>;
  /** Addresses that left the list, since nothing names them any more. */
  readonly dropped: readonly string[];
  /** Whether not one of several hosts could be reached: then nothing is known, and nothing in the list changes. */
  readonly isOffline: boolean;
  /** Whether it was broken off from outside. */
  readonly isInterrupted: boolean;
  /** The first error that is no failure of an address: a full disk, or a fault of ours. Write the list, then throw it. */
  readonly error: unknown;
}

/**
 * Looks at all targets. Whatever one comes to has no effect on the others, and what was learned of them is never lost: it throws nothing.
 * When the disk fails, no other target is begun.
 */
export async function runCopies(
  targets: readonly Target[],
  known: ReadonlyMap<string, KnownAddress>,
  { accepted, isComplete, onBytes, onOutcome, ...options }: RunOptions,
): Promise<RunResult> {
  const { network } = options;
  const found = new Map<string, Outcome>();
  let isInterrupted = false;
  let error: unknown;
  let isDiskBroken = false;
  await inTurns(byTurns(targets), AT_ONCE, async (target) => {
    if (isDiskBroken) return;
    if (network.signal.aborted) {
      isInterrupted = true;
      return;
    }
    try {
      const isAccepted = accepted.has(target.url);
      const outcome = await lookAt(target, known.get(target.url), {
        ...options,
        isAccepted,
        onBytes: (received) => onBytes(target, received),
      });
      found.set(target.url, outcome);
      onOutcome(outcome);
    } catch (thrown) {
      if (network.signal.aborted) isInterrupted = true;
      else {
        error ??= thrown;
        isDiskBroken ||= isDiskError(thrown);
      }
    }
  });

  const isOffline = network.reached.size === 0 && network.unreached.size > 1;
  const addresses = new Map(known);
  if (!isOffline) for (const [url, { after }] of found) if (after !== undefined) addresses.set(url, after);
  const wanted = new Set<string>(targets.map(({ url }) => url));
  const dropped =
    isComplete && !isInterrupted && !isOffline && error === undefined ? [...addresses.keys()].filter((url) => !wanted.has(url)).sort() : [];
  for (const url of dropped) addresses.delete(url);
  return { outcomes: targets.flatMap(({ url }) => found.get(url) ?? []), addresses, dropped, isOffline, isInterrupted, error };
}

/** One of each host after the other, so that no slow host keeps the others waiting. */
export function byTurns<Item extends { readonly url: string }>(targets: readonly Item[]): Item[] {
  const turns = new Map<string, number>();
  return targets
    .map((target) => {
      const { hostname } = new URL(target.url);
      const turn = turns.get(hostname) ?? 0;
      turns.set(hostname, turn + 1);
      return { target, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ target }) => target);
}
