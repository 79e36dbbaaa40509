import { placeItems } from '../archive/agenda.ts';
import { meetupName } from '../archive/meetups.ts';
import { folderSlug } from '../archive/pages.ts';
import { pathOf } from '../archive/paths.ts';
import { readMeetupFolder } from '../content/file-names.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { placeOf } from '../content/layout.ts';
import { readValidFields } from '../content/valid-fields.ts';
import { AGENDA_KIND_WORDS, TALK_KIND_WORDS } from '../schema/kind-words.ts';
import type { KnownArchive } from '../schema/known-archive.ts';
import type { MeetupFields } from '../schema/meetup.ts';
import type { CalendarDate, ClockTime } from '../schema/time.ts';
import type { ProposedFile } from './proposed-file.ts';
import {
  createNames,
  type Names,
  type ShownBilling,
  type ShownLink,
  type ShownName,
  showDecks,
  showLinks,
  showRecordings,
  showReferences,
} from './shown-parts.ts';

/** What the page of a talk will show. */
export interface ShownTalk {
  readonly type: 'talk';
  readonly kind: string;
  /** Missing while it is not written yet. */
  readonly title?: string;
  /** BCP 47, where it is not that of the site. */
  readonly language?: string;
  /** "cancelled", "postponed". */
  readonly state?: string;
  readonly meetup: ShownName;
  readonly date?: CalendarDate;
  readonly time?: ClockTime;
  readonly end?: ClockTime;
  readonly speakers: readonly ShownBilling[];
  readonly topics: readonly ShownName[];
  readonly decks: readonly ShownLink[];
  readonly recordings: readonly ShownLink[];
  readonly references: readonly ShownLink[];
  /** Markdown. */
  readonly body: string;
}

/** An item of the programme of an evening. */
export interface ShownItem {
  readonly time?: ClockTime;
  readonly end?: ClockTime;
  readonly title: string;
  readonly people: readonly ShownName[];
  readonly isTalk: boolean;
}

/** What the page of a meetup will show. */
export interface ShownMeetup {
  readonly type: 'meetup';
  readonly name: string;
  readonly shortName: string;
  readonly title?: string;
  readonly state?: string;
  readonly date?: CalendarDate;
  readonly endDate?: CalendarDate;
  readonly start?: ClockTime;
  readonly end?: ClockTime;
  readonly room?: string;
  readonly isOnline: boolean;
  readonly venues: readonly ShownName[];
  readonly hosts: readonly string[];
  readonly sponsors: readonly string[];
  readonly partners: readonly string[];
  readonly organizers: readonly ShownBilling[];
  readonly programme: readonly ShownItem[];
  readonly decks: readonly ShownLink[];
  readonly recordings: readonly ShownLink[];
  readonly links: readonly ShownLink[];
  /** What else stands on the page, in words: "photos". */
  readonly others: readonly string[];
  readonly body: string;
}

/**
 * What the page of a proposed file will show, as far as its fields are right; nothing for files that are no talk and no meetup.
 * @param files all files of the proposal, of which a meetup shows its talks.
 */
export function shownPage(source: ProposedFile, files: readonly ProposedFile[], known: KnownArchive): ShownTalk | ShownMeetup | undefined {
  const place = placeOf(source.file);
  if (place.kind === 'talk') return showTalk(source, place.folder, files, known);
  return place.kind === 'meetup' ? showMeetup(source, place.folder, files, known) : undefined;
}

function showTalk({ text }: ProposedFile, folder: string, files: readonly ProposedFile[], known: KnownArchive): ShownTalk {
  const names = createNames(known, files);
  const fields = readValidFields('talk', text);
  const { title = '', kind = 'talk', language, day, status } = fields;
  const meetup = meetupOf(folder, files, known);
  return {
    type: 'talk',
    kind: TALK_KIND_WORDS[kind],
    ...given({ title, date: day ?? meetup.date, time: fields.time, end: fields.end }),
    ...(language === undefined || language === known.site.language ? {} : { language }),
    ...(status === undefined || status === 'given' ? {} : { state: status }),
    meetup,
    speakers: (fields.speakers ?? []).map(names.bill),
    topics: (fields.topics ?? []).map(names.topic),
    decks: showDecks(fields.slides, title),
    recordings: showRecordings(fields.videos, title),
    references: showReferences(fields.references),
    body: bodyOf(text),
  };
}

