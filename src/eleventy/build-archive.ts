import { randomUUID } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/model.ts';
import { buildTime } from '../clock.ts';
import { loadArchive } from '../load-archive.ts';
import { formatProblems, withoutCommands } from '../output/problem-text.ts';
import { createSiteContext, type SiteContext } from '../output/site-context.ts';
import type { TextFile } from '../output/text-file.ts';
import { outputFile, outputFileOf } from '../output/urls.ts';
import { show } from '../schema/text.ts';
import { dateIn } from '../schema/time.ts';
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

async function readArchive({ contentFolder, keepGoing, onGitHub }: Settings): Promise<Archive> {
  const now = buildTime();
  const { archive, problems, leftOut } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing });
  const gone = leftOut.map(({ file, because }) => `Left out: ${show(`${contentFolder}/${file}`)} (${because})`);
  const report = [...(problems.length === 0 ? [] : [formatProblems(problems, contentFolder)]), ...gone].join('\n');
  const safe = onGitHub && report !== '' ? withoutCommands(report, randomUUID()) : report;
  if (archive === undefined) throw new ContentError(safe);
  if (safe !== '') process.stderr.write(`${safe}\n`);
  return archive;
}

async function prepareSite(settings: Settings): Promise<SiteContext> {
  const archive = await currentArchive(settings);
  const assets = await bundleAssets(settings.outputFolder);
  return createSiteContext(archive, { baseUrl: settings.baseUrl, today: dateIn(buildTime(), archive.site.timeZone), assets });
}

/** Copies the meetups' own files into the output folder. */
export async function copyFiles(archive: Archive, { contentFolder, outputFolder }: Settings): Promise<void> {
  for (const published of archive.files) {
    const target = join(outputFolder, outputFileOf(published));
    await mkdir(dirname(target), { recursive: true });
    await cp(join(contentFolder, published.file), target);
  }
}

/** So many files are written at once: enough to keep the disk busy, few enough to hold in memory. */
const BATCH = 64;

/** Writes text files into the output folder, and takes the next ones from the list only when there is room for them. */
export async function writeTextFiles(files: Iterable<TextFile>, { outputFolder }: Pick<Settings, 'outputFolder'>): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const write = async ({ path, text }: TextFile): Promise<void> => {
    const target = join(outputFolder, outputFile(path));
    const folder = dirname(target);
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    await made;
    await writeFile(target, text);
  };
  let batch: Promise<void>[] = [];
  for (const file of files) {
    batch.push(write(file));
    if (batch.length < BATCH) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
}

/** Says which commit was built, where it is to be published, and what is in it. */
export async function writeBuildRecord({ archive, urls }: SiteContext, { outputFolder, commit }: Settings): Promise<void> {
  const record = { commit: commit ?? null, baseUrl: urls.absolute('/'), figures: archive.figures };
  await writeFile(join(outputFolder, BUILD_RECORD), `${JSON.stringify(record, null, 2)}\n`);
}
