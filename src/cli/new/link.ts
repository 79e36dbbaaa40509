import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Talk } from '../../archive/model.ts';
import { pathOf } from '../../archive/paths.ts';
import { editRecord, readFields } from '../../content/edit-record.ts';
import { fieldOrder } from '../../content/schemas.ts';
import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import { foldText } from '../../schema/letters.ts';
import { didYouMean, show } from '../../schema/text.ts';
import type { Objection } from './asker.ts';
import type { Flag } from './flags.ts';
import { answerText, checkOfInner, type Draft, type Interview } from './interview.ts';

/** Slides or a recording for a talk that is there. */
export interface LinkForm {
  readonly noun: 'slides' | 'recording';
  readonly field: 'slides' | 'videos';
  /** The field that says why there is none, and has to go. */
  readonly without: 'withoutSlides' | 'withoutVideo';
  readonly flags: readonly Flag[];
}

const TALK: Flag = { name: 'talk', value: 'FILE', help: 'the talk: its file, or its title', example: '075/1-graph-networks.md' };
const TITLE: Flag = { name: 'title', value: 'TEXT', help: 'a title, where there are several', example: 'Part 2' };

export const SLIDES: LinkForm = {
  noun: 'slides',
  field: 'slides',
  without: 'withoutSlides',
  flags: [
    TALK,
    { name: 'url', value: 'URL', help: 'where they are, or --pdf', example: 'https://example.org/slides.pdf', field: 'slides' },
    {
      name: 'pdf',
      value: 'PATH',
      help: 'a PDF on this machine, which is copied into the folder of the meetup',
      example: 'graph-networks.pdf',
    },
    TITLE,
  ],
};

