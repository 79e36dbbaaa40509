import type { MeetupRecord, Observation, Records, TalkRecord } from '../content/records.ts';
import { compareText } from '../schema/problem.ts';
import { type CalendarDate, minutesOf } from '../schema/time.ts';
import { type Draft, defined } from './draft.ts';
import type { MadeMedia } from './made-media.ts';
import type { Billing, Deck, MediaStatus, Meetup, Organization, Poster, Recording, Talk, Topic, Venue } from './model.ts';
import type { BillingFields } from './people.ts';
import { readVideoAddress, type VideoAddress } from './video-address.ts';

/** How the other records are found while meetups and talks are made. */
export interface Lookups {
  readonly bill: (fields: BillingFields) => Billing;
  readonly organization: (name: string) => Organization;
  readonly venue: (text: string) => Venue | undefined;
  readonly topic: (text: string) => Topic | undefined;
  /** Whether a file below the content folder is there and right. */
  readonly hasFile: (file: string) => boolean;
  readonly media: MadeMedia;
  readonly records: Pick<Records, 'transcripts' | 'observations'>;
  /** Hosts whose players the site may show. */
  readonly videoHosts: readonly string[];
  readonly language: string;
  readonly today: CalendarDate;
}

/** The part of a meetup's URL: its number without zeros, or its folder. */
// "028" => "28"
export function meetupSlug(record: { readonly id: string; readonly number?: number }): string {
  return record.number === undefined ? record.id : String(record.number);
}

export function createMeetup(record: MeetupRecord, lookups: Lookups): Draft<Meetup> {
  const { fields, file, number } = record;
  const { date, endDate, start, end, room, poster, title } = fields;
  const year = Number(date.slice(0, 4));
  const isThere = presence(record.id, lookups);
  return {
    type: 'meetup',
    slug: meetupSlug(record),
    formerPaths: fields.redirectFrom ?? [],
    folder: record.id,
    file,
    ...meetupName(record),
    date,
    year,
    status: statusOf(fields.status, endDate ?? date, lookups.today),
    venues: [...new Set((fields.venue ?? []).flatMap((text) => lookups.venue(text) ?? []))],
    online: fields.online ?? false,
    hosts: (fields.hosts ?? []).map(lookups.organization),
    sponsors: (fields.sponsors ?? []).map(lookups.organization),
    partners: (fields.partners ?? []).map(lookups.organization),
    organizers: (fields.organizers ?? []).map(lookups.bill),
    agenda: [],
    talks: [],
    speakers: [],
    topics: [],
    decks: createDecks(fields.slides, record.id, lookups),
    recordings: createRecordings(fields.videos, record.id, lookups),
    albums: (fields.photos?.albums ?? []).map((album) => defined({ ...album, observation: observationOf(album.url, lookups) })),
    photos: (fields.photos?.files ?? [])
      .filter(isThere)
      .map((photo) => defined({ ...photo, picture: lookups.media.pictures.get(fileIn(record.id, photo.file)) })),
    announcements: (fields.announcements ?? []).map(defined),
    jobs: (fields.jobs ?? []).filter(isThere).map(({ organization, ...job }) => ({
      ...defined({ ...job, organization: organization === undefined ? undefined : lookups.organization(organization) }),
    })),
    links: (fields.links ?? []).map(defined),
    description: { source: record.body, file },
    ...defined({ number, endDate, start, end, room, title, poster: createPoster(poster, record.id, lookups) }),
  };
}

function stateOf(status: Talk['status'], ofMeetup: Meetup['status']): Talk['state'] {
  if (status !== 'given') return status;
  if (ofMeetup === 'cancelled') return 'cancelled';
  return ofMeetup === 'scheduled' ? 'planned' : 'given';
}

/** A file may call a meetup cancelled for good; "scheduled" ends with its day, since nobody edits a file the morning after. */
function statusOf(status: MeetupRecord['fields']['status'], lastDay: CalendarDate, today: CalendarDate): Meetup['status'] {
  if (status === 'cancelled' || status === 'held') return status;
  return lastDay < today ? 'held' : 'scheduled';
}

/** Whether what a record names is there: a build that keeps going must not link to a file it has left out. */
function presence(folder: string, { hasFile }: Lookups): (item: { readonly file?: string | undefined }) => boolean {
  return ({ file }) => file === undefined || hasFile(fileIn(folder, file));
}

function fileIn(folder: string, file: string): string {
  return `meetups/${folder}/${file}`;
}

type NamedMeetup = Pick<MeetupRecord, 'id' | 'number'> & { readonly fields: Pick<MeetupRecord['fields'], 'date' | 'label' | 'title'> };

