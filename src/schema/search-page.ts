import { RESULT_KIND_WORDS, type ResultKind } from './result-kind.ts';

/** The form of a page in the index of the search: the build writes it, the worker reads it. */

/** What results can be narrowed by, by their names in addresses. */
export const FACETS = ['kind', 'year', 'topic', 'language', 'slides', 'video'] as const;
export type FacetName = (typeof FACETS)[number];

/** Between the names that are shown and other spellings, which are only found. */
export const UNSEEN = ' | ';

/** The ids of passages that have none in the page. */
export const PASSAGE_IDS = { facts: '@facts', text: '@text' } as const;

/** What stands before the facts that a result shows, in the id of the first place of a page: ids are handed back, and not searched. */
const FACTS_MARK = '@facts=';

/** What a result shows beside its title and what was found in it. */
export interface ShownFacts {
  readonly kind: ResultKind;
  /** It was called off or moved: what took its place comes before it. */
  readonly isOff?: true;
  /** A language tag (BCP 47), where it is not that of the site. */
  readonly language?: string;
  /** The speakers of a talk. */
  readonly by?: string;
  /** "Meetup 28", "3 May 2018". */
  readonly details: readonly string[];
  /** The pictures of the slides of each deck, in the order of the page; nothing for a deck without. */
  readonly decks?: readonly (ShownDeck | null)[];
}

/** The small pictures of a deck: their path with "*" for the number of a slide, and pixels of the first. */
export interface ShownDeck {
  readonly path: string;
  readonly first: number;
  readonly width: number;
  readonly height: number;
}

export function writeFacts(facts: ShownFacts): string {
  return FACTS_MARK + encodeURIComponent(JSON.stringify(facts));
}

/** Reads the facts from an id; nothing from any other id. */
export function readFacts(id: string): ShownFacts | undefined {
  if (!id.startsWith(FACTS_MARK)) return undefined;
  try {
    const facts: ShownFacts | null = JSON.parse(decodeURIComponent(id.slice(FACTS_MARK.length)));
    return facts !== null && Object.hasOwn(RESULT_KIND_WORDS, facts.kind) && Array.isArray(facts.details) ? facts : undefined;
  } catch {
    return undefined;
  }
}
