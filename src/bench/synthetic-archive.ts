import { createRandom } from '../output/random.ts';
import { slugify } from '../schema/text.ts';
import { FAMILY_ENDS, FAMILY_STEMS, FAMILY_SYLLABLES, FIRST_NAMES, ORGANIZATIONS, TOPICS, VENUES, WORDS } from './vocabulary.ts';

/** An archive that nobody wrote, always the same for the same number of talks. */
export interface SyntheticArchive {
  readonly meetups: readonly SyntheticMeetup[];
  readonly topics: readonly SyntheticPlace[];
  readonly venues: readonly SyntheticPlace[];
}

/** A topic or a venue. */
export interface SyntheticPlace {
  readonly slug: string;
  readonly name: string;
  readonly text: string;
}

export interface SyntheticMeetup {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  /** The slug of its venue. */
  readonly venue: string;
  readonly host: string;
  readonly hasAlbum: boolean;
  readonly text: string;
  readonly talks: readonly SyntheticTalk[];
}

export interface SyntheticTalk {
  readonly slug: string;
  readonly title: string;
  readonly kind: 'talk' | 'tutorial' | 'hot-topics';
  readonly time: string;
  readonly speakers: readonly { readonly name: string; readonly role: string; readonly affiliation: string }[];
  /** Slugs of topics. */
  readonly topics: readonly string[];
  readonly hasSlides: boolean;
  readonly hasVideo: boolean;
  readonly hasReference: boolean;
  /** Two hundred words in Markdown. */
  readonly text: string;
}

const TALKS_OF_A_MEETUP = 3;
const WORDS_OF_A_TALK = 200;
const FIRST_DAY = Date.UTC(2001, 0, 10);
const LAST_DAY = Date.UTC(2025, 4, 28);
const DAY = 86_400_000;
const TIMES = ['18:30', '19:15', '20:15'];

/**
 * Makes an archive of the given number of talks: a meetup for every three of them, two hundred words a talk, speakers of whom
 * most come once and some often, and topics of which some are much more common than others.
 */
export function createSyntheticArchive(talks: number): SyntheticArchive {
  const random = createRandom(`archive of ${talks} talks`);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;
  // The square makes the first ones common and the last ones rare, as they are among people and subjects.
  const oneOfFirst = <Item>(items: readonly Item[]): Item => items[Math.floor(random() ** 2 * items.length)] as Item;

  const people = createNames(random, Math.max(1, Math.ceil(talks * 0.6)));
  const topics = TOPICS.map((name) => ({ slug: slugify(name), name, text: createSentence(random, 12) }));
  const venues = VENUES.map((name) => ({ slug: slugify(name), name, text: createSentence(random, 10) }));

  const createTalk = (index: number, place: number): SyntheticTalk => {
    const title = createTitle(random);
    const kind = place === 2 ? 'hot-topics' : index % 17 === 0 ? 'tutorial' : 'talk';
    return {
      slug: slugify(title),
      title,
      kind,
      time: TIMES[place] as string,
      speakers: distinct(Array.from({ length: 1 + (upTo(4) === 0 ? 1 : 0) }, () => oneOfFirst(people))).map((name) => ({
        name,
        role: upTo(3) === 0 ? 'Researcher' : 'Engineer',
        affiliation: oneOf(ORGANIZATIONS),
      })),
      topics: distinct(Array.from({ length: 1 + upTo(3) }, () => oneOfFirst(topics).slug)),
      hasSlides: upTo(5) > 0,
      hasVideo: upTo(5) < 2,
      hasReference: upTo(3) === 0,
      text: createText(random, WORDS_OF_A_TALK),
    };
  };

  const count = Math.ceil(talks / TALKS_OF_A_MEETUP);
  const meetups = Array.from({ length: count }, (_, index): SyntheticMeetup => {
    const first = index * TALKS_OF_A_MEETUP;
    const ofMeetup = Array.from({ length: Math.min(TALKS_OF_A_MEETUP, talks - first) }, (_talk, place) => createTalk(first + place, place));
    return {
      number: index + 1,
      title: createTitle(random),
      date: new Date(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) / DAY) * (index / Math.max(1, count - 1))) * DAY)
        .toISOString()
        .slice(0, 10),
      venue: oneOfFirst(venues).slug,
      host: oneOf(ORGANIZATIONS),
      hasAlbum: upTo(3) === 0,
      text: createSentence(random, 20),
      talks: ofMeetup,
    };
  });
  return { meetups, topics, venues };
}

/** Names of which hardly two look alike, so that they are taken for as many people. */
function createNames(random: () => number, count: number): string[] {
  const oneOf = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] as string;
  return Array.from({ length: count }, () => {
    const syllables = [1, 2, 3].map(() => oneOf(FAMILY_SYLLABLES)).join('');
    return `${oneOf(FIRST_NAMES)} ${oneOf(FAMILY_STEMS)}${syllables}${oneOf(FAMILY_ENDS)}`;
  });
}

function createTitle(random: () => number): string {
  const words = createWords(random, 4 + Math.floor(random() * 5));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function createSentence(random: () => number, words: number): string {
  return `${createTitle(random)} ${createWords(random, Math.max(1, words - 6))}.`;
}

/** Paragraphs with what organizers write in them: emphasis, a list, and at times a link. */
function createText(random: () => number, words: number): string {
  const quarter = Math.floor(words / 4);
  const list = Array.from({ length: 3 }, () => `- ${createWords(random, Math.floor(quarter / 3))}`).join('\n');
  return [
    createSentence(random, quarter),
    `${createSentence(random, Math.floor(quarter / 2))} *${createWords(random, 3)}* ${createWords(random, Math.floor(quarter / 2))}.`,
    list,
    `${createSentence(random, quarter)} See [${createWords(random, 2)}](https://example.org/${createWords(random, 1)}).`,
  ].join('\n\n');
}

function createWords(random: () => number, count: number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
