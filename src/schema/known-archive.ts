import type { CalendarDate, ClockTime } from './time.ts';

/** The file of the site that says what is in the archive already. */
export const KNOWN_ARCHIVE = '/contribute/archive.json';

/** The folder of the site in which the text of each content file lies, under its path below the content folder. */
export const CONTENT_FILES = '/contribute/files/';

/**
 * What a proposal must know of the archive it is for: what can be named, and what is there already. The build writes it, the form and
 * `npm run new` read it.
 */
export interface KnownArchive {
  readonly site: {
    readonly name: string;
    readonly repository: string;
    readonly branch: string;
    readonly language: string;
  };
  /** Newest first. */
  readonly meetups: readonly KnownMeetup[];
  /** Everyone with a page, by family name. */
  readonly people: readonly KnownPerson[];
  readonly organizations: readonly Named[];
  readonly venues: readonly Named[];
  readonly topics: readonly Named[];
}

/** A meetup as far as others must know it. */
export interface KnownMeetup {
  /** Below `meetups/`: "028". */
  readonly folder: string;
  /** What pages call it: "Meetup 28". */
  readonly name: string;
  readonly date: CalendarDate;
  readonly title?: string;
  /** In the order of the evening. */
  readonly talks: readonly KnownTalk[];
}

/** A talk as far as others must know it. */
export interface KnownTalk {
  /** Its file within the folder of its meetup: "1-adversarial-ml.md". */
  readonly file: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly time?: ClockTime;
  readonly end?: ClockTime;
}

/** Something that is known by a name, and by others. */
export interface Named {
  /** What other files may call it; of venues and topics the name of their file, of people the name of their page. */
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A person with a page; it is made of a file in `people/`, or of nothing but their talks. */
export interface KnownPerson extends Named {
  readonly hasFile: boolean;
}
