import { type DatedSpan, type DateHint, findDates, findTimes } from '../dates.ts';
import type { FoundVenue } from '../found.ts';
import { isPersonName } from '../name-words.ts';
import { sentencesOf } from './prose.ts';
import type { Row } from './rows.ts';

/* What sentences say of when and where a meetup takes place. They are guesses, but for lines that say nothing else. */

export interface SpokenDate {
  /** Missing where the year is not known. */
  readonly span?: DatedSpan;
  readonly written: string;
  readonly row: Row;
  /** Whether it stands on a line of its own. */
  readonly isLine: boolean;
}

export interface SpokenVenue {
  readonly venue: FoundVenue;
  readonly row: Row;
  readonly isLine: boolean;
}

/** Any leap year: dates are looked for, whatever their year. */
const UNKNOWN_YEAR = 2000;
/** Far below the beginning of a page, dates and places are those of other things. */
const NEAR = 14;
const ABOUT_MEETUP = /\b(?:meet-?up|event|evening|place|join|see you|invite|date|hosted|summit)\b/i;

/** A date that stands on a line of its own, or in a sentence about the meetup. */
export function dateInProse(prose: readonly Row[], hint: DateHint): SpokenDate | undefined {
  for (const row of prose.slice(0, NEAR)) {
    for (const sentence of row.text.length < 60 ? [row.text] : sentencesOf(row.text)) {
      // A year that the sentence names, or one near it: "our first meetup in 2024 on January 17".
      const years = [...new Set([...row.text.matchAll(/\b(?:in|year|meetup)\s+(20\d\d)\b/gi)].map(([, year]) => Number(year)))];
      const [year] = years.length === 1 ? years : [hint.year];
      const [span] = findDates(sentence, { ...hint, year: year ?? UNKNOWN_YEAR });
      const isLine = row.text.length < 60 && !/[.!?]$/.test(row.text);
      if (span === undefined || !(isLine || ABOUT_MEETUP.test(row.text))) continue;
      const isYearKnown = span.hasYear || year !== undefined;
      return { ...(isYearKnown ? { span } : {}), written: sentence.slice(span.index, span.index + span.length), row, isLine };
    }
  }
  return undefined;
}

const PLACE = String.raw`(?:the\s+)?(?<place>(?:\p{Lu}|\d|\p{Ll}+\p{Lu})[^.,!?;:]*?(?:\b(?:St|Dr)\.\s[^.,!?;:]*?)?(?:\([^)]*\))?)(?=\s+(?:in|and|with|for|where|which|will|kindly|hosts?|provides?|we|again|as|to|via|who|which|this|on|from|at|near|not|but|-|–)\s|\s*[,.!?;:]|\s+\(|$)`;
const HOSTED = new RegExp(
  String.raw`\bhosted\s+(?:and sponsored\s+|kindly\s+)?by\s+(?:our host\s+)?${PLACE}(?:\s+at\s+(?<where>(?:\p{Lu}|\d)[^.,!?;:(]*))?`,
  'u',
);
const OUR_HOST = new RegExp(String.raw`\bat our host,?\s+${PLACE}`, 'u');
const GIVES = '(?:host|provid|the venue|offer)';
/** Of sentences that thank, which may be for a person: see below. */
const THANKED = [
  new RegExp(
    String.raw`\b[Tt]hank(?:s|ful|fully)?\s+(?:go(?:es)? )?(?:you\s+)?(?:to\s+|for\s+)?(?:our (?:host|sponsor)s?\s+)?${PLACE}\s*(?:,[^.!]{0,80}?)?\s+(?:for|to)\s+(?:kindly\s+)?${GIVES}`,
    'u',
  ),
  new RegExp(String.raw`\bgrateful\s+(?:to|for)\s+${PLACE}\s+(?:for|to)\s+(?:kindly\s+)?${GIVES}`, 'u'),
];
const HOSTS = [
  HOSTED,
  new RegExp(
    String.raw`\b(?:meet-?up|event|evening)\s+(?:is|will be|was|takes place)\s+(?:kindly\s+|thankfully\s+|graciously\s+)?(?:hosted\s+(?:at|by)|supported by)\s+${PLACE}`,
    'u',
  ),
  new RegExp(String.raw`\b[Oo]ur host,?\s+(?:the\s+)?${PLACE}`, 'u'),
  new RegExp(String.raw`\b(?:by|from) (?:the|our) host(?: company)?\s*:\s*${PLACE}`, 'u'),
  new RegExp(String.raw`\bby ${PLACE},\s+(?:the|our) host\b`, 'u'),
  new RegExp(
    String.raw`(?<=^|[.!?]\s+)${PLACE}\s+(?:will\s+)?(?:kindly\s+)?(?:hosts?|provides?|sponsors?)\s+(?:us|the|this|drinks|snacks|food)\b`,
    'u',
  ),
];
const AT = new RegExp(String.raw`^[^.!?]{0,12}?\s*(?:,?\s*(?:again\s+)?(?:at|@)\s+)${PLACE}`, 'u');

