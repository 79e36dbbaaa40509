import { slugify } from '../schema/text.ts';
import type { Found, FoundLink, FoundSpeaker, FoundTalk, Note, Origin } from './found.ts';
import { type Gathered, isOwnPage } from './gather.ts';
import { type Matched, matchTalks } from './match-talks.ts';
import { isOpeningTitle } from './openings.ts';
import { candidatesOf, conflictNote } from './settle-value.ts';
import type { SettledTalk } from './settled.ts';
import { foldTitle } from './similar-titles.ts';

/**
 * The talks of a meetup, in the order of their times, else of its own page, else of a table.
 * @param rising files whose tables begin with the first meetup.
 */
export function settleTalks(
  meetup: Gathered,
  name: string,
  rising: ReadonlySet<string>,
): { readonly talks: readonly SettledTalk[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const matched = matchTalks(listsOf(meetup));
  const talks = inOrder(matched, meetup, rising).flatMap((own) => {
    const settled = settleTalk(own, name);
    notes.push(...settled.notes);
    return settled.talk ?? [];
  });
  return { talks, notes };
}

/** What each place says of the talks: the own page, then one table after the other. */
function listsOf({ entries }: Gathered): FoundTalk[][] {
  const lists = new Map<string, { talks: FoundTalk[]; openings: number[]; places: number[] }>();
  for (const entry of entries) {
    const key = `${isOwnPage(entry) ? 'own' : 'table'} ${entry.origin.file}`;
    const list = lists.get(key) ?? { talks: [], openings: [], places: [] };
    lists.set(key, list);
    list.talks.push(...entry.talks);
    if (entry.talks.length > 0) list.places.push(entry.origin.line);
    else if (entry.slides.some(({ value }) => isOpeningTitle(value.label))) list.openings.push(entry.origin.line);
  }
  return [...lists.values()].map(({ talks, openings, places }) => {
    // A list that has the opening of an evening at its end is read from below.
    const isUpsideDown = openings.length > 0 && places.length > 0 && Math.min(...openings) > Math.max(...places);
    return isUpsideDown ? talks.reverse() : talks;
  });
}

function inOrder(talks: readonly Matched[], { entries }: Gathered, rising: ReadonlySet<string>): Matched[] {
  const startOf = (matched: Matched): string | undefined => matched.find(({ start }) => start !== undefined)?.start?.value;
  if (talks.every((matched) => startOf(matched) !== undefined))
    return [...talks].sort((a, b) => ((startOf(a) ?? '') < (startOf(b) ?? '') ? -1 : 1));
  // Where the newest meetup stands first, the last talk of an evening often does as well.
  const hasPage = entries.some((entry) => isOwnPage(entry) && entry.talks.length > 0);
  const placeOf = (matched: Matched): number =>
    matched.find(({ origin }) => rising.has(origin.file))?.origin.line ?? Number.POSITIVE_INFINITY;
  return hasPage || !talks.some((matched) => Number.isFinite(placeOf(matched)))
    ? [...talks]
    : [...talks].sort((a, b) => compare(placeOf(a), placeOf(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function settleTalk(matched: Matched, name: string): { readonly talk: SettledTalk | undefined; readonly notes: readonly Note[] } {
  const titles = candidatesOf(
    matched.flatMap(({ title }) => title ?? []),
    foldTitle,
  );
  const [first, ...others] = titles;
  if (first === undefined) return { talk: undefined, notes: [withoutTitle(matched, name)] };
  const longer = others.find(({ value }) => foldTitle(value).startsWith(`${foldTitle(first.value)} `));
  const taken = longer ?? first;
  const notes: Note[] = [];
  if (others.length > 0)
    notes.push(
      conflictNote(
        `a title in ${name}`,
        taken,
        titles.filter((title) => title !== taken),
        (title) => title,
        { about: 'talk', reason: longer === undefined ? '' : ', since it says more' },
      ),
    );
  const people = settleSpeakers(matched, taken.value, name);
  if (people.note !== undefined) notes.push(people.note);
  const firstOf = <Value>(pick: (talk: FoundTalk) => Value | undefined): Value | undefined =>
    matched.map(pick).find((value) => value !== undefined);
  const kind = firstOf((talk) => talk.kind);
  const start = firstOf((talk) => talk.start);
  const end = firstOf((talk) => talk.end);
  const status = firstOf((talk) => talk.status);
  const text = firstOf((talk) => talk.text);
  return {
    talk: {
      origins: matched.map(({ origin }) => origin),
      title: taken.value,
      ...(kind === undefined ? {} : { kind: kind.value }),
      ...(start === undefined ? {} : { start: start.value }),
      ...(end === undefined || start === undefined ? {} : { end: end.value }),
      speakers: people.speakers,
      slides: matched.flatMap(({ slides }) => slides),
      videos: matched.flatMap(({ videos }) => videos),
      references: differentLinks(matched.flatMap(({ references }) => references)),
      ...(status === undefined ? {} : { status: status.value }),
      ...(text === undefined ? {} : { text }),
    },
    notes,
  };
}

function withoutTitle(matched: Matched, name: string): Note {
  const who = matched.flatMap(({ speakers }) => speakers.map(({ value }) => value.name)).join(', ');
  return {
    kind: 'leftover',
    about: 'talk',
    message: `A talk of ${name} has no title, and is left over${who === '' ? '' : `: ${who} spoke`}.`,
    origins: matched.map(({ origin }) => origin),
  };
}

/** Who spoke: as the best-founded place says, with what other places know of the same people. */
function settleSpeakers(
  matched: Matched,
  title: string,
  name: string,
): { readonly speakers: readonly FoundSpeaker[]; readonly note?: Note } {
  const lists = matched.filter(({ speakers }) => speakers.length > 0).map(({ speakers }) => speakers);
  const [first = [], ...others] = lists;
  // A page may call its organizers by their first names.
  const full = others.find(
    (list) => list.length === first.length && list.every(({ value }, index) => isFirstName(first[index]?.value.name, value.name)),
  );
  const taken = full ?? first;
  const known = new Map<string, FoundSpeaker>();
  for (const { value } of lists.flat()) known.set(slugify(value.name), { ...value, ...known.get(slugify(value.name)) });
  const speakers = taken.map(({ value }) => ({ ...known.get(slugify(value.name)), ...value }));
  const other = lists.find((list) => list !== taken && list !== first && keyOf(list) !== keyOf(taken));
  const differs = other ?? (full === undefined && first !== taken ? first : undefined);
  if (differs === undefined) return { speakers };
  const origins: Origin[] = [taken[0]?.origin, differs[0]?.origin].flatMap((origin) => origin ?? []);
  return {
    speakers,
    note: conflictNote(
      `who spoke in ${name} on "${title}"`,
      { value: namesOf(taken), origins: origins.slice(0, 1) },
      [{ value: namesOf(differs), origins: origins.slice(1) }],
      (names) => names,
      { about: 'speaker' },
    ),
  };
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

function differentLinks(links: readonly Found<FoundLink>[]): Found<FoundLink>[] {
  return links.filter(({ value }, index) => links.findIndex((other) => other.value.address === value.address) === index);
}
