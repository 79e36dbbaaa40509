import { spawn } from 'node:child_process';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { isBuilt } from '../eleventy/run.ts';

const TIMEOUT = 300_000;

/**
 * Seconds from the moment a talk is saved to the moment its page is written anew, by the builder of `npm start`.
 * @param file the talk, below the content folder; a sentence is added to it for each edit.
 * @param page its page, below the output folder.
 */
export async function measureEdits(options: {
  readonly contentFolder: string;
  readonly outputFolder: string;
  readonly file: string;
  readonly page: string;
  readonly edits: number;
}): Promise<number[]> {
  const { contentFolder, outputFolder, file, page, edits } = options;
  const builder = spawn(process.execPath, ['--import', 'tsx', 'src/cli/watch.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: contentFolder, ARCHIVE_OUTPUT: outputFolder },
    stdio: 'ignore',
  });
  try {
    await until(() => isBuilt(outputFolder));
    const seconds: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      // A watcher that still looks at the last change would take two for one.
      await setTimeout(1000);
      const built = (await stat(join(outputFolder, 'build.json'))).mtimeMs;
      const sentence = `This is edit number ${edit}.`;
      const begin = performance.now();
      await appendFile(join(contentFolder, file), `\n${sentence}\n`);
      await until(async () => (await readFile(join(outputFolder, page), 'utf8').catch(() => '')).includes(sentence));
      seconds.push((performance.now() - begin) / 1000);
      await until(async () => (await stat(join(outputFolder, 'build.json'))).mtimeMs > built);
    }
    return seconds;
  } finally {
    builder.kill('SIGTERM');
  }
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const begin = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - begin > TIMEOUT) throw new Error('The builder of npm start took more than five minutes.');
    await setTimeout(10);
  }
}
