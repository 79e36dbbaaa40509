import type { FieldValue } from '../content/write-record.ts';
import { type ProposedFile, proposeMeetup, proposeNamed, proposeTalks } from '../proposal/proposed-file.ts';
import { type Answers, recordOf } from '../proposal/record-of.ts';
import { shorten, show, slugify } from '../schema/text.ts';
import { parseUrl } from '../schema/url.ts';
import type { Found, FoundSpeaker, Note } from './found.ts';
import { kindOfReference } from './links.ts';
import type { SettledArchive } from './settle.ts';
import type { SettledAgendaItem, SettledMeetup, SettledVenue } from './settled.ts';
import type { Targets } from './targets.ts';
import { settleTimes } from './times.ts';
import { type Copy, createMediaWriter, type MediaWriter, type Tally } from './write-media.ts';
import { billing, deckTitle, defined, saysSomething, talkAnswers, titleOf, type Writing } from './write-talk.ts';
import { cleanText } from './write-text.ts';

export interface WriteOptions {
  /** Whether descriptions are left out. */
  readonly isFactsOnly?: boolean;
  /** Files that cannot be copied, and why: half a sentence. */
  readonly refused?: ReadonlyMap<string, string>;
}

/** The content that is made of a settled archive: texts, copies of files, and what became of what was found. */
export interface WrittenContent {
  readonly files: readonly ProposedFile[];
  readonly copies: readonly Copy[];
  readonly notes: readonly Note[];
  readonly decks: Tally;
  readonly recordings: Tally;
}

/** Writes the files of meetups, talks, venues, and of people of whom more is known than what a talk says. */
export function writeContent({ meetups, venues }: SettledArchive, targets: Targets, options: WriteOptions = {}): WrittenContent {
  const media = createMediaWriter(targets, options.refused ?? new Map());
  const cuts = new Set<string>();
  const files = meetups.flatMap((meetup) => writeMeetup(meetup, { media, targets, cuts, isFactsOnly: options.isFactsOnly === true }));
  const speakers = meetups.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers));
  const { copies, notes, decks, recordings } = media;
  return { files: [...files, ...venues.map(writeVenue), ...writePeople(speakers)], copies, notes, decks, recordings };
}

function writeMeetup(meetup: SettledMeetup, writing: Writing): ProposedFile[] {
  const { media, isFactsOnly } = writing;
  const { folder, venues } = meetup;
  const { talks, agenda, ...evening } = settleTimes(meetup, (what, origins, reason) => {
    media.note({ kind: 'doubt', about: 'date', message: `The time of ${what} in ${folder} ${reason}, and was left out.`, origins });
  });
  const answers: Answers = {
    title: meetup.title === undefined ? undefined : titleOf(meetup.title, meetup.origins, media),
    label: meetup.label,
    date: meetup.date,
    endDate: meetup.endDate,
    start: evening.start,
    end: evening.end,
    venue: venues.length > 1 ? venues : venues[0],
    online: meetup.isOnline ? true : undefined,
    hosts: meetup.hosts.filter(saysSomething).map((name) => shorten(name, 160)),
    sponsors: meetup.sponsors.filter(saysSomething).map((name) => shorten(name, 160)),
    agenda: agenda.map(agendaItem),
    slides: meetup.slides.flatMap((link) => media.deck(link, folder, deckTitle(link)) ?? []),
    videos: meetup.videos.flatMap((link, _, all) => media.recording(link, folder, all.length > 1 ? deckTitle(link) : undefined) ?? []),
    poster: posterOf(meetup, media),
    photos: photosOf(meetup, writing),
    announcements: isFactsOnly ? [] : meetup.announcements.filter(saysSomething).map((title) => ({ title: shorten(title, 300) })),
    links: linksOf(meetup, media),
  };
  return [
    proposeMeetup(folder, recordOf('meetup', answers, textOf(meetup.text, writing))),
    ...proposeTalks(
      folder,
      talks.map((talk) => recordOf('talk', talkAnswers(talk, folder, writing), textOf(talk.text, writing))),
    ),
  ];
}

function agendaItem({ kind, title: said, start, end, speakers, after }: SettledAgendaItem): FieldValue {
  const title = said === undefined || !saysSomething(said) ? undefined : said;
  const billed = speakers.length === 0 ? undefined : speakers.map(billing);
  const known = kind === 'other' && title === undefined ? 'break' : kind;
  return defined({
    time: start,
    end: start === undefined ? undefined : end,
    kind: known,
    title: title === undefined ? undefined : shorten(title, 300),
    speakers: billed,
    after: start === undefined ? after : undefined,
  });
}

