import { lookAlike } from '../archive/rules/look-alike.ts';
import { show, slugify } from '../schema/text.ts';
import type { Found, FoundMeetup, FoundSpeaker, Note, Origin } from './found.ts';

/** How often each spelling of a name was found. */
export function countNames(names: Iterable<string>): Map<string, Map<string, number>> {
  const bySlug = new Map<string, Map<string, number>>();
  for (const name of names) {
    const spellings = bySlug.get(slugify(name) || name) ?? new Map<string, number>();
    bySlug.set(slugify(name) || name, spellings);
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
  }
  return bySlug;
}

/** The one spelling of each name that is written: with marks where any has them, then the most frequent. */
// "Rene Donner" three times, "René Donner" once => "René Donner"
export function chooseNames(counted: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const spellings of counted.values()) {
    const [best] = [...spellings].sort(([a, m], [b, n]) => marksIn(b) - marksIn(a) || Number(isShouted(a)) - Number(isShouted(b)) || n - m);
    if (best !== undefined) for (const name of spellings.keys()) chosen.set(name, best[0]);
  }
  return chosen;
}

/**
 * Writes every name in one way, wherever it was found: with marks where any spelling has them, and with its whole first name where a short
 * form of it stands elsewhere.
 */
export function settleNames(found: readonly FoundMeetup[]): { readonly found: readonly FoundMeetup[]; readonly notes: readonly Note[] } {
  const speakers = found.flatMap(({ talks, agenda }) => [
    ...talks.flatMap((talk) => talk.speakers),
    ...agenda.flatMap(({ value, origin }) => value.speakers.map((speaker): Found<FoundSpeaker> => ({ value: speaker, origin }))),
  ]);
  const places = new Map<string, Origin>();
  const uses = new Map<string, number>();
  for (const { value, origin } of speakers) {
    if (!places.has(value.name)) places.set(value.name, origin);
    uses.set(value.name, (uses.get(value.name) ?? 0) + 1);
  }
  const spelled = chooseNames(countNames(speakers.map(({ value }) => value.name)));
  const whole = wholeNames(new Set(spelled.values()), uses);
  const names = new Map([...spelled].map(([name, spelling]) => [name, whole.get(spelling) ?? spelling]));
  const notes = [...whole].map(
    ([short, name]): Note => ({
      kind: 'doubt',
      about: 'speaker',
      message: `${show(short)} was taken for another spelling of ${show(name)}.`,
      origins: [places.get(short), places.get(name)].flatMap((origin) => origin ?? []),
    }),
  );
  for (const { value, origin } of speakers)
    if (value.name.length > LONGEST_NAME)
      notes.push({
        kind: 'leftover',
        about: 'speaker',
        message: `${show(value.name)} is too long for a name, and is left over.`,
        origins: [origin],
      });
  const rename = (list: readonly Found<FoundSpeaker>[]): Found<FoundSpeaker>[] =>
    list
      .filter(({ value }) => isName(value.name))
      .map(({ value, origin }) => {
        const name = names.get(value.name) ?? value.name;
        // Marks and capital letters are no other spelling.
        return { value: { ...value, name, ...(slugify(name) === slugify(value.name) ? {} : { as: value.name }) }, origin };
      });
  return {
    found: found.map((meetup) => ({
      ...meetup,
      talks: meetup.talks.map((talk) => ({ ...talk, speakers: rename(talk.speakers) })),
      agenda: meetup.agenda.map((item) => ({
        ...item,
        value: {
          ...item.value,
          speakers: rename(item.value.speakers.map((value) => ({ value, origin: item.origin }))).map(({ value }) => value),
        },
      })),
    })),
    notes,
  };
}

/** The most characters of a name. */
const LONGEST_NAME = 120;

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= LONGEST_NAME;
}

/** For each name that leaves something out, the whole one: "Tom Lidy" => "Thomas Lidy". */
function wholeNames(names: ReadonlySet<string>, uses: ReadonlyMap<string, number>): Map<string, string> {
  const families = new Map<string, string[]>();
  for (const name of names) {
    const family = slugify(name).split('-').at(-1) ?? '';
    families.set(family, [...(families.get(family) ?? []), name]);
  }
  const whole = new Map<string, string>();
  for (const family of families.values()) {
    if (family.length > MOST_OF_A_FAMILY) continue;
    for (const short of family) {
      const longer = family.filter((name) => leavesOut(short, name)).sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
      const [one] = longer;
      if (one !== undefined && !whole.has(one)) whole.set(short, one);
    }
  }
  return whole;
}

/** More people with one last name are a common name, not spellings of one. */
const MOST_OF_A_FAMILY = 12;

/** Whether the first of two names is a shorter form of the other: another person would have another first name. */
// "Tom Lidy", "Thomas Lidy" => true; "Anna Berg", "Anne Berg" => false
function leavesOut(short: string, long: string): boolean {
  const [a, b] = [slugify(short).split('-'), slugify(long).split('-')];
  const [first = '', other = ''] = [a[0], b[0]];
  if (a.length < 2 || !lookAlike(short, long, true)) return false;
  // A middle name is left out, or an initial in its place; the one without it is as right.
  if (first === other) return a.length > b.length && a.slice(1, -1).every((word) => word.length === 1);
  return a.length === b.length && first.length > 1 && other.length - first.length > 1;
}

// "René" => 1
function marksIn(name: string): number {
  return [...name.normalize('NFC')].filter((letter) => !/\p{ASCII}/u.test(letter)).length;
}

// "ADA LOVELACE" => true
function isShouted(name: string): boolean {
  return name === name.toUpperCase() || name === name.toLowerCase();
}
