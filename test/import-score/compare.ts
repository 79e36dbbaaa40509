import { plain, plainName, type ScoredMeetup, type ScoredTalk } from './scored.ts';

export const FIELDS = [
  'meetups',
  'dates',
  'venues',
  'starts',
  'hosts',
  'titles',
  'speakers',
  'decks',
  'decks by talk',
  'recordings',
] as const;
export type Field = (typeof FIELDS)[number];

/** One value that is expected and not there (`missing`), or there and not expected (`extra`). */
export interface Difference {
  readonly field: Field;
  readonly meetup: string;
  readonly kind: 'missing' | 'extra';
  readonly value: string;
  /** The file in which it was read, or where it should have been. */
  readonly file: string;
}

export interface Score {
  readonly field: Field;
  readonly right: number;
  readonly missing: number;
  readonly extra: number;
}

/** Compares what was found with what is expected, field by field. */
export function compareMeetups(expected: readonly ScoredMeetup[], actual: readonly ScoredMeetup[]) {
  const tally = new Tally();
  const byKey = new Map(actual.map((meetup) => [meetup.key, meetup]));
  for (const meetup of expected) {
    const found =
      byKey.get(meetup.key) ??
      actual.find(({ key, dates }) => !/^\d+$/.test(meetup.key) && !/^\d+$/.test(key) && dates.some((date) => meetup.dates.includes(date)));
    if (found === undefined) {
      tally.miss('meetups', meetup, meetup.key);
      continue;
    }
    byKey.delete(found.key);
    tally.right('meetups');
    compareOne(tally, meetup, found);
  }
  for (const meetup of byKey.values()) tally.add('meetups', meetup, meetup.key);
  return tally;
}

function compareOne(tally: Tally, expected: ScoredMeetup, found: ScoredMeetup): void {
  oneOf(
    tally,
    'dates',
    expected,
    found,
    (meetup) => meetup.dates,
    (a, b) => a === b,
  );
  oneOf(
    tally,
    'starts',
    expected,
    found,
    (meetup) => meetup.starts,
    (a, b) => a === b,
  );
  oneOf(tally, 'hosts', expected, found, (meetup) => meetup.hosts, isSamePlace);
  oneOf(tally, 'venues', expected, found, (meetup) => meetup.venues, isSamePlace);
  const pairs = pairTalks(expected.talks, found.talks);
  for (const { wanted, got } of pairs) {
    if (wanted?.isNews === true && got === undefined) continue;
    if (got?.isNews === true && wanted === undefined) continue;
    compareTalk(tally, expected, found, wanted, got);
  }
  // A deck may be given to the evening or to a talk; that it was found at all is one question, to which talk it went another.
  const all = ({ slides, talks }: ScoredMeetup) => [...new Set([...slides, ...talks.flatMap((talk) => talk.slides)])];
  tally.sets('decks', expected, found, all(expected), all(found));
  const videos = ({ videos: own, talks }: ScoredMeetup) => [...new Set([...own, ...talks.flatMap((talk) => talk.videos)])];
  tally.sets('recordings', expected, found, videos(expected), videos(found));
}

function compareTalk(
  tally: Tally,
  meetup: ScoredMeetup,
  found: ScoredMeetup,
  wanted: ScoredTalk | undefined,
  got: ScoredTalk | undefined,
): void {
  const label = got?.titles[0] ?? wanted?.titles[0] ?? '';
  const file = got?.file ?? found.file;
  const isRight =
    wanted !== undefined && got !== undefined && wanted.titles.some((title) => got.titles.some((other) => isSame(title, other)));
  if (isRight) tally.right('titles');
  else {
    if (wanted !== undefined && wanted.titles.length > 0) tally.miss('titles', meetup, wanted.titles.join(' / '), file);
    if (got !== undefined && got.titles.length > 0) tally.add('titles', meetup, got.titles.join(' / '), file);
  }
  const left = new Set(got?.speakers ?? []);
  for (const spellings of wanted?.speakers ?? []) {
    const same = [...left].find((names) => names.some((name) => spellings.some((other) => isSameName(name, other))));
    if (same === undefined) tally.miss('speakers', meetup, `${spellings.join(' / ')} in "${label}"`, file);
    else {
      left.delete(same);
      tally.right('speakers');
    }
  }
  for (const [name = ''] of left) tally.add('speakers', meetup, `${name} in "${label}"`, file);
  if (wanted !== undefined && got !== undefined) tally.sets('decks by talk', meetup, { ...found, file }, wanted.slides, got.slides);
}

