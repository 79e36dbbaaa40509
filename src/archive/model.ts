import type { Cue, Observation } from '../content/records.ts';
import type { AGENDA_KINDS } from '../schema/meetup.ts';
import type { TalkKind } from '../schema/talk.ts';
import type { CalendarDate, ClockTime } from '../schema/time.ts';
import type { LocalPath, SafeUrl } from '../schema/url.ts';
import type { VideoAddress } from './video-address.ts';

/**
 * The linked archive: every record with its neighbours attached, every list in the order in which a page shows it.
 * Nothing in it changes after `linkArchive` has made it.
 */
export interface Archive {
  readonly site: Site;
  /** Newest first. */
  readonly meetups: readonly Meetup[];
  /** Newest meetup first, then the order of the evening. */
  readonly talks: readonly Talk[];
  /** Everyone who spoke, by family name. */
  readonly speakers: readonly Person[];
  /** Everyone with a page: the speakers, the organizers, and whoever has a file of their own. */
  readonly people: readonly Person[];
  /** By name. */
  readonly topics: readonly Topic[];
  /** By name. */
  readonly venues: readonly Venue[];
  /** By name. */
  readonly organizations: readonly Organization[];
  /** In the order the files ask for, then by title. */
  readonly wiki: readonly WikiPage[];
  /** By title. */
  readonly pages: readonly Page[];
  readonly decks: readonly DeckEntry[];
  readonly recordings: readonly RecordingEntry[];
  readonly gaps: Gaps;
  readonly figures: Figures;
  /** Files to publish as they are: decks, recordings and transcripts that belong to a meetup. */
  readonly files: readonly PublishedFile[];
  /** By path. */
  readonly redirects: readonly Redirect[];
}

/** A record that has a page. */
export type Linked = Meetup | Talk | Person | Topic | Venue | WikiPage | Page;

/** A path at which a page stood before. */
export interface Redirect {
  readonly from: string;
  /** The record whose page took its place. */
  readonly to: Linked;
}

/** A text in Markdown with the file and folder it comes from. */
export interface MarkdownText {
  readonly source: string;
  /** The file below the content folder that holds it, against which its relative links are read. */
  readonly file: string;
}

export interface Site {
  readonly name: string;
  readonly shortName: string;
  readonly tagline: string;
  readonly baseUrl: SafeUrl;
  readonly repository: SafeUrl;
  readonly branch: string;
  readonly timeZone: string;
  readonly language: string;
  readonly founded?: number;
  readonly contact: SafeUrl;
  readonly licence?: { readonly name: string; readonly url?: SafeUrl; readonly text?: string };
  readonly links: readonly Link[];
  readonly organizers: readonly Person[];
  readonly videoHosts: readonly string[];
  readonly introduction: MarkdownText;
  readonly file: string;
}

export interface Link {
  readonly kind: string;
  readonly url: SafeUrl;
  readonly label?: string;
}

export type MeetupStatus = 'scheduled' | 'held' | 'cancelled';

export interface Meetup {
  readonly type: 'meetup';
  /** Part of the URL: "28", "ai-summit-2017". */
  readonly slug: string;
  /** Paths that lead to its page: those at which it stood before, the first of all first, and those of pages whose place it took. */
  readonly formerPaths: readonly string[];
  /** The folder below `meetups/`: "028". */
  readonly folder: string;
  readonly file: string;
  readonly number?: number;
  /** What the evening is called: "Meetup 28", "AI Summit 2017". */
  readonly name: string;
  /** What fits a large figure: "28", "AI Summit". */
  readonly shortName: string;
  /** The evening's topic; may be missing. */
  readonly title?: string;
  readonly date: CalendarDate;
  readonly endDate?: CalendarDate;
  readonly year: number;
  readonly start?: ClockTime;
  readonly end?: ClockTime;
  readonly status: MeetupStatus;
  readonly venues: readonly Venue[];
  readonly room?: string;
  readonly online: boolean;
  readonly hosts: readonly Organization[];
  readonly sponsors: readonly Organization[];
  readonly partners: readonly Organization[];
  readonly organizers: readonly Billing[];
  /** Talks and all else, in the order of the evening. */
  readonly agenda: readonly AgendaEntry[];
  /** In the order of the evening. */
  readonly talks: readonly Talk[];
  /** Everyone billed in its talks, once, in the order of the evening. */
  readonly speakers: readonly Person[];
  readonly topics: readonly Topic[];
  /** Opening and announcement decks. */
  readonly decks: readonly Deck[];
  /** Recordings of the whole evening. */
  readonly recordings: readonly Recording[];
  readonly poster?: Poster;
  readonly albums: readonly Album[];
  readonly photos: readonly Photo[];
  readonly announcements: readonly { readonly title: string; readonly text?: string; readonly url?: SafeUrl }[];
  readonly jobs: readonly {
    readonly title: string;
    readonly organization?: Organization;
    readonly url?: SafeUrl;
    readonly file?: LocalPath;
  }[];
  readonly links: readonly Link[];
  readonly description: MarkdownText;
  /** The evening before, in time. */
  readonly previous?: Meetup;
  readonly next?: Meetup;
}

