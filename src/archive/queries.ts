import { groupBy } from '../schema/group-by.ts';
import { type CalendarDate, daysBetween } from '../schema/time.ts';
import { isGiven } from './figures.ts';
import type { Archive, Meetup, Person, Talk, Topic } from './model.ts';

/** The next evening that is planned, if any. */
export function nextMeetup(archive: Archive): Meetup | undefined {
  return archive.meetups.findLast((meetup) => meetup.status === 'scheduled');
}

/** The evening held last, if any. */
export function latestMeetup(archive: Archive): Meetup | undefined {
  return archive.meetups.find((meetup) => meetup.status === 'held');
}

/** Up to `limit` talks of evenings that were held, newest first. */
export function latestTalks(archive: Archive, limit: number): Talk[] {
  const latest: Talk[] = [];
  for (const talk of archive.talks) {
    if (latest.length === limit) break;
    if (talk.state === 'given' && talk.kind !== 'hot-topics') latest.push(talk);
  }
  return latest;
}

/** Recordings of the whole evening in which a talk can be found, when it has none of its own and nobody says it was not recorded. */
export function recordingsOfEvening(talk: Talk): Meetup['recordings'] {
  const isInside = talk.recordings.length === 0 && talk.withoutVideo === undefined && isGiven(talk);
  return isInside ? talk.meetup.recordings : [];
}

/** The recordings in which a talk can be seen: its own, and where it has none those of its evening. */
export function recordingsWith(talk: Talk): Talk['recordings'] {
  return [...talk.recordings, ...recordingsOfEvening(talk)];
}

/** Other talks of the people who gave one, newest first. */
export function otherTalksOfSpeakers(talk: Talk, limit: number): Talk[] {
  const people = talk.speakers.map((billing) => billing.person);
  const others = new Set(people.flatMap((person) => person.talks).filter((other) => other !== talk));
  return [...others].sort(newestFirst).slice(0, limit);
}

/**
 * Talks near to one: those that share most topics with it, and among them those nearest in time.
 * Looks only at the neighbours in each topic's list, so that a large archive costs no more than a small one.
 */
