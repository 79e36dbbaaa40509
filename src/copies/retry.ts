import { FetchFailure } from './failure.ts';

/** How long, and how often, to try. Times are milliseconds. */
export interface Patience {
  /** Attempts in all. */
  readonly attempts: number;
  /** Before the second attempt; twice as long before each next one. */
  readonly pause: number;
  readonly longestPause: number;
  /** A server that asks to wait longer is left alone for this run. */
  readonly longestRetryAfter: number;
}

export const PATIENCE: Patience = { attempts: 4, pause: 1000, longestPause: 30_000, longestRetryAfter: 120_000 };

/** What retrying needs from outside. */
export interface Waiting {
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * Tries again after failures that may pass, with pauses that grow and are never quite the same, so that many do not come back at once.
 * @throws the last failure.
 */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  { attempts, pause, longestPause, longestRetryAfter }: Patience,
  { wait, random }: Waiting,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchFailure) || !error.isPassing || tried >= attempts) throw error;
      const asked = error.retryAfter ?? 0;
      if (asked > longestRetryAfter) throw error;
      const backOff = Math.min(longestPause, pause * 2 ** (tried - 1)) * (0.5 + random() / 2);
      await wait(Math.max(backOff, asked));
    }
  }
}

/**
 * The milliseconds that `Retry-After` asks to wait (RFC 9110, 10.2.3): seconds, or a date, which is compared with the `Date` of the same answer
 * so that no clock need be right.
 */
// "120" => 120000; "Wed, 21 Oct 2026 07:28:00 GMT" with "Wed, 21 Oct 2026 07:27:30 GMT" => 30000
export function readRetryAfter(value: string | undefined, answered: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const pause = Date.parse(value) - Date.parse(answered ?? '');
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}
