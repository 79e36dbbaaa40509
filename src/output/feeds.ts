import type { Archive, Person, Talk, Topic } from '../archive/model.ts';
import { describePerson, describeTopic } from './descriptions.ts';
import { type FeedEntry, toFeedEntry } from './feed-entry.ts';
import { type Feed, writeAtom, writeJsonFeed } from './feed-text.ts';
import { talkInstant } from './instants.ts';
import type { SiteContext } from './site-context.ts';
import type { TextFile } from './text-file.ts';
import { createUrls, type FeedPaths, feedPaths, HOME, indexPath, pathOf, permanentPath, TALKS_FEED } from './urls.ts';

/** A feed holds no more entries than this, the newest. */
export const MAX_ENTRIES = 50;

/** When a feed without entries was updated: any instant will do that is always the same. */
const NEVER = '1970-01-01T00:00:00Z';

/** A record with a feed of its own, if it has a talk that was given. */
export type Followed = Topic | Person;

/** Whether a topic or person has a feed. */
export function hasFeed({ talks }: Followed): boolean {
  return talks.some(({ state }) => state === 'given');
}

/** What the feed of all talks is called. */
export function talksFeedTitle({ site }: Archive): string {
  return `${site.name}: new talks`;
}

/** What the feed of a topic or person is called. */
// "Vienna Deep Learning Meetup: talks by Ada Lovelace"
export function feedTitle(record: Followed, { site }: Archive): string {
  return `${site.name}: talks ${record.type === 'topic' ? 'about' : 'by'} ${record.name}`;
}

/**
 * Every feed of the site in both its formats: that of all talks, and those of the topics and people with a given talk.
 * Each is made when it is asked for. Where a record's page stood before, its feed is written once more, and names the path it has now.
 */
export function* listFeedFiles(site: SiteContext): Generator<TextFile> {
  const { archive } = site;
  const newest = newestFirst(archive);
  // A talk stands in the feeds of its speakers and topics, and in that of all.
  const made = new Map<Talk, FeedEntry>();
  const entryOf = ({ talk, published }: GivenTalk): FeedEntry => {
    const entry = made.get(talk) ?? toFeedEntry(talk, published, site);
    made.set(talk, entry);
    return entry;
  };
  yield* write({
    id: TALKS_FEED,
    paths: TALKS_FEED,
    formerPaths: [],
    title: talksFeedTitle(archive),
    description: archive.site.tagline,
    page: indexPath('talks'),
    talks: archive.talks,
  });
  for (const record of [...archive.topics, ...archive.people]) {
    if (!hasFeed(record)) continue;
    yield* write({
      id: feedPaths(permanentPath(record)),
      paths: feedPaths(pathOf(record)),
      formerPaths: record.formerPaths.map(feedPaths),
      title: feedTitle(record, archive),
      description: record.type === 'topic' ? describeTopic(record, archive) : describePerson(record, archive),
      page: pathOf(record),
      talks: record.talks,
    });
  }

  function* write(source: FeedSource): Generator<TextFile> {
    const { absolute } = site.urls;
    const entries = newest(source.talks).map(entryOf);
    const feed: Feed = {
      id: createUrls(archive.site.baseUrl).absolute(source.id.atom),
      title: source.title,
      description: source.description,
      language: archive.site.language,
      page: absolute(source.page),
      self: { atom: absolute(source.paths.atom), json: absolute(source.paths.json) },
      author: { name: archive.site.name, url: absolute(HOME) },
      icon: absolute('/icon.png'),
      topics: absolute(indexPath('topics')),
      updated: entries[0]?.published ?? NEVER,
      entries,
    };
    const texts = { atom: writeAtom(feed), json: writeJsonFeed(feed) };
    for (const { atom, json } of [source.paths, ...source.formerPaths]) {
      yield { path: atom, text: texts.atom };
      yield { path: json, text: texts.json };
    }
  }
}

/** What a feed is made of. */
interface FeedSource {
  /** The paths that it had first, of which its id is made. */
  readonly id: FeedPaths;
  readonly paths: FeedPaths;
  readonly formerPaths: readonly FeedPaths[];
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly talks: readonly Talk[];
}

interface GivenTalk {
  readonly talk: Talk;
  readonly published: string;
}

/** Picks from a list the talks that were given, newest first: of one evening the last talk comes first. */
function newestFirst({ talks, site }: Archive): (talks: readonly Talk[]) => GivenTalk[] {
  const given = talks
    .filter(({ state }) => state === 'given')
    .map((talk) => ({ talk, published: talkInstant(talk, site.timeZone) }))
    .toReversed();
  const instants = new Map(given.map(({ talk, published }) => [talk, Date.parse(published)]));
  const ranked = given.sort((a, b) => (instants.get(b.talk) ?? 0) - (instants.get(a.talk) ?? 0));
  // Each talk stands in several feeds, and a topic may have thousands of talks: what is known of one is worked out once.
  const ranks = new Map(ranked.map((entry, rank) => [entry.talk, { entry, rank }]));
  return (list) =>
    list
      .flatMap((talk) => ranks.get(talk) ?? [])
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_ENTRIES)
      .map(({ entry }) => entry);
}
