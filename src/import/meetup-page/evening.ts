import { type DateHint, findDates, findTimes } from '../dates.ts';
import type { Found, FoundMeetup, FoundVenue, Note, SourcePage } from '../found.ts';
import { isEnd } from './agenda-words.ts';
import type { Entry } from './entry.ts';
import { dateInProse, hostsInProse, timeInProse, venueInProse } from './evening-prose.ts';
import type { Metadata, MetadataKey } from './metadata.ts';
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
): {
  readonly facts: Facts;
  readonly notes: readonly Note[];
  /** Lines of which nothing is left to say. */
  readonly taken: readonly Row[];
} {
  const notes: Note[] = [];
  const found = <Value>(value: Value, row: Row): Found<Value> => ({ value, origin: { file: page.file, line: row.number } });
  const of = (...keys: MetadataKey[]) => metadata.filter(({ key, value }) => keys.includes(key) && value !== '');
  const note = (about: 'date' | 'venue', message: string, row: Row, listed?: Note['listed']) =>
    notes.push({
      kind: 'doubt',
      about,
      message,
      ...(listed === undefined ? {} : { listed }),
      origins: [{ file: page.file, line: row.number }],
    });
  const noteSpoken = (what: 'venue' | 'host', name: string, row: Row) =>
    note('venue', `The ${what} was read out of a sentence: "${name}".`, row, {
      under: `Each ${what} of these was read out of a sentence`,
      as: `"${name}"`,
    });

  const written = of('date').flatMap(({ value, row }) => findDates(value, hint).map((span) => ({ span, row })))[0];
  for (const { value, row } of written === undefined ? of('date') : []) note('date', `"${value}" was not understood as a date.`, row);
  const said = written === undefined ? dateInProse(prose, hint) : undefined;
  const told = written ?? (said?.span === undefined ? undefined : { span: said.span, row: said.row });
  const date = told === undefined ? undefined : found(told.span.date, told.row);
  if (said !== undefined && said.span === undefined) note('date', `"${said.written}" names no year, and no date was made of it.`, said.row);
  else if (said?.span !== undefined && !said.isLine) note('date', `The date was read out of a sentence: "${said.span.date}".`, said.row);

  const place = of('venue', 'address')[0];
  const spoken = place === undefined ? venueInProse(prose) : undefined;
  if (spoken !== undefined && !spoken.isLine) noteSpoken('venue', spoken.venue.name, spoken.row);
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
  // An agenda that says "Welcome by the host: NPL" is no sentence.
  const items = entries.filter(({ from }) => from === 'agenda').map(({ head }) => head);
  const ofAgenda = hosts.length > 0 ? [] : hostsInProse(items);
  const ofProse = hosts.length > 0 || ofAgenda.length > 0 ? [] : hostsInProse(prose);
  for (const { name, row } of ofProse) noteSpoken('host', name, row);
  return {
    notes,
    taken: [said, spoken].flatMap((line) => (line?.isLine === true ? [line.row] : [])),
    facts: {
      ...(date === undefined ? {} : { date }),
      ...(told?.span.endDate === undefined ? {} : { endDate: found(told.span.endDate, told.row) }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(venue === undefined ? {} : { venue }),
      hosts: [...hosts, ...[...ofAgenda, ...ofProse].map(({ name, row }) => found(name, row))],
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
