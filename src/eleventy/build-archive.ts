import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Archive } from '../archive/model.ts';
import { buildTime, formatInstant } from '../clock.ts';
import { loadArchive } from '../load-archive.ts';
import { makeMedia } from '../media/make.ts';
import { formatProblems, withoutCommands } from '../output/problem-text.ts';
import { listPublishedFiles } from '../output/published-files.ts';
import { createSiteContext, type SiteContext } from '../output/site-context.ts';
import type { WrittenFile } from '../output/text-file.ts';
import { outputFile } from '../output/urls.ts';
import { dateIn } from '../schema/dates.ts';
import { inTurns } from '../schema/in-turns.ts';
import { visible } from '../schema/text.ts';
import type { Settings } from '../settings.ts';
import { bundleAssets } from './assets.ts';

/** Written last into every output folder: what a smoke test asks for, what live reload waits for, and the sign that the folder may be emptied. */
export const BUILD_RECORD = 'build.json';

/** Content that cannot be built; the message is the whole report for the organizer. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(report: string) {
    super(report);
    // Where our code noticed it is of no use to someone who mends content, and Eleventy would print it.
    this.stack = '';
  }
}

let archiveOfBuild: Promise<Archive> | undefined;
let siteOfBuild: Promise<SiteContext> | undefined;

/**
 * The archive of the build that is running: read once, by whoever asks first. Writes nothing.
 * @throws ContentError with every problem of the content, when there is an error and the build is not told to keep going.
 */
export function currentArchive(settings: Settings): Promise<Archive> {
  archiveOfBuild ??= readArchive(settings).catch((error: unknown) => {
    forgetSite();
    throw error;
  });
  return archiveOfBuild;
}

/** The site of the build that is running: the archive with its style sheet, which is written into the output folder. */
export function currentSite(settings: Settings): Promise<SiteContext> {
  siteOfBuild ??= prepareSite(settings).catch((error: unknown) => {
    forgetSite();
    throw error;
  });
  return siteOfBuild;
}

/** Ends a build: the next one reads the content anew. */
export function forgetSite(): void {
  archiveOfBuild = undefined;
  siteOfBuild = undefined;
}

async function readArchive({ contentFolder, cacheFolder, keepGoing, onGitHub }: Settings): Promise<Archive> {
  const now = buildTime();
  const { archive, problems, leftOut } = await loadArchive(contentFolder, {
    today: (timeZone) => dateIn(now, timeZone),
    keepGoing,
    media: (records) => makeMedia(records, { contentFolder, cacheFolder, how: 'make', report: reportNowAndThen() }),
  });
  const gone = leftOut.map(({ file, because }) => `Left out: ${visible(`${contentFolder}/${file}`)} (${because})`);
  const report = [...(problems.length === 0 ? [] : [formatProblems(problems, contentFolder)]), ...gone].join('\n');
  const safe = onGitHub && report !== '' ? withoutCommands(report, randomUUID()) : report;
  if (archive === undefined) throw new ContentError(safe);
  if (safe !== '') process.stderr.write(`${safe}\n`);
  return archive;
}

/** Milliseconds between two lines on how far the pictures are. */
const PATIENCE = 5000;

/** Says nothing of a build that takes its pictures from the cache. */
function reportNowAndThen(): (done: number, of: number) => void {
  let last = performance.now();
  return (done, of) => {
    if (performance.now() - last < PATIENCE) return;
    last = performance.now();
    process.stdout.write(`Making pictures of slides and photos: ${done} of ${of} files are done.\n`);
  };
}

async function prepareSite(settings: Settings): Promise<SiteContext> {
  const archive = await currentArchive(settings);
  const assets = await bundleAssets(settings.outputFolder);
  const now = buildTime();
  return createSiteContext(archive, {
    baseUrl: settings.baseUrl,
    today: dateIn(now, archive.site.timeZone),
    builtAt: formatInstant(now),
    assets,
  });
}

/** So many files are copied or written at once: enough to keep the disk busy, few enough to hold in memory. */
const AT_ONCE = 64;

/** Copies what the site serves as it is into the output folder: the meetups' own files, and the pictures made of them. */
export async function copyFiles(archive: Archive, { contentFolder, cacheFolder, outputFolder }: Settings): Promise<void> {
  const folders = { content: contentFolder, cache: cacheFolder };
  const prepare = folderMaker();
  await inTurns(listPublishedFiles(archive), AT_ONCE, async ({ from, source, path }) => {
    const target = join(outputFolder, decodeURIComponent(outputFile(path)));
    await prepare(dirname(target));
    await copyFile(join(folders[from], source), target, constants.COPYFILE_FICLONE);
  });
}

/** Writes text files into the output folder, and takes the next ones from the list only when there is room for them. */
export async function writeTextFiles(files: Iterable<WrittenFile>, { outputFolder }: Pick<Settings, 'outputFolder'>): Promise<void> {
  const prepare = folderMaker();
  await inTurns(files, AT_ONCE, async ({ path, text }) => {
    const target = join(outputFolder, outputFile(path));
    await prepare(dirname(target));
    await writeFile(target, text);
  });
}

/** Makes each folder once. */
function folderMaker(): (folder: string) => Promise<unknown> {
  const folders = new Map<string, Promise<unknown>>();
  return (folder) => {
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    return made;
  };
}

/** Says which commit was built, where it is to be published, and what is in it. */
export async function writeBuildRecord({ archive, urls }: SiteContext, { outputFolder, commit }: Settings): Promise<void> {
  const record = { commit: commit ?? null, baseUrl: urls.absolute('/'), figures: archive.figures };
  await writeFile(join(outputFolder, BUILD_RECORD), `${JSON.stringify(record, null, 2)}\n`);
}