function showMeetup({ text }: ProposedFile, folder: string, files: readonly ProposedFile[], known: KnownArchive): ShownMeetup {
  const names = createNames(known, files);
  const fields = readValidFields('meetup', text);
  const { title, date, endDate, start, end, room, status } = fields;
  const { name, shortName } = namesOf(folder, fields);
  const others = [
    ['poster', fields.poster !== undefined],
    ['photos', fields.photos !== undefined],
    ['announcements', fields.announcements !== undefined],
    ['jobs', fields.jobs !== undefined],
  ] as const;
  return {
    type: 'meetup',
    name,
    shortName,
    ...given({ title, date, endDate, start, end, room, state: status === 'cancelled' ? status : undefined }),
    isOnline: fields.online ?? false,
    venues: (fields.venue ?? []).map(names.venue),
    hosts: fields.hosts ?? [],
    sponsors: fields.sponsors ?? [],
    partners: fields.partners ?? [],
    organizers: (fields.organizers ?? []).map(names.bill),
    programme: showProgramme(folder, fields, files, known, names),
    decks: showDecks(fields.slides, name),
    recordings: showRecordings(fields.videos, name),
    links: showLinks(fields.links),
    others: others.flatMap(([word, isThere]) => (isThere ? [word] : [])),
    body: bodyOf(text),
  };
}

/** The talks of the archive and of the proposal in the order of the evening, with all that is no talk between them. */
function showProgramme(
  folder: string,
  { agenda = [], start }: Partial<MeetupFields>,
  files: readonly ProposedFile[],
  known: KnownArchive,
  names: Names,
): ShownItem[] {
  const talks = new Map<string, ShownItem>();
  for (const { file, title, speakers, time, end } of known.meetups.find((meetup) => meetup.folder === folder)?.talks ?? [])
    talks.set(file, { ...given({ time, end }), title, people: speakers.map((name) => ({ name })), isTalk: true });
  for (const { file, text } of files) {
    const place = placeOf(file);
    if (place.kind !== 'talk' || place.folder !== folder) continue;
    const { title = '', speakers = [], time, end } = readValidFields('talk', text);
    talks.set(place.name, { ...given({ time, end }), title, people: speakers.map(names.bill), isTalk: true });
  }
  const inOrder = [...talks].sort(([a], [b]) => orderOf(a) - orderOf(b)).map(([, talk]) => talk);
  return placeItems(inOrder, agenda, start).flatMap((slot, index) => [
    ...slot.map(({ time, end, kind, title, speakers = [] }): ShownItem => {
      return { ...given({ time, end }), title: title ?? AGENDA_KIND_WORDS[kind], people: speakers.map(names.bill), isTalk: false };
    }),
    ...inOrder.slice(index, index + 1),
  ]);
}

// "2-biosignals.md" => 2
function orderOf(file: string): number {
  return Number(/^(\d{1,2})-/.exec(file)?.[1] ?? 1000);
}

/** The meetup of a talk: as it is proposed, else as the archive has it. */
function meetupOf(folder: string, files: readonly ProposedFile[], known: KnownArchive): ShownName & { readonly date?: CalendarDate } {
  const proposed = files.find(({ file }) => file === `meetups/${folder}/README.md`);
  const there = known.meetups.find((meetup) => meetup.folder === folder);
  const fields = proposed === undefined ? (there ?? {}) : readValidFields('meetup', proposed.text);
  const name = proposed === undefined ? (there?.name ?? folder) : namesOf(folder, fields).name;
  return {
    name: fields.title === undefined || fields.title === name ? name : `${name}: ${fields.title}`,
    ...given({ date: fields.date }),
    ...(there === undefined ? {} : { path: pathOf({ type: 'meetup', slug: folderSlug(folder) }) }),
  };
}

function namesOf(folder: string, fields: Partial<MeetupFields>): { readonly name: string; readonly shortName: string } {
  const read = readMeetupFolder(folder);
  const number = 'problem' in read || read.number === undefined ? {} : { number: read.number };
  return meetupName({ id: folder, ...number, fields: { ...fields, date: fields.date ?? '' } });
}

function bodyOf(text: string): string {
  const split = splitFrontMatter(text);
  return 'problems' in split ? '' : split.body;
}

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves away what is not there, and texts that are empty. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as Given<T>;
}