export type AgendaKind = (typeof AGENDA_KINDS)[number];

export type AgendaEntry =
  | { readonly type: 'talk'; readonly talk: Talk; readonly day?: CalendarDate; readonly time?: ClockTime; readonly end?: ClockTime }
  | {
      readonly type: 'item';
      readonly kind: AgendaKind;
      readonly title?: string;
      readonly speakers: readonly Billing[];
      readonly time?: ClockTime;
      readonly end?: ClockTime;
    };

/** Someone as billed that evening. */
export interface Billing {
  readonly person: Person;
  /** The spelling of that evening. */
  readonly as: string;
  readonly part?: 'moderator' | 'panelist' | 'host';
  readonly role?: string;
  readonly affiliations: readonly Affiliation[];
}

/** An organization as a file spells it. */
export interface Affiliation {
  readonly as: string;
  readonly organization: Organization;
}

export interface Talk {
  readonly type: 'talk';
  /** Part of the URL, one of a kind within its meetup. */
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly file: string;
  readonly title: string;
  readonly kind: TalkKind;
  readonly meetup: Meetup;
  /** The day it was given: the meetup's, unless the meetup has several. */
  readonly date: CalendarDate;
  readonly time?: ClockTime;
  readonly end?: ClockTime;
  readonly speakers: readonly Billing[];
  readonly topics: readonly Topic[];
  readonly language: string;
  readonly decks: readonly Deck[];
  readonly recordings: readonly Recording[];
  readonly withoutSlides?: 'none' | 'not-published';
  readonly withoutVideo?: 'not-recorded' | 'not-published';
  readonly references: readonly {
    readonly title: string;
    readonly url: SafeUrl;
    readonly kind: 'paper' | 'code' | 'article' | 'website';
  }[];
  readonly status: 'given' | 'cancelled' | 'postponed';
  /** What became of it, its meetup included: a talk of a cancelled evening is cancelled, one of a coming evening is planned. */
  readonly state: 'planned' | 'given' | 'cancelled' | 'postponed';
  /** The meetup a postponed talk moved to. */
  readonly heldAt?: Meetup;
  readonly description: MarkdownText;
  /** The talk before it on the same evening. */
  readonly previous?: Talk;
  readonly next?: Talk;
}

export type MediaStatus = 'available' | 'private' | 'gone' | 'moved';

export interface Deck {
  /** A file in the meetup's folder, or a web address: one of the two. */
  readonly file?: LocalPath;
  readonly url?: SafeUrl;
  readonly title?: string;
  readonly pages?: { readonly first: number; readonly last: number };
  readonly mirrors: readonly SafeUrl[];
  readonly status: MediaStatus;
  /** Its PDF, when one is at hand: the file, or a copy of what is at the web address. */
  readonly document?: PdfDocument;
  /** The pages of that PDF which belong to it, in order; none without a PDF. */
  readonly slides: readonly Slide[];
  /** What was last seen at the web address. */
  readonly observation?: Observation;
}

/** A PDF of which the pages are at hand. */
export interface PdfDocument {
  /** Part of the address of its pictures: another one when its content, or how pictures are made, has changed. */
  readonly key: string;
  readonly bytes: number;
  readonly pageCount: number;
  /** What the PDF calls itself, where that is more than the name of a program or file. */
  readonly title?: string;
}

/** One page of a PDF. */
export interface Slide {
  /** Its page in the PDF, counted from 1. */
  readonly number: number;
  /** Pixels of the large picture. */
  readonly width: number;
  readonly height: number;
  /** The words on it, a line of the page on a line each; may be empty. */
  readonly text: string;
}

/** A picture that was made anew, without what its file said about camera and place. */
export interface Picture {
  /** Part of its address: another one when its content, or how pictures are made, has changed. */
  readonly key: string;
  /** Pixels of the largest size. */
  readonly width: number;
  readonly height: number;
  /** The widths in which it is there, smallest first. */
  readonly widths: readonly number[];
  /** The colour that stands in its place until it is loaded: "#aabbcc". */
  readonly colour: string;
}

export interface Photo {
  readonly file: LocalPath;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
  readonly credit?: string;
  /** Missing where pictures have not been made. */
  readonly picture?: Picture;
}

export interface Poster {
  /** A web address, or a file in the meetup's folder: one of the two. */
  readonly url?: SafeUrl;
  readonly file?: LocalPath;
  readonly alt: string;
  /** Missing where pictures have not been made, and where no copy of the web address is at hand. */
  readonly picture?: Picture;
  readonly observation?: Observation;
}

/** Photos at another place. */
export interface Album {
  readonly url: SafeUrl;
  readonly label?: string;
  readonly count?: number;
  readonly observation?: Observation;
}