export const RECORDING: LinkForm = {
  noun: 'recording',
  field: 'videos',
  without: 'withoutVideo',
  flags: [
    TALK,
    { name: 'url', value: 'URL', help: 'where it is', example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', field: 'videos' },
    { name: 'start', value: 'MM:SS', help: 'where the talk begins in it', example: '12:30' },
    { name: 'end', value: 'MM:SS', help: 'where it ends in it', example: '58:00' },
    TITLE,
  ],
};

/** @param contentFolder where the file of the talk is read, since only its own lines may change. */
export async function askNewLink(interview: Interview, form: LinkForm, contentFolder: string): Promise<Draft> {
  const { given } = interview;
  const { noun, field, without, flags } = form;
  const talk = await askTalkThere(interview, noun);
  const before = readFileSync(`${contentFolder}/${talk.file}`, 'utf8');
  const source = noun === 'slides' ? await askPdfOrUrl(interview, form, talk) : { url: await askUrl(interview, form) };
  const times: Record<string, string> = {};
  if (noun === 'recording') {
    times.start = await askTime(interview, 'start', 'Where does the talk begin in it? (Enter: at its beginning)', source.url ?? '');
    if (times.start !== '' || given.one('end') !== undefined)
      times.end = await askTime(interview, 'end', 'Where does it end? (Enter: with the recording)', source.url ?? '');
  }
  const title = given.one('title');
  const entry = withoutEmpty({ url: source.url, file: source.file, ...times, title });
  const there = readFields(before)[field];
  const list = [...(Array.isArray(there) ? (there as FieldValue[]) : []), entry];
  const text = editRecord(before, { fields: { [field]: list, [without]: undefined } }, fieldOrder('talk'));
  const copies = source.pdf === undefined ? {} : { copies: new Map([[`${folderOf(talk)}/${source.file}`, source.pdf]]) };
  return {
    files: [{ file: talk.file, text, before, flags, ...copies }],
    title: `Add ${noun === 'slides' ? 'slides' : 'a recording'} of ${show(talk.title)}`,
    path: pathOf(talk),
  };
}

async function askTalkThere({ ask, given, archive, complaints }: Interview, noun: string): Promise<Talk> {
  const talks = archive.meetups.flatMap((meetup) => meetup.talks);
  const flag = given.one('talk');
  const found = flag === undefined ? [] : talks.filter((talk) => isNamed(talk, flag));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const [first] = talks;
  if (first === undefined) throw new Error('An archive without a talk has no place for slides or a recording.');
  const example = { example: `--talk ${shortFile(first)}` };
  const names = talks.flatMap((talk) => [shortFile(talk), talk.title]);
  const message =
    flag === undefined
      ? '--talk is missing: the file of the talk, or its title.'
      : found.length > 1
        ? `${found.length} talks are called ${show(flag)}: name the file of the one that is meant.`
        : `There is no talk ${show(flag)}. ${didYouMean(flag, names)}`.trim();
  complaints.push({ message, ...example });
  const file = await ask.choose({
    message: flag === undefined ? `Which talk are the ${noun} of?`.replace('are the recording', 'is the recording') : message,
    choices: (typed) =>
      talks.filter((talk) => fits(talk, typed)).map((talk) => ({ value: talk.file, label: talk.title, hint: hintOf(talk) })),
  });
  return talks.find((talk) => talk.file === file) ?? first;
}

function isNamed(talk: Talk, text: string): boolean {
  const wanted = text
    .trim()
    .replace(/^(?:content\/)?(?:meetups\/)?/, '')
    .toLowerCase();
  return [shortFile(talk), shortFile(talk).replace(/\.md$/, ''), talk.title.toLowerCase()].includes(wanted);
}

// "meetups/028/1-adversarial-ml.md" => "028/1-adversarial-ml.md"
function shortFile({ file }: Talk): string {
  return file.slice('meetups/'.length);
}

function fits(talk: Talk, typed: string): boolean {
  const words = foldText(`${talk.title} ${hintOf(talk)} ${talk.file}`);
  return foldText(typed)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function hintOf({ speakers, meetup, date }: Talk): string {
  return [...speakers.map(({ person }) => person.name), meetup.name, date].join(', ');
}

function askUrl(interview: Interview, { field, flags }: LinkForm): Promise<string> {
  const { example = '' } = flags.find(({ name }) => name === 'url') ?? {};
  const check = (answer: string): Objection | undefined => checkThere(answer) ?? checkOfInner('talk', field, 'url')(answer);
  return answerText(interview, interview.given.one('url'), { message: 'Its address', example, check });
}

function checkThere(answer: string): Objection | undefined {
  return answer === '' ? { message: 'The address is missing.' } : undefined;
}

interface Source {
  readonly url?: string;
  /** Below the folder of the meetup. */
  readonly file?: string;
  /** The file of this machine that goes there. */
  readonly pdf?: string;
}

async function askPdfOrUrl(interview: Interview, form: LinkForm, talk: Talk): Promise<Source> {
  const { given, present } = interview;
  const check = (answer: string): Objection | undefined =>
    checkThere(answer) ?? (isPdfPath(answer) ? checkPdf(answer) : checkOfInner('talk', form.field, 'url')(answer));
  const answer = await answerText(interview, given.one('pdf') ?? given.one('url'), {
    message: 'Where are they? An address, or a PDF on this machine',
    example: 'https://example.org/slides.pdf',
    check,
  });
  if (!isPdfPath(answer)) return { url: answer };
  const wrong = checkPdf(answer);
  if (wrong !== undefined) interview.complaints.push({ ...wrong, example: '--pdf graph-networks.pdf' });
  let file = `slides/${talk.slug}.pdf`;
  for (let count = 2; present.has(`${folderOf(talk)}/${file}`); count++) file = `slides/${talk.slug}-${count}.pdf`;
  return { file, pdf: answer };
}

function isPdfPath(answer: string): boolean {
  return /\.pdf$/i.test(answer) && !/^[a-z]+:/i.test(answer.replace(/^[a-z]:[\\/]/i, '')) && (existsSync(answer) || !answer.includes('/'));
}

function checkPdf(path: string): Objection | undefined {
  if (!existsSync(path)) return { message: `There is no file ${show(path)} here.` };
  return statSync(path).isFile() ? undefined : { message: `${show(path)} is no file.` };
}

function folderOf({ meetup }: Talk): string {
  return `meetups/${meetup.folder}`;
}

function askTime(interview: Interview, name: 'start' | 'end', message: string, url: string): Promise<string> {
  return answerText(interview, interview.given.one(name), {
    message,
    example: '12:30',
    check: checkOfInner('talk', 'videos', name, { url }),
  });
}

function withoutEmpty(fields: Readonly<Record<string, string | undefined>>): WrittenFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
