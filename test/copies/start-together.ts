import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AnotherRunError, asOnlyRun } from '../../src/copies/only-run.ts';

/**
 * Begins a run in each of the folders, in the same moments as another process that was started with the same time: `start-together.ts TIME FOLDER…`.
 * Prints how many times it ran, and how many times it found the other one running.
 */
const [time = '', ...folders] = process.argv.slice(2);
let [ran, beside] = [0, 0];
for (const [index, folder] of folders.entries()) {
  const start = Number(time) + index * 15;
  await setTimeout(Math.max(0, start - Date.now() - 3));
  while (Date.now() < start);
  try {
    await asOnlyRun(folder, async () => {
      ran += 1;
      const inside = join(folder, 'inside');
      if (existsSync(inside)) beside += 1;
      writeFileSync(inside, '');
      await setTimeout(5);
      rmSync(inside, { force: true });
    });
  } catch (error) {
    if (!(error instanceof AnotherRunError)) throw error;
  }
}
process.stdout.write(JSON.stringify({ ran, beside }));
