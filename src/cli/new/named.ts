import { almostNamed, findNamed } from '../../proposal/known-names.ts';
import { idFor, type NamedKind, proposeNamed } from '../../proposal/proposed-file.ts';
import { type Answers, recordOf } from '../../proposal/record-of.ts';
import type { Named } from '../../schema/known-archive.ts';
import { show, slugify } from '../../schema/text.ts';
import { type Objection, SILENT } from './asker.ts';
import { askDetails, type Detail, linkDetail, listDetail, organizationDetail, positionDetail, textDetail } from './details.ts';
import type { Flag } from './flags.ts';
import { answerText, checkOf, checkOfText, type Draft, type Interview, type ListName } from './interview.ts';
import { areTwo, idsTaken, latinQuestion } from './names.ts';

/** Someone or something with a file of their own. */
export interface NamedForm {
  readonly list: ListName;
  readonly kind: Exclude<NamedKind, 'organization'>;
  readonly flags: readonly Flag[];
  /** Asked of everyone. */
  readonly questions: readonly Detail[];
  readonly details: readonly Detail[];
  /** What the text below the fields is asked for. */
  readonly text: string;
}

const NAME: Flag = { name: 'name', value: 'NAME', help: 'the name', example: 'Ada Lovelace', field: 'name' };
const FILE: Flag = { name: 'file', value: 'NAME', help: 'the name of the file, where the name has no Latin letter', example: 'li-ming' };
const ALIAS: Flag = {
  name: 'alias',
  value: 'NAME',
  help: 'another name or spelling',
  example: 'Augusta Ada King',
  field: 'aliases',
  isList: true,
};
const TEXT: Flag = {
  name: 'text',
  value: 'MARKDOWN',
  help: 'what there is to say, in a few sentences',
  example: 'Wrote the first program.',
};
const AFFILIATION: Flag = {
  name: 'affiliation',
  value: 'NAME',
  help: 'where the person works now',
  example: 'TU Wien',
  field: 'affiliation',
  isList: true,
};
const WEBSITE: Flag = { name: 'website', value: 'URL', help: 'the website', example: 'https://example.org', field: 'links' };
const ADDRESS: Flag = { name: 'address', value: 'TEXT', help: 'street and number', example: 'Favoritenstraße 9-11', field: 'address' };
const CITY: Flag = { name: 'city', value: 'TEXT', help: 'the city', example: 'Vienna', field: 'city' };
const COUNTRY: Flag = { name: 'country', value: 'TEXT', help: 'the country', example: 'Austria', field: 'country' };
const VENUE_WEBSITE: Flag = { name: 'website', value: 'URL', help: 'the website', example: 'https://example.org', field: 'url' };
const POSITION: Flag = {
  name: 'position',
  value: 'DEGREES',
  help: 'how far north and east it is',
  example: '48.1951, 16.3698',
  field: 'latitude',
};

export const PERSON: NamedForm = {
  list: 'people',
  kind: 'person',
  flags: [NAME, FILE, AFFILIATION, WEBSITE, ALIAS, TEXT],
  questions: [organizationDetail(AFFILIATION, 'Where the person works now')],
  details: [linkDetail('person', WEBSITE, 'A website', { kind: 'website' }), listDetail('person', ALIAS, 'Another spelling of the name')],
  text: 'Who is it? A few sentences, in Markdown if you like (Enter: leave it away)',
};

export const VENUE: NamedForm = {
  list: 'venues',
  kind: 'venue',
  flags: [{ ...NAME, example: 'TU Wien' }, FILE, ADDRESS, CITY, COUNTRY, VENUE_WEBSITE, POSITION, ALIAS, TEXT],
  questions: [
    textDetail('venue', ADDRESS, 'Street and number'),
    textDetail('venue', CITY, 'The city'),
    textDetail('venue', COUNTRY, 'The country'),
  ],
  details: [
    textDetail('venue', VENUE_WEBSITE, 'A website'),
    positionDetail(POSITION, 'Its position, as maps give it: degrees north and east'),
    listDetail('venue', ALIAS, 'Another name of the place'),
  ],
  text: 'How does one find the way in? (Enter: leave it away)',
};

export const TOPIC: NamedForm = {
  list: 'topics',
  kind: 'topic',
  flags: [{ ...NAME, example: 'Computer vision' }, FILE, ALIAS, TEXT],
  questions: [],
  details: [listDetail('topic', ALIAS, 'Another word for it')],
  text: 'What is it about? One sentence (Enter: leave it away)',
};

/** A file about a person, venue or topic. */
export async function askNewNamed(interview: Interview, form: NamedForm): Promise<Draft> {
  const { given, beside } = interview;
  const { kind, flags, questions, details } = form;
  const { name, id } = await askOwnName(interview, form);
  let answers: Answers = { name };
  for (const { flag, ask } of questions) answers = { ...answers, ...(await ask(interview, given.all(flag.name), answers)) };
  const text = await answerText(interview, given.one('text'), { message: form.text, isLong: true, check: checkOfText(kind) });
  const record = recordOf(kind, { ...answers, ...(await askDetails(interview, given, details, answers)) }, text);
  const path = `/${form.list === 'people' ? 'speakers' : form.list}/${id}/`;
  return {
    files: [{ ...proposeNamed(kind, id, record), flags: [...flags, { ...POSITION, field: 'longitude' }] }, ...beside],
    title: `Add the ${kind} ${name}`,
    path,
  };
}

async function askOwnName(interview: Interview, { list, kind, flags }: NamedForm): Promise<Named> {
  const { ask, given, lists, complaints } = interview;
  const check = (answer: string): Objection | undefined => checkOf(kind, 'name')(answer) ?? fileOf(interview, list, answer);
  const question = { message: 'The name', example: flags[0]?.example ?? '', check };
  for (let flag = given.one('name'); ; flag = undefined) {
    const name = await answerText(interview, flag, question);
    const known = findNamed(lists[list], name);
    if (known !== undefined) {
      const there = fileOf(interview, list, name);
      if (there !== undefined) complaints.push(there);
      return { name, id: known.id };
    }
    const almost = ask === SILENT ? undefined : almostNamed(lists[list], name, list === 'people');
    if (almost === undefined || (await areTwo(interview, list, name, almost)))
      return { name, id: await askId(interview, { list, kind, name }) };
  }
}

/** What is wrong with a name whose file is there already. */
function fileOf({ lists, present }: Interview, list: ListName, name: string): Objection | undefined {
  const known = findNamed(lists[list], name);
  const file = `${list}/${known?.id}.md`;
  return present.has(file)
    ? { message: `There is a file about ${show(known?.name)} already: ${file}. What is to be added goes in there.` }
    : undefined;
}

async function askId(interview: Interview, { list, kind, name }: { list: ListName; kind: string; name: string }): Promise<string> {
  const { given, complaints, ask } = interview;
  const taken = idsTaken(interview, list);
  const flag = given.one('file');
  const latin = flag ?? (slugify(name) === '' && ask !== SILENT ? await ask.text(latinQuestion(name, kind)) : name);
  const id = idFor(latin, taken);
  if (id === '')
    complaints.push({
      message: `--file is missing: the name of the file, in Latin letters, since ${show(name)} has none.`,
      example: '--file li-ming',
    });
  return id || 'a';
}
