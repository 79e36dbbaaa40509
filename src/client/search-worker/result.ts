import { readFacts, type ShownDeck, type ShownFacts, UNSEEN } from '../../schema/search-page.ts';
import { formatSeconds } from '../../schema/time.ts';
import type { FoundMoment, Piece, ResultPicture, SearchResult } from '../search/messages.ts';
import type { FoundPage, Hit } from './engine.ts';
import { type FoundPassage, readPassages } from './passages.ts';
import { excerptOf, type Matcher, toPieces } from './pieces.ts';
import { type Places, placesByPassage, type Relevance, relevanceOf, type Wanted } from './relevance.ts';

/** A page that was found, as it is shown, and how well it is what was asked for. */
export interface Judged {
  readonly result: SearchResult;
  readonly relevance: Relevance;
}

/** So many places are shown or can be unfolded. */
const MOMENTS = 15;

/** Makes what is shown of a page that was found; nothing where the index holds something else than our records. */
export function judge(page: FoundPage, hit: Pick<Hit, 'places'>, wanted: Wanted, prefix: string): Judged | undefined {
  // The first place of a page is ours, whatever its texts say.
  const facts = readFacts(page.anchors[0]?.id ?? '');
  if (facts === undefined) return undefined;
  const { matchers } = wanted;
  const anyOf: Matcher = (word) => Math.max(0, ...matchers.map((matches) => matches(word)));
  const passages = readPassages(page);
  const found = placesByPassage(page, passages, hit.places);
  const relevance = relevanceOf(page, passages, found, wanted, facts);
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
      ...(facts.language === undefined ? {} : { language: facts.language }),
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

/** The slides, seconds and sections where something was found, best first. */
function momentsOf(
  page: FoundPage,
  passages: readonly FoundPassage[],
  found: Places,
  matchers: readonly Matcher[],
  anyOf: Matcher,
  facts: ShownFacts,
  prefix: string,
): FoundMoment[] {
  const places = passages.filter(({ id, kind }) => id !== undefined && kind !== 'text' && kind !== 'facts');
  const closeness = places.map((passage) => {
    const words = (found.get(passage) ?? []).map((place) => page.words[place] ?? '');
    return matchers.map((matches) => Math.max(0, ...words.map(matches)));
  });
  // A word that stands on every slide, as the name of the speaker may, tells nothing of a slide.
  const rarity = matchers.map((_, index) => 1 / (1 + closeness.filter((of) => (of[index] ?? 0) > 0).length));
  const rated = places.flatMap((passage, place) => {
    const inside = found.get(passage) ?? [];
    const sum = (closeness[place] ?? []).reduce((all, one, index) => all + one * (rarity[index] ?? 0), 0);
    return sum === 0 ? [] : [{ passage, places: inside, rating: sum * (1 + Math.min(inside.length, 5) / 100) }];
  });
  // The sort is stable: of two that are as good, the one that comes first in the page.
  return rated
    .sort((one, other) => other.rating - one.rating)
    .map(({ passage, places }) => momentOf(page, passage, places, anyOf, facts, prefix));
}

function momentOf(
  { path, words }: FoundPage,
  passage: FoundPassage,
  places: readonly number[],
  anyOf: Matcher,
  { decks }: ShownFacts,
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
  const several = (decks?.length ?? 0) > 1;
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

function pictureOf({ path, width, height }: ShownDeck, number: number, prefix: string): ResultPicture {
  return { src: `${prefix}${path.replace('*', String(number))}`, width, height };
}

/** What was found in the text of a page; else in what is said of it; else its other names; else how its text begins. */
function excerptOfPage(
  { words, names }: FoundPage,
  passages: readonly FoundPassage[],
  found: Places,
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
