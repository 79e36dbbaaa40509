import type { Archive, Deck, Linked, Meetup, Page, Person, Recording, Talk, Topic, Venue, WikiPage } from '../archive/model.ts';
import { recordingsWith } from '../archive/queries.ts';
import { renderMarkdown, type SafeHtml } from '../markdown/render.ts';
import { formatDate } from '../schema/dates.ts';
import { TALK_KIND_WORDS } from '../schema/kind-words.ts';
import type { ResultKind } from '../schema/result-kind.ts';
import type { FacetName, ShownFacts } from '../schema/search-page.ts';
import { canBeSeen, showsSlides } from './decks.ts';
import { isThere } from './media-status.ts';
import { paragraphsOf } from './paragraphs.ts';
import { HOME, momentId, pathOf, slideId, slidePicturePath } from './urls.ts';
import { counted, fullMeetupName, meetupDate, meetupPlace, speakerNames, titleOf } from './words.ts';

/** A page as the search knows it: what it is found by, and what is shown of it. */
export interface SearchRecord {
  readonly kind: ResultKind;
  /** "/meetups/28/adversarial-ml/" */
  readonly path: string;
  readonly title: string;
  /** What it goes by besides its title. */
  readonly aliases: readonly string[];
  /** The names of its speakers in every spelling; of each the one that is shown first. */
  readonly speakers: readonly (readonly string[])[];
  /** The names of its topics and what else they are called. */
  readonly topics: readonly (readonly string[])[];
  /** In the order of the page. */
  readonly passages: readonly Passage[];
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly shown: ShownFacts;
}

/** What has a name rather than a title. */
export function isNamed({ kind }: SearchRecord): boolean {
  return kind === 'speaker' || kind === 'topic' || kind === 'venue';
}

/** A part of a page that is found, and can be led to where it has an id. */
export interface Passage {
  readonly kind: 'facts' | 'text' | 'slide' | 'second';
  /** The id of its element in the page. */
  readonly id?: string;
  /** The heading with that id, of a part that is neither slide nor second. */
  readonly heading?: string;
  /** Plain text, or HTML for a text in Markdown, whose headings have ids. */
  readonly text: string | SafeHtml;
  readonly isHtml?: boolean;
}

/**
 * The records of the search, in the order in which they are shown where nothing else is asked: talks and meetups newest first, then all else.
 * Each is made when it is asked for, since with the words of all slides and recordings they are many.
 */
export function* searchRecords(archive: Archive): Generator<SearchRecord> {
  for (const talk of archive.talks) yield talkRecord(talk, archive.site.language);
  for (const meetup of archive.meetups) yield meetupRecord(meetup);
  for (const person of archive.people) yield personRecord(person);
  for (const topic of archive.topics) yield topicRecord(topic);
  for (const venue of archive.venues) yield venueRecord(venue);
  for (const page of archive.wiki) yield pageRecord(page, 'wiki');
  for (const page of archive.pages) yield pageRecord(page, 'page');
  // An index of nothing is none, and the search could not say that it finds nothing.
  const { talks, meetups, people, topics, venues, wiki, pages } = archive;
  if ([talks, meetups, people, topics, venues, wiki, pages].every((list) => list.length === 0)) yield homeRecord(archive);
}

function homeRecord({ site: { name, tagline, introduction } }: Archive): SearchRecord {
  return {
    kind: 'page',
    path: HOME,
    title: name,
    aliases: [],
    speakers: [],
    topics: [],
    passages: [facts([tagline]), markdown(introduction.source)],
    facets: { kind: ['page'] },
    shown: { kind: 'page', details: [] },
  };
}

function talkRecord(talk: Talk, siteLanguage: string): SearchRecord {
  const { meetup, decks, recordings } = talk;
  const by = speakerNames(talk);
  return {
    ...base(talk, 'talk'),
    speakers: talk.speakers.map(({ person, as }) => [...new Set([person.name, as, ...person.aliases])]),
    topics: namesOf(talk.topics),
    passages: [
      facts([
        ...(talk.kind === 'talk' ? [] : [TALK_KIND_WORDS[talk.kind]]),
        fullMeetupName(meetup),
        formatDate(talk.date),
        ...placeWords(meetup),
        ...talk.speakers.flatMap(({ affiliations, role }) => [
          ...affiliations.flatMap(({ as, organization }) => [as, organization.name, ...organization.aliases]),
          ...(role === undefined ? [] : [role]),
        ]),
        ...talk.references.map(({ title }) => title),
      ]),
      markdown(talk.description.source),
      ...slidesOf(decks),
      ...wordsOf(recordings),
    ],
    facets: {
      kind: ['talk'],
      year: [talk.date.slice(0, 4)],
      topic: talk.topics.map(({ slug }) => slug),
      language: [talk.language],
      ...(decks.some(canBeSeen) ? { slides: ['1'] } : {}),
      ...(recordingsWith(talk).some(isThere) ? { video: ['1'] } : {}),
    },
    shown: {
      kind: 'talk',
      ...(talk.state === 'cancelled' || talk.state === 'postponed' ? { isOff: true } : {}),
      ...(talk.language === siteLanguage ? {} : { language: talk.language }),
      ...(by === '' ? {} : { by }),
      details: [meetup.name, formatDate(talk.date), ...(talk.state === 'given' ? [] : [talk.state])],
      ...picturesOf(decks),
    },
  };
}

