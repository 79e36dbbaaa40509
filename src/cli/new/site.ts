import { existsSync, readdirSync, statSync } from 'node:fs';
import { writeReference } from '../../reference/write-reference.ts';
import { show, slugify } from '../../schema/text.ts';
import { type Founding, type Organizer, pagesAddress, startArchive } from '../../starter/starter.ts';
import { type Asker, type Objection, SILENT, type TextQuestion } from './asker.ts';
import type { Flag, Given } from './flags.ts';
import { answerText, checkOf, checkOfEntry, type NewFile } from './interview.ts';
import { latinQuestion } from './names.ts';

const LATIN: Flag = { name: 'latin', value: 'NAME', help: 'that name in Latin letters, if it has none', example: 'Li Ming' };
const SITE: readonly Flag[] = [
  { name: 'name', value: 'TEXT', help: 'the name of the meetup', example: 'Rust Graz', field: 'name' },
  { name: 'tagline', value: 'TEXT', help: 'one line that says what is there', example: 'Evenings about Rust in Graz', field: 'tagline' },
  { name: 'time-zone', value: 'ZONE', help: 'its time zone', example: 'Europe/Vienna', field: 'timeZone' },
  {
    name: 'repository',
    value: 'URL',
    help: 'where its files will be kept',
    example: 'https://github.com/example/archive',
    field: 'repository',
  },
  {
    name: 'address',
    value: 'URL',
    help: 'where the site will be published; else where GitHub Pages does so',
    example: 'https://example.github.io/archive/',
    field: 'baseUrl',
  },
  { name: 'contact', value: 'ADDRESS', help: 'where the organizers can be reached', example: 'mailto:hello@example.org', field: 'contact' },
  { name: 'language', value: 'TAG', help: 'the language of most talks; else en', example: 'de', field: 'language' },
  {
    name: 'organizer',
    value: 'NAME',
    help: 'who organizes it',
    example: 'Ada Lovelace',
    field: 'organizers',
    isList: true,
    inner: [LATIN],
  },
];
const PLACE: readonly Flag[] = [
  { name: 'city', value: 'TEXT', help: 'where the meetup is held', example: 'Graz', field: 'city' },
  { name: 'country', value: 'TEXT', help: 'its country', example: 'Austria', field: 'country' },
];
const FIRST: readonly Flag[] = [
  { name: 'date', value: 'YYYY-MM-DD', help: 'the date of the first meetup, if it is known', example: '2026-12-03', field: 'date' },
  { name: 'start', value: 'HH:MM', help: 'when it begins', example: '18:30', field: 'start' },
];
const VENUE: readonly Flag[] = [
  { name: 'venue', value: 'NAME', help: 'where it is', example: 'TU Graz', field: 'name' },
  { name: 'venue-address', value: 'TEXT', help: 'the street and number of that', example: 'Rechbauerstraße 12', field: 'address' },
];

/** The flags that say what a new archive is of. */
export const SITE_FLAGS: readonly Flag[] = [...SITE, ...PLACE, ...FIRST, ...VENUE];

/** What this machine knows, to be offered. */
export interface Guesses {
  readonly timeZone: string;
  readonly timeZones: readonly string[];
  /** The repository that this folder was cloned from. */
  readonly repository?: string;
}

/** Asks for everything about a meetup that has no archive yet. */
export async function askFounding(ask: Asker, given: Given, guesses: Guesses): Promise<Founding> {
  const of = (name: string, message: string, more: Partial<TextQuestion> = {}): Promise<string> => {
    const flag = SITE_FLAGS.find((candidate) => candidate.name === name);
    const [kind, field = ''] = SITE.some((own) => own.name === name) ? (['site', flag?.field] as const) : (['venue', flag?.field] as const);
    return answerText({ ask }, given.one(name), { message, example: flag?.example ?? '', check: checkOf(kind, field), ...more });
  };
  const name = await of('name', 'The name of the meetup');
  const city = await of('city', 'The city where it is held (Enter: leave it away)');
  const country = await of('country', 'The country (Enter: leave it away)');
  const tagline = await of('tagline', 'One line that says what is there', {
    initial: `Talks, slides and recordings of our evenings${city === '' ? '' : ` in ${city}`}`,
  });
  const timeZone = await askTimeZone(ask, given, guesses);
  const language = await of('language', 'The language of most talks, as a tag of two letters', { initial: 'en' });
  const repository = await of('repository', 'Where its files will be kept: the address of the repository', {
    ...(guesses.repository === undefined || ask === SILENT ? {} : { initial: guesses.repository }),
  });
  const pages = pagesAddress(repository);
  const baseUrl = await of('address', 'Where the site will be published', pages === undefined ? {} : { initial: pages });
  const contact = await of('contact', 'Where the organizers can be reached: a mail or web address');
  const organizers = await askOrganizers(ask, given);
  const date = await of('date', 'The date of the first meetup (Enter: not known yet)', {
    check: (answer) => (answer === '' ? undefined : checkOf('meetup', 'date')(answer)),
  });
  const site = { name, tagline, city, country, timeZone, repository, baseUrl, contact, language, organizers };
  if (date === '') return site;
  const start = await of('start', 'When does it begin? (Enter: not known yet)', { check: checkOf('meetup', 'start') });
  const venue = await of('venue', 'The name of the place (Enter: not known yet)', {
    check: (answer) => (answer === '' ? undefined : checkOf('venue', 'name')(answer)),
  });
  const address = venue === '' ? '' : await of('venue-address', 'Its street and number (Enter: leave it away)');
  return { ...site, first: { date, start, venue, address } };
}