/** The place at which a sentence says that the meetup is, or a line with its date. */
export function venueInProse(prose: readonly Row[]): SpokenVenue | undefined {
  for (const row of prose) {
    const hosted = HOSTED.exec(row.text)?.groups;
    const name = hosted?.where ?? hosted?.place ?? OUR_HOST.exec(row.text)?.groups?.place;
    if (name !== undefined) return { venue: { name: name.trim() }, row, isLine: false };
    for (const { index, length } of findDates(row.text, { year: UNKNOWN_YEAR })) {
      const place = AT.exec(row.text.slice(index + length))?.groups?.place;
      if (place !== undefined) return { venue: { name: place.trim() }, row, isLine: row.text.length < 60 && !/[.!?]$/.test(row.text) };
    }
  }
  return undefined;
}

/** Who hosts the meetup, as a sentence says. */
export function hostsInProse(prose: readonly Row[]): { readonly name: string; readonly row: Row }[] {
  for (const row of prose) {
    const placeIn = (pattern: RegExp): string | undefined => {
      const place = pattern.exec(row.text)?.groups?.place?.trim().replace(ADVERB, '');
      return place === undefined || place.split(' ').length > 6 || /^(?:We|Our|This|It|They|You|There)\b/.test(place) ? undefined : place;
    };
    const name =
      HOSTS.map(placeIn).find((place) => place !== undefined) ??
      THANKED.map(placeIn)
        .map((place) => (place === undefined ? undefined : withoutPerson(place)))
        .find((place) => place !== undefined && !isPersonName(place));
    if (name !== undefined) return [{ name, row }];
  }
  return [];
}

/** Behind the name of a host, and before what it does. */
const ADVERB = /\s+(?:not only|(?:once )?again|very much)$/;

/** Whoever is thanked for hosting may speak for a firm: of "Ada Lovelace from Looms Ltd" that is the host. */
function withoutPerson(place: string): string {
  const { person = '', firm = place } = /^(?<person>.+?) (?:from|of|at|von|bei) (?:the )?(?<firm>.+)$/.exec(place)?.groups ?? {};
  return isPersonName(person) ? firm : place;
}

/** The time at which a sentence says that the meetup begins. */
export function timeInProse(prose: readonly Row[]): { readonly time: string; readonly row: Row } | undefined {
  for (const row of prose) {
    for (const sentence of sentencesOf(row.text)) {
      if (/\btours?\b/i.test(sentence)) continue;
      const [time] = findTimes(sentence);
      const isStart =
        /\b(?:start|starts|begin|begins|beginning|join us|doors)\b/i.test(sentence) ||
        findDates(sentence, { year: UNKNOWN_YEAR }).length > 0;
      if (time !== undefined && isStart) return { time: time.start, row };
    }
  }
  return undefined;
}
