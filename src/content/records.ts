import type { MarkdownLink } from '../markdown/links.ts';
import type { CopyType, LinkType } from '../schema/media-lock.ts';
import type { MeetupFields } from '../schema/meetup.ts';
import type { OrganizationFields } from '../schema/organization.ts';
import type { PageFields, WikiPageFields } from '../schema/page.ts';
import type { PersonFields } from '../schema/person.ts';
import type { Position } from '../schema/problem.ts';
import type { SiteFields } from '../schema/site.ts';
import type { TalkFields } from '../schema/talk.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { TopicFields } from '../schema/topic.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { VenueFields } from '../schema/venue.ts';

/** The way to a value inside front matter: ["speakers", 0, "name"]. */
export type FieldPath = readonly (string | number)[];

/** One checked content file: its fields are right, what they refer to is not yet looked up. */
export interface ContentRecord<Fields> {
  /** Path below the content folder, with forward slashes. */
  readonly file: string;
  /** What other files call it: the file's name without `.md` and order, or the folder's name of a meetup. */
  readonly id: string;
  readonly fields: Fields;
  /** The Markdown below the front matter, with Unix line ends. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Links and pictures of the body that lead to other files; lines count from 1, from the body's first. */
  readonly fileLinks: readonly MarkdownLink[];
  /** Where a field's value stands in the file; for a field that is not there, where the nearest group around it stands. */
  position(path: FieldPath): Position;
}

/** A meetup; `id` is the folder's name: "028" or "ai-summit-2017". */
export interface MeetupRecord extends ContentRecord<MeetupFields> {
  /** Present when the folder's name is a number. */
  readonly number?: number;
}

/** A talk; `id` is its slug, one of a kind within its meetup. */
export interface TalkRecord extends ContentRecord<TalkFields> {
  /** The folder's name of its meetup. */
  readonly folder: string;
  /** The prefix of the file's name: 2 for "2-biosignals.md". */
  readonly order?: number;
}

/** A file that belongs to a meetup or person: a PDF, photo, recording or transcript. Its content fits its extension. */
export interface AssetFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly type: 'pdf' | 'jpeg' | 'png' | 'webp' | 'vtt' | 'mp4' | 'webm';
  /** Size in bytes. */
  readonly bytes: number;
}

/** A part of a transcript with the time at which it is said. */
export interface Cue {
  /** Seconds of the recording's own clock, with fractions. */
  readonly start: number;
  readonly end: number;
  /** Words without markup. */
  readonly text: string;
  /** Who says it, where the transcript tells. */
  readonly voice?: string;
}

/** What `npm run media` has seen at a web address. What a file says of it counts for more. */
export interface Observation {
  /**
   * `available`: as it was when it was copied or first seen. `changed`: it has other content now, and the copy is of the earlier one.
   * `failing`: it could not be reached of late. `gone`: it could not be reached for days, or says that it is gone.
   */
  readonly state: 'available' | 'changed' | 'failing' | 'gone';
  /** What the copy is, or what was found at the address; missing where nothing was found yet. */
  readonly type?: CopyType | LinkType;
  readonly firstSeen?: CalendarDate;
  /** When it was last there as it is in the copy. */
  readonly lastSeen?: CalendarDate;
  /** Of the copy, in hexadecimal; missing for what is not copied. */
  readonly sha256?: string;
  /** Where the copy comes from, if not from the address itself. */
  readonly from?: SafeUrl;
  /** Other places where the same can be found: mirrors, the Wayback Machine. */
  readonly copies: readonly SafeUrl[];
}

/** The list of every path that was ever published. */
export interface UrlsLock {
  readonly file: string;
  /** Each once, in the order of the file. */
  readonly paths: readonly LockedPath[];
}

/** A path of that list. */
export interface LockedPath {
  readonly path: string;
  /** The line of the list on which it stands first. */
  readonly line: number;
}

/** All content that could be read, file by file, and nothing that has an error in itself. */
export interface Records {
  readonly site: ContentRecord<SiteFields> | undefined;
  readonly meetups: readonly MeetupRecord[];
  readonly talks: readonly TalkRecord[];
  readonly people: readonly ContentRecord<PersonFields>[];
  readonly venues: readonly ContentRecord<VenueFields>[];
  readonly topics: readonly ContentRecord<TopicFields>[];
  readonly organizations: readonly ContentRecord<OrganizationFields>[];
  readonly wiki: readonly ContentRecord<WikiPageFields>[];
  readonly pages: readonly ContentRecord<PageFields>[];
  readonly assets: readonly AssetFile[];
  /** Files that exist but have an error, so that a reference to one of them is not called unknown. */
  readonly brokenFiles: ReadonlySet<string>;
  /** Of those, the texts of records that could be read, by file: what they may have named is not called unused or unknown. */
  readonly brokenTexts: ReadonlyMap<string, string>;
  /** Missing where nobody keeps the list, and where it cannot be read. */
  readonly urlsLock: UrlsLock | undefined;
  /** What transcripts say, by their path below the content folder. */
  readonly transcripts: ReadonlyMap<string, readonly Cue[]>;
  /** The number of pages of each PDF that was opened: by its path below the content folder, or the web address of which there is a copy. */
  readonly pageCounts: ReadonlyMap<string, number>;
  /** What `npm run media` has seen, by web address; empty where it never ran. */
  readonly observations: ReadonlyMap<string, Observation>;
}
