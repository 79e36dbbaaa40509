import { existsSync, renameSync, rmSync } from 'node:fs';
import { constants, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashFile } from '../../content/hash-file.ts';
import type { ExportedFile } from '../../export/exported-file.ts';
import { inTurns } from '../../schema/in-turns.ts';
import { show } from '../../schema/text.ts';
import { Refusal } from '../refusal.ts';
import { draftBeside } from '../replace-file.ts';
import { HISTORY } from './target.ts';

/** So many files are written at once. */
const AT_ONCE = 16;

/**
 * Writes an export into a new folder beside its target, and lets that take the target's place when it is whole: a run that stops or
 * fails leaves the target as it was.
 * @throws {@link Refusal} when a file that is copied is no longer what it was, or the system lets nothing be written there; what `signal` says when it is broken off.
 */
export async function writeExport(target: string, files: readonly ExportedFile[], signal?: AbortSignal): Promise<void> {
  const draft = draftBeside(target);
  try {
    await mkdir(dirname(draft), { recursive: true });
    await mkdir(draft);
    for (const folder of new Set([...files.map(({ path }) => dirname(join(draft, path)))])) await mkdir(folder, { recursive: true });
    await inTurns(files, AT_ONCE, async (file) => {
      signal?.throwIfAborted();
      await writeOne(join(draft, file.path), file);
    });
    signal?.throwIfAborted();
    takePlace(draft, target);
  } catch (error) {
    // What the system refuses: no room, no right, a name that is too long.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Refusal(`${show(target)} could not be written: ${error.message}. Nothing was changed.`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeOne(path: string, file: ExportedFile): Promise<void> {
  if ('content' in file) return writeFile(path, file.content);
  await copyFile(file.copyOf, path, constants.COPYFILE_FICLONE);
  if ((await hashFile(path)).sha256 !== file.sha256)
    throw new Refusal(`${show(file.copyOf)} has changed while it was exported. Nothing was written: try again.`);
}

/** Without a pause in which anything else could happen; what git keeps of the folder goes along. */
function takePlace(draft: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(draft, target);
    return;
  }
  const before = draftBeside(target);
  renameSync(target, before);
  try {
    if (existsSync(join(before, HISTORY))) renameSync(join(before, HISTORY), join(draft, HISTORY));
    renameSync(draft, target);
  } catch (error) {
    if (existsSync(join(draft, HISTORY))) renameSync(join(draft, HISTORY), join(before, HISTORY));
    renameSync(before, target);
    throw error;
  }
  rmSync(before, { recursive: true });
}