export interface Recording {
  readonly url?: SafeUrl;
  readonly file?: LocalPath;
  /** The video that the address names, where a provider shows it that can be played in a page. */
  readonly address?: VideoAddress;
  /** Seconds of the recording's own clock. */
  readonly start?: number;
  readonly end?: number;
  readonly title?: string;
  readonly transcript?: Transcript;
  readonly captions?: boolean;
  readonly chapters: readonly { readonly at: number; readonly title: string }[];
  readonly moments: readonly Moment[];
  readonly status: MediaStatus;
  /** What was last seen at the web address. */
  readonly observation?: Observation;
}

/** The second of a recording at which a slide is shown. */
export interface Moment {
  readonly at: number;
  /** Page of the PDF, counted from 1. */
  readonly slide: number;
  /** Place of the deck among those of the talk, counted from 1. */
  readonly deck: number;
}

/** What is said in a recording. */
export interface Transcript {
  /** A WebVTT file in the meetup's folder. */
  readonly file: LocalPath;
  /** In the order of time. */
  readonly cues: readonly Cue[];
}

/** A deck with the talk or meetup that shows it. */
export interface DeckEntry {
  readonly deck: Deck;
  readonly meetup: Meetup;
  readonly talk?: Talk;
}

/** A recording with the talk or meetup it belongs to. */
export interface RecordingEntry {
  readonly recording: Recording;
  readonly meetup: Meetup;
  readonly talk?: Talk;
}

export interface Person {
  readonly type: 'person';
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly affiliation: readonly Organization[];
  readonly links: readonly Link[];
  readonly photo?: LocalPath;
  readonly picture?: Picture;
  readonly biography: MarkdownText;
  /** The file about the person, if there is one. */
  readonly file?: string;
  /** Whether the site names the person as an organizer. */
  readonly isOrganizer: boolean;
  /** Newest first. */
  readonly talks: readonly Talk[];
  /** Evenings the person is named as an organizer of, newest first. */
  readonly organized: readonly Meetup[];
  /** People they spoke with, the most frequent first. */
  readonly coSpeakers: readonly Counted<Person>[];
  /** Subjects of their talks, the most frequent first. */
  readonly topics: readonly Counted<Topic>[];
  /** Where they came from, over time. */
  readonly affiliations: readonly Stay[];
}

export interface Counted<Item> {
  readonly item: Item;
  readonly count: number;
}

/** An affiliation with the first and last year it was billed. */
export interface Stay {
  readonly organization: Organization;
  readonly from: number;
  readonly to: number;
}

export interface Organization {
  readonly type: 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly url?: SafeUrl;
}

export interface Venue {
  readonly type: 'venue';
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly address?: string;
  readonly city?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly url?: SafeUrl;
  readonly description: MarkdownText;
  readonly file: string;
  /** Newest first. */
  readonly meetups: readonly Meetup[];
}

export interface Topic {
  readonly type: 'topic';
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: MarkdownText;
  readonly file: string;
  /** Newest first. */
  readonly talks: readonly Talk[];
  /** The most frequent first. */
  readonly speakers: readonly Counted<Person>[];
  /** Topics that share talks with it, the closest first. */
  readonly related: readonly Counted<Topic>[];
  /** Talks in each year from the archive's first to its last. */
  readonly years: readonly Counted<number>[];
}

export interface WikiPage {
  readonly type: 'wiki';
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly text: MarkdownText;
  readonly file: string;
}

export interface Page {
  readonly type: 'page';
  readonly slug: string;
  readonly formerPaths: readonly string[];
  readonly title: string;
  readonly description?: string;
  readonly inFooter: boolean;
  readonly text: MarkdownText;
  readonly file: string;
}

/** What the archive does not have, and nobody has said why. */
export interface Gaps {
  /** Numbers between the first and the last meetup that have no folder. */
  readonly missingNumbers: readonly number[];
  readonly meetupsWithoutTalks: readonly Meetup[];
  readonly talksWithoutDeck: readonly Talk[];
  readonly talksWithoutRecording: readonly Talk[];
  readonly meetupsWithoutVenue: readonly Meetup[];
}

/** The archive in numbers; talks that were not given do not count. */
export interface Figures {
  readonly meetups: number;
  readonly talks: number;
  readonly speakers: number;
  readonly returningSpeakers: number;
  readonly topics: number;
  readonly venues: number;
  readonly decks: number;
  readonly recordings: number;
  readonly albums: number;
  /** Photos that can be shown. */
  readonly photos: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Talks given in each year from the first to the last. */
  readonly talksPerYear: readonly Counted<number>[];
}

/** A file of a meetup's folder that the site serves as it is. */
export interface PublishedFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly meetup: Meetup;
  /** Path below the meetup's folder. */
  readonly path: LocalPath;
  readonly bytes: number;
}
