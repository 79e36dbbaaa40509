import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutInterrupt } from '../interrupt.ts';
import { replaceText } from '../replace-file.ts';

/** A file to be written: a text, or a copy of a file of this machine. */
export type FileToWrite = { readonly file: string } & (
  | { readonly text: string /** The text that it replaces; without it, the file must not be there yet. */; readonly before?: string }
  | { readonly copyOf: string }
);

/** A file that could not be written as it was meant; the message says why. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/**
 * Writes all files into a folder, or none: when one cannot be written, everything is as it was before. No file is written over, but for
 * those that say which text they replace.
 * @returns what takes all of them back.
 * @throws {@link NotWritten}
 */
export function writeFiles(folder: string, files: readonly FileToWrite[]): () => void {
  const undo: (() => void)[] = [];
  const takeBack = (): void => {
    for (const step of undo.splice(0).reverse()) step();
  };
  withoutInterrupt(() => {
    try {
      for (const file of files) writeFile(folder, file, undo);
    } catch (error) {
      takeBack();
      throw new NotWritten(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return takeBack;
}

function writeFile(folder: string, file: FileToWrite, undo: (() => void)[]): void {
  const path = join(folder, file.file);
  makeFolder(dirname(path), undo);
  if ('copyOf' in file) create(path, readFileSync(file.copyOf), undo);
  else if (file.before === undefined) create(path, file.text, undo);
  else replace(path, file.before, file.text, undo);
}

function create(path: string, content: string | Buffer, undo: (() => void)[]): void {
  const descriptor = openSync(path, 'wx');
  undo.push(() => rmSync(path));
  try {
    writeFileSync(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

function replace(path: string, before: string, text: string, undo: (() => void)[]): void {
  if (!replaceText(path, Buffer.from(before), text)) throw new Error(`${path} has changed in the meantime.`);
  undo.push(() => replaceText(path, undefined, before));
}

function makeFolder(path: string, undo: (() => void)[]): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), undo);
  mkdirSync(path);
  undo.push(() => rmdirSync(path));
}
