import { stringify } from 'yaml';
import { coverPattern, coverTone } from '../output/pattern.ts';
import { TALK_KIND_WORDS } from '../schema/kind-words.ts';
import { albumUrl, openingUrl, paperUrl, signupUrl, slidesUrl, type TextFile, videoUrl } from './content-files.ts';
import type { SyntheticArchive, SyntheticMeetup } from './synthetic-archive.ts';

/** Indexes that both sites split into a page a year. */
const YEAR_INDEXES = ['meetups', 'talks', 'slides', 'videos', 'hot-topics'] as const;

/** A synthetic archive as the content of a Hugo site, with the layouts of the folder `hugo/`. */
export function* hugoFiles({ meetups, topics, venues }: SyntheticArchive): Generator<TextFile> {
  const years = [...new Set(meetups.map(({ date }) => yearOf(date)))].reverse();
  yield { path: 'years.yaml', text: stringify({ params: { years } }) };
  yield page('about.md', { title: 'About' }, 'What the meetup is.');
  yield page('wiki/_index.md', { title: 'Wiki' });
  yield page('wiki/give-a-talk.md', { title: 'Give a talk' }, 'Write to the organizers.');
  for (const index of [...YEAR_INDEXES, 'photos', 'gaps']) {
    yield page(`${index}/_index.md`, { title: index, index });
    if (!YEAR_INDEXES.includes(index as never)) continue;
    for (const year of years) yield page(`${index}/year/${year}.md`, { title: `${index} of ${year}`, type: 'years', index, year });
  }
  for (const { slug, name, text } of topics) yield page(`topics/${slug}/_index.md`, { title: name }, text);
  for (const { slug, name, text } of venues) yield page(`venues/${slug}/_index.md`, { title: name }, text);
  for (const meetup of meetups) yield* meetupFiles(meetup);
}

function* meetupFiles(meetup: SyntheticMeetup): Generator<TextFile> {
  const { number, title, date, venue, host, hasAlbum, text, talks } = meetup;
  const name = `Meetup ${number}`;
  const path = `/meetups/${number}/`;
  const fields = { title, type: 'meetup', date, year: yearOf(date), number, name, host, venues: [venue], signup: signupUrl(meetup) };
  yield page(
    `meetups/${number}/_index.md`,
    {
      ...fields,
      ...(hasAlbum ? { album: albumUrl(meetup) } : {}),
      slides: [{ url: openingUrl(meetup), title: 'Opening' }],
      agenda: agendaOf(meetup),
      ...patternFields(path, 4),
    },
    text,
  );
  for (const [index, talk] of talks.entries()) {
    yield page(
      `meetups/${number}/${talk.slug}.md`,
      {
        title: talk.title,
        type: 'talk',
        weight: index + 1,
        date,
        year: yearOf(date),
        within: name,
        kind: talk.kind,
        kindWord: TALK_KIND_WORDS[talk.kind],
        time: talk.time,
        speakers: talk.speakers.map((speaker) => speaker.name),
        billings: talk.speakers.map((speaker) => ({ ...speaker, key: termOf(speaker.name), initials: initialsOf(speaker.name) })),
        topics: talk.topics,
        ...(talk.hasSlides ? { slides: [{ url: slidesUrl(meetup, index) }] } : {}),
        ...(talk.hasVideo ? { videos: [{ url: videoUrl(meetup, index), start: '4:40' }] } : {}),
        ...(talk.hasReference ? { references: [{ title: `The paper on ${talk.title}`, url: paperUrl(meetup, index) }] } : {}),
        ...patternFields(`${path}${talk.slug}/`, 3),
      },
      talk.text,
    );
  }
}

function agendaOf({ talks }: SyntheticMeetup): object[] {
  const items: { time: string; talk?: number; word?: string }[] = [
    { time: '18:30', word: 'Welcome' },
    ...talks.map(({ time }, index) => ({ time, talk: index + 1 })),
    { time: '20:00', word: 'Break' },
    { time: '21:00', word: 'Networking' },
  ];
  return items.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/** Hugo's templates cannot compute a pattern, so that it is handed to them. */
function patternFields(path: string, rows: number): { pattern: string; tone: number } {
  return { pattern: coverPattern(path, 96, rows).path, tone: coverTone(path) };
}

/** The word by which Hugo finds the page of a term, and the last step of its address. */
// "Łukasz Dvořák" => "łukasz-dvorak"
function termOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
}

function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function page(path: string, fields: object, text = ''): TextFile {
  return { path: `content/${path}`, text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text}\n` };
}
