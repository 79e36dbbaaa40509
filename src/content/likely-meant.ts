import { didYouMean, inYaml, nearest, quote } from '../schema/text.ts';
import { formatSeconds, isCalendarDate, isClockTime, secondsOf } from '../schema/time.ts';

/** A value that may have been meant, the YAML that gives it, and what to say about it. */
export interface Meant {
  readonly value: unknown;
  readonly text: string;
  readonly why?: string;
  /** Whether nothing else can have been meant by what was found, so that nobody needs to be asked. */
  readonly isSure: boolean;
}

/**
 * What people may have meant by a value that is not allowed, the likeliest first. Whoever asks tries each against the schema.
 * @param written the value as it stands in the file, if it is a single one.
 * @param example a value that is allowed: its form says whether a date or a time is wanted.
 * @param words the words that are allowed, where there is a list of them.
 */
export function likelyMeant(found: unknown, written: string | undefined, example: string, words: readonly string[]): Meant[] {
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return [];
  const text = withoutFancyQuotes((typeof found === 'string' ? found : (written ?? String(found))).trim());
  return [
    ...wordsLike(text, words),
    ...(text.includes('\\') ? [sure(text.replaceAll('\\', '/'))] : []),
    ...readings(text, example.replaceAll('"', '')),
    ...(typeof found === 'string' ? withoutQuotes(text) : [{ value: text, text: quote(text), why: 'Put it in quotes.', isSure: true }]),
    ...likelyAddresses(text),
    ...(typeof found === 'string' ? [] : [{ value: [text], text: `\n  - ${quote(text)}`, isSure: true }]),
    ...several(text),
    {
      value: [found],
      text: `\n  - ${written === undefined || written.includes('\n') ? quote(text) : written}`,
      isSure: !SEVERAL.test(text),
    },
  ];
}

/** What tells that one text may be several: "Ada Lovelace and Mary Somerville". */
const SEVERAL = /[,;&|+]|^[^/:]+\/|\s(?:and|und|with|mit)\s/i;

/** A bullet or dash that a word processor makes of a hyphen. */
const BULLET = /(?:^|\s)[\u2022\u2010-\u2015*·] /;

/** The entries of a list that stands in one text, be it with commas or with dashes that YAML does not know. */
function several(text: string): Meant[] {
  const entries = (/^[\u2022\u2010-\u2015*·] /.test(text) ? text.split(BULLET) : text.split(/[,;] /)).map((entry) => entry.trim());
  const names = entries.filter((entry) => entry !== '');
  if (names.length < 2 && names[0] === text) return [];
  return [{ value: names, text: names.map((name) => `\n  - ${inYaml(name)}`).join(''), isSure: false }];
}

// "“18:30”" => "18:30"
function withoutFancyQuotes(text: string): string {
  return /^[\u2018-\u201f\u2039\u203a\u00ab\u00bb](.*)[\u2018-\u201f\u2039\u203a\u00ab\u00bb]$/.exec(text)?.[1]?.trim() ?? text;
}

function sure(value: string): Meant {
  return { value, text: value, isSure: true };
}

function wordsLike(text: string, words: readonly string[]): Meant[] {
  const same = words.filter((word) => foldWord(word) === foldWord(text));
  const word = same.length === 1 ? same[0] : nearest(text, words);
  return word === undefined ? [] : [{ value: word, text: word, why: didYouMean(text, words), isSure: same.length === 1 }];
}

/** A word without what is only spelling: capital letters, hyphens, underscores, and blanks. */
// "Hot_Topics", "hot topics" => "hottopics"
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[-_\s]+/g, '');
}

function readings(text: string, example: string): Meant[] {
  if (isCalendarDate(example)) {
    const found = dates(text);
    // A time behind the date would be lost.
    return found.map((date) => ({ value: date, text: date, isSure: found.length === 1 && !text.includes(':') }));
  }
  if (isClockTime(example)) return times(text).map(({ time, isSure }) => ({ value: time, text: quote(time), isSure }));
  if (secondsOf(example) !== undefined)
    return recordingTimes(text).map((time) => ({ value: time, text: quote(time), isSure: /[hms]/.test(text) }));
  const range = /^\d+-\d+$/.test(example) ? /^(\d+)\s*[-–—]\s*(\d+)$/.exec(text) : null;
  if (range) return [sure(`${range[1]}-${range[2]}`), { ...sure(`${range[2]}-${range[1]}`), isSure: false }];
  if (/^\d+\.\d+$/.test(example)) return degrees(text);
  const [, folder] = /^([a-z]+)\/[^/]+$/.exec(example) ?? [];
  if (folder !== undefined) return files(text, folder);
  return example === 'true' || example === 'false' ? flags(text) : [];
}

// "48,2" => 48.2
function degrees(text: string): Meant[] {
  if (!/^-?\d{1,3},\d+$/.test(text)) return [];
  const value = Number(text.replace(',', '.'));
  return [{ value, text: String(value), isSure: true }];
}

