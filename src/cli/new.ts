import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { didYouMean, show } from '../schema/text.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Asker, Stopped } from './new/asker.ts';
import { type Complaint, flagLine, readFlags } from './new/flags.ts';
import { exampleLine, formatComplaints, formatHelp, formatUsage, type Subject } from './new/help.ts';
import { KINDS } from './new/kinds.ts';
import { makeRecord } from './new/make-record.ts';
import { makeSite, SITE } from './new/make-site.ts';
import { openTerminal } from './new/open-terminal.ts';
import type { NewWorld } from './new/world.ts';
import { originOf } from './origin-of.ts';
import { runCommand } from './run-command.ts';

/** All that can be made. */
const SUBJECTS: readonly Subject[] = [...KINDS, SITE];

/**
 * `npm run new`: makes files for something new, of flags and of answers.
 * @returns the exit code: 1 when something is missing or wrong, 130 when it was stopped, 0 otherwise.
 */
export async function makeNew(args: readonly string[], world: NewWorld): Promise<0 | 1 | 130> {
  try {
    return await make(args, world);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    world.print('Stopped: nothing was written.');
    return 130;
  }
}

async function make(args: readonly string[], world: NewWorld): Promise<0 | 1> {
  const { asker, print, env } = world;
  const [first = '', ...rest] = args;
  const isNamed = first !== '' && !first.startsWith('-');
  if (['--help', '-h'].includes(first)) return say(print, formatUsage(SUBJECTS), 0);
  const named = SUBJECTS.find(({ name }) => name === first);
  if (isNamed && named === undefined) return say(print, `${unknownSubject(first)}\n\n${formatUsage(SUBJECTS)}`, 1);
  if (named === undefined && (asker === undefined || args.includes('--yes')))
    return say(print, `${nobodyToAsk()}\n\n${formatUsage(SUBJECTS)}`, 1);
  const subject = named ?? (await askSubject(asker));

  const flags = readFlags(isNamed ? rest : args, subject.flags);
  if (flags.isHelp) return say(print, formatHelp(subject), 0);
  const [folder, ...words] = subject === SITE ? flags.words : [undefined, ...flags.words];
  const complaints = [
    ...flags.complaints,
    ...words.map((word) => ({ message: `${show(word)} belongs to no flag: what has blanks in it is put in quotes.` })),
    ...keptByNpm(subject, args, env),
  ];
  if (!flags.isSilent && complaints.length > 0) return say(print, formatComplaints(complaints, subject.name), 1);
  if (!flags.isSilent && asker === undefined) return say(print, `${nobodyToAsk(subject)}\n\n${formatHelp(subject)}`, 1);
  const kind = KINDS.find(({ name }) => name === subject.name);
  return kind === undefined ? makeSite(folder, { ...flags, complaints }, world) : makeRecord(kind, { ...flags, complaints }, world);
}

async function askSubject(asker: Asker | undefined): Promise<Subject> {
  const choices = SUBJECTS.map(({ name, what }) => ({ value: name, label: what }));
  const chosen = await asker?.choose({ message: 'What is new?', choices });
  return SUBJECTS.find(({ name }) => name === chosen) ?? SITE;
}

function unknownSubject(word: string): string {
  const names = SUBJECTS.map(({ name }) => name);
  return [`${show(word)} is nothing that can be made.`, didYouMean(word, names)].filter((text) => text !== '').join(' ');
}

function nobodyToAsk(subject: Subject = SUBJECTS.find(({ name }) => name === 'talk') ?? SITE): string {
  return `Here is no terminal in which questions could be asked. With flags and --yes, none are:\n\n  ${exampleLine(subject)}`;
}

/** Flags that npm has kept to itself, since nobody wrote "--" before them. Its own "yes" may stand in somebody's settings. */
function keptByNpm({ name, flags }: Subject, args: readonly string[], env: NodeJS.ProcessEnv): Complaint[] {
  const lost = flags.filter((flag) => {
    return env[`npm_config_${flag.name.replaceAll('-', '_')}`] !== undefined && !args.some((arg) => arg.startsWith(`--${flag.name}`));
  });
  return lost.map((flag) => ({
    message: `npm has kept --${flag.name} to itself. Write "--" before all flags:`,
    example: `npm run new -- ${name} ${flagLine(flag)}`,
  }));
}

function say<Code extends 0 | 1>(print: (text: string) => void, text: string, code: Code): Code {
  print(text);
  return code;
}

async function main(): Promise<void> {
  const settings = readSettings();
  const terminal = openTerminal(process);
  try {
    process.exitCode = await makeNew(process.argv.slice(2), {
      settings,
      asker: terminal?.asker,
      print: (text) => process.stdout.write(`${text}\n`),
      env: process.env,
      guesses: {
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        timeZones: Intl.supportedValuesOf('timeZone'),
        ...guessRepository(settings),
      },
    });
  } finally {
    terminal?.close();
  }
}

/** The repository that this folder was cloned from, unless it is the one of the content that came along. */
function guessRepository({ contentFolder }: Settings): { readonly repository?: string } {
  const repository = originOf('.');
  const site = `${contentFolder}/site.md`;
  const isOthers = existsSync(site) && readFileSync(site, 'utf8').includes(`${repository}\n`);
  return repository === undefined || isOthers ? {} : { repository };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
