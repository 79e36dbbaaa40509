import type { Archive } from '../archive/model.ts';
import { recordingsWith } from '../archive/queries.ts';
import { RESULT_KIND_WORDS, type ResultKind } from '../schema/result-kind.ts';
import { canBeSeen } from './decks.ts';
import { isThere } from './media-status.ts';

/** What the results of the search can be narrowed by: only what some record of the archive has. */
export interface Facets {
  readonly kinds: readonly ResultKind[];
  /** Latest first. */
  readonly years: readonly string[];
  /** The languages of talks (BCP 47). */
  readonly languages: readonly string[];
  readonly hasSlides: boolean;
  readonly hasVideo: boolean;
}

/** The facets of an archive, from the lists of which the records of the search are made. */
export function facetsOf({ talks, meetups, people, topics, venues, wiki, pages }: Archive): Facets {
  const lists: Readonly<Record<ResultKind, readonly unknown[]>> = {
    talk: talks,
    meetup: meetups,
    speaker: people,
    topic: topics,
    venue: venues,
    wiki,
    page: pages,
  };
  const years = new Set([...meetups.map(({ year }) => String(year)), ...talks.map(({ date }) => date.slice(0, 4))]);
  return {
    kinds: (Object.keys(RESULT_KIND_WORDS) as ResultKind[]).filter((kind) => lists[kind].length > 0),
    years: [...years].sort().reverse(),
    languages: [...new Set(talks.map(({ language }) => language))],
    hasSlides: talks.some(({ decks }) => decks.some(canBeSeen)),
    hasVideo: talks.some((talk) => recordingsWith(talk).some(isThere)),
  };
}
