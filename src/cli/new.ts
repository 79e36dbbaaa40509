import { pathToFileURL } from 'node:url';
import { didYouMean, show } from '../schema/text.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Asker, SILENT, Stopped } from './new/asker.ts';
import { flagLine, readFlags } from './new/flags.ts';
import { formatComplaints, formatHelp, formatUsage } from './new/help.ts';
import { KINDS, type Kind } from './new/kinds.ts';
import { makeRecord } from './new/make-record.ts';
import { openTerminal } from './new/open-terminal.ts';
import { runCommand } from './run-command.ts';

/** What the command needs from outside. */
export interface NewWorld {
  readonly settings: Settings;
  /** Somebody to ask; missing where there is no terminal. */
  readonly asker: Asker | undefined;
  readonly print: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

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
  if (!isNamed && ['--help', '-h'].includes(first)) return say(print, formatUsage(KINDS), 0);
  const named = isNamed ? KINDS.find(({ name }) => name === first) : undefined;
  if (isNamed && named === undefined) return say(print, `${unknownKind(first)}\n\n${formatUsage(KINDS)}`, 1);
  if (named === undefined && (asker === undefined || args.includes('--yes')))
    return say(print, `${nobodyToAsk()}\n\n${formatUsage(KINDS)}`, 1);
  const kind = named ?? (await askKind(asker ?? SILENT));

  const flags = readFlags(isNamed ? rest : args, kind.flags);
  if (flags.isHelp) return say(print, formatHelp(kind), 0);
  const complaints = [
    ...flags.words.map((word) => ({ message: `${show(word)} belongs to no flag: what has blanks in it is put in quotes.` })),
    ...flags.complaints,
    ...kept(kind, args, env),
  ];
  if (!flags.isSilent && complaints.length > 0) return say(print, formatComplaints(complaints, kind.name), 1);
  if (!flags.isSilent && asker === undefined) return say(print, `${nobodyToAsk(kind)}\n\n${formatHelp(kind)}`, 1);
  return makeRecord(kind, { ...flags, complaints }, world);
}

async function askKind(asker: Asker): Promise<Kind> {
  const choices = KINDS.map(({ name, what }) => ({ value: name, label: what }));
  const chosen = await asker.choose({ message: 'What is new?', choices });
  return KINDS.find(({ name }) => name === chosen) ?? (KINDS[0] as Kind);
}

function unknownKind(word: string): string {
  const names = KINDS.map(({ name }) => name);
  return [`${show(word)} is nothing that can be made.`, didYouMean(word, names)].filter((text) => text !== '').join(' ');
}

function nobodyToAsk({ name, example } = KINDS[1] as Kind): string {
  return `Here is no terminal in which questions could be asked. With flags and --yes, none are:\n\n  npm run new -- ${name} ${example} --yes`;
}

/** Flags that npm has kept to itself, since nobody wrote "--" before them. Its own "yes" may stand in somebody's settings. */
function kept({ name, flags }: Kind, args: readonly string[], env: NodeJS.ProcessEnv): { message: string; example: string }[] {
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
  const terminal = openTerminal(process);
  try {
    process.exitCode = await makeNew(process.argv.slice(2), {
      settings: readSettings(),
      asker: terminal?.asker,
      print: (text) => process.stdout.write(`${text}\n`),
      env: process.env,
    });
  } finally {
    terminal?.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
