import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../archive/model.ts';
import { buildTime, formatInstant } from '../clock.ts';
import { ContentError, currentArchive, forgetSite } from '../eleventy/build-archive.ts';
import { makeBag } from '../export/bagit.ts';
import { below, type ExportedFile } from '../export/exported-file.ts';
import { madeFile } from '../export/made-file.ts';
import { planReadme } from '../export/readme/plan-readme.ts';
import { loadArchive } from '../load-archive.ts';
import { makeDataPackage } from '../output/data/data-package.ts';
import { formatProblems, withoutCommands } from '../output/problem-text.ts';
import { createUrls } from '../output/urls.ts';
import { counted, formatBytes } from '../output/words.ts';
import { dateIn } from '../schema/dates.ts';
import { show, visible } from '../schema/text.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type ExportArguments, type ExportKind, readArguments, USAGE } from './export/arguments.ts';
import type { Stamp } from './export/own-export.ts';
import { listContent, listCopiesOf, listHiddenPhotos } from './export/sources.ts';
import { examineTarget, type Target } from './export/target.ts';
import { writeExport } from './export/write-export.ts';
import { listenForInterrupt } from './interrupt.ts';
import { Refusal } from './refusal.ts';
import { runCommand } from './run-command.ts';

/** What an export is made of, and what is to be said of it. */
interface Plan {
  /** The files, with the times that they are to hold. */
  readonly files: (stamp: Stamp) => readonly ExportedFile[];
  readonly notices: readonly string[];
}

/**
 * `npm run export`: writes the archive in another form into a folder of its own, all of it or nothing.
 * @returns the exit code: 1 when nothing could be written, 130 when it was broken off, 0 otherwise.
 */
export async function exportArchive(
  settings: Settings,
  args: ExportArguments,
  print: (text: string) => void,
  signal?: AbortSignal,
): Promise<0 | 1 | 130> {
  if (args.command === 'help' || args.command === 'wrong') {
    print(args.command === 'help' ? USAGE : `${args.message}\n\n${USAGE}`);
    return args.command === 'help' ? 0 : 1;
  }
  const { kind, into } = args;
  const say = (text: string): void => print(settings.onGitHub ? withoutCommands(text, randomUUID()) : text);
  try {
    const target = await examineTarget(kind, into, [settings.contentFolder, settings.cacheFolder, settings.outputFolder]);
    const archive = await (kind === 'readme' ? archiveWithoutPictures(settings) : currentArchive(settings));
    const plan = await makePlan(kind, archive, settings);
    const now = buildTime();
    const stamp = { created: formatInstant(now), date: dateIn(now, archive.site.timeZone) };
    const isSame = isUnchanged(target, plan.files({ ...stamp, ...target.own?.stamp }));
    const files = plan.files(stamp);
    if (!isSame) await writeExport(target.path, files, signal);
    for (const notice of plan.notices) say(notice);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    say(
      `${visible(into)}: ${counted(files.length, 'file')}, ${formatBytes(bytes)}.${isSame ? ' It was up to date: nothing was changed.' : ''}`,
    );
    return 0;
  } catch (error) {
    if (signal?.aborted) {
      say('Broken off: nothing was written.');
      return 130;
    }
    if (!(error instanceof Refusal) && !(error instanceof ContentError)) throw error;
    say(error.message);
    return 1;
  } finally {
    forgetSite();
  }
}

/** Whether an earlier export holds the same files, and each of them the same bytes. */
function isUnchanged({ own }: Target, files: readonly ExportedFile[]): boolean {
  if (own === undefined) return false;
  const known = new Map(own.files.map(({ path, sha256 }) => [path, sha256]));
  // The list of all is not in itself: it is the same when they are.
  return files.length === known.size + 1 && files.every(({ path, sha256 }) => path === own.list || known.get(path) === sha256);
}

async function makePlan(kind: ExportKind, archive: Archive, settings: Settings): Promise<Plan> {
  const tables = ({ created }: Stamp): ExportedFile[] => dataFiles(archive, settings, created);
  switch (kind) {
    case 'data':
      return { files: tables, notices: [] };
    case 'bagit': {
      const content = await listContent(settings);
      const copies = await listCopiesOf(settings);
      return {
        files: (stamp) =>
          makeBag([...below('content', content), ...below('copies', copies.files), ...below('data', tables(stamp))], archive, stamp.date),
        notices: [
          ...(copies.missing === 0 ? [] : [missingCopies(copies.missing)]),
          ...hiddenPhotos(await listHiddenPhotos(settings, archive, content)),
        ],
      };
    }
    case 'readme': {
      const content = await listContent(settings);
      const files = planReadme(archive, content, (file) => readFileSync(join(settings.contentFolder, file), 'utf8'));
      return { files: () => files, notices: hiddenPhotos(await listHiddenPhotos(settings, archive, content)) };
    }
  }
}

/** The archive as far as files of text tell of it: nothing is made of its PDFs and photos. @throws ContentError as a build does. */
async function archiveWithoutPictures({ contentFolder }: Settings): Promise<Archive> {
  const now = buildTime();
  const { archive, problems } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: false });
  if (archive === undefined) throw new ContentError(formatProblems(problems, contentFolder));
  return archive;
}

/** The data package as the site has it at `/data/`. */
function dataFiles(archive: Archive, { baseUrl }: Settings, created: string): ExportedFile[] {
  const { files } = makeDataPackage({ archive, urls: createUrls(baseUrl ?? archive.site.baseUrl) }, created);
  return [...files].map(([name, content]) => madeFile(name, content));
}

function missingCopies(count: number): string {
  return `${counted(count, 'copy of a remote file is', 'copies of remote files are')} not at hand, and not in the bag. "npm run media" fetches what can still be had.`;
}

/** What a person should know who gives the export away: all else in it is shown by the site. */
function hiddenPhotos(paths: readonly string[]): string[] {
  const [first] = paths;
  if (first === undefined) return [];
  return [
    `${counted(paths.length, 'photo that the site hides is', 'photos that the site hides are')} in it, such as ${show(first)}. Before you give it to others, delete the file from the content and export again.`,
  ];
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2), process.env);
  process.exitCode = await exportArchive(readSettings(), args, (text) => process.stdout.write(`${text}\n`), listenForInterrupt());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
