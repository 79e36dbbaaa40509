import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { show } from '../../schema/text.ts';
import { withoutInterrupt } from '../interrupt.ts';
import { Refusal } from '../refusal.ts';
import { draftBeside } from '../replace-file.ts';
import type { MadeFile } from './plan-update.ts';

/** What a target is, before anything is written. @throws {@link Refusal} where it is a file or a link. */
export function stateOf(target: string): 'missing' | 'empty' | 'filled' {
  // Below a file there is nothing: that it cannot be written there is told by whoever tries.
  const stats = existsSync(dirname(resolve(target))) ? statsOf(resolve(target)) : undefined;
  if (stats === undefined) return 'missing';
  if (stats.isSymbolicLink()) throw new Refusal(`${show(target)} is a link. Name the folder that it leads to.`);
  if (!stats.isDirectory()) throw new Refusal(`${show(target)} is a file. The content goes into a folder.`);
  return readdirSync(target).length === 0 ? 'empty' : 'filled';
}

function statsOf(path: string): Stats | undefined {
  return statSync(dirname(path)).isDirectory() ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
}

/** A new folder beside the target, in which an import writes until all is done. @throws {@link Refusal} where nothing can be written. */
export function createDraft(target: string): string {
  const draft = draftBeside(resolve(target));
  try {
    mkdirSync(dirname(draft), { recursive: true });
    mkdirSync(draft);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Refusal(`Nothing can be written beside ${show(target)}${code}. Is what stands above it a folder, and may you write there?`);
  }
  return draft;
}

/** Takes everything out of a draft. */
export function clearDraft(draft: string): void {
  for (const name of readdirSync(draft)) rmSync(join(draft, name), { recursive: true });
}

/** Writes files into a draft. */
export function writeDraft(draft: string, files: readonly MadeFile[]): void {
  const folders = new Set<string>();
  for (const { file, content } of files) {
    const path = join(draft, file);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    if (typeof content === 'string') writeFileSync(path, content);
    else copyFileSync(content.copyOf, path);
  }
}

/** Makes a draft the target, in one step. */
export function publishDraft(draft: string, target: string): void {
  if (existsSync(target)) rmdirSync(target);
  renameSync(draft, resolve(target));
}

/**
 * Moves the files of a draft into a target that is there, and removes others: all, or none. What was there before lies in the draft
 * until all is done.
 * @throws {@link Refusal} where a folder is a link, which leads out of the target.
 */
export function mergeDraft(draft: string, target: string, files: readonly string[], removed: readonly string[]): void {
  for (const file of [...files, ...removed]) refuseLinks(target, dirname(file));
  const undo: (() => void)[] = [];
  const old = join(draft, '.before');
  const setAside = (file: string): void => {
    const path = join(target, file);
    if (!existsSync(path)) return;
    mkdirSync(dirname(join(old, file)), { recursive: true });
    renameSync(path, join(old, file));
    undo.push(() => renameSync(join(old, file), path));
  };
  withoutInterrupt(() => {
    try {
      for (const file of removed) setAside(file);
      for (const file of files) {
        const path = join(target, file);
        for (const folder of missingFolders(dirname(path))) {
          mkdirSync(folder);
          undo.push(() => rmdirSync(folder));
        }
        setAside(file);
        renameSync(join(draft, file), path);
        undo.push(() => rmSync(path));
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  });
}

function refuseLinks(target: string, folder: string): void {
  if (folder === '.') return;
  refuseLinks(target, dirname(folder));
  if (lstatSync(join(target, folder), { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new Refusal(`${show(join(target, folder))} is a link, and what is behind it is not touched. Put a folder in its place.`);
}

function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [...missingFolders(dirname(path)), path];
}

/** The bytes of a file of a target; nothing where it is not there. */
export function readPresent(target: string, file: string): Buffer | undefined {
  const path = join(target, file);
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
}
