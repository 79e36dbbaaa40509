import { stringify } from 'yaml';
import type { SyntheticArchive, SyntheticMeetup, SyntheticTalk } from './synthetic-archive.ts';

/** A text file to be written below some folder. */
export interface TextFile {
  /** With forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const SITE = {
  name: 'Northbank Evening Meetup',
  shortName: 'NEM',
  tagline: 'Evenings that nobody held, for measuring',
  baseUrl: 'https://northbank.example/archive/',
  repository: 'https://github.com/northbank/archive',
} as const;

/** A synthetic archive as a content folder of ours. */
export function* contentFiles({ meetups, topics, venues }: SyntheticArchive): Generator<TextFile> {
  yield file(
    'site.md',
    { ...SITE, branch: 'main', timeZone: 'Europe/Vienna', language: 'en', contact: `${SITE.repository}/issues` },
    'Talks.',
  );
  yield file('pages/about.md', { title: 'About' }, 'What the meetup is.');
  yield file('wiki/give-a-talk.md', { title: 'Give a talk' }, 'Write to the organizers.');
  for (const { slug, name, text } of topics) yield file(`topics/${slug}.md`, { name }, text);
  for (const { slug, name, text } of venues) yield file(`venues/${slug}.md`, { name, city: 'Northbank', country: 'Nowhere' }, text);
  for (const meetup of meetups) {
    const folder = `meetups/${folderOf(meetup)}`;
    yield file(`${folder}/README.md`, meetupFields(meetup), meetup.text);
    for (const [index, talk] of meetup.talks.entries())
      yield file(`${folder}/${index + 1}-${talk.slug}.md`, talkFields(meetup, index, talk), talk.text);
  }
}

/** The folder of a meetup: its number in at least three digits. */
// 28 => "028"
export function folderOf({ number }: { readonly number: number }): string {
  return String(number).padStart(3, '0');
}

function meetupFields(meetup: SyntheticMeetup): object {
  const { title, date, venue, host, hasAlbum } = meetup;
  return {
    title,
    date,
    start: '18:30',
    end: '22:00',
    venue,
    hosts: [host],
    agenda: [
      { time: '18:30', kind: 'welcome' },
      { time: '20:00', kind: 'break' },
      { time: '21:00', kind: 'networking' },
    ],
    slides: [{ url: openingUrl(meetup), title: 'Opening' }],
    ...(hasAlbum ? { photos: { albums: [{ url: albumUrl(meetup), count: 20 }] } } : {}),
    links: [{ kind: 'signup', url: signupUrl(meetup) }],
  };
}

function talkFields(meetup: SyntheticMeetup, index: number, talk: SyntheticTalk): object {
  const { title, kind, time, speakers, topics, hasSlides, hasVideo, hasReference } = talk;
  return {
    title,
    kind,
    time,
    speakers,
    topics,
    ...(hasSlides ? { slides: [{ url: slidesUrl(meetup, index) }] } : {}),
    ...(hasVideo ? { videos: [{ url: videoUrl(meetup, index), start: '4:40' }] } : {}),
    ...(hasReference ? { references: [{ title: `The paper on ${title}`, url: paperUrl(meetup, index), kind: 'paper' }] } : {}),
  };
}

export const openingUrl = ({ number }: SyntheticMeetup): string => `https://example.org/${number}/opening.pdf`;
export const albumUrl = ({ number }: SyntheticMeetup): string => `https://photos.example.org/${number}`;
export const signupUrl = ({ number }: SyntheticMeetup): string => `https://signup.example.org/${number}`;
export const slidesUrl = ({ number }: SyntheticMeetup, index: number): string => `https://example.org/${number}/${index + 1}.pdf`;
export const videoUrl = ({ number }: SyntheticMeetup, index: number): string => `https://videos.example.org/${number}-${index + 1}`;
export const paperUrl = ({ number }: SyntheticMeetup, index: number): string => `https://papers.example.org/${number}-${index + 1}`;

function file(path: string, fields: object, text: string): TextFile {
  return { path, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n` };
}
