import type { Meetup } from '../../archive/model.ts';
import type { FieldValue } from '../../content/write-record.ts';
import { proposeTalks, type WrittenRecord } from '../../proposal/proposed-file.ts';
import { billingOf, recordOf } from '../../proposal/record-of.ts';
import type { Named } from '../../schema/known-archive.ts';
import { TALK_KINDS } from '../../schema/talk.ts';
import { didYouMean, show } from '../../schema/text.ts';
import { addDays } from '../../schema/time.ts';
import type { Choice, TextQuestion } from './asker.ts';
import { askDetails, type Detail, linkDetail, textDetail, wordDetail } from './details.ts';
import type { Flag, Given } from './flags.ts';
import { answerText, checkOf, checkOfText, type Draft, type Interview } from './interview.ts';
import { askName, settleName } from './names.ts';

const AFFILIATION: Flag = {
  name: 'affiliation',
  value: 'NAME',
  help: 'where the speaker before it comes from',
  example: 'Analytical Engines',
  field: 'speakers',
};

/** The flags that fill a talk. */
export const TALK_FLAGS: readonly Flag[] = [
  { name: 'title', value: 'TEXT', help: 'the title', example: 'Graph networks: an introduction', field: 'title' },
  { name: 'speaker', value: 'NAME', help: 'who speaks', example: 'Ada Lovelace', field: 'speakers', isList: true, inner: [AFFILIATION] },
  {
    name: 'topic',
    value: 'NAME',
    help: 'what it is about: a topic of the archive',
    example: 'computer-vision',
    field: 'topics',
    isList: true,
  },
  { name: 'text', value: 'MARKDOWN', help: 'what it is about, in a few sentences', example: 'Explains how networks learn from graphs.' },
  { name: 'kind', value: 'WORD', help: `one of ${TALK_KINDS.join(', ')}`, example: 'keynote', field: 'kind' },
  { name: 'time', value: 'HH:MM', help: 'when it begins', example: '18:30', field: 'time' },
  { name: 'end', value: 'HH:MM', help: 'when it ends', example: '19:15', field: 'end' },
  { name: 'day', value: 'YYYY-MM-DD', help: 'its day, where the meetup has several', example: '2026-12-03', field: 'day' },
  { name: 'language', value: 'TAG', help: 'the language, where it is not that of the site', example: 'de', field: 'language' },
  { name: 'slides', value: 'URL', help: 'where the slides are', example: 'https://example.org/slides.pdf', field: 'slides', isList: true },
  {
    name: 'video',
    value: 'URL',
    help: 'where the recording is',
    example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    field: 'videos',
    isList: true,
  },
];

export const MEETUP_FLAG: Flag = {
  name: 'meetup',
  value: 'FOLDER',
  help: 'the meetup it is part of: its number or folder',
  example: '075',
};

/** A talk for a meetup that is there. */
export async function askNewTalk(interview: Interview): Promise<Draft> {
  const meetup = await askMeetup(interview);
  const record = await askTalk(interview, interview.given, { days: daysOf(meetup.date, meetup.endDate) });
  const talks = [...interview.present].filter((file) => isTalkOf(file, meetup.folder)).map((file) => file.slice(file.lastIndexOf('/') + 1));
  const [file] = proposeTalks(meetup.folder, [record], talks);
  if (file === undefined) throw new Error('A talk has a file.');
  const slug = file.file.replace(/^.*\/(?:\d{1,2}-)?|\.md$/g, '');
  return {
    files: [{ ...file, flags: [MEETUP_FLAG, ...TALK_FLAGS, AFFILIATION] }, ...interview.beside],
    title: `Add ${show(record.fields.title ?? '')} to ${meetup.name}`,
    path: `/meetups/${meetup.slug}/${slug}/`,
  };
}

function isTalkOf(file: string, folder: string): boolean {
  return file.startsWith(`meetups/${folder}/`) && file.split('/').length === 3 && !file.endsWith('/README.md');
}

async function askMeetup({ ask, given, archive, complaints }: Interview): Promise<Meetup> {
  const { meetups } = archive;
  const flag = given.one('meetup');
  const found = flag === undefined ? undefined : findMeetup(meetups, flag);
  const newest = meetups[0];
  if (newest === undefined) throw new Error('An archive without a meetup has no place for a talk.');
  if (found !== undefined) return found;
  const example = { example: `--meetup ${newest.folder}` };
  if (flag === undefined) complaints.push({ message: '--meetup is missing: the meetup that the talk is part of.', ...example });
  else complaints.push({ message: unknownMeetup(meetups, flag), ...example });
  const folder = await ask.choose({
    message: flag === undefined ? 'Which meetup is the talk part of?' : `${unknownMeetup(meetups, flag)} Which one is meant?`,
    choices: (typed) => meetups.filter((meetup) => fitsMeetup(meetup, typed)).map(toChoice),
  });
  return meetups.find((meetup) => meetup.folder === folder) ?? newest;
}

/** The meetup that somebody names by its folder, its number, its name or its date. */
function findMeetup(meetups: readonly Meetup[], text: string): Meetup | undefined {
  const wanted = text.trim().toLowerCase();
  return meetups.find(({ folder, slug, name, date }) => [folder, slug, name.toLowerCase(), date].includes(wanted));
}

