import { slugify } from '../schema/text.ts';
import type { Found, FoundSpeaker, Note, Origin } from './found.ts';
import type { Matched } from './match-talks.ts';
import type { Context } from './settle-meetup.ts';
import { conflictNote } from './settle-value.ts';
import { showOrigin } from './show-origin.ts';

/** What is known of names beyond one talk. */
export interface Doubts extends Pick<Context, 'doubted' | 'certain'> {
  /** The files of own pages. */
  readonly pages: ReadonlySet<string>;
}

/** Who spoke, and the places at which a doubt about that is out of the way. */
export interface People {
  readonly speakers: readonly FoundSpeaker[];
  readonly note?: Note;
  readonly resolved: readonly Origin[];
}

/** Who spoke: as the best-founded place without a doubt says, with what other places know of the same people. */
export function settleSpeakers(matched: Matched, title: string, name: string, { doubted, certain, pages }: Doubts): People {
  const isDoubted = (list: readonly Found<FoundSpeaker>[]): boolean => list.some(({ origin }) => doubted.has(showOrigin(origin)));
  // Names in sentences are found with less certainty than those in a cell.
  const areCertain = (list: readonly Found<FoundSpeaker>[]): boolean => list.every(({ value }) => certain.has(value.name));
  const isWeak = (list: readonly Found<FoundSpeaker>[]): boolean =>
    isDoubted(list) && !areCertain(list) && list.some(({ origin }) => pages.has(origin.file));
  const lists = matched
    .filter(({ speakers }) => speakers.length > 0)
    .map(({ speakers }) => speakers)
    .sort((a, b) => Number(isWeak(a)) - Number(isWeak(b)));
  const [first = [], ...others] = lists;
  // A page may call its organizers by their first names.
  const full = others.find(
    (list) => list.length === first.length && list.every(({ value }, index) => isFirstName(first[index]?.value.name, value.name)),
  );
  const taken =
    full ??
    namesMore(
      lists.filter((list) => !isWeak(list)),
      first,
    );
  const known = new Map<string, FoundSpeaker>();
  for (const { value } of lists.flat()) known.set(slugify(value.name), { ...value, ...known.get(slugify(value.name)) });
  const speakers = differentPeople(taken.map(({ value }) => ({ ...known.get(slugify(value.name)), ...value })));
  const confirmed = lists.some((list) => list !== taken && list[0]?.origin.file !== taken[0]?.origin.file && keyOf(list) === keyOf(taken));
  const resolved = lists
    .filter((list) => isDoubted(list) && (list !== taken || confirmed || areCertain(list)))
    .flatMap((list) => list.map(({ origin }) => origin));
  const differs = lists.find((list) => list !== taken && (list !== first || full === undefined) && keyOf(list) !== keyOf(taken));
  if (differs === undefined) return { speakers, resolved };
  const origins: Origin[] = [taken[0]?.origin, differs[0]?.origin].flatMap((origin) => origin ?? []);
  return {
    speakers,
    resolved,
    note: conflictNote(
      `who spoke in ${name} on "${title}"`,
      { value: namesOf(taken), origins: origins.slice(0, 1) },
      [{ value: namesOf(differs), origins: origins.slice(1) }],
      (names) => names,
      { about: 'speaker', reason: taken !== first && taken !== full ? ', since it names more people' : '' },
    ),
  };
}

/** The list that has everyone of another one and more: to forget somebody is easier than to add somebody. */
function namesMore(
  lists: readonly (readonly Found<FoundSpeaker>[])[],
  first: readonly Found<FoundSpeaker>[],
): readonly Found<FoundSpeaker>[] {
  const names = (list: readonly Found<FoundSpeaker>[]): Set<string> => new Set(list.map(({ value }) => slugify(value.name)));
  const own = names(first);
  return lists.find((list) => list.length > first.length && [...own].every((name) => names(list).has(name))) ?? first;
}

function differentPeople(speakers: readonly FoundSpeaker[]): FoundSpeaker[] {
  return speakers.filter(({ name }, index) => speakers.findIndex((other) => other.name === name) === index);
}

// "Jan", "Jan Schlüter" => true
function isFirstName(short: string | undefined, long: string): boolean {
  return short !== undefined && !short.includes(' ') && long.startsWith(`${short} `);
}

function keyOf(list: readonly Found<FoundSpeaker>[]): string {
  return list
    .map(({ value }) => slugify(value.name))
    .sort()
    .join(' ');
}

function namesOf(list: readonly Found<FoundSpeaker>[]): string {
  return list.map(({ value }) => value.name).join(', ');
}
