import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildTime } from '../clock.ts';
import { MEDIA_LOCK } from '../content/layout.ts';
import { SERVICES, type Services } from '../copies/check.ts';
import { isDiskError } from '../copies/failure.ts';
import { createNetwork, type NetworkOptions } from '../copies/network.ts';
import { AnotherRunError, asOnlyRun } from '../copies/only-run.ts';
import { listTargets, type Target } from '../copies/plan.ts';
import { problemsOf } from '../copies/problems.ts';
import { type RunResult, runCopies } from '../copies/run.ts';
import { openStore } from '../copies/store.ts';
import { verifyCopies } from '../copies/verify.ts';
import { type LoadedArchive, loadArchive } from '../load-archive.ts';
import { formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../output/problem-text.ts';
import { counted } from '../output/words.ts';
import { dateIn } from '../schema/dates.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import { readSettings, type Settings } from '../settings.ts';
import { listenForInterrupt } from './interrupt.ts';
import { type MediaArguments, readArguments, USAGE } from './media/arguments.ts';
import { type LockFile, readLock, writeLock } from './media/lock-file.ts';
import { createBar, createLines, type Progress } from './media/progress.ts';
import { describeVerification, summarize } from './media/summary.ts';
import { runCommand } from './run-command.ts';

/** What the command needs from outside; tests bring their own web. */
export interface MediaWorld extends Omit<NetworkOptions, 'userAgent'> {
  readonly services: Services;
  readonly print: (text: string) => void;
  readonly progress: Progress;
}

/**
 * `npm run media`: copies what the content names at other places, and writes down what it has seen.
 * @returns the exit code: 1 when something is wrong on our side, 130 when it was broken off, 0 otherwise, whatever the web answers.
 * An error of the disk is thrown when all that was learned is written down.
 */
export async function updateMedia(settings: Settings, args: MediaArguments, world: MediaWorld): Promise<0 | 1 | 130> {
  if (args.command === 'help' || args.command === 'wrong') {
    world.print(args.command === 'help' ? USAGE : `${args.message}\n\n${USAGE}`);
    return args.command === 'help' ? 0 : 1;
  }
  const say = speaker(settings, world);
  const now = buildTime();
  const loaded = await loadArchive(settings.contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: false });
  const lock = await readLock(settings, loaded);
  const wrong = loaded.problems.filter(({ file }) => file === '' || file === MEDIA_LOCK);
  if (lock === undefined) {
    say(formatProblems(wrong, settings.contentFolder));
    return 1;
  }
  if (args.command === 'verify') {
    const verification = await verifyCopies(settings.cacheFolder, lock.listed);
    // What an entry with an error names cannot be compared.
    if (wrong.length > 0) say(`${formatProblems(wrong, settings.contentFolder)}\n`);
    say(describeVerification(verification, settings.cacheFolder));
    return verification.differences.length === 0 && wrong.length === 0 ? 0 : 1;
  }
  const targets = listTargets(loaded.records);
  const refusal = args.command === 'accept' ? refuseToAccept(args.accepted, lock.addresses, targets) : undefined;
  if (refusal !== undefined) {
    say(refusal);
    return 1;
  }
  return asOnlyRun(settings.cacheFolder, () => run({ settings, args, world, say, loaded, lock, targets, now }));
}

interface Work {
  readonly settings: Settings;
  readonly args: Extract<MediaArguments, { command: 'run' | 'accept' }>;
  readonly world: MediaWorld;
  readonly say: (text: string) => void;
  readonly loaded: LoadedArchive;
  readonly lock: LockFile;
  readonly targets: readonly Target[];
  readonly now: Date;
}

