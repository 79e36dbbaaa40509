import { type DateHint, findDates, findTimes } from '../dates.ts';
import type { Found, FoundMeetup, FoundVenue, Note, SourcePage } from '../found.ts';
import { isEnd } from './agenda-words.ts';
import type { Entry } from './entries.ts';
import type { Metadata, MetadataKey } from './metadata.ts';
import { sentencesOf } from './prose.ts';
import type { Row } from './rows.ts';

type Facts = Pick<FoundMeetup, 'date' | 'endDate' | 'start' | 'end' | 'venue' | 'hosts' | 'sponsors'>;

/** When and where a meetup takes place: from the lines that say one fact each, its agenda, and then from sentences. */
export function readEvening(
  {
    metadata,
    entries,
    prose,
    page,
  }: {
    readonly metadata: readonly Metadata[];
    readonly entries: readonly Entry[];
    readonly prose: readonly Row[];
    readonly page: SourcePage;
  },
  hint: DateHint,
): { readonly facts: Facts; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const found = <Value>(value: Value, row: Row): Found<Value> => ({ value, origin: { file: page.file, line: row.number } });
  const of = (...keys: MetadataKey[]) => metadata.filter(({ key, value }) => keys.includes(key) && value !== '');
  const guess = (what: string, value: string, row: Row) =>
    notes.push({
      kind: 'doubt',
      about: what === 'The date' ? 'date' : 'venue',
      message: `${what} was read out of a sentence: "${value}".`,
      origins: [{ file: page.file, line: row.number }],
    });

  const written = of('date').flatMap(({ value, row }) => findDates(value, hint).map((span) => ({ span, row })))[0];
  for (const { value, row } of written === undefined ? of('date') : [])
    notes.push({ kind: 'doubt', message: `"${value}" was not understood as a date.`, origins: [{ file: page.file, line: row.number }] });
  const told = written ?? dateInProse(prose, hint);
  const date = told === undefined ? undefined : found(told.span.date, told.row);
  if (told !== undefined && written === undefined && !('isLine' in told && told.isLine)) guess('The date', told.span.date, told.row);

  const place = of('venue', 'address')[0];
  const spoken = place === undefined ? venueInProse(prose) : undefined;
  if (spoken !== undefined && !spoken.isLine) guess('The venue', spoken.venue.name, spoken.row);
  const venue =
    place === undefined
      ? spoken === undefined
        ? undefined
        : found(spoken.venue, spoken.row)
      : found(toVenue(place.value, of('address')), place.row);

  const times = of('time', 'date').flatMap(({ value, row }) => findTimes(value).map((span) => ({ span, row })))[0];
  const first = entries.find(({ start }) => start !== undefined);
  const last = entries.findLast(({ start, agendaKind, title }) => start !== undefined && agendaKind === 'other' && isEnd(title));
  const proseTime = times === undefined && first === undefined ? timeInProse(prose) : undefined;
  const start =
    times !== undefined
      ? found(times.span.start, times.row)
      : first?.start !== undefined
        ? found(first.start, first.head)
        : proseTime === undefined
          ? undefined
          : found(proseTime.time, proseTime.row);
  const ends = of('end').flatMap(({ value, row }) => findTimes(value).map((span) => ({ span, row })))[0];
  const end =
    times?.span.end !== undefined
      ? found(times.span.end, times.row)
      : ends !== undefined
        ? found(ends.span.start, ends.row)
        : last?.start === undefined
          ? undefined
          : found(last.start, last.head);

  const named = (...keys: MetadataKey[]) =>
    of(...keys).flatMap(({ value, row }) => value.split(/\s*(?:,|&|\band\b)\s+/).map((name) => found(name, row)));
  const hosts = named('host');
  return {
    notes,
    facts: {
      ...(date === undefined ? {} : { date }),
      ...(told?.span.endDate === undefined ? {} : { endDate: found(told.span.endDate, told.row) }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(venue === undefined ? {} : { venue }),
      hosts: hosts.length > 0 ? hosts : hostsInProse(prose).map(({ name, row }) => found(name, row)),
      sponsors: named('sponsor'),
    },
  };
}

function toVenue(value: string, addresses: readonly Metadata[]): FoundVenue {
  const bracket = /^(?<name>[^()]+?)\s*\((?<inside>[^()]*\d[^()]*)\)$/.exec(value)?.groups;
  if (bracket !== undefined) return { name: bracket.name ?? value, address: bracket.inside ?? '' };
  const other = addresses.find((line) => line.value !== value)?.value;
  // "Town Hall, Main Street 5, 1030 Vienna": an address begins where a number of a house is.
  const [name = value, ...rest] = value.split(/,\s+/);
  const isAddress = rest.length > 0 && /\d/.test(rest.join(' ')) && !/^\d+$/.test(rest[0] ?? '');
  const address = other ?? (isAddress ? rest.join(', ') : undefined);
  return { name: isAddress ? name : value, ...(address === undefined ? {} : { address }) };
}

/** A date that stands on a line of its own, or in a sentence about the meetup. */
function dateInProse(prose: readonly Row[], hint: DateHint) {
  for (const row of prose.slice(0, 14)) {
    for (const sentence of row.text.length < 60 ? [row.text] : sentencesOf(row.text)) {
      // A year that the sentence names, or one near it: "our first meetup in 2024 on January 17".
      const years = [...new Set([...row.text.matchAll(/\b(?:in|year|meetup)\s+(20\d\d)\b/gi)].map(([, year]) => Number(year)))];
      const [year] = years.length === 1 ? years : [hint.year];
      const [span] = findDates(sentence, { ...hint, ...(year === undefined ? {} : { year }) });
      const isLine = row.text.length < 60 && !/[.!?]$/.test(row.text);
      if (span !== undefined && (isLine || /\b(?:meet-?up|event|evening|place|join|see you|invite|date|hosted|summit)\b/i.test(row.text)))
        return { span, row, isLine };
    }
  }
  return undefined;
}

const PLACE = String.raw`(?:the\s+)?(?<place>(?:\p{Lu}|\d)[^.,!?;:]*?(?:\b(?:St|Dr)\.\s[^.,!?;:]*?)?(?:\([^)]*\))?)(?=\s+(?:in|and|with|for|where|we|again|as|to|via|who|which|this|on|from|at|near|-|–)\s|\s*[,.!?;:]|\s+\(|$)`;
const HOSTED = new RegExp(
  String.raw`\bhosted\s+(?:and sponsored\s+|kindly\s+)?by\s+(?:our host\s+)?${PLACE}(?:\s+at\s+(?<where>(?:\p{Lu}|\d)[^.,!?;:(]*))?`,
  'u',
);
const OUR_HOST = new RegExp(String.raw`\bat our host,?\s+${PLACE}`, 'u');
const AT = new RegExp(String.raw`^[^.!?]{0,12}?\s*(?:,?\s*(?:again\s+)?(?:at|@)\s+)${PLACE}`, 'u');

function venueInProse(prose: readonly Row[]): { readonly venue: FoundVenue; readonly row: Row; readonly isLine: boolean } | undefined {
  for (const row of prose) {
    const hosted = HOSTED.exec(row.text)?.groups;
    const name = hosted?.where ?? hosted?.place ?? OUR_HOST.exec(row.text)?.groups?.place;
    if (name !== undefined) return { venue: { name: name.trim() }, row, isLine: false };
    for (const { index, length } of findDates(row.text, { year: 2000 })) {
      const place = AT.exec(row.text.slice(index + length))?.groups?.place;
      if (place !== undefined) return { venue: { name: place.trim() }, row, isLine: row.text.length < 60 && !/[.!?]$/.test(row.text) };
    }
  }
  return undefined;
}

function hostsInProse(prose: readonly Row[]): { readonly name: string; readonly row: Row }[] {
  for (const row of prose) {
    const name = (
      HOSTED.exec(row.text)?.groups?.place ?? /\bby (?:the|our) host(?: company)?:\s*(?<place>[^.,;]+)/i.exec(row.text)?.groups?.place
    )?.trim();
    if (name !== undefined) return [{ name, row }];
  }
  return [];
}

/** The time at which a sentence says that the meetup begins. */
function timeInProse(prose: readonly Row[]): { readonly time: string; readonly row: Row } | undefined {
  for (const row of prose) {
    for (const sentence of sentencesOf(row.text)) {
      if (/\btours?\b/i.test(sentence)) continue;
      const [time] = findTimes(sentence);
      const isStart =
        /\b(?:start|starts|begin|begins|beginning|join us|doors)\b/i.test(sentence) || findDates(sentence, { year: 2000 }).length > 0;
      if (time !== undefined && isStart) return { time: time.start, row };
    }
  }
  return undefined;
}
