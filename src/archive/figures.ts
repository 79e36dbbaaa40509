import type { Counted, Figures, Gaps, Meetup, Person, Talk, Topic, Venue } from './model.ts';
import { shownPhotos } from './photos.ts';

/** Whether a talk was given, or will be: neither cancelled nor moved away. */
export function isGiven(talk: Talk): boolean {
  return talk.state === 'given' || talk.state === 'planned';
}

/** How many of the talks fall into each year from `first` to `last`. */
export function countYears(talks: readonly Talk[], first: number, last: number): Counted<number>[] {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({ item: first + index, count: 0 }));
  for (const talk of talks) {
    const year = years[talk.meetup.year - first];
    if (year && isGiven(talk)) year.count += 1;
  }
  return years;
}

/** Counts what the archive holds. */
export function countFigures(content: {
  meetups: readonly Meetup[];
  talks: readonly Talk[];
  speakers: readonly Person[];
  topics: readonly Topic[];
  venues: readonly Venue[];
}): Figures {
  const { meetups, talks, speakers, topics, venues } = content;
  const held = meetups.filter((meetup) => meetup.status === 'held');
  const given = talks.filter(({ state }) => state === 'given');
  const years = held.map((meetup) => meetup.year);
  const firstYear = years.at(-1) ?? 0;
  const lastYear = years[0] ?? 0;
  const media = [...meetups, ...talks];
  return {
    meetups: held.length,
    talks: given.length,
    speakers: speakers.length,
    returningSpeakers: speakers.filter((person) => new Set(person.talks.filter(isGiven).map((talk) => talk.meetup)).size > 1).length,
    topics: topics.length,
    venues: venues.length,
    decks: countDistinct(media.flatMap((item) => item.decks.map((deck) => addressOf(deck, item)))),
    recordings: countDistinct(media.flatMap((item) => item.recordings.map((recording) => addressOf(recording, item)))),
    albums: meetups.reduce((sum, meetup) => sum + meetup.albums.length, 0),
    photos: meetups.reduce((sum, meetup) => sum + shownPhotos(meetup).length, 0),
    firstYear,
    lastYear,
    talksPerYear: countYears(given, firstYear, lastYear),
  };
}

/** One deck or recording that several talks share counts once. */
function countDistinct(addresses: readonly string[]): number {
  return new Set(addresses).size;
}

/** What tells a deck or recording from all others: a file's path is one of a kind only within its meetup's folder. */
function addressOf({ url, file }: { readonly url?: string; readonly file?: string }, of: Meetup | Talk): string {
  return url ?? `${of.type === 'talk' ? of.meetup.folder : of.folder}/${file}`;
}

/** Lists what the archive does not have and nobody has given a reason for. */
export function findGaps(meetups: readonly Meetup[]): Gaps {
  const numbers = new Set(meetups.flatMap((meetup) => meetup.number ?? []));
  const highest = Math.max(0, ...numbers);
  const held = meetups.filter((meetup) => meetup.status === 'held');
  const given = held.flatMap((meetup) => meetup.talks).filter(({ state }) => state === 'given');
  return {
    missingNumbers: Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !numbers.has(number)),
    meetupsWithoutTalks: held.filter((meetup) => meetup.talks.length === 0),
    talksWithoutDeck: given.filter((talk) => talk.decks.length === 0 && talk.withoutSlides === undefined),
    talksWithoutRecording: given.filter(
      (talk) => talk.recordings.length === 0 && talk.withoutVideo === undefined && talk.meetup.recordings.length === 0,
    ),
    meetupsWithoutVenue: held.filter((meetup) => meetup.venues.length === 0 && !meetup.online),
  };
}
