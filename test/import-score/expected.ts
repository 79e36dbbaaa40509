import { readSpeakers } from '../../src/import/names.ts';
import { deckName, isNewsTitle, isPlaceholder, plain, type ScoredMeetup, type ScoredTalk, videoName } from './scored.ts';

/** A record of facts.json, as far as it is compared. */
export interface Facts {
  readonly number: number | string | null;
  readonly date: string | null;
  readonly startTime?: string | null;
  readonly venue?: { readonly name: string } | null;
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
  const words = plain(page ?? '');
  const listed = isPage
    ? own.filter((talk) =>
        [talk.title ?? '', ...talk.speakers.map(({ name }) => name)].some((text) => text !== '' && words.includes(plain(text))),
      )
    : own;
  const cancelled = (facts.cancelledTalks ?? []).map(({ title, speakers = [] }) => ({
    title,
    kind: 'talk',
    speakers: speakers.map((speaker) => (typeof speaker === 'string' ? { name: speaker } : speaker)),
    slides: [],
    videos: [],
  }));
  const used = new Set<Row>();
  const talks = [...listed, ...cancelled].map((talk): ScoredTalk => {
    const row = rows.find((candidate) => !used.has(candidate) && isSameTalk(talk, candidate));
    if (row !== undefined) used.add(row);
    const billed = row === undefined ? [] : readSpeakers(row.speaker).speakers.map(({ name }) => name);
    return {
      file: 'facts',
      titles: [talk.title, row?.topic].filter((title): title is string => typeof title === 'string' && title !== ''),
      speakers: spellingsOf(
        talk.speakers.map(({ name }) => name),
        billed,
      ),
      slides: decksOf([...talk.slides, ...(row?.slides ?? [])], isPage),
      videos: [...talk.videos, ...(row === undefined ? [] : videosIn(row))].filter(() => !isPage).map(videoName),
      isNews: talk.kind === 'hot-topics' && talk.speakers.length === 0 && isNewsTitle(talk.title ?? ''),
    };
  });
  const evening = facts.talks.filter((talk) => !own.includes(talk));
  const openings = rows.filter((row) => !used.has(row));
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
    starts: unique([facts.startTime]),
    talks,
    slides: decksOf([...evening.flatMap((talk) => talk.slides), ...openings.flatMap((row) => row.slides)], isPage),
    videos: isPage ? [] : videos.map(videoName),
  };
}

function isSameTalk(talk: Facts['talks'][number], { topic, speaker }: Row): boolean {
  if (talk.title !== null && plain(talk.title) === plain(topic)) return true;
  const names = readSpeakers(speaker).speakers.map(({ name }) => plain(name).split(' ').at(-1));
  return names.length > 0 && talk.speakers.some(({ name }) => names.includes(plain(name).split(' ').at(-1)));
}

function spellingsOf(names: readonly string[], others: readonly string[]): string[][] {
  const family = (name: string) => plain(name).split(' ').at(-1);
  const spelled = names.map((name) => unique([name, ...others.filter((other) => family(other) === family(name))]));
  return [...spelled, ...others.filter((other) => !names.some((name) => family(name) === family(other))).map((other) => [other])];
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
