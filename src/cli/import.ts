import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IMPORT_LOCK, IMPORT_REPORT } from '../content/layout.ts';
import type { Note } from '../import/found.ts';
import { type ImportedArchive, importArchive } from '../import/import-archive.ts';
import { type Counts, formatReport } from '../import/report.ts';
import { show } from '../schema/text.ts';
import { type ImportArguments, readArguments, USAGE } from './import/arguments.ts';
import { type MadeFile, madeText, planUpdate, type UpdatePlan } from './import/plan-update.ts';
import { readFolder, type SourceFolder } from './import/read-folder.ts';
import { formatRecord, hashOf, parseRecord } from './import/record.ts';
import { Refusal } from './import/refusal.ts';
import { asReason, dropRefused, errorsIn } from './import/refuse.ts';
import { siteFiles } from './import/site-files.ts';
import { formatSummary } from './import/summary.ts';
import { clearDraft, draftBeside, mergeDraft, publishDraft, readPresent, stateOf, writeDraft } from './import/write-target.ts';
import { originOf } from './origin-of.ts';
import { runCommand } from './run-command.ts';

/** What the command needs from outside. */
export interface ImportWorld {
  readonly print: (text: string) => void;
  readonly env: NodeJS.ProcessEnv;
  /** The time zone of this machine. */
  readonly timeZone: string;
  /** The repository that a folder was cloned from. */
  readonly originOf: (folder: string) => string | undefined;
}

/**
 * `npm run import`: makes the content of an archive of a folder of README files.
 * @returns the exit code: 1 when nothing could be imported, 0 otherwise, whatever the report says.
 */
export async function importFolder(args: readonly string[], world: ImportWorld): Promise<0 | 1> {
  const read = readArguments(args, world.env);
  if (read.command !== 'import') {
    world.print(read.command === 'help' ? USAGE : `${read.message}\n\n${USAGE}`);
    return read.command === 'help' ? 0 : 1;
  }
  try {
    await run(withRepository(read.args, world), world);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    world.print(`${error.message}\nNothing was written.`);
    return 1;
  }
}

function withRepository(args: ImportArguments, world: ImportWorld): ImportArguments {
  const repository = args.repository ?? (existsSync(join(args.source, '.git')) ? world.originOf(args.source) : undefined);
  return repository === undefined ? args : { ...args, repository };
}

async function run(args: ImportArguments, world: ImportWorld): Promise<void> {
  const { source, target, isUpdate } = args;
  const state = stateOf(target);
  if (state === 'filled' && !isUpdate)
    throw new Refusal(
      `${show(target)} is there already. With --update, what is new is brought into it, and what people have edited stays.`,
    );
  if (state === 'filled' && !existsSync(join(target, IMPORT_LOCK)))
    throw new Refusal(
      `${show(target)} has no ${IMPORT_LOCK}, so no import has made it: --update does not touch it. Name another folder behind --into.`,
    );
  const folder = await readFolder(source, target);
  const draft = draftBeside(target);
  try {
    const made = await makeContent(draft, folder, args, world);
    if (state === 'filled') update(draft, made, args, world);
    else create(draft, made, args, world);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What an import has made, and written into a draft. */
interface Made {
  readonly files: readonly MadeFile[];
  readonly notes: readonly Note[];
  readonly counts: Counts;
}

/** How often what the check refuses is left away, and the rest checked again. */
const ROUNDS = 5;

/** Imports into a draft. What the check would call an error is left out: first files that are copied, then what names them. */
async function makeContent(
  draft: string,
  { pages, files: here, notes: readingNotes }: SourceFolder,
  args: ImportArguments,
  world: ImportWorld,
): Promise<Made> {
  const { source, map, repository, isFactsOnly } = args;
  const known = { here, stored: readStored(args.stored) };
  const refused = new Map<string, string>();
  for (let round = 0; ; round++) {
    const imported = importArchive(pages, known, { map, isFactsOnly, refused, ...(repository === undefined ? {} : { repository }) });
    if (imported.counts.meetups.taken === 0) throw new Refusal(nothingFound(source, imported));
    const site = siteFiles(args, imported.site, world);
    const files = [...[...site.files, ...imported.files].map(({ file, text }) => madeText(file, text)), ...copiesOf(source, imported)];
    clearDraft(draft);
    writeDraft(draft, files);
    const errors = await errorsIn(draft);
    const copies = new Map(imported.copies.map(({ from, to }) => [to, from]));
    const wrongCopies = errors.filter(({ file }) => copies.has(file));
    if (wrongCopies.length === 0 || round === ROUNDS) {
      const checked = await dropRefused(draft, files, errors, ROUNDS);
      return {
        files: checked.files,
        notes: [...readingNotes, ...imported.notes, ...checked.notes, ...site.notes],
        counts: imported.counts,
      };
    }
    for (const { file, message } of wrongCopies) refused.set(copies.get(file) ?? '', asReason(message));
  }
}

function readStored(path: string | undefined): string[] {
  if (path === undefined) return [];
  if (!existsSync(path)) throw new Refusal(`There is no file ${show(path)} behind --stored.`);
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\.\//, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function nothingFound(source: string, { notes }: ImportedArchive): string {
  const told = notes.filter(({ kind }) => kind === 'leftover').slice(0, 5);
  const list = told.map(({ message, origins }) => `  ${origins[0]?.file}:${origins[0]?.line}: ${message}`).join('\n');
  const what = `No meetup with a date was found in ${show(source)}: neither a table whose headings say what is in it (such as date, speaker and title), nor a page of a meetup.`;
  return told.length === 0 ? what : `${what}\n${list}`;
}

function copiesOf(source: string, { copies }: ImportedArchive): MadeFile[] {
  return copies.map(({ from, to }) => {
    const path = join(source, from);
    return { file: to, content: { copyOf: path }, hash: hashOf(readFileSync(path)) };
  });
}

function create(draft: string, { files, notes, counts }: Made, { source, target }: ImportArguments, { print }: ImportWorld): void {
  const record = new Map(files.map(({ file, hash }) => [file, hash]));
  const report = formatReport(source, counts, notes);
  writeDraft(draft, [madeText(IMPORT_LOCK, formatRecord(record)), madeText(IMPORT_REPORT, report)]);
  publishDraft(draft, target);
  print(formatSummary(target, counts, notes));
}

function update(draft: string, { files, notes, counts }: Made, { source, target }: ImportArguments, { print }: ImportWorld): void {
  const before = parseRecord(readFileSync(join(target, IMPORT_LOCK), 'utf8'));
  const hashes = new Map<string, string | undefined>();
  const hashOfPresent = (file: string): string | undefined => {
    if (!hashes.has(file)) {
      const bytes = readPresent(target, file);
      hashes.set(file, bytes === undefined ? undefined : hashOf(/\.md$/.test(file) ? bytes.toString('utf8') : bytes));
    }
    return hashes.get(file);
  };
  const plan: UpdatePlan = planUpdate(files, before, hashOfPresent);
  const [lock, report] = [formatRecord(plan.record), formatReport(source, counts, notes, plan)];
  const own = [madeText(IMPORT_LOCK, lock), madeText(IMPORT_REPORT, report)].filter(
    ({ file, hash }) => hashOf(readPresent(target, file)?.toString('utf8') ?? '') !== hash,
  );
  writeDraft(draft, [...plan.write, ...own]);
  mergeDraft(
    draft,
    target,
    [...plan.write, ...own].map(({ file }) => file),
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
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
