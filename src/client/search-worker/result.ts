import type { ShownFacts } from '../../output/search-facts.ts';
import { foldText } from '../../schema/letters.ts';
import { formatSeconds } from '../../schema/time.ts';
import type { FoundMoment, Piece, ResultPicture, SearchResult } from '../search/messages.ts';
import type { FoundPage, Hit } from './engine.ts';
import { createMatcher } from './matching.ts';
import { type FoundPassage, readFacts, readPassages } from './passages.ts';
import { excerptOf, type Matcher, toPieces } from './pieces.ts';

/** What a query asks for, made ready to be looked for in many pages. */
export interface Wanted {
  /** All its words, of phrases and operators too. */
  readonly matchers: readonly Matcher[];
  /** The words in one line, folded. */
  readonly line: string;
}

/** A page that was found, as it is shown, and how well it is what was asked for. */
export interface Judged {
  readonly result: SearchResult;
  /** 0 where a word of the query is not in it: Pagefind takes the beginning of a word it does not know for the word. */
  readonly relevance: number;
}

/** What a word counts by where it stands: names before slides before what is said. */
const WEIGHTS = { title: 100, aliases: 95, speakers: 90, topics: 60, section: 45, text: 40, facts: 30, slide: 25, second: 15 } as const;
/** For a title or name that is just what was asked for. */
const WHOLE_NAME = 60;
/** For one that has it in one piece. */
const IN_ONE_PIECE = 20;

const MOMENTS = 3;

// Written by output/search-html.ts: between names that are shown and what they are found by as well.
const UNSEEN = ' | ';

export function createWanted(words: readonly string[]): Wanted {
  return { matchers: [...new Set(words.map(foldText))].map(createMatcher), line: words.map(foldText).join(' ') };
}

/** Makes what is shown of a page that was found; nothing where the index holds something else than our records. */
export function judge(page: FoundPage, hit: Pick<Hit, 'places'>, wanted: Wanted, prefix: string): Judged | undefined {
  const facts = readFacts(page);
  if (facts === undefined) return undefined;
  const { matchers } = wanted;
  const anyOf: Matcher = (word) => Math.max(0, ...matchers.map((matches) => matches(word)));
  const passages = readPassages(page);
  const found = findPlaces(page, passages, hit.places);
  const relevance = relevanceOf(page, passages, found, wanted);
  const moments = momentsOf(page, passages, found, matchers, anyOf, facts, prefix);
  const title = toPieces((page.names.title ?? '').split(' '), anyOf);
  const by = toPieces((facts.by ?? '').split(' '), anyOf);
  const picture = coverOf(facts, prefix);
  const isSeen = [...title, ...by].some(({ isMatch }) => isMatch) || moments.length > 0;
  return {
    relevance,
    result: {
      kind: facts.kind,
      href: `${prefix}${page.path}`,
      path: page.path,
      title,
      by,
      details: facts.details,
      ...(picture === undefined ? {} : { picture }),
      excerpt: excerptOfPage(page, passages, found, anyOf, isSeen),
      moments: moments.slice(0, MOMENTS),
      moreMoments: Math.max(0, moments.length - MOMENTS),
    },
  };
}

/** The places of what was found, by passage. */
function findPlaces(
  page: FoundPage,
  passages: readonly FoundPassage[],
  places: readonly number[],
): ReadonlyMap<FoundPassage, readonly number[]> {
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  return new Map(
    passages.flatMap((passage) => {
      const inside = sorted.filter((place) => place >= passage.from && place < Math.min(passage.to, page.words.length));
      return inside.length === 0 ? [] : [[passage, inside] as const];
    }),
  );
}

