import { show } from '../schema/text.ts';
import type { Found, FoundLink, FoundTalk, Note, Origin } from './found.ts';
import { type Gathered, isOwnPage } from './gather.ts';
import { type Matched, matchTalks } from './match-talks.ts';
import { isOpeningTitle, isPlaceholder } from './openings.ts';
import type { Context } from './settle-meetup.ts';
import { type Doubts, settleSpeakers } from './settle-speakers.ts';
import { candidatesOf, conflictNote } from './settle-value.ts';
import type { SettledTalk } from './settled.ts';
import { showOrigin } from './show-origin.ts';
import { foldTitle, similarity } from './similar-titles.ts';

/**
 * The talks of a meetup, in the order of their times, else of its own page, else of a table.
 * @param context files whose tables begin with the first meetup, and places at which it is in doubt who speaks.
 * @returns them, notes, and the places at which that doubt is out of the way.
 */
export function settleTalks(
  meetup: Gathered,
  name: string,
  { rising, doubted, certain }: Pick<Context, 'rising' | 'doubted' | 'certain'>,
): { readonly talks: readonly SettledTalk[]; readonly notes: readonly Note[]; readonly resolved: readonly Origin[] } {
  const notes: Note[] = [];
  const resolved: Origin[] = [];
  const pages = new Set(meetup.entries.filter(isOwnPage).map(({ origin }) => origin.file));
  const isDoubted = ({ speakers }: FoundTalk): boolean =>
    speakers.some(({ origin }) => pages.has(origin.file) && doubted.has(showOrigin(origin)));
  const matched = matchTalks(listsOf(meetup), isDoubted);
  const talks = inOrder(matched, meetup, rising).flatMap((own) => {
    const settled = settleTalk(own, name, { doubted, certain, pages });
    notes.push(...settled.notes);
    resolved.push(...settled.resolved);
    return settled.talk ?? [];
  });
  return { talks, notes, resolved };
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
  const showOrigin = (matched: Matched): number =>
    matched.find(({ origin }) => rising.has(origin.file))?.origin.line ?? Number.POSITIVE_INFINITY;
  return hasPage || !talks.some((matched) => Number.isFinite(showOrigin(matched)))
    ? [...talks]
    : [...talks].sort((a, b) => compare(showOrigin(a), showOrigin(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

interface OneTalk {
  readonly talk: SettledTalk | undefined;
  readonly notes: readonly Note[];
  readonly resolved: readonly Origin[];
}

function settleTalk(matched: Matched, name: string, doubts: Doubts): OneTalk {
  const titles = candidatesOf(
    matched.flatMap(({ title }) => (title === undefined || isPlaceholder(title.value) ? [] : [title])),
    foldTitle,
  );
  const [first, ...others] = titles;
  if (first === undefined) return { talk: undefined, notes: [withoutTitle(matched, name)], resolved: [] };
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
        {
          about: 'talk',
          reason: longer === undefined ? '' : ', since it says more',
          isMinor: others.every(({ value }) => similarity(value, first.value) > 0.8),
          listed: asShortened(
            taken.value,
            titles.flatMap(({ value }) => (value === taken.value ? [] : [value])),
          ),
        },
      ),
    );
  const people = settleSpeakers(matched, taken.value, name, doubts);
  if (people.note !== undefined) notes.push(people.note);
  const firstOf = <Value>(pick: (talk: FoundTalk) => Value | undefined): Value | undefined =>
    matched.map(pick).find((value) => value !== undefined);
  const kind = firstOf((talk) => talk.kind);
  const start = firstOf((talk) => talk.start);
  const end = firstOf((talk) => talk.end);
  const status = firstOf((talk) => talk.status);
  const text = withAbout(
    firstOf((talk) => talk.text),
    firstOf((talk) => talk.about),
    people.speakers.length,
  );
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
    resolved: people.resolved,
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

/** The text of a talk, with what is said of its speakers behind it. */
function withAbout(text: Found<string> | undefined, about: Found<string> | undefined, speakers: number): Found<string> | undefined {
  if (about === undefined) return text;
  const section = `## About the speaker${speakers === 1 ? '' : 's'}\n\n${about.value}`;
  return { value: text === undefined ? section : `${text.value}\n\n${section}`, origin: text?.origin ?? about.origin };
}

function differentLinks(links: readonly Found<FoundLink>[]): Found<FoundLink>[] {
  return links.filter(({ value }, index) => links.findIndex((other) => other.value.address === value.address) === index);
}

/** Of a title that is a part of the one that was taken nobody needs to be told at length. */
function asShortened(taken: string, others: readonly string[]): Note['listed'] {
  const isPart = others.every((other) => taken.toLowerCase().includes(other.toLowerCase()));
  return isPart
    ? {
        under: 'Titles that are shorter in another place; the longer one was taken',
        as: `${show(taken)} for ${others.map(show).join(', ')}`,
      }
    : undefined;
}
