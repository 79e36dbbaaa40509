import type { ContentRecord, Records } from '../content/records.ts';
import { linkedFiles } from '../markdown/links.ts';
import { groupBy } from '../schema/group-by.ts';
import { compareText } from '../schema/problem.ts';
import type { SiteFields } from '../schema/site.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { LocalPath } from '../schema/url.ts';
import { mergeAgenda } from './agenda.ts';
import { createOrganizations, createPage, createTopic, createVenue, createWikiPage, finder } from './create.ts';
import { type Draft, defined } from './draft.ts';
import { countFigures, findGaps, isGiven } from './figures.ts';
import { type MadeMedia, NOTHING_MADE } from './made-media.ts';
import { compareTalkRecords, createMeetup, createTalk, type Lookups } from './meetups.ts';
import type { Archive, Meetup, Person, PublishedFile, Talk } from './model.ts';
import { createPeople } from './people.ts';
import { linkRedirects } from './redirects.ts';
import { compareByName, summarizePerson, summarizeTopic } from './summaries.ts';

/** Records that can be linked: with a site. */
export type LinkableRecords = Records & { readonly site: ContentRecord<SiteFields> };

/**
 * Links checked records into an archive. What cannot be found is left away: the rules of `checkArchive` have already said so.
 * @param today decides which meetups have been held, where their file does not say.
 * @param media what was made of the files at hand; without it, nothing has pictures.
 */
export function linkArchive(
  records: LinkableRecords,
  { today, media = NOTHING_MADE }: { readonly today: CalendarDate; readonly media?: MadeMedia },
): Archive {
  const organizations = createOrganizations(records);
  const people = createPeople(records.people, organizations.get, media.pictures);
  const venues = records.venues.map(createVenue).sort(compareByName);
  const topics = records.topics.map(createTopic).sort(compareByName);
  const files = new Set(records.assets.map(({ file }) => file));
  const lookups: Lookups = {
    bill: people.bill,
    organization: organizations.get,
    venue: finder(records.venues, venues),
    topic: finder(records.topics, topics),
    hasFile: (file) => files.has(file),
    media,
    records,
    videoHosts: records.site.fields.videoHosts ?? [],
    language: records.site.fields.language,
    today,
  };

  const meetups = linkMeetups(records, lookups);
  const talks = meetups.flatMap((meetup) => meetup.talks);
  linkVenues(meetups);
  linkOrganizers(records.site.fields.organizers ?? [], meetups, people.get);
  linkTalks(talks);

  const everyone = people.all();
  for (const person of everyone) summarizePerson(person);
  const speakers = everyone.filter((person) => person.talks.some(isGiven));
  const figures = countFigures({
    meetups,
    talks,
    speakers,
    topics: topics.filter(({ talks }) => talks.length > 0),
    venues: venues.filter(({ meetups }) => meetups.length > 0),
  });
  for (const topic of topics) summarizeTopic(topic, figures.firstYear, figures.lastYear);

  const wiki = [...records.wiki]
    .sort((a, b) => (a.fields.order ?? 1000) - (b.fields.order ?? 1000) || compareText(a.fields.title, b.fields.title))
    .map(createWikiPage);
  const pages = [...records.pages].sort((a, b) => compareText(a.fields.title, b.fields.title)).map(createPage);

  return {
    site: createSite(records.site, people.get),
    meetups,
    talks,
    speakers,
    people: everyone,
    topics,
    venues,
    organizations: organizations.all(),
    wiki,
    pages,
    decks: meetups.flatMap((meetup) => entriesOf(meetup, 'decks').map(({ item: deck, ...of }) => ({ deck, ...of }))),
    recordings: meetups.flatMap((meetup) => entriesOf(meetup, 'recordings').map(({ item: recording, ...of }) => ({ recording, ...of }))),
    gaps: findGaps(meetups),
    figures,
    files: listFiles(records, meetups, talks),
    redirects: linkRedirects([...meetups, ...talks, ...everyone, ...topics, ...venues, ...wiki, ...pages]),
  };
}

