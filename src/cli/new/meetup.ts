import { readMeetupFolder } from '../../content/file-names.ts';
import type { FieldValue } from '../../content/write-record.ts';
import { nextFolder, proposeMeetup, proposeTalks, type WrittenRecord } from '../../proposal/proposed-file.ts';
import { type Answers, recordOf } from '../../proposal/record-of.ts';
import { show } from '../../schema/text.ts';
import { isCalendarDate } from '../../schema/time.ts';
import { type Objection, SILENT } from './asker.ts';
import { askDetails, type Detail, linkDetail, organizationDetail, textDetail } from './details.ts';
import { type Flag, NOTHING } from './flags.ts';
import { answerText, checkOf, checkOfText, type Draft, type Interview } from './interview.ts';
import { askName, settleName } from './names.ts';
import { askTalk, daysOf, type Evening, TALK_FLAGS, titleQuestion } from './talk.ts';

/** The flags that fill a meetup. */
export const MEETUP_FLAGS: readonly Flag[] = [
  { name: 'number', value: 'FOLDER', help: 'its number, or a short name for a special event; else the next number', example: '076' },
  { name: 'date', value: 'YYYY-MM-DD', help: 'its date', example: '2026-12-03', field: 'date' },
  { name: 'title', value: 'TEXT', help: 'the topic of the evening', example: 'Graph networks', field: 'title' },
  { name: 'venue', value: 'NAME', help: 'where it is: a venue of the archive', example: 'tu-wien', field: 'venue' },
  { name: 'start', value: 'HH:MM', help: 'when it begins', example: '18:30', field: 'start' },
  { name: 'end', value: 'HH:MM', help: 'when it ends', example: '21:30', field: 'end' },
  { name: 'end-date', value: 'YYYY-MM-DD', help: 'its last day, where it has several', example: '2026-12-04', field: 'endDate' },
  { name: 'label', value: 'TEXT', help: 'what a special event is called', example: 'AI Summit', field: 'label' },
  { name: 'room', value: 'TEXT', help: 'the room', example: 'Lecture hall 1', field: 'room' },
  { name: 'host', value: 'NAME', help: 'who hosts the evening', example: 'TU Wien', field: 'hosts', isList: true },
  { name: 'signup', value: 'URL', help: 'where to sign up', example: 'https://example.org/sign-up', field: 'links' },
  { name: 'text', value: 'MARKDOWN', help: 'the evening in a few sentences', example: 'Two talks about networks on graphs.' },
  {
    name: 'talk',
    value: 'TITLE',
    help: 'a talk of the evening; the flags of a talk stand behind it',
    example: 'Graph networks: an introduction',
    isList: true,
    inner: TALK_FLAGS.filter(({ name }) => name !== 'title'),
  },
];

/** A meetup with its talks. */
export async function askNewMeetup(interview: Interview): Promise<Draft> {
  const { given, records, complaints } = interview;
  const folder = await askFolder(interview);
  const read = readMeetupFolder(folder);
  const wrong = checkFolder(interview, folder);
  if (wrong !== undefined) complaints.push({ message: wrong.message, example: `--number ${wrong.meant ?? nextOf(interview)}` });
  const isSpecial = 'id' in read && read.number === undefined;
  const answers: Record<string, FieldValue | undefined> = {
    date: await answerText(interview, given.one('date'), { message: 'The date', example: '2026-12-03', check: checkOf('meetup', 'date') }),
    ...(isSpecial || given.one('label') !== undefined ? { label: await answerText(interview, given.one('label'), labelQuestion) } : {}),
    title: await answerText(interview, given.one('title'), {
      message: 'The topic of the evening, as a title (Enter: leave it away)',
      example: 'Graph networks',
      check: checkOf('meetup', 'title'),
    }),
  };
  const [last] = [...records.meetups].sort((a, b) => b.fields.date.localeCompare(a.fields.date));
  answers.venue = await askVenue(interview);
  answers.start = await answerText(interview, given.one('start'), {
    message: 'When does it begin? (Enter: not known yet)',
    example: last?.fields.start ?? '18:30',
    check: checkOf('meetup', 'start', answers),
  });
  const text = await answerText(interview, given.one('text'), {
    message: 'The evening in a few sentences, in Markdown if you like (Enter: leave it away)',
    isLong: true,
    check: checkOfText('meetup'),
  });
  const all = { ...answers, ...(await askDetails(interview, given, DETAILS, answers)) };
  const talks = proposeTalks(folder, await askTalks(interview, eveningOf(all)));
  const name = 'number' in read ? `meetup ${read.number}` : show(answers.label || answers.title || folder);
  return {
    files: [
      { ...proposeMeetup(folder, recordOf('meetup', all, text)), flags: MEETUP_FLAGS },
      ...talks.map((talk) => ({ ...talk, flags: [{ ...flag('talk'), field: 'title' }, ...TALK_FLAGS] })),
      ...interview.beside,
    ],
    title: `Add ${name}`,
    path: `/meetups/${'number' in read ? read.number : folder}/`,
  };
}

