import { readSpeakers } from '../../src/import/names.ts';
import { deckName, isNewsTitle, isPlaceholder, plain, type ScoredMeetup, type ScoredTalk, videoName } from './scored.ts';

/** A record of facts.json, as far as it is compared. */
export interface Facts {
  readonly number: number | string | null;
  readonly date: string | null;
  readonly startTime?: string | null;
  readonly agenda?: readonly { readonly time: string | null }[];
  readonly venue?: { readonly name: string } | null;
  readonly hosts?: readonly (string | { readonly name: string })[];
  readonly videos?: readonly { readonly url: string }[];
  readonly talks: readonly {
    readonly title: string | null;
    readonly kind: string;
    readonly speakers: readonly { readonly name: string }[];
    readonly slides: readonly string[];
    readonly videos: readonly string[];
  }[];
  readonly cancelledTalks?: readonly { readonly title: string; readonly speakers?: readonly ({ readonly name: string } | string)[] }[];
  readonly indexTable?: { readonly date?: string | null; readonly venue?: string | null; readonly videos?: readonly string[] };
  readonly talkTable?: readonly Row[];
}

type Talk = Facts['talks'][number];

interface Row {
  readonly date: string | null;
  readonly speaker: string;
  readonly topic: string;
  readonly slides: readonly string[];
  readonly details?: readonly string[];
  readonly rest?: readonly string[];
}

/**
 * What facts say that an import should find.
 * @param page the text of the meetup's own page, where only that is compared: what the tables alone say is left out.
 */
export function expectMeetup(facts: Facts, page?: string): ScoredMeetup {
  const isPage = page !== undefined;
  const rows = isPage ? [] : (facts.talkTable ?? []);
  const own = facts.talks.filter(({ kind, speakers }) => kind !== 'announcements' && !(kind === 'intro' && speakers.length === 0));
  const listed = isPage ? own.filter((talk) => isTold(talk, plain(page))) : own;
  const cancelled = (facts.cancelledTalks ?? []).map(({ title, speakers = [] }) => ({
    title,
    kind: 'talk',
    speakers: speakers.map((speaker) => (typeof speaker === 'string' ? { name: speaker } : speaker)),
    slides: [],
    videos: [],
  }));
  const described = [...listed, ...cancelled];
  const ofTalk = matchRows(described, rows);
  const talks = described.map((talk): ScoredTalk => {
    const own = ofTalk.get(talk) ?? [];
    const shared = described.filter((other) => other !== talk && ofTalk.get(other)?.some((row) => own.includes(row)) === true);
    const names = shared.flatMap((other) => other.speakers.map(({ name }) => familyOf(name)));
    // Who stands in the row of a talk as well spoke in it, unless the row is about several talks.
    const billed = own.flatMap(({ speaker }) => namesIn(speaker)).filter((name) => !names.includes(familyOf(name)));
    return {
      file: 'facts',
      titles: unique([talk.title, ...own.map(({ topic }) => topic)]),
      speakers: spellingsOf(
        talk.speakers.map(({ name }) => name),
        billed,
      ),
      slides: decksOf([...talk.slides, ...own.flatMap((row) => row.slides)], isPage),
      videos: isPage ? [] : [...talk.videos, ...own.flatMap(videosIn)].map(videoName),
      isNews: talk.kind === 'hot-topics' && talk.speakers.length === 0 && isNewsTitle(talk.title ?? ''),
    };
  });
  const matched = new Set([...ofTalk.values()].flat());
  // A row about somebody of whom the page knows nothing is a talk; others are openings.
  const alone = rows.filter((row) => !matched.has(row) && namesIn(row.speaker).length > 0);
  talks.push(
    ...alone.map(
      (row): ScoredTalk => ({
        file: 'facts',
        titles: [row.topic],
        speakers: namesIn(row.speaker).map((name) => [name]),
        slides: decksOf(row.slides, isPage),
        videos: videosIn(row).map(videoName),
        isNews: false,
      }),
    ),
  );
  const openings = rows.filter((row) => !matched.has(row) && !alone.includes(row));
  const evening = facts.talks.filter((talk) => !own.includes(talk));
  const videos = [
    ...(facts.videos ?? []).map(({ url }) => url),
    ...(facts.indexTable?.videos ?? []),
    ...evening.flatMap((talk) => talk.videos),
    ...openings.flatMap(videosIn),
  ];
  return {
    key: String(facts.number),
    file: 'facts',
    dates: unique([facts.date, ...(isPage ? [] : [facts.indexTable?.date, ...(facts.talkTable ?? []).map(({ date }) => date)])]),
    venues: unique([facts.venue?.name, isPage ? undefined : facts.indexTable?.venue]),
    // The doors may open before the programme begins.
    starts: unique([facts.startTime, facts.agenda?.find(({ time }) => time !== null)?.time]),
    hosts: unique((facts.hosts ?? []).map((host) => (typeof host === 'string' ? host : host.name))),
    talks,
    slides: decksOf([...evening.flatMap((talk) => talk.slides), ...openings.flatMap((row) => row.slides)], isPage),
    videos: isPage ? [] : videos.map(videoName),
  };
}

