import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { hashFile } from '../../content/hash-file.ts';
import { isLeftBehind } from '../../content/names.ts';
import { listFiles } from '../../list-files.ts';
import { show } from '../../schema/text.ts';
import { Refusal } from '../refusal.ts';
import type { ExportKind } from './arguments.ts';
import { type OwnExport, readOwnExport } from './own-export.ts';

/** The folder of an export, before anything is written. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** What is there: an earlier export of the same kind that nobody has changed. */
  readonly own?: OwnExport;
}

/** What git keeps of a folder: it stays, so that an export can be written into a working copy. */
export const HISTORY = '.git';

/**
 * Looks at the folder an export is to be written to.
 * @param apart folders that must neither hold it nor be in it.
 * @throws {@link Refusal} when it is no folder, holds what no export of this kind has written, or was changed since.
 */
export async function examineTarget(kind: ExportKind, into: string, apart: readonly string[]): Promise<Target> {
  const path = resolve(into);
  const real = await realPath(path);
  for (const folder of apart) {
    const other = await realPath(resolve(folder));
    if (isInside(real, other) || isInside(other, real))
      throw new Refusal(`${show(into)} and ${show(folder)} must not hold one another. Name a folder outside of it, such as ../my-export.`);
  }
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) {
    await checkParents(into, path);
    return { path };
  }
  if (stats.isSymbolicLink()) throw new Refusal(`${show(into)} is a link. Name the folder it leads to.`);
  if (!stats.isDirectory()) throw new Refusal(`${show(into)} is a file, and an export is a folder. Name a folder that is new or empty.`);
  const names = (await readdir(path)).filter((name) => name !== HISTORY && !isLeftBehind(name));
  const [first] = names;
  if (first === undefined) return { path };
  const own = await readOwnExport(kind, path);
  if (own === undefined) throw new Refusal(otherFiles(into, kind, first));
  const files = (await listFiles(path)).filter(({ path: file }) => file.split('/')[0] !== HISTORY && !isLeftBehind(basename(file)));
  const known = new Map(own.files.map((file) => [file.path, file.sha256]));
  for (const { path: file, kind: type } of files) {
    if (file === own.list) continue;
    const sha256 = known.get(file);
    if (sha256 === undefined || type !== 'file') throw new Refusal(otherFiles(into, kind, file));
    if ((await hashFile(join(path, file))).sha256 !== sha256)
      throw new Refusal(
        `${show(join(into, file))} was changed since it was exported, and would be lost. Nothing was written: export into another folder.`,
      );
  }
  // What was deleted since is written again.
  const present = new Set(files.map((file) => file.path));
  return { path, own: { ...own, files: own.files.filter((file) => present.has(file.path)) } };
}

function otherFiles(into: string, kind: ExportKind, file: string): string {
  return `${show(into)} holds files that "npm run export -- ${kind}" has not written, such as ${show(file)}. Name a folder that is new or empty.`;
}

/** What stands above a new folder must be folders. */
async function checkParents(into: string, path: string): Promise<void> {
  const parent = dirname(path);
  const isThere = (await lstat(parent).catch(() => undefined)) !== undefined;
  if (!isThere && parent !== path) return checkParents(into, parent);
  // Behind a link that leads nowhere there is no folder either.
  if (isThere && !(await stat(parent).catch(() => undefined))?.isDirectory())
    throw new Refusal(`${show(into)} cannot be a folder: ${show(basename(parent))} above it is none.`);
}

/** Where a path really is, also where its last steps are not there yet. */
async function realPath(path: string): Promise<string> {
  const parent = dirname(path);
  try {
    return await realpath(path);
  } catch {
    return parent === path ? path : join(await realPath(parent), basename(path));
  }
}

/** Whether a folder is another one or stands in it. */
function isInside(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other.endsWith(sep) ? other : `${other}${sep}`);
}