function meetupRecord(meetup: Meetup): SearchRecord {
  const { decks, recordings, agenda, announcements, jobs, hosts, sponsors, partners, organizers } = meetup;
  const items = agenda.flatMap((entry) =>
    entry.type === 'talk' ? [] : [...(entry.title === undefined ? [] : [entry.title]), ...entry.speakers.map(({ as }) => as)],
  );
  return {
    // Whoever types a number alone wants the evening that has it.
    ...base(meetup, 'meetup', meetup.number === undefined ? [] : [String(meetup.number)]),
    passages: [
      facts([
        meetupDate(meetup),
        ...placeWords(meetup),
        ...[...hosts, ...sponsors, ...partners].flatMap(({ name, aliases }) => [name, ...aliases]),
        ...organizers.map(({ as }) => as),
        ...items,
      ]),
      markdown(meetup.description.source),
      ...slidesOf(decks),
      ...wordsOf(recordings),
      section(
        'announcements',
        'Announcements',
        announcements.flatMap(({ title, text }) => [title, text]),
      ),
      section(
        'jobs',
        'Jobs',
        jobs.flatMap(({ title, organization }) => [title, organization?.name]),
      ),
    ],
    facets: { kind: ['meetup'], year: [String(meetup.year)] },
    shown: {
      kind: 'meetup',
      ...(meetup.status === 'cancelled' ? { isOff: true } : {}),
      details: [meetupDate(meetup), meetupPlace(meetup), ...(meetup.status === 'held' ? [] : [meetup.status])].filter(Boolean),
      ...picturesOf(decks),
    },
  };
}

function personRecord(person: Person): SearchRecord {
  const { talks, affiliation, affiliations, topics } = person;
  const places = [...new Set([...affiliation, ...affiliations.map(({ organization }) => organization)])].map(({ name }) => name);
  return {
    ...base(person, 'speaker', person.aliases),
    passages: [facts([...places, ...topics.map(({ item }) => item.name)]), markdown(person.biography.source)],
    facets: { kind: ['speaker'] },
    shown: { kind: 'speaker', details: [...(talks.length === 0 ? [] : [counted(talks.length, 'talk')]), ...places.slice(0, 2)] },
  };
}

function topicRecord(topic: Topic): SearchRecord {
  return {
    ...base(topic, 'topic', topic.aliases),
    passages: [markdown(topic.description.source)],
    facets: { kind: ['topic'] },
    shown: { kind: 'topic', details: [counted(topic.talks.length, 'talk')] },
  };
}

function venueRecord(venue: Venue): SearchRecord {
  const place = [venue.address, venue.city].filter((word) => word !== undefined);
  return {
    ...base(venue, 'venue', venue.aliases),
    passages: [facts(place), markdown(venue.description.source)],
    facets: { kind: ['venue'] },
    shown: { kind: 'venue', details: [...place, counted(venue.meetups.length, 'meetup')] },
  };
}

function pageRecord(page: WikiPage | Page, kind: 'wiki' | 'page'): SearchRecord {
  return {
    ...base(page, kind),
    passages: [facts(page.description === undefined ? [] : [page.description]), markdown(page.text.source)],
    facets: { kind: [kind] },
    shown: { kind, details: [] },
  };
}

function base(
  record: Linked,
  kind: ResultKind,
  aliases: readonly string[] = [],
): Pick<SearchRecord, 'kind' | 'path' | 'title' | 'aliases' | 'speakers' | 'topics'> {
  return { kind, path: pathOf(record), title: titleOf(record), aliases, speakers: [], topics: [] };
}

function namesOf(records: readonly { readonly name: string; readonly aliases: readonly string[] }[]): string[][] {
  return records.map(({ name, aliases }) => [name, ...aliases]);
}

function placeWords({ venues, online }: Meetup): string[] {
  return [...venues.flatMap(({ name, aliases }) => [name, ...aliases]), ...(online ? ['online'] : [])];
}

function facts(words: readonly string[]): Passage {
  return { kind: 'facts', text: sentences([...new Set(words)]) };
}

/** Texts one after the other, each ended, so that an excerpt begins with one. */
function sentences(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [/[.!?]$/.test(text) ? text : `${text}.`])).join(' ');
}

function section(id: string, heading: string, texts: readonly (string | undefined)[]): Passage {
  return { kind: 'text', id, heading, text: sentences(texts) };
}

function markdown(source: string): Passage {
  return { kind: 'text', text: renderMarkdown(source, { resolve: () => undefined }), isHtml: true };
}

function slidesOf(decks: readonly Deck[]): Passage[] {
  return decks.flatMap((deck, index) =>
    showsSlides(deck)
      ? deck.slides.map(({ number, text }): Passage => ({ kind: 'slide', id: slideId(index + 1, number), text }))
      : deck.title === undefined
        ? []
        : [facts([deck.title])],
  );
}

/** What is said in recordings, and the titles of their chapters. */
function wordsOf(recordings: readonly Recording[]): Passage[] {
  return recordings.flatMap((recording, index) => {
    const spoken = paragraphsOf(recording.transcript?.cues ?? [], recording);
    const chapters = recording.chapters.map(({ at, title }) => ({ second: at, text: sentences([title]) }));
    // A chapter often begins with a paragraph, and both have one address.
    const texts = new Map<number, string[]>();
    for (const { second, text } of [...chapters, ...spoken]) texts.set(second, [...(texts.get(second) ?? []), text]);
    return [...texts]
      .sort(([one], [other]) => one - other)
      .map(([second, said]): Passage => ({ kind: 'second', id: momentId(index + 1, second), text: said.join(' ') }));
  });
}

function picturesOf(decks: readonly Deck[]): Pick<ShownFacts, 'decks'> {
  if (!decks.some(showsSlides)) return {};
  return {
    decks: decks.map((deck) => {
      const [first] = deck.slides;
      if (!showsSlides(deck) || first === undefined) return null;
      return { path: slidePicturePath(deck.document, '*', 'small'), first: first.number, width: first.width, height: first.height };
    }),
  };
}
