/** The kinds of thing that can be found, as they stand in addresses. */
export type SearchKind = 'talk' | 'meetup' | 'speaker' | 'topic' | 'venue' | 'wiki' | 'page';

/** What a result shows beside its title and what was found in it. */
export interface ShownFacts {
  readonly kind: SearchKind;
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