const labelQuestion = {
  message: 'What is the event called, in place of "Meetup 76"? (Enter: by its topic)',
  example: 'AI Summit',
  check: checkOf('meetup', 'label'),
};

function nextOf({ present }: Interview): string {
  return nextFolder([...present].flatMap((file) => /^meetups\/([^/]+)\//.exec(file)?.[1] ?? []));
}

async function askFolder(interview: Interview): Promise<string> {
  const next = nextOf(interview);
  const answer = await answerText(interview, interview.given.one('number') ?? (interview.ask === SILENT ? next : undefined), {
    message: 'Its number, or a short name for a special event, such as ai-summit-2026',
    initial: next,
    check: (typed) => checkFolder(interview, typed),
  });
  return answer;
}

/** What is wrong with the name of a new meetup's folder. */
function checkFolder({ present }: Interview, folder: string): Objection | undefined {
  const read = readMeetupFolder(folder);
  if ('problem' in read) {
    const { message, help, example } = read.problem;
    const meant = example?.replace(/^meetups\//, '');
    return { message: `${message} ${help}`, ...(/^\d+$/.test(folder) && meant !== undefined ? { meant } : {}) };
  }
  const isThere = [...present].some((file) => file.startsWith(`meetups/${folder}/`));
  return isThere
    ? { message: `There is a meetup ${show(folder)} already: talks are added to it by "npm run new -- talk --meetup ${folder}".` }
    : undefined;
}

async function askVenue(interview: Interview): Promise<string | undefined> {
  const given = interview.given.one('venue');
  const venue =
    given === undefined
      ? await askName(interview, 'venues', { message: 'Where is it?', none: 'Not known yet, or online' })
      : await settleName(interview, 'venues', given);
  return venue?.id;
}

function eveningOf({ date, endDate }: Answers): Evening {
  const [first, last] = [date, endDate].map((day) => (typeof day === 'string' && isCalendarDate(day) ? day : undefined));
  return { days: first === undefined ? [] : daysOf(first, last) };
}

async function askTalks(interview: Interview, evening: Evening): Promise<WrittenRecord[]> {
  const { given, ask } = interview;
  const flagged = given.all('talk');
  const talks: WrittenRecord[] = [];
  for (const [index, title] of flagged.entries())
    talks.push(await askTalk(interview, given.behind('talk')[index] ?? given, evening, title));
  while (flagged.length === 0) {
    const which = talks.length === 0 ? 'The title of the first talk (Enter: none yet)' : 'The title of the next talk (Enter: no other)';
    const check = (answer: string): Objection | undefined => (answer === '' ? undefined : checkOf('talk', 'title')(answer));
    const title = await ask.text(titleQuestion(which, check));
    if (title === '') break;
    talks.push(await askTalk(interview, NOTHING, evening, title));
  }
  return talks;
}

const flag = (name: string): Flag => MEETUP_FLAGS.find((candidate) => candidate.name === name) as Flag;

const DETAILS: readonly Detail[] = [
  linkDetail('meetup', flag('signup'), 'Where to sign up', { kind: 'signup' }),
  organizationDetail(flag('host'), 'Who hosts it'),
  textDetail('meetup', flag('room'), 'The room'),
  textDetail('meetup', flag('end'), 'When it ends'),
  textDetail('meetup', flag('end-date'), 'The last day, if it has several'),
];
