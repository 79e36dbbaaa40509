import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hashFile } from '../../content/hash-file.ts';
import { createPool } from '../../media/pool.ts';
import { inTurns } from '../../schema/in-turns.ts';
import { draftBeside, replaceWith } from '../replace-file.ts';
import type { FixContext } from './texts.ts';

/** Milliseconds a picture may take. */
const SILENCE = 60_000;

/** Takes the position out of pictures that say where they were taken, and nothing else that would be seen. */
export async function cleanPictures(files: readonly string[], { contentFolder, log }: FixContext): Promise<void> {
  if (files.length === 0) return;
  const pool = createPool({ size: Math.min(availableParallelism(), 4), silence: SILENCE });
  try {
    await inTurns([...files], 4, async (file) => {
      const path = join(contentFolder, file);
      const draft = draftBeside(path);
      try {
        // A picture that ends its thread stays a problem.
        const source = await pool.run('cleanPicture', { path, draft }).catch(() => undefined);
        if (source === undefined) log.left(file, 'the place where it was taken cannot be taken out without changing the picture.');
        else if ((await hashFile(path)).sha256 === source && replaceWith(draft, path)) log.cleaned(file);
      } finally {
        await rm(draft, { force: true });
      }
    });
  } finally {
    await pool.close();
  }
}
