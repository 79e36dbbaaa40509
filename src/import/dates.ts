import { type CalendarDate, type ClockTime, isCalendarDate, isClockTime } from '../schema/time.ts';

/** What a text that names a date without all of its parts leaves to its surroundings. */
export interface DateHint {
  /** The year of a date that names none. */
  readonly year?: number;
  /** How dates are written whose first two numbers could both be a month, such as 04/05/2019: see `findDateOrder`. */
  readonly order?: DateOrder;
}

export type DateOrder = 'day-first' | 'month-first';

/** A date in a text, and where it stands there. */
export interface DatedSpan extends Span {
  readonly date: CalendarDate;
  /** The last day of several. */
  readonly endDate?: CalendarDate;
  /** Whether the text itself names the year. */
  readonly hasYear: boolean;
}

/** Times in a text, and where they stand there. */
export interface TimedSpan extends Span {
  readonly start: ClockTime;
  readonly end?: ClockTime;
}

interface Span {
  readonly index: number;
  readonly length: number;
}

/**
 * The first date of a text as people write it: "2019-06-24", "24.10.2017", "4th of September 2017", "Monday, May 9". A date that could be
 * two different days, or without a year where no hint gives one, is none.
 */
export function readDate(text: string, hint: DateHint = {}): CalendarDate | undefined {
  return findDates(text, hint)[0]?.date;
}

/** All dates of a text in their order; "4–5 December 2018" is one, of two days. */
export function findDates(text: string, hint: DateHint = {}): DatedSpan[] {
  const found: DatedSpan[] = [];
  let next = 0;
  for (const match of text.matchAll(ANY_DATE)) {
    const span = match.index < next ? undefined : toDate(match, hint);
    if (span === undefined) continue;
    next = span.index + span.length;
    found.push(span);
  }
  return joinDays(found, text);
}

/**
 * How a column of dates is written, where one of them can only be read in one way: "24/10/2017" says that days come first. Nothing where
 * none of them tells, or they disagree.
 */
export function findDateOrder(texts: readonly string[]): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const text of texts) {
    for (const [, first = '', second = ''] of text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)/g)) {
      if (Number(first) > 12) orders.add('day-first');
      if (Number(second) > 12) orders.add('month-first');
    }
  }
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/** The first time of day of a text, or the first two of a range: "18:30-18:45", "6:30 pm", "~21:30", "7–9 pm", "19 Uhr". */
export function readTimes(text: string): { readonly start: ClockTime; readonly end?: ClockTime } | undefined {
  const [first] = findTimes(text);
  return first === undefined ? undefined : { start: first.start, ...(first.end === undefined ? {} : { end: first.end }) };
}

/** All times of day of a text in their order, each with the end of its range. */
export function findTimes(text: string): TimedSpan[] {
  const found: TimedSpan[] = [];
  for (const match of text.matchAll(ANY_TIME)) {
    const { hour = '', dotted, minute = dotted, half, endHour, endMinute = '00', endHalf } = match.groups ?? {};
    // A number alone is no time: "room 18", "pages 7-9".
    if (minute === undefined && half === undefined && endHalf === undefined) continue;
    const start = toTime(hour, minute ?? '00', half ?? endHalf);
    const end = endHour === undefined ? undefined : toTime(endHour, endMinute, endHalf);
    if (start === undefined) continue;
    found.push({ start, ...(end === undefined ? {} : { end }), index: match.index, length: match[0].length });
  }
  return found;
}

/** The times a line begins with, and what stands behind them: "18:30 - 18:45: Welcome". Nothing for a line that begins otherwise. */
export function readLeadingTimes(text: string): (Omit<TimedSpan, keyof Span> & { readonly rest: string }) | undefined {
  const [first] = findTimes(text);
  if (first === undefined || !/^[\s~(≈]*(?:ca\.?|c\.|approx\.?|about|around|from|at)?\s*$/i.test(text.slice(0, first.index)))
    return undefined;
  const rest = text
    .slice(first.index + first.length)
    .replace(/^\s*\)?\s*(?:[-–—:|•]|\.(?=\s))*\s*/, '')
    .trim();
  return { start: first.start, ...(first.end === undefined ? {} : { end: first.end }), rest };
}

// The first three letters tell the months of these languages apart, but for June and July in French.
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const MONTHS: readonly (readonly [name: string, number: number, start: string])[] = LANGUAGES.flatMap((language) => {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const name = format.format(Date.UTC(2000, month, 15)).normalize('NFC');
    return [plain(name), month + 1, name.slice(0, 3)] as const;
  });
});

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const ORDINAL = String.raw`(?:st|nd|rd|th|\.|er|º)?`;
const YEAR = String.raw`(?:19|20|21)\d\d`;
const DASH = String.raw`\s*(?:[-–—/&+]|to|and|und|bis)\s*`;
const WORD = String.raw`(?:${[...new Set(MONTHS.map(([, , start]) => start))].join('|')})\p{L}{0,9}\.?`;
const ANY_DATE = new RegExp(
  [
    String.raw`(?<![\d.-])(?<isoYear>${YEAR})(?<isoMark>[-/._]?)(?<isoMonth>0[1-9]|1[0-2])\k<isoMark>(?<isoDay>0[1-9]|[12]\d|3[01])(?!\d)`,
    String.raw`(?<![\d./-])(?<first>\d{1,2})(?<mark>[./-])\s?(?<second>\d{1,2})(?:\k<mark>\s?(?<year>${YEAR}|\d\d(?![\d:])))?(?!\d|[./-]\d)(?<stop>\.?)`,
    String.raw`(?<![\d.:])(?:(?<fromDay>${DAY})${ORDINAL}${DASH})?(?<day>${DAY})${ORDINAL}\s+(?:of\s+|de\s+)?(?<monthBehind>${WORD})(?!\p{L})(?:,?\s+(?:de\s+)?(?<yearBehind>${YEAR}))?(?!\d)`,
    String.raw`(?<!\p{L})(?<monthBefore>${WORD})\s+(?:the\s+)?(?<dayBehind>${DAY})(?:st|nd|rd|th)?(?:${DASH}(?<toDay>${DAY})(?:st|nd|rd|th)?(?![\d:]))?(?![\d:]|\.\d)(?:,?\s+(?<yearLast>${YEAR}))?`,
  ].join('|'),
  'giu',
);

