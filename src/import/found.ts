import type { AGENDA_KINDS } from '../schema/meetup.ts';
import type { TALK_KINDS } from '../schema/talk.ts';

/** Where something was read: a file below the imported folder, and its line, counted from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A value, and where it was read. */
export interface Found<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** A link as it is written, without its angle brackets. */
export interface FoundLink {
  readonly address: string;
  /** The words that lead there. */
  readonly label: string;
}

/** Somebody as named beside a talk. */
export interface FoundSpeaker {
  readonly name: string;
  /** The spelling at this place, where the name is another one elsewhere. */
  readonly as?: string;
  readonly role?: string;
  readonly affiliations?: readonly string[];
  readonly url?: string;
}

export interface FoundTalk {
  readonly origin: Origin;
  readonly title?: Found<string>;
  readonly kind?: Found<(typeof TALK_KINDS)[number]>;
  /** "18:30". */
  readonly start?: Found<string>;
  readonly end?: Found<string>;
  readonly speakers: readonly Found<FoundSpeaker>[];
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly references: readonly Found<FoundLink>[];
  readonly status?: Found<'cancelled' | 'postponed'>;
  /** What it is about. Markdown. */
  readonly text?: Found<string>;
  /** What is said of its speakers. Markdown. */
  readonly about?: Found<string>;
}

export interface FoundAgendaItem {
  readonly kind: (typeof AGENDA_KINDS)[number];
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly speakers: readonly FoundSpeaker[];
}

/** What one place says about a meetup: a row of a table, or its own page. Several of the same meetup are settled later. */
export interface FoundMeetup {
  readonly origin: Origin;
  /** Of a numbered meetup. */
  readonly number?: Found<number>;
  /** Of a special event: "AI Summit Vienna". */
  readonly label?: Found<string>;
  /** Its own page, below the imported folder: the folder of a README.md ("Meetups/Meetup_28"), or the file ("meetups/28.md"). */
  readonly folder?: string;
  readonly title?: Found<string>;
  /** "2019-06-24". */
  readonly date?: Found<string>;
  readonly endDate?: Found<string>;
  /** "18:30". */
  readonly start?: Found<string>;
  readonly end?: Found<string>;
  readonly venue?: Found<FoundVenue>;
  readonly hosts: readonly Found<string>[];
  readonly sponsors: readonly Found<string>[];
  readonly signup?: Found<string>;
  /** Decks that belong to no talk, such as those of the opening. */
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly albums: readonly Found<FoundLink>[];
  readonly poster?: Found<FoundLink>;
  /** Pictures of which the page says what they show: the label of each. */
  readonly photos?: readonly Found<FoundLink>[];
  readonly links: readonly Found<FoundLink>[];
  readonly agenda: readonly Found<FoundAgendaItem>[];
  readonly talks: readonly FoundTalk[];
  readonly announcements: readonly Found<string>[];
  /** Markdown. */
  readonly text?: Found<string>;
}

export interface FoundVenue {
  readonly name: string;
  readonly address?: string;
  readonly url?: string;
}

/** Something that a person should look at: it goes into the report. */
export interface Note {
  /**
   * conflict: two places say different things, and one was taken; doubt: it was read, but may have been meant otherwise;
   * dead: a target that is not there; leftover: text that nothing was made of.
   */
  readonly kind: 'conflict' | 'doubt' | 'dead' | 'leftover';
  /** What was found and what was made of it, in plain words, in one or two sentences. */
  readonly message: string;
  /** What it is about, which says how much it matters. */
  readonly about?: 'meetup' | 'date' | 'talk' | 'speaker' | 'slides' | 'recording' | 'venue' | 'topic' | 'text';
  /** Whether hardly anything is different: one title is a short form of the other. */
  readonly isMinor?: true;
  /** How a report tells it together with others of its kind: what holds for all of them, and what this one is about. */
  readonly listed?: { readonly under: string; readonly as: string };
  /** The places it is about, the one that was taken first. */
  readonly origins: readonly Origin[];
}

/** What was read of one page. */
export interface Reading {
  readonly meetups: readonly FoundMeetup[];
  readonly notes: readonly Note[];
}

/** A text file of the imported folder. */
export interface SourcePage {
  /** Path below the imported folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
}