export function unknownMeetup(meetups: readonly Meetup[], text: string): string {
  const meant = didYouMean(
    text,
    meetups.map(({ folder }) => folder),
  );
  return [`There is no meetup ${show(text)}.`, meant].filter((part) => part !== '').join(' ');
}

function fitsMeetup({ folder, name, date, title = '' }: Meetup, typed: string): boolean {
  const words = `${folder} ${name} ${date} ${title}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function toChoice({ folder, name, date, title }: Meetup): Choice {
  return { value: folder, label: [`${name}, ${date}`, ...(title === undefined ? [] : [title])].join(': ') };
}

/** What a talk must know of its meetup. */
export interface Evening {
  /** All its days: most meetups have one. */
  readonly days: readonly string[];
}

/** The days from one date to another, a month of them at most. */
export function daysOf(first: string, last = first): string[] {
  const days = [first];
  for (let day = addDays(first, 1); day <= last && days.length < 31; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Asks for everything about a talk but its meetup. */
export async function askTalk(interview: Interview, given: Given, evening: Evening, title?: string): Promise<WrittenRecord> {
  const answers: Record<string, FieldValue | undefined> = {
    title: title ?? (await answerText(interview, given.one('title'), titleQuestion('The title of the talk'))),
    speakers: await askSpeakers(interview, given),
    topics: await askTopics(interview, given),
  };
  const text = await answerText(interview, given.one('text'), {
    message: 'What is it about? A few sentences, in Markdown if you like (Enter: leave it away)',
    isLong: true,
    check: checkOfText('talk'),
  });
  return recordOf('talk', { ...answers, ...(await askDetails(interview, given, detailsOf(evening, given), answers)) }, text);
}

export function titleQuestion(message: string, check: TextQuestion['check'] = checkOf('talk', 'title')): TextQuestion {
  return { message, example: 'Graph networks: an introduction', check };
}

async function askSpeakers(interview: Interview, given: Given): Promise<FieldValue[]> {
  const flagged = given.all('speaker');
  const speakers: FieldValue[] = [];
  for (const [index, name] of flagged.entries()) {
    const speaker = await settleName(interview, 'people', name);
    const affiliation = given.behind('speaker')[index]?.one('affiliation');
    speakers.push(
      billingOf(speaker.name, affiliation === undefined ? undefined : (await settleName(interview, 'organizations', affiliation)).name),
    );
  }
  while (flagged.length === 0) {
    const speaker = await askName(interview, 'people', {
      message: speakers.length === 0 ? 'Who speaks?' : 'Who else speaks?',
      none: speakers.length === 0 ? 'Nobody yet, or nobody in particular' : 'Nobody else',
    });
    if (speaker === undefined) break;
    const affiliation = await askName(interview, 'organizations', {
      message: `Where does ${speaker.name} come from?`,
      none: 'Leave it away',
      first: organizationsOf(interview, speaker),
    });
    speakers.push(billingOf(speaker.name, affiliation?.name));
  }
  return speakers;
}

/** Where somebody came from before, the last one first. */
function organizationsOf({ archive, lists }: Interview, { name }: Named): Named[] {
  const person = archive.people.find((other) => other.name === name);
  const names = [...(person?.affiliations ?? [])].sort((a, b) => b.to - a.to).map(({ organization }) => organization.name);
  return [...new Set([...names, ...(person?.affiliation ?? []).map((organization) => organization.name)])].flatMap((known) => {
    return lists.organizations.find((organization) => organization.name === known) ?? [];
  });
}

async function askTopics(interview: Interview, given: Given): Promise<string[]> {
  const flagged = given.all('topic');
  const topics: string[] = [];
  for (const name of flagged) topics.push((await settleName(interview, 'topics', name)).id);
  while (flagged.length === 0 && topics.length < 8) {
    const topic = await askName(interview, 'topics', {
      message: topics.length === 0 ? 'Which topic does it belong to?' : 'Another topic?',
      none: topics.length === 0 ? 'None yet' : 'No other',
    });
    if (topic === undefined) break;
    if (!topics.includes(topic.id)) topics.push(topic.id);
  }
  return topics;
}

const flag = (name: string): Flag => TALK_FLAGS.find((candidate) => candidate.name === name) as Flag;

/** A day is only asked for where there are several, but what a flag says of it is not passed over. */
function detailsOf({ days }: Evening, given: Given): readonly Detail[] {
  return days.length > 1 || given.one('day') !== undefined ? [...DETAILS, wordDetail(flag('day'), 'Its day', days)] : DETAILS;
}

const DETAILS: readonly Detail[] = [
  wordDetail(flag('kind'), 'The kind of talk, if it is not an ordinary one', TALK_KINDS),
  textDetail('talk', flag('time'), 'When it begins'),
  textDetail('talk', flag('end'), 'When it ends'),
  textDetail('talk', flag('language'), 'Its language, if it is not that of the site'),
  linkDetail('talk', flag('slides'), 'The address of the slides'),
  linkDetail('talk', flag('video'), 'The address of the recording'),
];