// "talk.pdf", "../slides/talk.pdf", "C:\\talks\\talk.pdf" => "slides/talk.pdf"; an address of the web is no file.
function files(text: string, folder: string): Meant[] {
  const name = /^[a-z][a-z0-9+.-]+:/i.test(text)
    ? ''
    : (text
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/[?#].*$/, '') ?? '');
  return /^[^.].*\.[^.]+$/.test(name) ? [{ value: `${folder}/${name}`, text: inYaml(`${folder}/${name}`), isSure: false }] : [];
}

function flags(text: string): Meant[] {
  const word = text.toLowerCase();
  const value = ['true', 'yes', 'on'].includes(word) ? true : ['false', 'no', 'off'].includes(word) ? false : undefined;
  return value === undefined ? [] : [{ value, text: String(value), isSure: true }];
}

// A number in quotes where a number is wanted.
function withoutQuotes(text: string): Meant[] {
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? [{ value: Number(text), text, isSure: true }] : [];
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'], ['february', 'februar', 'feber'], ['march', 'märz'], ['april'], ['may', 'mai'], ['june', 'juni'],
  ['july', 'juli'], ['august'], ['september'], ['october', 'oktober'], ['november'], ['december', 'dezember'],
]; // biome-ignore format: a list

// "24.06.2019", "2019-6-4", "2019/06/04", "20190604", "4 June 2019", "June 4th, 2019"; "6/24/2019" only where no other reading is possible.
function dates(text: string): string[] {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]\d\d:\d\d.*)?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const yearLast = /^(\d{1,2})([-./]) ?(\d{1,2})[-./] ?(\d{4})$/.exec(text);
  const named = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text);
  const namedFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const orders: (string | undefined)[][] = [];
  if (yearFirst) orders.push([yearFirst[1], yearFirst[2], yearFirst[3]]);
  if (named) orders.push([named[3], monthOf(named[2]), named[1]]);
  if (namedFirst) orders.push([namedFirst[3], monthOf(namedFirst[1]), namedFirst[2]]);
  if (yearLast) {
    const [, first, separator, second, year] = yearLast;
    const isClear = separator === '.' || Number(first) > 12 || Number(second) > 12;
    if (isClear) orders.push([year, second, first]);
    if (isClear && separator === '/') orders.push([year, first, second]);
  }
  return orders.map((parts) => parts.map((part) => (part ?? '').padStart(2, '0')).join('-')).filter(isCalendarDate);
}

// "June", "Jun", "juni" => "6"
function monthOf(name = ''): string {
  const word = name.normalize('NFC').toLowerCase();
  const found = MONTHS.findIndex((names) => names.some((month) => month.startsWith(word)));
  return found === -1 ? '' : String(found + 1);
}

// "7:30", "7.30pm", "19h30", "1930", "7 pm", "18:30:00"
function times(text: string): { readonly time: string; readonly isSure: boolean }[] {
  const match = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(?::00)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?$/i.exec(text);
  const [, hours = '', minutes = '00', suffix = ''] = match ?? [];
  if (match === null || (match[2] === undefined && suffix === '')) return [];
  const half = suffix.charAt(0).toLowerCase();
  const hour = half === 'p' && Number(hours) < 12 ? Number(hours) + 12 : half === 'a' && hours === '12' ? 0 : Number(hours);
  // "7:30" may be an evening that begins at half past seven.
  const isSure = half === 'a' || half === 'p' || hours.startsWith('0') || Number(hours) > 12;
  return [{ time: `${String(hour).padStart(2, '0')}:${minutes}`, isSure }];
}

// "90", "90s", "1m30s": as video hosts write it in their links.
function recordingTimes(text: string): string[] {
  const match = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text);
  if (match === null || text === '') return [];
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return [formatSeconds(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))];
}

/** Ends of host names that no file has. */
const TOP_LEVEL = ['at', 'be', 'ch', 'com', 'de', 'dev', 'edu', 'eu', 'fr', 'gl', 'info', 'io', 'it', 'net', 'nl', 'org', 'tv', 'uk'];
const HOST = new RegExp(`^(?:www\\.|(?:[\\w-]+\\.)+(?:${TOP_LEVEL.join('|')})(?:[/?#]|$))`, 'i');

/** The address that was meant by one without its beginning, or with more around it. */
// "www.example.org/page", "//example.org", "<https://example.org>", "ada@example.org"
export function likelyAddresses(written: string): Meant[] {
  const bare = /^<(.*)>$/.exec(written)?.[1] ?? /^\[[^\]]*\]\((\S*)\)$/.exec(written)?.[1] ?? written;
  // With a blank in it, it may be two, and what stands in brackets before it would be lost.
  const isWhole = !/\s/.test(bare.trim()) && !written.startsWith('[');
  return completed(bare.trim().replaceAll(' ', '%20')).map((meant) => ({ ...meant, isSure: meant.isSure && isWhole }));
}

function completed(text: string): Meant[] {
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text)) return [sure(`mailto:${text}`)];
  const isSure = HOST.test(text);
  if (isSure || /^(?:www|[a-z]+)\.[\w-]+\.[a-z]{2,}(?:[/?#].*)?$/i.test(text))
    return [{ value: `https://${text}`, text: `https://${text}`, isSure }];
  const torn = /^(?:(https?)(?::[\\/]*|[\\/]{2,})|\/\/)(?=[\w-]+\.)/i.exec(text);
  return torn === null ? [] : [sure(`${torn[1]?.toLowerCase() ?? 'https'}://${text.slice(torn[0].length).replaceAll('\\', '/')}`)];
}