function linkMeetups(records: Records, lookups: Lookups): Meetup[] {
  const byFolder = groupBy(records.talks, ({ folder }) => folder);
  const drafts = new Map<string, Draft<Meetup>>();
  for (const record of records.meetups) {
    const meetup = createMeetup(record, lookups);
    const talks = [...(byFolder.get(record.id) ?? [])]
      .sort((a, b) => compareTalkRecords(a, b, meetup.date))
      .map((talk) => createTalk(talk, meetup, lookups));
    chain(talks, (talk, previous, next) => Object.assign(talk, defined({ previous, next })));
    meetup.talks = talks;
    const items = (record.fields.agenda ?? []).map(({ speakers, ...item }) => ({
      type: 'item' as const,
      ...defined(item),
      speakers: (speakers ?? []).map(lookups.bill),
    }));
    meetup.agenda = mergeAgenda(talks, items, meetup.start);
    meetup.speakers = [...new Set(talks.flatMap((talk) => talk.speakers.map((billing) => billing.person)))];
    meetup.topics = [...new Set(talks.flatMap((talk) => talk.topics))];
    drafts.set(record.id, meetup);
  }
  for (const record of records.talks) {
    const heldAt = record.fields.heldAt === undefined ? undefined : drafts.get(record.fields.heldAt);
    const talk = heldAt && drafts.get(record.folder)?.talks.find(({ slug }) => slug === record.id);
    if (talk) Object.assign(talk, { heldAt });
  }
  const inOrder = [...drafts.values()].sort((a, b) => compareText(a.date, b.date) || compareText(a.folder, b.folder));
  chain(inOrder, (meetup, previous, next) => Object.assign(meetup, defined({ previous, next })));
  return inOrder.reverse();
}

function chain<Item>(items: readonly Item[], attach: (item: Item, previous: Item | undefined, next: Item | undefined) => void): void {
  items.forEach((item, index) => {
    attach(item, items[index - 1], items[index + 1]);
  });
}

function linkVenues(meetups: readonly Meetup[]): void {
  for (const meetup of meetups) for (const venue of meetup.venues) (venue.meetups as Meetup[]).push(meetup);
}

function linkOrganizers(ofSite: readonly string[], meetups: readonly Meetup[], person: (name: string) => Draft<Person>): void {
  for (const name of ofSite) person(name).isOrganizer = true;
  for (const meetup of meetups) for (const { person } of meetup.organizers) (person.organized as Meetup[]).push(meetup);
}

/** Tells people and topics of their talks, newest first as the talks come. */
function linkTalks(talks: readonly Talk[]): void {
  for (const talk of talks) {
    for (const person of new Set(talk.speakers.map((billing) => billing.person))) (person.talks as Talk[]).push(talk);
    for (const topic of talk.topics) (topic.talks as Talk[]).push(talk);
  }
}

function createSite({ fields, file, body }: LinkableRecords['site'], person: (name: string) => Draft<Person>): Archive['site'] {
  const { shortName, links, organizers, videoHosts, licence, founded, ...site } = fields;
  return {
    ...site,
    shortName: shortName ?? fields.name,
    links: (links ?? []).map(defined),
    organizers: (organizers ?? []).map((name) => person(name) as Person),
    videoHosts: videoHosts ?? [],
    introduction: { source: body, file },
    file,
    ...defined({ founded, licence: licence === undefined ? undefined : defined(licence) }),
  };
}

function entriesOf<Key extends 'decks' | 'recordings'>(
  meetup: Meetup,
  key: Key,
): { item: Meetup[Key][number]; meetup: Meetup; talk?: Talk }[] {
  return [
    ...meetup[key].map((item) => ({ item, meetup })),
    ...meetup.talks.flatMap((talk) => talk[key].map((item) => ({ item, meetup, talk }))),
  ];
}

const PUBLISHED_TYPES: ReadonlySet<string> = new Set(['pdf', 'vtt', 'mp4', 'webm']);

/**
 * The files that a field or a text leads to; what nobody names is not published by accident.
 * Photos are not among them: they are published only after they have been made anew without their metadata.
 */
function listFiles(records: Records, meetups: readonly Meetup[], talks: readonly Talk[]): PublishedFile[] {
  const byFolder = new Map(meetups.map((meetup) => [meetup.folder, meetup]));
  const named = new Set([
    ...meetups.flatMap((meetup) => [...filesOf(meetup, meetup), ...meetup.jobs.flatMap(({ file }) => fileIn(meetup, file))]),
    ...talks.flatMap((talk) => filesOf(talk, talk.meetup)),
    ...[...records.meetups, ...records.talks].flatMap(({ file, fileLinks }) => linkedFiles(fileLinks, file)),
  ]);
  return records.assets.flatMap(({ file, type, bytes }) => {
    const [, folder = '', path = ''] = /^meetups\/([^/]+)\/(.+)$/.exec(file) ?? [];
    const meetup = byFolder.get(folder);
    return meetup && named.has(file) && PUBLISHED_TYPES.has(type) ? [{ file, meetup, path: path as LocalPath, bytes }] : [];
  });
}

function filesOf({ decks, recordings }: Meetup | Talk, meetup: Meetup): string[] {
  const media = [...decks, ...recordings].flatMap(({ file }) => fileIn(meetup, file));
  const transcripts = recordings.flatMap(({ transcript }) => fileIn(meetup, transcript?.file));
  return [...media, ...transcripts];
}

function fileIn({ folder }: Meetup, file: string | undefined): string[] {
  return file === undefined ? [] : [`meetups/${folder}/${file}`];
}
