import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { folderSlug } from '../../archive/pages.ts';
import { pathOf } from '../../archive/paths.ts';
import { placeOf } from '../../content/layout.ts';
import type { RawFile } from '../../content/raw-file.ts';
import { parseUrlsLock } from '../../content/urls-lock.ts';
import { type Entry, movedPath, planRenames } from '../../fix/file-names.ts';
import { canFollow } from '../../fix/references.ts';
import type { Problem } from '../../schema/problem.ts';
import { isWithin } from '../check/arguments.ts';
import { moveTo } from './files.ts';
import type { FixContext } from './texts.ts';

/** What a file or folder was refused for, where another name is all it needs. */
const NAME_RULES: ReadonlySet<string> = new Set(['file-name', 'name-edge', 'name-reserved', 'name-unicode-form', 'unknown-folder']);

/**
 * Gives files and folders the names they should have, as far as everything that names them can be put right afterwards.
 * @param problems what was wrong with the files when they were read.
 * @returns whether any got another name.
 */
export async function mendNames(files: readonly RawFile[], problems: readonly Problem[], context: FixContext): Promise<boolean> {
  const { contentFolder, log } = context;
  const refused = new Set(problems.filter(({ rule }) => !NAME_RULES.has(rule)).map(({ file }) => file));
  const entries = [...(await listEntries(files, contentFolder)), ...meetupFolders(files)];
  const isPublished = await publishedFiles(files, contentFolder);
  const texts = files.flatMap((file) => (file.kind === 'text' && 'folder' in placeOf(file.file) ? [file] : []));
  let hasChanged = false;
  const mayMove = (path: string): boolean => !refused.has(path) && isWithin(path, context.within);
  for (const { from, to } of planRenames(entries, { mayMove, isPublished })) {
    const stuck = texts.find(({ file, text }) => file !== from && text.includes(basename(from)) && !canFollow(text));
    if (stuck !== undefined)
      log.left(from, `its name is not right, but ${stuck.file} names it, and cannot be changed before what is wrong there is mended.`);
    else if (await moveTo(join(contentFolder, from), join(contentFolder, to))) {
      log.renamed({ from, to });
      context.within = context.within.map((path) => movedPath(path, { from, to }));
      hasChanged = true;
    }
  }
  return hasChanged;
}

async function listEntries(files: readonly RawFile[], contentFolder: string): Promise<Entry[]> {
  const isFolder = async (path: string): Promise<boolean> =>
    lstat(join(contentFolder, path)).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
  return Promise.all(files.map(async ({ kind, file }) => ({ path: file, isFolder: kind === 'refused' && (await isFolder(file)) })));
}

function meetupFolders(files: readonly RawFile[]): Entry[] {
  const folders = new Set(files.flatMap(({ file }) => /^meetups\/[^/]+(?=\/)/.exec(file)?.[0] ?? []));
  return [...folders].map((path) => ({ path, isFolder: true }));
}

/**
 * Which slides and recordings may have been linked to from elsewhere: their address is made of their name. Those of a meetup that was
 * never published, and those that git does not know yet, cannot.
 */
async function publishedFiles(files: readonly RawFile[], contentFolder: string): Promise<(path: string) => boolean> {
  const lock = files.find((file) => file.kind === 'lock');
  const pages = new Set(lock === undefined ? [] : parseUrlsLock(lock.text).paths.map(({ path }) => path));
  const committed = pages.size === 0 ? undefined : await listCommitted(contentFolder);
  return (path) => {
    const [top, folder = '', kind] = path.split('/');
    if (top !== 'meetups' || kind === 'photos') return false;
    return pages.has(pathOf({ type: 'meetup', slug: folderSlug(folder) })) && (committed?.has(path) ?? true);
  };
}

/** The files of a folder that git knows; nothing where it is no part of a repository. */
async function listCommitted(folder: string): Promise<ReadonlySet<string> | undefined> {
  const run = promisify(execFile)('git', ['ls-files', '-z'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return run.then(
    ({ stdout }) => new Set(stdout.split('\0')),
    () => undefined,
  );
}