function posterOf({ poster, folder, number, label, date }: SettledMeetup, media: MediaWriter): FieldValue | undefined {
  if (poster === undefined) return undefined;
  const found = media.picture(poster, folder);
  if (found === undefined) return undefined;
  const alt = poster.value.label.trim();
  return {
    ...found,
    alt:
      alt.split(/\s+/).length > 1
        ? shorten(alt, 300)
        : `Poster of ${number === undefined ? (label ?? `the meetup of ${date}`) : `meetup ${number}`}`,
  };
}

function photosOf({ albums, photos, folder, source }: SettledMeetup, { media, targets }: Writing): FieldValue | undefined {
  const linked = albums.flatMap((link) => {
    const url = media.address(link);
    return url === undefined
      ? []
      : [{ url, ...(deckTitle(link) === undefined || /^photos?$|^album$/i.test(link.value.label) ? {} : { label: deckTitle(link) }) }];
  });
  const files = photos.flatMap((photo) => {
    const found = media.picture(photo, folder);
    return found !== undefined && 'file' in found ? [{ file: found.file, alt: shorten(photo.value.label, 300) }] : [];
  });
  const own = source === undefined ? [] : targets.filesIn(source).filter((path) => /\/photos\/[^/]+\.(?:jpe?g|png|webp)$/i.test(path));
  const [first] = own;
  const place = first?.slice(0, first.lastIndexOf('/'));
  const address = place === undefined ? undefined : targets.addressOf(place, 'tree');
  if (place !== undefined && address === undefined && own.length > files.length)
    media.note({
      kind: 'leftover',
      message: `${own.length} photos in ${show(place)} were not copied, since nothing says what they show: put those that you want into meetups/${folder}/photos/ and list each with an "alt".`,
      origins: [{ file: place, line: 1 }],
    });
  const count = own.filter((path) => path.startsWith(`${place}/`)).length;
  const isLinked = linked.some(({ url }) => url === address);
  const all = [...linked, ...(address === undefined || isLinked ? [] : [{ url: address, label: 'Photos in the original archive', count }])];
  if (all.length === 0 && files.length === 0) return undefined;
  return { ...(all.length === 0 ? {} : { albums: all }), ...(files.length === 0 ? {} : { files }) };
}

function linksOf({ signup, links }: SettledMeetup, media: MediaWriter): FieldValue[] {
  const written: { kind: string; url: string; label?: string }[] = [];
  const signupUrl =
    signup === undefined ? undefined : media.address({ value: { address: signup.value, label: '' }, origin: signup.origin });
  if (signupUrl !== undefined) written.push({ kind: 'signup', url: signupUrl });
  for (const link of links) {
    const url = media.address(link);
    if (url === undefined || written.some((other) => other.url === url)) continue;
    const kind = kindOfReference(link.value);
    const label = deckTitle(link);
    written.push({ kind: kind === 'code' || kind === 'website' ? kind : 'article', url, ...(label === undefined ? {} : { label }) });
  }
  return written.slice(0, 30);
}

function textOf(text: Found<string> | undefined, { media, targets, isFactsOnly }: Writing): string {
  if (text === undefined || isFactsOnly) return '';
  const cleaned = cleanText(text.value, text.origin.file, targets);
  if (cleaned.problem !== undefined) media.note({ kind: 'leftover', message: cleaned.problem, origins: [text.origin] });
  return cleaned.text;
}

function writeVenue({ id, name, aliases, address: street, url }: SettledVenue): ProposedFile {
  const parsed = parseUrl(url ?? '');
  const address = street === undefined ? undefined : shorten(street, 300);
  return proposeNamed('venue', id, recordOf('venue', { name, aliases, address, url: 'url' in parsed ? parsed.url : undefined }));
}

/** Files about people with an address of their own, and about those whose name has no Latin letter: it needs a file that gives an address. */
function writePeople(speakers: readonly FoundSpeaker[]): ProposedFile[] {
  const urls = new Map<string, Set<string>>();
  for (const { name, url = '' } of speakers) {
    const parsed = parseUrl(url);
    const known = urls.get(name) ?? new Set<string>();
    urls.set(name, 'url' in parsed ? known.add(parsed.url) : known);
  }
  let withoutSlug = 0;
  return [...urls].flatMap(([name, addresses]) => {
    const slug = slugify(name);
    if (slug !== '' && addresses.size === 0) return [];
    const links = [...addresses].map((url) => ({ kind: SOCIAL.test(new URL(url).hostname) ? 'social' : 'website', url }));
    return [proposeNamed('person', slug || `speaker-${++withoutSlug}`, recordOf('person', { name, links }))];
  });
}

const SOCIAL = /(?:^|\.)(?:linkedin\.com|twitter\.com|x\.com|mastodon\.[a-z]+|bsky\.app|facebook\.com|instagram\.com|xing\.com)$/;
