/** What a step of the history knows beside its address, so that one comes back to the same place. */
export interface Step {
  /** How many results were asked for. */
  readonly shown: number;
  /** How high they were, in pixels. */
  readonly height: number;
}

/** More than anybody has had shown, so that nobody waits for them when they come back. */
const MOST_RESULTS = 400;

/** Reads what a step of the history knows, which may be of another version of this page. */
export function readStep(state: unknown): Partial<Step> {
  if (typeof state !== 'object' || state === null) return {};
  const { shown, height } = state as Partial<Record<keyof Step, unknown>>;
  return {
    ...(isCount(shown) ? { shown: Math.min(MOST_RESULTS, shown) } : {}),
    ...(isCount(height) ? { height } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}