async function askTimeZone(ask: Asker, given: Given, { timeZone, timeZones }: Guesses): Promise<string> {
  const flag = given.one('time-zone');
  const check = checkOf('site', 'timeZone');
  if (ask === SILENT || (flag !== undefined && check(flag) === undefined)) return flag ?? '';
  return ask.choose({
    message: 'The time zone',
    choices: (typed) => {
      const wanted = typed.toLowerCase().replace(/\s+/g, '_');
      return [timeZone, ...timeZones.filter((zone) => zone !== timeZone)]
        .filter((zone) => zone.toLowerCase().includes(wanted))
        .map((zone) => ({ value: zone, label: zone, ...(zone === timeZone ? { hint: 'that of this machine' } : {}) }));
    },
  });
}

async function askOrganizers(ask: Asker, given: Given): Promise<Organizer[]> {
  const flagged = given.all('organizer');
  const names: Organizer[] = [];
  const check = (answer: string): Objection | undefined => checkOfEntry('site', 'organizers')(answer) ?? checkOther(names, answer);
  const add = async (name: string, latin: string | undefined): Promise<void> => {
    const question = latinQuestion(name, 'person');
    const checkLatin = (answer: string): Objection | undefined => question.check(answer) ?? checkOther(names, answer);
    const isAsked = slugify(name) === '' && (ask !== SILENT || latin !== undefined);
    names.push({ name, ...(isAsked ? { latin: await answerText({ ask }, latin, { ...question, check: checkLatin }) } : {}) });
  };
  for (const [index, name] of flagged.entries())
    await add(await answerText({ ask }, name, { message: 'An organizer', check }), given.behind('organizer')[index]?.one(LATIN.name));
  while (flagged.length === 0) {
    const name = await ask.text({
      message: names.length === 0 ? 'Who organizes it? One name (Enter: say nobody)' : 'Who else? (Enter: nobody else)',
      example: 'Ada Lovelace',
      check,
    });
    if (name === '') break;
    await add(name, undefined);
  }
  return names;
}

/** Two people with the same address would be one. */
function checkOther(names: readonly Organizer[], answer: string): Objection | undefined {
  const same = names.find(({ name, latin = name }) => slugify(latin) === slugify(answer) && slugify(answer) !== '');
  return same === undefined ? undefined : { message: `${show(same.name)} is named already, and the page would have the same address.` };
}

/** The files of a new archive, with the flags that fill each. */
export function siteFiles(founding: Founding): NewFile[] {
  const files = [...startArchive(founding), { file: 'README.md', text: writeReference() }];
  return files.map((file) => ({ ...file, flags: flagsOf(file.file), isAlike: isAlike(file.file) }));
}

function isAlike(file: string): boolean {
  return file === 'README.md' || file.startsWith('pages/');
}

function flagsOf(file: string): readonly Flag[] {
  if (file === 'site.md') return SITE;
  return file.startsWith('meetups/') ? FIRST : [...VENUE, ...PLACE];
}

/** What is wrong with a folder for a new archive: nothing may be in it. */
export function checkTarget(folder: string): Objection | undefined {
  if (folder.trim() === '') return { message: 'The folder is missing.' };
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return { message: `${show(folder)} is a file. A new archive goes into a folder of its own.` };
  return readdirSync(folder).length === 0
    ? undefined
    : { message: `The folder ${show(folder)} has something in it. A new archive goes into an empty folder, or one that is not there yet.` };
}
