import type { TALK_KINDS } from '../schema/talk.ts';
import type { Found, FoundAgendaItem, FoundLink, FoundSpeaker, Origin } from './found.ts';

/** A meetup of which all places have been heard: what is written of it. */
export interface SettledMeetup {
  /** Its folder in the content: "028", "ai-summit-2017". */
  readonly folder: string;
  readonly number?: number;
  readonly label?: string;
  /** The folder of its own page, below the imported one. */
  readonly source?: string;
  /** All that it was found at, the best-founded first. */
  readonly origins: readonly Origin[];
  readonly title?: string;
  readonly date: string;
  readonly endDate?: string;
  readonly start?: string;
  readonly end?: string;
  /** The names of files in `venues/`. */
  readonly venues: readonly string[];
  readonly isOnline: boolean;
  readonly hosts: readonly string[];
  readonly sponsors: readonly string[];
  readonly signup?: Found<string>;
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly albums: readonly Found<FoundLink>[];
  readonly poster?: Found<FoundLink>;
  /** Pictures of the folder, each with what it shows. */
  readonly photos: readonly Found<FoundLink>[];
  readonly links: readonly Found<FoundLink>[];
  readonly agenda: readonly SettledAgendaItem[];
  readonly announcements: readonly string[];
  readonly text?: Found<string>;
  readonly talks: readonly SettledTalk[];
}

export interface SettledAgendaItem extends FoundAgendaItem {
  /** Where no time is known: the number of the talk it came after. */
  readonly after: number;
}

export interface SettledTalk {
  readonly origins: readonly Origin[];
  readonly title: string;
  readonly kind?: (typeof TALK_KINDS)[number];
  readonly start?: string;
  readonly end?: string;
  readonly speakers: readonly FoundSpeaker[];
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly references: readonly Found<FoundLink>[];
  readonly status?: 'cancelled' | 'postponed';
  readonly text?: Found<string>;
}

/** A place where meetups were held. */
export interface SettledVenue {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address?: string;
  readonly url?: string;
}
