import { lstatSync, type Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Problem } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { checkAsset, readLock, readMarkdown, readMediaLock, readText } from './file-content.ts';
import { aboutFile, type Finding, problemsIn } from './finding.ts';
import { checkFolder, type Place, placeOf } from './layout.ts';
import { checkName, checkSiblings, isLeftBehind } from './names.ts';
import type { RawFile } from './raw-file.ts';

/** The most files a content folder may hold. */
const MAX_FILES = 100_000;
/** Files that are open at a time. */
const BATCH = 100;

/** A file of the walk: to be read, or refused already. */
interface Entry {
  readonly file: string;
  readonly bytes: number;
  readonly found: Place | Finding;
}

/**
 * Reads a content folder: the text of Markdown files, transcripts and the lists of paths and copies, the type and size of all others. It follows no link, opens no file of an
 * unknown kind or above its size limit, and goes on after every problem.
 * @param folder its path, absolute or from the working directory.
 * @param maxFiles how many files it may hold; those behind are not read.
 * @returns the files in the order of their paths, and what is wrong with files and folders as such.
 */
export async function readContent(
  folder: string,
  maxFiles = MAX_FILES,
): Promise<{ readonly files: readonly RawFile[]; readonly problems: readonly Problem[] }> {
  const root = await checkRoot(folder);
  if (root !== undefined) return { files: [], problems: problemsIn('', [root]) };

  const entries: Entry[] = [];
  const isWhole = await walk(folder, '', entries, maxFiles);
  const files: RawFile[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    for (const { raw, findings } of await Promise.all(batch.map((entry) => readEntry(folder, entry)))) {
      // Pages of files that were not read would all be called gone.
      if (raw.kind !== 'lock' || isWhole) files.push(raw);
      problems.push(...problemsIn(raw.file, findings));
    }
  }
  return { files, problems };
}

async function checkRoot(folder: string): Promise<Finding | undefined> {
  const stats = await lstat(folder).catch(() => undefined);
  const help = 'The content is a folder with site.md, meetups/ and people/ in it. The variable ARCHIVE_CONTENT names another one.';
  if (stats === undefined) return aboutFile('content-folder', `There is no folder ${show(folder)}.`, help);
  if (stats.isSymbolicLink())
    return aboutFile('content-folder', `${show(folder)} is a link.`, 'Name the folder it leads to: links are not followed.');
  return stats.isDirectory() ? undefined : aboutFile('content-folder', `${show(folder)} is not a folder.`, help);
}

/** Adds the entries below a folder in the order of their names; false when there are too many of them. */
async function walk(root: string, folder: string, entries: Entry[], maxFiles: number): Promise<boolean> {
  const refuse = (file: string, found: Finding): number => entries.push({ file, bytes: 0, found });
  let names: string[];
  try {
    names = (await readdir(join(root, folder))).sort(compareText);
  } catch (error) {
    refuse(folder, unreadable(folder, error));
    return true;
  }
  const twins = checkSiblings(names);
  for (const name of names) {
    const file = folder === '' ? name : `${folder}/${name}`;
    if (entries.length >= maxFiles) {
      refuse(
        file,
        aboutFile(
          'too-many-files',
          `There are more than ${maxFiles} files: this one and all behind it are not read.`,
          'Move what is not content somewhere else.',
        ),
      );
      return false;
    }
    const seen = await inspect(root, file, name);
    const wrongName = (isLeftBehind(name) ? undefined : checkName(name)) ?? twins.get(name);
    if (wrongName !== undefined) refuse(file, wrongName);
    else if ('rule' in seen) refuse(file, seen);
    else if (seen.isDirectory()) {
      const unknown = checkName(name) ?? checkFolder(file);
      if (unknown !== undefined) refuse(file, unknown);
      else if (!(await walk(root, file, entries, maxFiles))) return false;
    } else if (!isLeftBehind(name)) {
      const found = placeOf(file);
      if (found.kind !== 'ignored') entries.push({ file, bytes: seen.size, found });
    }
  }
  return true;
}

async function inspect(root: string, file: string, name: string): Promise<Stats | Finding> {
  try {
    const stats = lstatSync(join(root, file));
    if (stats.isSymbolicLink())
      return aboutFile(
        'symbolic-link',
        `${show(name)} is a link to another file or folder.`,
        'Put a copy of the file here: links are not followed.',
      );
    if (stats.isDirectory() || stats.isFile()) return stats;
    return aboutFile('not-a-file', `${show(name)} is neither a file nor a folder.`, 'Delete it.');
  } catch (error) {
    return unreadable(name, error);
  }
}

const READERS = { lock: readLock, 'media-lock': readMediaLock, text: readMarkdown } as const;

async function readEntry(root: string, { file, bytes, found }: Entry): Promise<{ raw: RawFile; findings: readonly Finding[] }> {
  const refused = (finding: Finding): { raw: RawFile; findings: readonly Finding[] } => ({
    raw: { kind: 'refused', file },
    findings: [finding],
  });
  if (!('kind' in found)) return refused(found);
  if (found.kind === 'nowhere') return refused(found.finding);
  try {
    if (found.kind === 'asset') {
      const wrong = await checkAsset(join(root, file), found.type, bytes);
      if (wrong !== undefined) return refused(wrong);
      if (found.type !== 'vtt') return { raw: { kind: 'asset', file, type: found.type, bytes }, findings: [] };
      const read = readText(join(root, file));
      return 'text' in read ? { raw: { kind: 'transcript', file, bytes, text: read.text }, findings: [] } : refused(read.problem);
    }
    const kind = found.kind === 'lock' || found.kind === 'media-lock' ? found.kind : 'text';
    const read = await READERS[kind](join(root, file), bytes);
    return 'text' in read ? { raw: { kind, file, text: read.text }, findings: [] } : refused(read.problem);
  } catch (error) {
    return refused(unreadable(file, error));
  }
}

function unreadable(file: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return aboutFile('unreadable', `${show(file)} cannot be read${code}.`, 'Check that the file is there and that you may read it.');
}
