import { saveFile } from '../save-file.ts';
import { fileFault } from './words.ts';

/** The most bytes that are read: some ten thousand talks. */
const LARGEST = 4_000_000;

/** Lets the browser save a text as a file. */
export function offerFile(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' }));
}

/** Reads a file that a visitor has chosen. @returns what `read` makes of its text, or why there is nothing, in words. */
export async function readFile<Read extends object>(
  file: File,
  read: (text: string) => Read | undefined,
): Promise<Read | { readonly fault: string }> {
  if (file.size > LARGEST) return { fault: fileFault(file.name, 'too-large') };
  try {
    return read(await file.text()) ?? { fault: fileFault(file.name, 'foreign') };
  } catch {
    return { fault: fileFault(file.name, 'unreadable') };
  }
}
