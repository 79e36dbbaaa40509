import { didYouMean, nearest } from '../schema/text.ts';
import { formatSeconds, isCalendarDate, isClockTime, secondsOf } from '../schema/time.ts';
import { quote } from './yaml-source.ts';

/** A value that may have been meant, the YAML that gives it, and what to say about it. */
export interface Meant {
  readonly value: unknown;
  readonly text: string;
  readonly why?: string;
}

/**
 * What people may have meant by a value that is not allowed, the likeliest first. Whoever asks tries each against the schema.
 * @param written the value as it stands in the file, if it is a single one.
 * @param example a value that is allowed: its form says whether a date or a time is wanted.
 * @param words the words that are allowed, where there is a list of them.
 */
export function likelyMeant(found: unknown, written: string | undefined, example: string, words: readonly string[]): Meant[] {
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return [];
  const text = (typeof found === 'string' ? found : (written ?? String(found))).trim();
  const word = nearest(text, words);
  return [
    ...(word === undefined ? [] : [{ value: word, text: word, why: didYouMean(text, words) }]),
    ...readings(text, example.replaceAll('"', '')),
    ...(typeof found === 'string' ? [] : [{ value: text, text: quote(text), why: 'Put it in quotes.' }]),
    ...addresses(text).map((address) => ({ value: address, text: address })),
    { value: [found], text: `\n  - ${written ?? quote(text)}` },
  ];
}

function readings(text: string, example: string): Meant[] {
  if (isCalendarDate(example)) return dates(text).map((date) => ({ value: date, text: date }));
  const read = isClockTime(example) ? times(text) : secondsOf(example) === undefined ? [] : recordingTimes(text);
  return read.map((time) => ({ value: time, text: quote(time) }));
}

// "24.06.2019", "2019-6-4", "2019/06/04"; "6/24/2019" only where no other reading is possible.
function dates(text: string): string[] {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  const yearLast = /^(\d{1,2})([-./]) ?(\d{1,2})[-./] ?(\d{4})$/.exec(text);
  const orders: (string | undefined)[][] = [];
  if (yearFirst) orders.push([yearFirst[1], yearFirst[2], yearFirst[3]]);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    const isClear = separator === '.' || Number(first) > 12 || Number(second) > 12;
    if (isClear) orders.push([year, second, first]);
    if (isClear && separator === '/') orders.push([year, first, second]);
  }
  return orders.map((parts) => parts.map((part) => (part ?? '').padStart(2, '0')).join('-')).filter(isCalendarDate);
}

// "7:30", "7.30pm", "19h30", "1930", "7 pm", "18:30:00"
function times(text: string): string[] {
  const match = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(?::00)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?$/i.exec(text);
  const [, hours = '', minutes = '00', suffix = ''] = match ?? [];
  if (match === null || (match[2] === undefined && suffix === '')) return [];
  const half = suffix.charAt(0).toLowerCase();
  const hour = half === 'p' && Number(hours) < 12 ? Number(hours) + 12 : half === 'a' && hours === '12' ? 0 : Number(hours);
  return [`${String(hour).padStart(2, '0')}:${minutes}`];
}

// "90", "90s", "1m30s": as video hosts write it in their links.
function recordingTimes(text: string): string[] {
  const match = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text);
  if (match === null || text === '') return [];
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return [formatSeconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))];
}

function addresses(text: string): string[] {
  if (/^(?:www|[a-z]+)\.[\w-]+\.[a-z]{2,}(?:[/?#].*)?$/i.test(text)) return [`https://${text}`];
  return /^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text) ? [`mailto:${text}`] : [];
}
