import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { size } from '../../content/file-content.ts';
import type { Note, SourcePage } from '../../import/found.ts';
import { show } from '../../schema/text.ts';
import { Refusal } from '../refusal.ts';
import { decode } from './decode.ts';

/** What a folder holds: the texts of its Markdown files, and the paths of all files. */
export interface SourceFolder {
  readonly pages: readonly SourcePage[];
  /** Paths below the folder, with forward slashes. */
  readonly files: readonly string[];
  readonly notes: readonly Note[];
}

/** The most bytes of a Markdown file, and the most files of a folder. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_FILES = 200_000;

/**
 * Reads a folder of README files. Links to other places are not followed; hidden folders, packages and the target are passed over.
 * @throws {@link Refusal}
 */
export async function readFolder(source: string, target: string): Promise<SourceFolder> {
  const stats = lstatSync(source, { throwIfNoEntry: false });
  if (stats === undefined) throw new Refusal(`There is no folder ${show(source)}.`);
  if (stats.isSymbolicLink()) throw new Refusal(`${show(source)} is a link. Name the folder it leads to: ${realPath(source)}`);
  if (!stats.isDirectory()) throw new Refusal(`${show(source)} is a file. Name the folder that it lies in.`);
  const inside = relative(resolve(target), resolve(source));
  if (inside === '' || (!inside.startsWith('..') && !inside.startsWith(sep)))
    throw new Refusal(`The target ${show(target)} holds the folder to import. Name another one behind --into.`);

  const files: string[] = [];
  const notes: Note[] = [];
  await walk(source, '', resolve(target), files, notes);
  if (files.length === 0) throw new Refusal(`The folder ${show(source)} is empty.`);
  const pages = files.filter((file) => /\.(?:md|markdown)$/i.test(file)).flatMap((file) => readPage(source, file, notes));
  if (pages.length === 0)
    throw new Refusal(
      `The folder ${show(source)} has no Markdown file (.md), which is what can be imported. It has ${files.length} other ${files.length === 1 ? 'file' : 'files'}.`,
    );
  return { pages, files, notes };
}

async function walk(root: string, folder: string, target: string, files: string[], notes: Note[]): Promise<void> {
  const found = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    notes.push(unreadable(folder, error));
    return [];
  });
  const entries = found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (files.length >= MAX_FILES) throw new Refusal(`${show(root)} has more than ${MAX_FILES} files. Is it the right folder?`);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || resolve(root, path) === target) continue;
    if (entry.isSymbolicLink())
      notes.push({
        kind: 'leftover',
        message: `${show(path)} is a link to another place, and was not followed.`,
        origins: [{ file: path, line: 1 }],
      });
    else if (entry.isDirectory()) await walk(root, path, target, files, notes);
    else if (entry.isFile()) files.push(path);
  }
}

function readPage(root: string, file: string, notes: Note[]): SourcePage[] {
  const origins = [{ file, line: 1 }];
  const path = join(root, file);
  const bytes = lstatSync(path).size;
  if (bytes > MAX_BYTES) {
    notes.push({ kind: 'leftover', message: `The file has ${size(bytes)}; more than ${size(MAX_BYTES)} are not read.`, origins });
    return [];
  }
  let content: Uint8Array;
  try {
    content = readFileSync(path);
  } catch (error) {
    notes.push(unreadable(file, error));
    return [];
  }
  const decoded = decode(content);
  if ('problem' in decoded) {
    notes.push({ kind: 'leftover', message: `The file cannot be read as a text: ${decoded.problem}.`, origins });
    return [];
  }
  if (decoded.doubt !== undefined) notes.push({ kind: 'doubt', message: decoded.doubt, origins });
  return [{ file, text: decoded.text }];
}

function unreadable(file: string, error: unknown): Note {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return { kind: 'leftover', about: 'meetup', message: `${show(file)} cannot be read${code}.`, origins: [{ file, line: 1 }] };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return 'it leads nowhere';
  }
}