function relevanceOf(
  { names, words }: FoundPage,
  passages: readonly FoundPassage[],
  found: ReadonlyMap<FoundPassage, readonly number[]>,
  { matchers, line }: Wanted,
): number {
  if (matchers.length === 0) return 1;
  let sum = 0;
  for (const matches of matchers) {
    let best = 0;
    for (const field of ['title', 'aliases', 'speakers', 'topics'] as const) {
      for (const word of (names[field] ?? '').split(/\s+/)) best = Math.max(best, WEIGHTS[field] * matches(word));
    }
    for (const passage of passages) {
      for (const place of found.get(passage) ?? []) best = Math.max(best, WEIGHTS[passage.kind] * matches(words[place] ?? ''));
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum / matchers.length + nameBonus(names, line);
}

function nameBonus(names: FoundPage['names'], line: string): number {
  const whole = [names.title ?? '', ...(names.aliases ?? '').split(/,| \| /)].map((name) =>
    foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (whole.includes(line)) return WHOLE_NAME;
  return whole.some((name) => ` ${name} `.includes(` ${line} `)) ? IN_ONE_PIECE : 0;
}

/** The slides, seconds and sections where something was found, best first. */
function momentsOf(
  page: FoundPage,
  passages: readonly FoundPassage[],
  found: ReadonlyMap<FoundPassage, readonly number[]>,
  matchers: readonly Matcher[],
  anyOf: Matcher,
  facts: ShownFacts,
  prefix: string,
): FoundMoment[] {
  const rated = passages.flatMap((passage) => {
    const places = found.get(passage);
    if (places === undefined || passage.id === undefined || passage.kind === 'text' || passage.kind === 'facts') return [];
    const words = places.map((place) => page.words[place] ?? '');
    const closeness = matchers.reduce((sum, matches) => sum + Math.max(0, ...words.map(matches)), 0);
    return closeness === 0 ? [] : [{ passage, places, closeness: closeness + Math.min(places.length, 5) / 100 }];
  });
  // The sort is stable: of two that are as good, the one that comes first in the page.
  return rated
    .sort((one, other) => other.closeness - one.closeness)
    .map(({ passage, places }) => momentOf(page, passage, places, anyOf, facts, prefix));
}

function momentOf(
  { path, words }: FoundPage,
  passage: FoundPassage,
  places: readonly number[],
  anyOf: Matcher,
  { decks, kind }: ShownFacts,
  prefix: string,
): FoundMoment {
  const { id, of, heading = '' } = passage;
  const href = `${prefix}${path}#${id}`;
  const from = heading === '' ? passage.from : passage.from + heading.split(/\s+/).length;
  const sentence = excerptOf(
    words,
    { from: Math.min(from, passage.to), to: passage.to },
    places.filter((place) => place >= from),
    anyOf,
  );
  if (passage.kind === 'section' || of === undefined) return { kind: 'section', label: heading, href, sentence };
  if (passage.kind === 'second') {
    return { kind: 'second', label: `${of.place > 1 ? `Recording ${of.place}, ` : ''}${formatSeconds(of.number)}`, href, sentence };
  }
  const deck = decks?.[of.place - 1];
  const several = (decks?.length ?? 0) > 1 && kind === 'talk';
  return {
    kind: 'slide',
    label: several ? `Deck ${of.place}, slide ${of.number}` : `Slide ${of.number}`,
    href,
    ...(deck ? { picture: pictureOf(deck, of.number, prefix) } : {}),
    sentence,
  };
}

function coverOf({ decks = [] }: ShownFacts, prefix: string): ResultPicture | undefined {
  const deck = decks.find((candidate) => candidate !== null);
  return deck ? pictureOf(deck, deck.first, prefix) : undefined;
}

function pictureOf(
  { path, width, height }: NonNullable<NonNullable<ShownFacts['decks']>[number]>,
  number: number,
  prefix: string,
): ResultPicture {
  return { src: `${prefix}${path.replace('*', String(number))}`, width, height };
}

/** What was found in the text of a page; else in what is said of it; else its other names; else how its text begins. */
function excerptOfPage(
  { words, names }: FoundPage,
  passages: readonly FoundPassage[],
  found: ReadonlyMap<FoundPassage, readonly number[]>,
  anyOf: Matcher,
  isSeen: boolean,
): Piece[] {
  for (const kind of ['text', 'facts'] as const) {
    const passage = passages.find((candidate) => candidate.kind === kind && isFoundIn(candidate));
    if (passage !== undefined) return excerptOf(words, passage, found.get(passage) ?? [], anyOf);
  }
  const other = isSeen ? [] : otherNames(names, anyOf);
  if (other.length > 0) return other;
  const text = passages.find(({ kind }) => kind === 'text');
  return text === undefined ? [] : excerptOf(words, text, [], anyOf);

  function isFoundIn(passage: FoundPassage): boolean {
    return found.get(passage)?.some((place) => anyOf(words[place] ?? '') > 0) ?? false;
  }
}

const NAMES = [
  ['aliases', 'Also'],
  ['speakers', 'Speakers'],
  ['topics', 'Topics'],
] as const;

/** The names by which a page was found and that its result does not show. */
function otherNames(names: FoundPage['names'], anyOf: Matcher): Piece[] {
  for (const [field, label] of NAMES) {
    const [shown = ''] = (names[field] ?? '').split(UNSEEN);
    const pieces = toPieces(shown.split(' '), anyOf);
    if (pieces.some(({ isMatch }) => isMatch)) return [{ text: `${label}: `, isMatch: false }, ...pieces];
  }
  return [];
}
