import { certainNames, doubtedPlaces, openNotes, resolveByAgreement } from './doubts.ts';
import type { FoundMeetup, Note, Reading } from './found.ts';
import { type Gathered, gatherMeetups } from './gather.ts';
import { nameOf } from './name-of-meetup.ts';
import { settleDates } from './settle-date.ts';
import { settleDecks } from './settle-decks.ts';
import { settleMeetup } from './settle-meetup.ts';
import { settleNames } from './settle-people.ts';
import { createVenues } from './settle-venues.ts';
import type { SettledMeetup, SettledVenue } from './settled.ts';
import { showOrigin } from './show-origin.ts';
import type { Targets } from './targets.ts';

/** All that was read, with one value for everything. */
export interface SettledArchive {
  readonly meetups: readonly SettledMeetup[];
  readonly venues: readonly SettledVenue[];
  /** Conflicts, doubts and what was left over on the way. */
  readonly notes: readonly Note[];
}

/**
 * Makes one archive of what was read at many places. A meetup's own page is believed before a table, what several files say before what
 * one says, and a date that lies between those of its neighbours before one that does not; whatever was not believed is noted.
 */
export function settle(readings: readonly Reading[], targets: Targets): SettledArchive {
  const { found, notes: nameNotes } = settleNames(readings.flatMap(({ meetups }) => meetups));
  const { gathered, notes: gatherNotes } = gatherMeetups(found);
  const { dates, notes: dateNotes } = settleDates(gathered, nameOf);
  const read = readings.flatMap(({ notes }) => notes);
  const notes: Note[] = [...gatherNotes, ...dateNotes, ...nameNotes];
  const doubted = doubtedPlaces(read, 'speaker');
  const context = {
    folders: new Set<string>(),
    venues: createVenues(gathered.flatMap(({ entries }) => entries.flatMap(({ venue }) => venue ?? []))),
    rising: filesInOrder(found),
    doubted,
    certain: certainNames(found, doubted),
  };
  const sources = new Set(gathered.flatMap(({ folder }) => folder ?? []));
  const ofSpeakers = new Set<string>();
  const meetups = [...gathered]
    .sort((a, b) => ((dates.get(a) ?? '') < (dates.get(b) ?? '') ? -1 : 1))
    .flatMap((meetup): SettledMeetup[] => {
      const date = dates.get(meetup);
      if (date === undefined) {
        notes.push(...withoutDate(meetup));
        return [];
      }
      const settled = settleMeetup(meetup, date, context);
      const withDecks = settleDecks(settled.meetup, nameOf(meetup), targets, sources);
      notes.push(...settled.notes, ...withDecks.notes);
      for (const origin of settled.resolved) ofSpeakers.add(showOrigin(origin));
      return [withDecks.meetup];
    });
  const open = openNotes(read, new Map([...resolveByAgreement(dates), ['speaker', ofSpeakers]]));
  return { meetups, venues: context.venues.all(), notes: [...open, ...notes] };
}

function withoutDate(meetup: Gathered): Note[] {
  const { entries } = meetup;
  const talks = entries.reduce((sum, entry) => sum + entry.talks.length, 0);
  const lost = talks === 0 ? '' : `, with ${talks} talk${talks === 1 ? '' : 's'}`;
  return [
    {
      kind: 'leftover',
      about: 'meetup',
      message: `${capital(nameOf(meetup).replace('of undefined', `in ${meetup.folder}/`))} has no date anywhere, and is left over${lost}.`,
      origins: entries.map(({ origin }) => origin),
    },
  ];
}

/** Files whose tables begin with the first meetup: the talks of an evening then stand in their order as well. */
function filesInOrder(found: readonly FoundMeetup[]): Set<string> {
  const steps = new Map<string, { last: string; sum: number }>();
  for (const { origin, date } of found) {
    if (date === undefined) continue;
    const { last, sum } = steps.get(origin.file) ?? { last: date.value, sum: 0 };
    steps.set(origin.file, { last: date.value, sum: sum + (date.value > last ? 1 : date.value < last ? -1 : 0) });
  }
  return new Set([...steps].flatMap(([file, { sum }]) => (sum > 0 ? [file] : [])));
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
