import type { ResultKind } from '../schema/result-kind.ts';

/** What a result shows beside its title and what was found in it. */
export interface ShownFacts {
  readonly kind: ResultKind;
  /** It was called off or moved: what took its place comes before it. */
  readonly isOff?: true;
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