export function relatedTalks(talk: Talk, limit: number): Talk[] {
  const speakers = new Set(talk.speakers.map((billing) => billing.person));
  const shared = new Map<Talk, number>();
  for (const topic of talk.topics) {
    const position = topic.talks.indexOf(talk);
    for (const other of topic.talks.slice(Math.max(0, position - limit * 3), position + limit * 3)) {
      if (other !== talk && isGiven(other) && !other.speakers.some((billing) => speakers.has(billing.person)))
        shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([other, topics]) => ({ other, topics, days: Math.abs(daysBetween(talk.date, other.date)) }))
    .sort((a, b) => b.topics - a.topics || a.days - b.days || newestFirst(a.other, b.other))
    .slice(0, limit)
    .map(({ other }) => other);
}

/** A given talk to begin with: another one each day, the same one all day. */
export function talkOfTheDay(archive: Archive, today: CalendarDate): Talk | undefined {
  const given = archive.talks.filter((talk) => talk.state === 'given' && talk.description.source.trim() !== '');
  // A step that shares no factor with the length visits every talk before one comes again.
  const step = given.length % 61 === 0 ? 1 : 61;
  return given[(Math.max(0, daysBetween('2000-01-01', today)) * step) % Math.max(1, given.length)];
}

/** People who spoke on more than one evening, those with the most talks first. */
export function frequentSpeakers(archive: Archive, limit: number): Person[] {
  const returning = archive.speakers.filter((person) => new Set(person.talks.map((talk) => talk.meetup)).size > 1);
  return [...returning].sort((a, b) => b.talks.length - a.talks.length).slice(0, limit);
}

/** The topics with the most talks, in the order of the archive. */
export function largestTopics(archive: Archive, limit: number): Topic[] {
  const topics = archive.topics.filter((topic) => topic.talks.length > 0);
  const largest = new Set([...topics].sort((a, b) => b.talks.length - a.talks.length).slice(0, limit));
  return topics.filter((topic) => largest.has(topic));
}

/** The topic with the most years between its first and its last talk; nothing when every topic has one year only. */
export function topicOverMostYears(archive: Archive): Topic | undefined {
  const yearsBetween = ({ talks }: Topic): number => (talks[0]?.meetup.year ?? 0) - (talks.at(-1)?.meetup.year ?? 0);
  let widest: Topic | undefined;
  for (const topic of archive.topics) if (yearsBetween(topic) > (widest === undefined ? 0 : yearsBetween(widest))) widest = topic;
  return widest;
}

/** What belongs to one year, in the order in which a page shows it. */
export interface YearOf<Item> {
  readonly year: number;
  readonly items: readonly Item[];
}

/** Items in groups of one year, newest first. */
export function byYear<Item extends { readonly date: CalendarDate }>(items: readonly Item[]): YearOf<Item>[];
export function byYear<Item>(items: readonly Item[], dateOf: (item: Item) => CalendarDate): YearOf<Item>[];
export function byYear<Item extends { readonly date?: CalendarDate }>(
  items: readonly Item[],
  dateOf = ({ date = '' }: Item): CalendarDate => date,
): YearOf<Item>[] {
  return inYears(items, (item) => Number(dateOf(item).slice(0, 4)));
}

/** An evening of which only the number is known, since those around it have theirs; or so many in a row that they are one. */
export interface MissingMeetup {
  readonly type: 'missing';
  readonly number: number;
  /** The last number of a long row. */
  readonly last?: number;
  readonly year: number;
}

/** More missing numbers in a row than these are no evenings that somebody forgot, but a sequence that begins elsewhere. */
const LONG_ROW = 10;

export type MeetupRow = Meetup | MissingMeetup;

/**
 * All meetups in groups of one year, newest first, with the missing numbers in their places: next to the meetup with the number before
 * theirs, as its later neighbours, whose year they share. Numbers below the lowest one that is known are its earlier neighbours.
 */
export function meetupRowsByYear({ meetups, gaps }: Pick<Archive, 'meetups' | 'gaps'>): YearOf<MeetupRow>[] {
  const numbered = new Map(meetups.flatMap((meetup) => (meetup.number === undefined ? [] : [[meetup.number, meetup] as const])));
  const first = meetups.reduce<Meetup | undefined>((lowest, meetup) => (hasLowerNumber(meetup, lowest) ? meetup : lowest), undefined);
  const after = new Map<Meetup, MissingMeetup[]>();
  const beforeFirst: MissingMeetup[] = [];
  let neighbour: Meetup | undefined;
  for (const { number, last } of rowsOf(gaps.missingNumbers)) {
    neighbour = numbered.get(number - 1) ?? neighbour;
    const year = (neighbour ?? first)?.year;
    if (year === undefined) break;
    const missing: MissingMeetup = { type: 'missing', number, ...(last === number ? {} : { last }), year };
    const place = neighbour === undefined ? beforeFirst : (after.get(neighbour) ?? []);
    place.push(missing);
    if (neighbour !== undefined) after.set(neighbour, place);
  }
  const rows = meetups.flatMap((meetup): MeetupRow[] => [
    ...(after.get(meetup) ?? []).toReversed(),
    meetup,
    ...(meetup === first ? beforeFirst.toReversed() : []),
  ]);
  return inYears(rows, ({ year }) => year);
}

/** Numbers one by one, and those of a long row as one. */
function rowsOf(numbers: readonly number[]): { number: number; last: number }[] {
  return numberRanges(numbers).flatMap(({ first, last }) =>
    last - first < LONG_ROW
      ? Array.from({ length: last - first + 1 }, (_, index) => ({ number: first + index, last: first + index }))
      : [{ number: first, last }],
  );
}

/** Numbers that follow each other, as ranges. */
// [2, 3, 5] => 2 to 3, 5 to 5
export function numberRanges(numbers: readonly number[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.last === number - 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

function hasLowerNumber({ number }: Meetup, other: Meetup | undefined): boolean {
  return number !== undefined && number < (other?.number ?? Number.POSITIVE_INFINITY);
}

function inYears<Item>(items: readonly Item[], yearOf: (item: Item) => number): YearOf<Item>[] {
  return [...groupBy(items, yearOf)].map(([year, ofYear]) => ({ year, items: ofYear })).sort((a, b) => b.year - a.year);
}

function newestFirst(a: Talk, b: Talk): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}