function toDate(match: RegExpMatchArray, hint: DateHint): DatedSpan | undefined {
  const groups = match.groups ?? {};
  const span = { index: match.index ?? 0, length: match[0].length };
  if (groups.isoYear !== undefined) return dated(span, groups.isoYear, groups.isoMonth, [groups.isoDay], hint);
  if (groups.first !== undefined) return fromNumbers(groups, span, hint);
  const month = monthOf(groups.monthBehind ?? groups.monthBefore ?? '');
  if (groups.fromDay !== undefined && Number(groups.fromDay) >= Number(groups.day)) {
    // "Meetup 12 – 8 April": the first number belongs to something else.
    const before = match[0].indexOf(groups.day ?? '', groups.fromDay.length);
    const later = { index: span.index + before, length: span.length - before };
    return month === undefined ? undefined : dated(later, groups.yearBehind, String(month), [groups.day], hint);
  }
  const days = [groups.fromDay ?? groups.day ?? groups.dayBehind, groups.fromDay === undefined ? groups.toDay : groups.day];
  return month === undefined ? undefined : dated(span, groups.yearBehind ?? groups.yearLast, String(month), days, hint);
}

function fromNumbers(groups: Readonly<Record<string, string | undefined>>, span: Span, hint: DateHint): DatedSpan | undefined {
  const { first = '', second = '', mark, year, stop } = groups;
  // "1.12." is a date, "3.5" a number and "24/7" is neither.
  if (year === undefined && !(mark === '.' && stop === '.')) return undefined;
  const isDayFirst = mark === '.' || Number(first) > 12 || (Number(second) <= 12 && (first === second || hint.order === 'day-first'));
  if (!isDayFirst && Number(second) <= 12 && hint.order !== 'month-first') return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return dated(span, year?.length === 2 ? `20${year}` : year, month, [day], hint);
}

function dated(
  span: Span,
  year: string | undefined,
  month: string | undefined,
  [from, to]: readonly (string | undefined)[],
  hint: DateHint,
): DatedSpan | undefined {
  const known = year ?? hint.year?.toString();
  if (known === undefined || month === undefined || from === undefined) return undefined;
  const dateOf = (day: string) => `${known}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(dateOf(from))) return undefined;
  const endDate = to !== undefined && Number(to) > Number(from) && isCalendarDate(dateOf(to)) ? dateOf(to) : undefined;
  return { ...span, date: dateOf(from), hasYear: year !== undefined, ...(endDate === undefined ? {} : { endDate }) };
}

/** Two whole dates with only a dash between them are the first and the last day. */
function joinDays(found: readonly DatedSpan[], text: string): DatedSpan[] {
  const joined: DatedSpan[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.index + last.length, span.index);
    const isRange =
      last !== undefined && last.endDate === undefined && span.date > last.date && /^\s*(?:[-–—]|to|until|bis)\s*$/.test(between);
    if (isRange) joined[joined.length - 1] = { ...last, endDate: span.date, length: span.index + span.length - last.index };
    else joined.push(span);
  }
  return joined;
}

/** The number of a month by its name, an abbreviation of it, or a name with a letter missing at its end. */
function monthOf(word: string): number | undefined {
  const name = plain(word.replace(/\.$/, ''));
  const found =
    MONTHS.find(([month]) => month === name) ??
    MONTHS.find(([month]) => name.length >= 3 && name.length <= 5 && month.startsWith(name)) ??
    // "Septemer" and "Febuary" are meant as months too.
    MONTHS.find(
      ([month]) =>
        month.length > 5 &&
        Math.abs(month.length - name.length) <= 1 &&
        month.slice(0, 3) === name.slice(0, 3) &&
        month.slice(-2) === name.slice(-2),
    );
  return found?.[1];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const HALF = String.raw`(?:[ap]\.?m\b\.?|uhr\b|h(?:rs)?\b|o['’]clock\b)`;
const END_OF_NUMBER = String.raw`(?![\d%]|[:.,]\d)`;
const ANY_TIME = new RegExp(
  String.raw`(?<![\d:.,$€£/+-]|[-+]\d)(?<hour>\d{1,2})(?:[:h](?<minute>[0-5]\d)|\.(?<dotted>[0-5]\d)(?=\s*${HALF}))?${END_OF_NUMBER}(?:\s*(?<half>${HALF}))?` +
    String.raw`(?:\s*(?:[-–—]|to|until|till|bis)\s*~?\s*(?<endHour>\d{1,2})(?:[:.h](?<endMinute>[0-5]\d))?${END_OF_NUMBER}(?:\s*(?<endHalf>${HALF}))?(?!\p{L}))?`,
  'giu',
);

function toTime(hour: string, minute: string, half: string | undefined): ClockTime | undefined {
  const isHalf = half !== undefined && /^[ap]/i.test(half);
  if (isHalf && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = isHalf ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  return isClockTime(time) ? time : undefined;
}
