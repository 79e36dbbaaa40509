import { slugify } from '../schema/text.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { Found, FoundMeetup, Note, Origin } from './found.ts';
import type { Gathered } from './gather.ts';
import { showOrigin } from './show-origin.ts';

/** The places at which something is in doubt. */
export function doubtedPlaces(notes: readonly Note[], about: Note['about']): Set<string> {
  return new Set(notes.filter((note) => note.kind === 'doubt' && note.about === about).flatMap(({ origins }) => origins.map(showOrigin)));
}

/** The people of whom at least one place speaks without a doubt. */
export function certainNames(found: readonly FoundMeetup[], doubted: ReadonlySet<string>): Set<string> {
  const speakers = found.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers));
  return new Set(speakers.filter(({ origin }) => !doubted.has(showOrigin(origin))).map(({ value }) => value.name));
}

/** Places at which a doubt is out of the way, by what it is about. */
export type Resolved = ReadonlyMap<Note['about'], ReadonlySet<string>>;

/** Doubts about dates and places of meetups are out of the way where another file says the same. */
export function resolveByAgreement(dates: ReadonlyMap<Gathered, CalendarDate>): Resolved {
  const agreed = <Value>(found: readonly Found<Value>[], keyOf: (value: Value) => string): Origin[] => {
    const byKey = new Map<string, Origin[]>();
    for (const { value, origin } of found) byKey.set(keyOf(value), [...(byKey.get(keyOf(value)) ?? []), origin]);
    return [...byKey.values()].filter((origins) => new Set(origins.map(({ file }) => file)).size > 1).flat();
  };
  const [ofDates, ofVenues]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const [{ entries }, taken] of dates) {
    const said = entries.flatMap(({ date }) => date ?? []).filter(({ value }) => value === taken);
    for (const origin of agreed(said, (date) => date)) ofDates.add(showOrigin(origin));
    const places = entries.flatMap(({ venue }) => venue ?? []);
    for (const origin of agreed(places, ({ name }) => slugify(name))) ofVenues.add(showOrigin(origin));
  }
  return new Map([
    ['date', ofDates],
    ['venue', ofVenues],
  ]);
}

/** The notes that are left when doubts that are out of the way are. */
export function openNotes(notes: readonly Note[], resolved: Resolved): Note[] {
  return notes.filter(({ kind, about, origins }) => {
    const places = resolved.get(about);
    return kind !== 'doubt' || places === undefined || !origins.every((origin) => places.has(showOrigin(origin)));
  });
}