/** What an evening is called, and what fits a large figure. */
// "Meetup 28" and "28"; "AI Summit 2017" and "AI Summit"
export function meetupName({ id, number, fields }: NamedMeetup): { name: string; shortName: string } {
  const { date, label, title } = fields;
  const year = date.slice(0, 4);
  if (label !== undefined) return { name: label.includes(year) ? label : `${label} ${year}`, shortName: label };
  if (number !== undefined) return { name: `Meetup ${number}`, shortName: String(number) };
  return { name: title ?? id, shortName: title ?? id };
}

export function createTalk(record: TalkRecord, meetup: Draft<Meetup>, lookups: Lookups): Draft<Talk> {
  const { fields, file } = record;
  const { time, end, withoutSlides, withoutVideo } = fields;
  return {
    type: 'talk',
    slug: record.id,
    formerPaths: fields.redirectFrom ?? [],
    file,
    title: fields.title,
    kind: fields.kind ?? 'talk',
    meetup: meetup as Meetup,
    date: fields.day ?? meetup.date,
    speakers: (fields.speakers ?? []).map(lookups.bill),
    topics: [...new Set((fields.topics ?? []).flatMap((text) => lookups.topic(text) ?? []))],
    language: fields.language ?? lookups.language,
    decks: createDecks(fields.slides, record.folder, lookups),
    recordings: createRecordings(fields.videos, record.folder, lookups),
    references: [...(fields.references ?? [])],
    status: fields.status ?? 'given',
    state: stateOf(fields.status ?? 'given', meetup.status),
    description: { source: record.body, file },
    ...defined({ time, end, withoutSlides, withoutVideo }),
  };
}

/** Orders the talks of one meetup: by day, by the prefix of the file's name, by time, by slug. */
export function compareTalkRecords(a: TalkRecord, b: TalkRecord, firstDay: CalendarDate): number {
  return (
    compareText(a.fields.day ?? firstDay, b.fields.day ?? firstDay) ||
    (a.order ?? 1000) - (b.order ?? 1000) ||
    minutesOf(a.fields.time ?? '23:59') - minutesOf(b.fields.time ?? '23:59') ||
    compareText(a.id, b.id)
  );
}

/** What was seen at an address. Whoever writes that it is available knows better than a machine that could not reach it. */
function observationOf(url: string | undefined, { records }: Lookups, status?: MediaStatus): Observation | undefined {
  const seen = url === undefined ? undefined : records.observations.get(url);
  return seen !== undefined && status === 'available' ? { ...seen, state: 'available' } : seen;
}

function addressOf(url: string | undefined, { videoHosts }: Lookups): VideoAddress | undefined {
  const read = url === undefined ? undefined : readVideoAddress(url, videoHosts);
  return read?.type === 'video' ? read.address : undefined;
}

function createDecks(decks: TalkRecord['fields']['slides'], folder: string, lookups: Lookups): Deck[] {
  return (decks ?? []).filter(presence(folder, lookups)).map(({ mirrors, status, ...fields }) => {
    const { file, url, pages } = fields;
    const made = lookups.media.documents.get(file === undefined ? (url ?? '') : fileIn(folder, file));
    return {
      ...defined({ ...fields, document: made?.document, observation: observationOf(url, lookups, status) }),
      mirrors: mirrors ?? [],
      status: status ?? 'available',
      slides: (made?.slides ?? []).filter(({ number }) => pages === undefined || (pages.first <= number && number <= pages.last)),
    };
  });
}

function createRecordings(recordings: TalkRecord['fields']['videos'], folder: string, lookups: Lookups): Recording[] {
  const isThere = presence(folder, lookups);
  return (recordings ?? []).filter(isThere).map(({ chapters, moments, status, transcript: file, ...fields }) => {
    const cues = file === undefined ? undefined : lookups.records.transcripts.get(fileIn(folder, file));
    const transcript = file === undefined || cues === undefined || !isThere({ file }) ? undefined : { file, cues };
    return {
      ...defined({
        ...fields,
        transcript,
        address: addressOf(fields.url, lookups),
        observation: observationOf(fields.url, lookups, status),
      }),
      chapters: chapters ?? [],
      moments: (moments ?? []).map(({ at, slide, deck }) => ({ at, slide, deck: deck ?? 1 })),
      status: status ?? 'available',
    };
  });
}

/** A poster whose file is left out of the build is none. */
function createPoster(poster: MeetupRecord['fields']['poster'], folder: string, lookups: Lookups): Poster | undefined {
  if (poster === undefined || !presence(folder, lookups)(poster)) return undefined;
  const { file, url } = poster;
  const picture = lookups.media.pictures.get(file === undefined ? (url ?? '') : fileIn(folder, file));
  return defined({ ...poster, picture, observation: observationOf(url, lookups) });
}
