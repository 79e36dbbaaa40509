import { posix } from 'node:path';
import { show } from '../schema/text.ts';
import type { Found, FoundLink, Note } from './found.ts';
import type { SettledMeetup, SettledTalk } from './settled.ts';
import { foldTitle } from './similar-titles.ts';
import type { Targets } from './targets.ts';

type Deck = Found<FoundLink>;

/**
 * Looks whether decks belong where they are linked: one that lies in the folder of another meetup is looked for in the own one, and two
 * whose names fit the other's talk change places. A deck that several talks link stays with all of them.
 * @param sources the folders of all meetups.
 */
export function settleDecks(
  meetup: SettledMeetup,
  name: string,
  targets: Targets,
  sources: ReadonlySet<string>,
): { readonly meetup: SettledMeetup; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const keyOf = ({ value, origin }: Deck): string => {
    const target = targets.resolve(value.address, origin.file);
    return 'path' in target ? target.path : 'url' in target ? target.url : value.address;
  };
  const different = (decks: readonly Deck[]): Deck[] => {
    const byKey = new Map<string, Deck>();
    for (const deck of decks) {
      const known = byKey.get(keyOf(deck));
      if (known === undefined || known.value.label.length < deck.value.label.length) byKey.set(keyOf(deck), deck);
    }
    return [...byKey.values()];
  };
  const athome = (deck: Deck, others: readonly Deck[]): Deck => {
    const moved = atHome(deck, others, meetup, targets, sources);
    if (moved === undefined) return deck;
    notes.push({
      kind: 'conflict',
      about: 'slides',
      message: `In ${name}, a link leads to ${moved.from}, in the folder of another meetup. ${moved.message}`,
      origins: [deck.origin],
    });
    return moved.deck ?? deck;
  };
  let talks = meetup.talks.map(
    (talk): SettledTalk => ({ ...talk, slides: different(talk.slides.map((deck, _, all) => athome(deck, all))) }),
  );
  const swapped = swapCrossed(talks, keyOf, name);
  talks = swapped.talks;
  notes.push(...swapped.notes);

  const dead = new Set<string>();
  for (const { slides } of talks)
    for (const deck of slides) if (targets.resolve(deck.value.address, deck.origin.file).kind === 'dead') dead.add(keyOf(deck));
  const used = new Map<string, SettledTalk[]>();
  for (const talk of talks) for (const deck of talk.slides) used.set(keyOf(deck), [...(used.get(keyOf(deck)) ?? []), talk]);
  for (const [key, of] of used)
    if (of.length > 1 && !dead.has(key))
      notes.push({
        kind: 'doubt',
        about: 'slides',
        message: `In ${name}, ${of.length} talks link the same slides, ${show(fileName(key))}: each kept them. If they hold several talks, say with "pages:" which pages belong to each.`,
        origins: of.flatMap(({ slides }) => slides.filter((deck) => keyOf(deck) === key).map(({ origin }) => origin)),
      });
  return {
    meetup: {
      ...meetup,
      talks,
      slides: different(meetup.slides.map((deck, _, all) => athome(deck, all))).filter((deck) => !used.has(keyOf(deck))),
    },
    notes,
  };
}

/** A deck that is linked in the folder of another meetup, and where it is at home: as another place links it, or as it is called there. */
function atHome(
  { value, origin }: Deck,
  others: readonly Deck[],
  { source }: SettledMeetup,
  targets: Targets,
  sources: ReadonlySet<string>,
): { deck?: Deck; from: string; message: string } | undefined {
  const target = targets.resolve(value.address, origin.file);
  if (source === undefined || !('path' in target) || target.path.startsWith(`${source}/`)) return undefined;
  if (![...foldersOf(target.path)].some((folder) => folder !== source && sources.has(folder))) return undefined;
  const name = fileName(target.path).toLowerCase();
  const linked = others.flatMap((other) => {
    const found = targets.resolve(other.value.address, other.origin.file);
    return 'path' in found && found.path.startsWith(`${source}/`) ? [found.path] : [];
  });
  const own = [...linked, ...targets.filesIn(source)].find((path) => fileName(path).toLowerCase() === name);
  if (own !== undefined)
    return {
      deck: { value: { ...value, address: `/${own}` }, origin },
      from: target.path,
      message: `The file of the same name in the own folder was taken: ${own}.`,
    };
  return { from: target.path, message: 'It was kept: see whether it is the right one.' };
}

// "Meetups/Meetup_17/slides/a.pdf" => "Meetups/Meetup_17/slides", "Meetups/Meetup_17", "Meetups"
function* foldersOf(path: string): Generator<string> {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) yield folder;
}

function swapCrossed(talks: SettledTalk[], keyOf: (deck: Deck) => string, name: string): { talks: SettledTalk[]; notes: Note[] } {
  const notes: Note[] = [];
  const result = [...talks];
  for (const [index, first] of result.entries())
    for (const [behind, second] of result.slice(index + 1).entries()) {
      const [one, other] = [first.slides[0], second.slides[0]];
      if (one === undefined || other === undefined || first.slides.length > 1 || second.slides.length > 1 || keyOf(one) === keyOf(other))
        continue;
      const [a, b] = [fileName(keyOf(one)), fileName(keyOf(other))];
      const asLinked = [wordsShared(a, first), wordsShared(b, second)] as const;
      const crossed = [wordsShared(b, first), wordsShared(a, second)] as const;
      if (asLinked[0] > 0 && asLinked[1] > 0) continue;
      if (!(crossed[0] >= asLinked[0] && crossed[1] >= asLinked[1] && crossed[0] + crossed[1] > asLinked[0] + asLinked[1] + 1)) continue;
      result[index] = { ...first, slides: [other] };
      result[index + 1 + behind] = { ...second, slides: [one] };
      notes.push({
        kind: 'conflict',
        about: 'slides',
        message: `In ${name}, the slides of ${show(first.title)} and ${show(second.title)} seem to have changed places, by the names of the files: they were changed back.`,
        origins: [one.origin, other.origin],
      });
    }
  return { talks: result, notes };
}

/** How many words of a file's name are of a talk's title or speakers. */
function wordsShared(file: string, { title, speakers }: SettledTalk): number {
  const words = new Set(
    foldTitle([title, ...speakers.flatMap((speaker) => [speaker.name, ...(speaker.affiliations ?? [])])].join(' ')).split(' '),
  );
  return foldTitle(
    file
      .replace(/\.\w+$/, '')
      .replace(/_/g, ' ')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  )
    .split(' ')
    .filter((word) => word.length > 2 && words.has(word)).length;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
