import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTime } from '../clock.ts';
import { parseContent } from '../content/parse.ts';
import type { Records } from '../content/records.ts';
import { buildSite } from '../eleventy/run.ts';
import { listFiles } from '../list-files.ts';
import { type LoadedArchive, loadArchive } from '../load-archive.ts';
import { makeMedia } from '../media/make.ts';
import { withoutCommands } from '../output/problem-text.ts';
import { outputFile } from '../output/urls.ts';
import { counted } from '../output/words.ts';
import type { Change } from '../review/change.ts';
import { type ReviewedPage, reviewedPages } from '../review/pages.ts';
import { makePreview, type Preview } from '../review/preview.ts';
import { publishedBefore } from '../review/published.ts';
import { needsCode } from '../review/reach.ts';
import { reviewChanges } from '../review/review.ts';
import { summarizeReview } from '../review/summary.ts';
import { dateIn } from '../schema/dates.ts';
import { readSettings, type Settings } from '../settings.ts';
import { GitError, openRepository, type Repository } from './review/git.ts';
import { runCommand } from './run-command.ts';

/** The one file that shows the pages of a proposal. */
export const PREVIEW_FILE = 'preview.html';

export interface ReviewWorld {
  /** The folder at the top of the work tree. */
  readonly root: string;
  /** Builds the site without the files that have errors. */
  readonly build: () => Promise<unknown>;
  readonly print: (text: string) => void;
}

/**
 * `npm run review`: says in plain words what a proposal changes, and shows its pages in one file. Tells a workflow whether the code
 * has to be tested. What is wrong with the proposal is no failure: `npm run check` is there for that.
 * @returns the exit code: 1 when our own code failed, which costs nothing but the preview.
 */
export async function reviewProposal(settings: Settings, { root, build, print }: ReviewWorld): Promise<0 | 1> {
  const { contentFolder, reviewFolder, stepOutput, stepSummary } = settings;
  const say = (text: string): void => print(settings.onGitHub ? withoutCommands(text, randomUUID()) : text);
  await rm(join(reviewFolder, PREVIEW_FILE), { force: true });
  const now = buildTime();
  const after = await loadArchive(contentFolder, {
    today: (timeZone) => dateIn(now, timeZone),
    keepGoing: true,
    media: (found) => makeMedia(found, { contentFolder, cacheFolder: settings.cacheFolder, how: 'inspect' }),
  });
  const repository = openRepository(root);
  const folder = relative(root, contentFolder).replaceAll('\\', '/');
  const branch = after.records.site?.fields.branch ?? 'main';
  const compared = await compare(repository, folder, settings.reviewBase, branch).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    say(`What changed cannot be listed: ${error.message}`);
    return undefined;
  });
  // Before anything is built: whatever happens below, the workflow knows what to do.
  if (stepOutput !== undefined) await appendFile(stepOutput, `code=${needsCode(compared?.changes, folder)}\n`);

  const before = compared?.before ?? after.records;
  const review = reviewChanges({
    contentFolder: folder,
    changes: compared?.changes,
    before,
    after: after.records,
    problems: after.problems,
  });
  const pages = after.archive === undefined ? [] : reviewedPages(review, after.archive, before, after.records);
  let failure: unknown;
  let preview: Preview | undefined;
  if (pages.length > 0) {
    try {
      await build();
      const commit = await repository.findCommit().catch(() => undefined);
      preview = await previewPages(pages, { settings, after, before, commit });
      await mkdir(reviewFolder, { recursive: true });
      await writeFile(join(reviewFolder, PREVIEW_FILE), preview.html);
    } catch (error) {
      failure = error;
    }
  }
  const facts = preview && { pages: preview.shown.length, leftOut: preview.leftOut.length };
  const summary = summarizeReview(review, facts);
  if (stepSummary === undefined) say(summary);
  else await appendFile(stepSummary, `${summary}\n`);
  if (preview !== undefined) say(`${counted(preview.shown.length, 'page')}: ${join(reviewFolder, PREVIEW_FILE)}`);
  if (failure === undefined) return 0;
  say(`There is no preview: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`);
  return 1;
}

/** What a work tree changes, and the content without that. @throws GitError */
async function compare(
  repository: Repository,
  folder: string,
  named: string | undefined,
  branch: string,
): Promise<{ readonly changes: readonly Change[]; readonly before: Records }> {
  const base = await repository.findBase(named, branch);
  return { changes: await repository.listChanges(base), before: parseContent(await repository.readContent(base, folder)).records };
}

interface Previewed {
  readonly settings: Settings;
  readonly after: LoadedArchive;
  readonly before: Records;
  readonly commit: string | undefined;
}

async function previewPages(pages: readonly ReviewedPage[], { settings, after, before, commit }: Previewed): Promise<Preview> {
  const { outputFolder, contentFolder } = settings;
  if (after.archive === undefined) throw new Error('Without a site there are no pages.');
  const { name, language, baseUrl } = after.archive.site;
  const read = (path: string): Buffer | undefined => readPublished(outputFolder, path);
  return makePreview({
    pages,
    page: (path) => read(path)?.toString('utf8'),
    file: read,
    styles: await readStyles(outputFolder),
    site: { name, language, baseUrl },
    builtFor: settings.baseUrl ?? baseUrl,
    isPublished: publishedBefore(before),
    missing: after.leftOut.map(({ file, because }) => `${contentFolder}/${file} (${because})`),
    commit,
  });
}

/**
 * A file of the built site.
 * @param path as in an address, below that of the site. Pages name these, so one may lead anywhere.
 * @returns nothing where there is none, or where the path leads out of the folder.
 */
export function readPublished(outputFolder: string, path: string): Buffer | undefined {
  try {
    const below = relative(outputFolder, join(outputFolder, decodeURIComponent(outputFile(path))));
    if (isAbsolute(below) || below.split(sep)[0] === '..') return undefined;
    return readFileSync(join(outputFolder, below));
  } catch {
    return undefined;
  }
}

/** The style sheet of the built site with its fonts in it, and that of what stands around its pages. */
async function readStyles(outputFolder: string): Promise<string> {
  const files = (await listFiles(join(outputFolder, 'assets'))).map(({ path }) => path);
  const sheet = files.find((file) => /^site-[^/]*\.css$/.test(file));
  if (sheet === undefined) throw new Error('The built site has no style sheet.');
  const css = await readFile(join(outputFolder, 'assets', sheet), 'utf8');
  const withFonts = css.replace(/url\("?\.\/([\w-]+\.woff2)"?\)/g, (_, font: string) => {
    return `url(data:font/woff2;base64,${readFileSync(join(outputFolder, 'assets', font)).toString('base64')})`;
  });
  return `${withFonts}\n${await readFile(new URL('../review/preview.css', import.meta.url), 'utf8')}`;
}

async function main(): Promise<void> {
  // Pages of what is right, whatever else is wrong.
  process.env.ARCHIVE_KEEP_GOING = '1';
  const settings = readSettings();
  process.exitCode = await reviewProposal(settings, {
    root: process.cwd(),
    build: () => buildSite(settings),
    print: (text) => process.stdout.write(`${text}\n`),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
