import type { Billing } from '../../src/archive/model.ts';
import type { FoundMeetup } from '../../src/import/found.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { deckName, isNewsTitle, isPlaceholder, type ScoredMeetup, videoName } from './scored.ts';

/** What stands in an imported content folder. */
export async function readImported(folder: string): Promise<ScoredMeetup[]> {
  const { archive, problems } = await loadArchive(folder, { today: () => '2100-01-01', keepGoing: true });
  if (archive === undefined) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return archive.meetups.map((meetup) => ({
    key: meetup.number === undefined ? meetup.name : String(meetup.number),
    file: meetup.file,
    dates: [meetup.date],
    venues: [...meetup.venues.map(({ name }) => name), ...(meetup.online ? ['online', 'virtual'] : [])],
    starts: meetup.start === undefined ? [] : [meetup.start],
    hosts: meetup.hosts.map(({ name }) => name),
    talks: meetup.talks.map((talk) => ({
      file: talk.file,
      titles: [talk.title],
      speakers: talk.speakers.map(namesOf),
      slides: talk.decks.map((deck) => deckName(addressOf(deck))),
      videos: talk.recordings.map((recording) => videoName(addressOf(recording))),
      isNews: talk.kind === 'hot-topics' && talk.speakers.length === 0 && isNewsTitle(talk.title),
    })),
    slides: meetup.decks.map((deck) => deckName(addressOf(deck))),
    videos: meetup.recordings.map((recording) => videoName(addressOf(recording))),
  }));
}

/** What was read of a meetup's own page. */
export function scoreFound(meetup: FoundMeetup): ScoredMeetup {
  const decks = (links: FoundMeetup['slides']) =>
    links.filter(({ value }) => !isPlaceholder(value.address)).map(({ value }) => deckName(value.address));
  const one = (found: { readonly value: string } | undefined) => (found === undefined ? [] : [found.value]);
  const place = (line: number) => `${meetup.origin.file}:${line}`;
  return {
    key: String(meetup.number?.value ?? meetup.label?.value),
    file: meetup.origin.file,
    dates: one(meetup.date),
    venues: meetup.venue === undefined ? [] : [meetup.venue.value.name],
    starts: one(meetup.start),
    hosts: meetup.hosts.map(({ value }) => value),
    talks: meetup.talks.map((talk) => ({
      file: place(talk.origin.line),
      titles: one(talk.title),
      speakers: talk.speakers.map(({ value }) => [value.name]),
      slides: decks(talk.slides),
      videos: talk.videos.map(({ value }) => videoName(value.address)),
      isNews: talk.kind?.value === 'hot-topics' && talk.speakers.length === 0 && isNewsTitle(talk.title?.value ?? ''),
    })),
    slides: decks(meetup.slides),
    videos: meetup.videos.map(({ value }) => videoName(value.address)),
  };
}

function namesOf({ person, as }: Billing): string[] {
  return [...new Set([person.name, as])];
}

function addressOf(source: object): string {
  const { url, file } = source as { readonly url?: string; readonly file?: string };
  return url ?? file ?? '';
}
