import { makeZip } from 'client-zip';
import type { ProposedFile } from '../../../proposal/proposed-file.ts';

/** The most bytes of a file that GitHub takes in the browser: 25 MiB. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** All files of a proposal in one, in their folders. @param chosen the files that belong beside the texts, by their paths. */
export function packFiles(files: readonly ProposedFile[], chosen: ReadonlyMap<string, Blob>): Promise<Blob> {
  const lastModified = new Date();
  const zip = makeZip([
    ...files.map(({ file, text }) => ({ name: file, input: text, lastModified })),
    ...[...chosen].map(([name, input]) => ({ name, input, lastModified, size: input.size })),
  ]);
  return new Response(zip, { headers: { 'content-type': 'application/zip' } }).blob();
}
