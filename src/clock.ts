/** The last second that a JavaScript date can hold (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const LAST_SECOND = 8_640_000_000_000;

/** A time as RFC 3339 writes it, in UTC and to the second. */
// => "2026-01-31T18:30:00Z"
export function formatInstant(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * When the site is built: the seconds in `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), else now.
 * No other file reads the clock, so that the same commit and the same variable give the same bytes.
 * @throws if the variable is set to anything but a whole number of seconds since 1970.
 */
export function buildTime(env: NodeJS.ProcessEnv = process.env): Date {
  const text = env.SOURCE_DATE_EPOCH;
  if (text === undefined || text === '') return new Date();
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > LAST_SECOND)
    throw new Error(`SOURCE_DATE_EPOCH is ${JSON.stringify(text)}: it must be whole seconds since 1970, such as 1700000000.`);
  return new Date(seconds * 1000);
}