function oneOf(
  tally: Tally,
  field: Field,
  expected: ScoredMeetup,
  found: ScoredMeetup,
  pick: (meetup: ScoredMeetup) => readonly string[],
  isSameValue: (a: string, b: string) => boolean,
): void {
  const [wanted, got] = [pick(expected), pick(found)];
  if (got.some((value) => wanted.some((other) => isSameValue(value, other)))) tally.right(field);
  else {
    if (wanted.length > 0) tally.miss(field, expected, wanted.join(' / '), found.file);
    if (got.length > 0 && got[0] !== 'online') tally.add(field, expected, got.join(' / '), found.file);
  }
}

/** Which talk found is which talk expected: the same title first, then the same speakers, then what is like it. */
function pairTalks(expected: readonly ScoredTalk[], found: readonly ScoredTalk[]) {
  const free = new Set(found);
  const pairs = new Map<ScoredTalk, ScoredTalk>();
  for (const least of [3, 2, 1]) {
    for (const wanted of expected) {
      if (pairs.has(wanted)) continue;
      const got = [...free].find((talk) => likeness(wanted, talk) >= least);
      if (got === undefined) continue;
      pairs.set(wanted, got);
      free.delete(got);
    }
  }
  return [...expected.map((wanted) => ({ wanted, got: pairs.get(wanted) })), ...[...free].map((got) => ({ wanted: undefined, got }))];
}

function likeness(wanted: ScoredTalk, got: ScoredTalk): number {
  if (wanted.titles.some((title) => got.titles.some((other) => isSame(title, other)))) return 3;
  if (wanted.isNews && got.isNews) return 3;
  const names = new Set(wanted.speakers.flat().map(plainName));
  if (got.speakers.flat().some((name) => names.has(plainName(name)))) return 2;
  return wanted.titles.some((title) =>
    got.titles.some((other) => plain(other).startsWith(plain(title)) || plain(title).startsWith(plain(other))),
  )
    ? 1
    : 0;
}

/** Within one talk, "Tom Turing" is "Thomas Turing". */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [plainName(a).split(' '), plainName(b).split(' ')];
  return (
    one.join() === other.join() || (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0])
  );
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Places are the same where one name is a part of the other: "A1" and "A1 Telekom Austria". */
function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [plain(a).replaceAll(' ', ''), plain(b).replaceAll(' ', '')];
  return (
    one.includes(other) ||
    other.includes(one) ||
    plain(b)
      .split(' ')
      .every((word) => plain(a).split(' ').includes(word))
  );
}

/** Counts what is right, and keeps what is not. */
export class Tally {
  readonly differences: Difference[] = [];
  readonly #right = new Map<Field, number>();

  right(field: Field): void {
    this.#right.set(field, (this.#right.get(field) ?? 0) + 1);
  }

  miss(field: Field, meetup: ScoredMeetup, value: string, file = meetup.file): void {
    this.differences.push({ field, meetup: meetup.key, kind: 'missing', value, file });
  }

  add(field: Field, meetup: ScoredMeetup, value: string, file = meetup.file): void {
    this.differences.push({ field, meetup: meetup.key, kind: 'extra', value, file });
  }

  sets(field: Field, expected: ScoredMeetup, found: ScoredMeetup, wanted: readonly string[], got: readonly string[]): void {
    for (const value of wanted) {
      if (got.includes(value)) this.right(field);
      else this.miss(field, expected, value, found.file);
    }
    for (const value of got) if (!wanted.includes(value)) this.add(field, expected, value, found.file);
  }

  /** Figures of a field, without differences that are told by `isKnown`. */
  score(field: Field, isKnown: (difference: Difference) => boolean = () => false): Score {
    const left = this.differences.filter((difference) => difference.field === field && !isKnown(difference));
    return {
      field,
      right: this.#right.get(field) ?? 0,
      missing: left.filter(({ kind }) => kind === 'missing').length,
      extra: left.filter(({ kind }) => kind === 'extra').length,
    };
  }
}

/** The share of what was found that is right; 1 where nothing was found. */
export function precision({ right, extra }: Score): number {
  return right + extra === 0 ? 1 : right / (right + extra);
}

/** The share of what is expected that was found; 1 where nothing is expected. */
export function recall({ right, missing }: Score): number {
  return right + missing === 0 ? 1 : right / (right + missing);
}
