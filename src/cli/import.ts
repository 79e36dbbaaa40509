import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { IMPORT_LOCK, IMPORT_REPORT } from '../content/layout.ts';
import { formatReport } from '../import/report.ts';
import { withoutCommands } from '../output/problem-text.ts';
import { show } from '../schema/text.ts';
import { readSettings } from '../settings.ts';
import { type ImportArguments, readArguments, USAGE } from './import/arguments.ts';
import { earlierTimeZone, toSaid, withEarlier } from './import/earlier.ts';
import { type Made, makeContent } from './import/make-content.ts';
import { madeText, planUpdate, type UpdatePlan } from './import/plan-update.ts';
import { readFolder } from './import/read-folder.ts';
import { formatRecord, hashOf, type ImportRecord, parseRecord, type Said } from './import/record.ts';
import { formatSummary } from './import/summary.ts';
import { createDraft, mergeDraft, publishDraft, readPresent, stateOf, writeDraft } from './import/write-target.ts';
import { listenForInterrupt } from './interrupt.ts';
import { originOf } from './origin-of.ts';
import { Refusal } from './refusal.ts';
import { runCommand } from './run-command.ts';

/** What the command needs from outside. */
export interface ImportWorld {
  readonly print: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** The time zone of this machine. */
  readonly timeZone: string;
  /** The repository that a folder was cloned from. */
  readonly originOf: (folder: string) => string | undefined;
  /** Breaks the run off. */
  readonly signal?: AbortSignal;
}

/**
 * `npm run import`: makes the content of an archive of a folder of README files.
 * @returns the exit code: 1 when nothing could be imported, 130 when it was broken off, 0 otherwise, whatever the report says.
 */
export async function importFolder(args: readonly string[], outside: ImportWorld): Promise<0 | 1 | 130> {
  // What is told quotes files of others, in which a workflow must read no commands.
  const { onGitHub } = readSettings(outside.env);
  const world = onGitHub ? { ...outside, print: (text: string) => outside.print(withoutCommands(text, randomUUID())) } : outside;
  const read = readArguments(args, world.env);
  if (read.command !== 'import') {
    world.print(read.command === 'help' ? USAGE : `${read.message}\n\n${USAGE}`);
    return read.command === 'help' ? 0 : 1;
  }
  try {
    await run(read.args, world);
    return 0;
  } catch (error) {
    if (world.signal?.aborted === true) {
      world.print('Broken off: nothing was written.');
      return 130;
    }
    if (!(error instanceof Refusal)) throw error;
    world.print(`${error.message}\nNothing was written.`);
    return 1;
  }
}

async function run(given: ImportArguments, world: ImportWorld): Promise<void> {
  const { source, target, isUpdate } = given;
  const state = stateOf(target);
  if (state === 'filled' && !isUpdate)
    throw new Refusal(
      `${show(target)} is there already. With --update, what is new is brought into it, and what people have edited stays.`,
    );
  if (state === 'filled' && !existsSync(join(target, IMPORT_LOCK)))
    throw new Refusal(
      `${show(target)} has no ${IMPORT_LOCK}, so no import has made it: --update does not touch it. Name another folder behind --into.`,
    );
  const before = state === 'filled' ? parseRecord(readFileSync(join(target, IMPORT_LOCK), 'utf8')) : undefined;
  const args = withRepository(before === undefined ? given : withEarlier(given, before.said), world);
  const timeZone = (before === undefined ? undefined : earlierTimeZone(before.said)) ?? world.timeZone;
  const folder = await readFolder(source, target);
  const draft = createDraft(target);
  try {
    const made = await makeContent(draft, folder, args, { ...world, timeZone });
    // Whoever has asked to stop in the meantime is heard before anything is moved.
    await setImmediate();
    world.signal?.throwIfAborted();
    const said = toSaid(args, timeZone);
    if (before === undefined) create(draft, made, said, args, world);
    else update(draft, made, { ...before, said }, args, world);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function withRepository(args: ImportArguments, world: ImportWorld): ImportArguments {
  const repository = args.repository ?? (existsSync(join(args.source, '.git')) ? world.originOf(args.source) : undefined);
  return repository === undefined ? args : { ...args, repository };
}

function create(
  draft: string,
  { files, notes, counts }: Made,
  said: Said,
  { source, target }: ImportArguments,
  { print }: ImportWorld,
): void {
  const hashes = new Map(files.map(({ file, hash }) => [file, hash]));
  const report = formatReport(basename(resolve(source)), counts, notes);
  writeDraft(draft, [madeText(IMPORT_LOCK, formatRecord({ hashes, said })), madeText(IMPORT_REPORT, report)]);
  publishDraft(draft, target);
  print(formatSummary(target, counts, notes));
}

function update(
  draft: string,
  { files, notes, counts }: Made,
  before: ImportRecord,
  { source, target }: ImportArguments,
  { print }: ImportWorld,
): void {
  const hashes = new Map<string, string | undefined>();
  const hashOfPresent = (file: string): string | undefined => {
    if (!hashes.has(file)) {
      const bytes = readPresent(target, file);
      hashes.set(file, bytes === undefined ? undefined : hashOf(file, bytes));
    }
    return hashes.get(file);
  };
  const plan: UpdatePlan = planUpdate(files, before.hashes, hashOfPresent);
  const lock = formatRecord({ hashes: plan.record, said: before.said });
  const report = formatReport(basename(resolve(source)), counts, notes, plan);
  const own = [madeText(IMPORT_LOCK, lock), madeText(IMPORT_REPORT, report)].filter(
    ({ file, hash }) => hashOf(file, readPresent(target, file) ?? '') !== hash,
  );
  const written = [...plan.write, ...own];
  writeDraft(draft, written);
  mergeDraft(
    draft,
    target,
    written.map(({ file }) => file),
    plan.remove,
  );
  print(formatSummary(target, counts, notes, plan));
}

async function main(): Promise<void> {
  process.exitCode = await importFolder(process.argv.slice(2), {
    print: (text) => void process.stdout.write(`${text}\n`),
    env: process.env,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    originOf,
    signal: listenForInterrupt(),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