async function run({ settings, args, world, say, loaded, lock, targets, now }: Work): Promise<0 | 1 | 130> {
  const { contentFolder, cacheFolder } = settings;
  const { records } = loaded;
  const accepted = new Set<string>(args.command === 'accept' ? args.accepted : []);
  const chosen = args.command === 'accept' ? targets.filter(({ url }) => accepted.has(url)) : targets;
  const hasErrors = records.brokenFiles.size > 0;
  if (hasErrors)
    say(
      `${counted(records.brokenFiles.size, 'file')} of the content ${records.brokenFiles.size === 1 ? 'has errors: what it names' : 'have errors: what they name'} is left as it is. "npm run check" says why.\n`,
    );

  const { services, progress, print: _, ...web } = world;
  const site = records.site?.fields;
  const network = createNetwork({ ...web, userAgent: `meetup-archive${site === undefined ? '' : ` (+${site.repository})`}` });
  progress.begin(chosen.length);
  let result: RunResult;
  try {
    result = await runCopies(chosen, lock.addresses, {
      network,
      services,
      store: await openStore(cacheFolder),
      today: dateIn(now, site?.timeZone ?? 'UTC'),
      isAgain: args.command === 'run' && args.isAgain,
      accepted,
      isComplete: args.command === 'run' && !hasErrors,
      onBytes: (_target, received) => progress.receive(received),
      onOutcome: progress.finish,
    });
  } finally {
    progress.end();
    await network.close();
  }

  const change = await writeLock(settings, lock, result.addresses);
  if (result.isOffline && result.error === undefined) {
    say('No server could be reached, so nothing was learned. Is this machine connected?');
    return 1;
  }
  await report(settings, result, say, world);
  say(`${summarize(result)} ${contentFolder}/${MEDIA_LOCK}: ${change}.`);
  if (result.error !== undefined) throw result.error;
  if (result.isInterrupted) {
    say('Broken off. What has arrived is kept: run it again to go on.');
    return 130;
  }
  return 0;
}

/** Prints what organizers should know; on GitHub also beside the lines, and on the page of the run. */
async function report(settings: Settings, { outcomes }: RunResult, say: (text: string) => void, { print }: MediaWorld): Promise<void> {
  const { contentFolder, onGitHub, stepSummary } = settings;
  const problems = outcomes.flatMap(problemsOf);
  if (problems.length === 0) return;
  say(`${formatProblems(problems, contentFolder)}\n`);
  if (onGitHub) for (const command of toWorkflowCommands(problems, contentFolder)) print(command);
  if (onGitHub && stepSummary !== undefined) await appendFile(stepSummary, toStepSummary(problems, contentFolder));
}

/** Why addresses cannot be accepted; nothing when they can. */
function refuseToAccept(
  accepted: readonly string[],
  known: ReadonlyMap<string, KnownAddress>,
  targets: readonly Target[],
): string | undefined {
  const can = targets.filter(({ url }) => known.get(url)?.changed?.sha256 !== undefined).map(({ url }) => url);
  const wrong = accepted.filter((url) => !can.some((other) => other === url));
  if (wrong.length === 0) return undefined;
  const list = can.length === 0 ? 'There is no such address at present.' : `These are:\n${can.map((url) => `  ${url}`).join('\n')}`;
  return `${wrong.join(', ')} is no address at which a run has found another file than the copy. ${list}`;
}

/** On GitHub no line that quotes the web or the content is read as a command. */
function speaker({ onGitHub }: Settings, { print }: MediaWorld): (text: string) => void {
  return (text) => print(onGitHub ? withoutCommands(text, randomUUID()) : text);
}

async function main(): Promise<void> {
  const settings = readSettings();
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const isWatched = process.stderr.isTTY === true && !settings.onGitHub;
  const lines = (text: string): void => print(settings.onGitHub ? withoutCommands(text, randomUUID()) : text);
  try {
    process.exitCode = await updateMedia(settings, readArguments(process.argv.slice(2), process.env), {
      services: SERVICES,
      print,
      progress: isWatched ? createBar(process.stderr) : createLines(lines),
      wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
      random: Math.random,
      signal: listenForInterrupt(),
    });
  } catch (error) {
    if (!(error instanceof AnotherRunError) && !isDiskError(error)) throw error;
    process.stderr.write(`${error instanceof AnotherRunError ? '' : 'The copies cannot be written. '}${error.message}\n`);
    process.exitCode = 1;
  } finally {
    if (settings.onGitHub && process.exitCode === 1) print(`::warning title=npm run media::${NOT_UP_TO_DATE}`);
  }
}

const NOT_UP_TO_DATE = 'The copies of remote files are not up to date: the site shows those that are at hand. The log says why.';

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