/** Whether a page tells of a talk, which facts may know from a table. */
function isTold({ title, kind, speakers }: Talk, page: string): boolean {
  if (title !== null && page.includes(plain(title))) return true;
  return (title === null || kind !== 'hot-topics') && speakers.some(({ name }) => page.includes(plain(name)));
}

/** Rows of the tables for each talk: the one of its title, else those with a speaker of it that are most like it. */
function matchRows(talks: readonly Talk[], rows: readonly Row[]): Map<Talk, Row[]> {
  const matches = new Map<Talk, Row[]>();
  const give = (talk: Talk, row: Row) => matches.set(talk, [...(matches.get(talk) ?? []), row]);
  const isTitled = (row: Row) => talks.some(({ title }) => title !== null && plain(title) === plain(row.topic));
  for (const row of rows) {
    const [exact] = talks.filter(({ title }) => title !== null && plain(title) === plain(row.topic));
    const families = namesIn(row.speaker).map(familyOf);
    const spoken = talks.filter((talk) => talk.speakers.some(({ name }) => families.includes(familyOf(name))));
    // "Looms / Engines" of two people may be two talks.
    const isSplit = / \/\/? /.test(row.topic) && spoken.length > 1;
    if (exact !== undefined) give(exact, row);
    else if (isSplit) for (const talk of spoken) give(talk, row);
    else {
      const free = spoken.filter(
        (talk) =>
          !rows.some((other) => other !== row && isTitled(other) && talk.title !== null && plain(talk.title) === plain(other.topic)),
      );
      const [best] = [...free].sort((a, b) => sharedWords(b.title ?? '', row.topic) - sharedWords(a.title ?? '', row.topic));
      if (best !== undefined) give(best, row);
    }
  }
  return matches;
}

function sharedWords(a: string, b: string): number {
  const words = new Set(plain(b).split(' '));
  return plain(a)
    .split(' ')
    .filter((word) => words.has(word)).length;
}

function namesIn(speaker: string): string[] {
  return readSpeakers(speaker, { self: ['VDLM'] }).speakers.map(({ name }) => name);
}

function familyOf(name: string): string {
  return plain(name).split(' ').at(-1) ?? '';
}

function spellingsOf(names: readonly string[], others: readonly string[]): string[][] {
  const spelled = names.map((name) => unique([name, ...others.filter((other) => familyOf(other) === familyOf(name))]));
  return [...spelled, ...others.filter((other) => !names.some((name) => familyOf(name) === familyOf(other))).map((other) => [other])];
}

function decksOf(addresses: readonly string[], isPage: boolean): string[] {
  return unique(
    addresses
      .filter((address) => !isPlaceholder(address) && !isVideo(address) && !(isPage && address.startsWith('./Meetups/')))
      .map(deckName),
  );
}

function videosIn({ slides, details = [], rest = [] }: Row): string[] {
  return [...slides, ...details, ...rest].filter(isVideo);
}

function isVideo(address: string): boolean {
  return /youtu\.?be/.test(address);
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}
