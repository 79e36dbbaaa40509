import type { ResultKind } from '../../schema/result-kind.ts';
import type { FacetName } from '../../schema/search-page.ts';

export { FACETS, type FacetName } from '../../schema/search-page.ts';

/**
 * What a page and the worker that searches say to each other. All texts are plain: nothing in an answer is HTML.
 */

/**
 * The value that was chosen of each facet: a kind, a year of four digits, the slug of a topic, a language tag (BCP 47),
 * and "1" for what has slides or a recording.
 */
export type Facets = Readonly<Partial<Record<FacetName, string>>>;

/** What a visitor asks for. */
export interface Query {
  /** As typed: words, "quoted phrases", and `speaker:`, `topic:`, `year:` before a word or a phrase. */
  readonly words: string;
  readonly facets: Facets;
}

export interface SearchRequest extends Query {
  /** Given back with the answer. */
  readonly id: number;
  /** How many results to leave away at the beginning. */
  readonly from: number;
  /** How many to give at most. */
  readonly count: number;
  /** Whether the facets are to be counted, for which more files are loaded. */
  readonly countFacets: boolean;
}

/** Loads what every search needs, so that the first one is fast; asked when the field gets the focus. It has no answer. */
export interface PrepareRequest {
  readonly prepare: true;
}

/** A part of a text. */
export interface Piece {
  readonly text: string;
  /** Whether it is what was searched for. */
  readonly isMatch: boolean;
}

/** A picture of a slide; its alternative text is the moment it stands beside. */
export interface ResultPicture {
  /** Complete address within the site. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** A place in a page at which something was found. */
export interface FoundMoment {
  /** A slide of a deck, a second of a recording, a section of a text. */
  readonly kind: 'slide' | 'second' | 'section';
  /** "Slide 12", "12:30", "How to give a talk". */
  readonly label: string;
  /** Leads to the slide, second or heading itself. */
  readonly href: string;
  readonly picture?: ResultPicture;
  readonly sentence: readonly Piece[];
}

export interface SearchResult {
  readonly kind: ResultKind;
  /** Complete address within the site: "/archive/meetups/28/adversarial-ml/". */
  readonly href: string;
  /** The path without the address of the site: "/meetups/28/adversarial-ml/". */
  readonly path: string;
  /** The language of its texts (BCP 47), where it is not that of the site. */
  readonly language?: string;
  readonly title: readonly Piece[];
  /** The speakers of a talk; nothing for others. */
  readonly by: readonly Piece[];
  /** What else is said of it; of a talk the evening and the date come first: "Meetup 28", "3 May 2018". */
  readonly details: readonly string[];
  readonly picture?: ResultPicture;
  /** What was found in its own texts, or how they begin; may be empty. */
  readonly excerpt: readonly Piece[];
  /** The best places first, at most fifteen. */
  readonly moments: readonly FoundMoment[];
  /** How many more places there are. */
  readonly moreMoments: number;
}

/** How the query was read, where it was not taken as typed. */
export interface Reading {
  /** What was searched for in place of what was typed: "spectrogram"; as it would be typed. */
  readonly searched?: string;
  /** Words that were left away, since nothing has all of them. */
  readonly leftOut: readonly string[];
  /** Queries that come near, best first, where nothing was found, or next to `searched`; as they would be typed. */
  readonly suggestions: readonly string[];
  /** Operators that were typed, as facets and names: `speaker:schlüter`; each can be taken away. */
  readonly operators: readonly Operator[];
  /** Whether only the first words were used, since there were too many. */
  readonly isCut: boolean;
}

export interface Operator {
  readonly name: 'speaker' | 'topic' | 'year';
  readonly value: string;
  /** The words without it. */
  readonly without: string;
}

/** How many results each value of a facet would leave, if it were chosen and the other facets stayed. */
export type FacetCounts = Readonly<Record<FacetName, Readonly<Record<string, number>>>>;

export interface SearchAnswer {
  readonly id: number;
  readonly total: number;
  readonly results: readonly SearchResult[];
  readonly reading: Reading;
  /** There when they were asked for. */
  readonly counts?: FacetCounts;
}

/** The search cannot be done: files of the index are missing, cut, or cannot be reached. */
export interface SearchFailure {
  readonly id: number;
  readonly failure: true;
}
