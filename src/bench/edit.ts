import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { BUILD_RECORD } from '../eleventy/build-archive.ts';

const TIMEOUT = 300_000;
/** A watcher that has just begun needs a while until it has found all files, and says nothing when it has. */
const PATIENCE = 2000;
/** Between two edits: a watcher takes changes that follow each other closely for one. */
const PAUSE = 1000;

interface Edits {
  readonly contentFolder: string;
  /** Empty, or not there yet. */
  readonly outputFolder: string;
  /** A talk, below the content folder; a sentence is added to it for each edit. */
  readonly file: string;
  /** The talk's page, below the output folder. */
  readonly page: string;
  readonly edits: number;
}

/** Seconds from the moment a talk is saved to the moment its page is written anew, by the builder of `npm start`. */
export async function measureEdits({ contentFolder, outputFolder, file, page, edits }: Edits): Promise<number[]> {
  const builder = spawn(process.execPath, ['--import', 'tsx', 'src/cli/watch.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: contentFolder, ARCHIVE_OUTPUT: outputFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [builder.stdout, builder.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const until = (isTrue: () => Promise<boolean>): Promise<void> =>
    waitUntil(isTrue, () => {
      if (builder.exitCode !== null) throw new Error(`The builder of npm start ended with ${builder.exitCode}.\n${printed.slice(-2000)}`);
    });
  const source = join(contentFolder, file);
  const lastBuild = async (): Promise<number> => (await stat(join(outputFolder, BUILD_RECORD))).mtimeMs;
  try {
    await until(async () => printed.includes('Watching'));
    let built = await lastBuild();
    await until(async () => {
      await appendFile(source, '\n');
      await setTimeout(PATIENCE);
      return printed.includes('File changed');
    });
    const seconds: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      await until(async () => (await lastBuild()) > built);
      await untilQuiet(lastBuild);
      built = await lastBuild();
      const sentence = `This is edit number ${edit}.`;
      const begin = performance.now();
      await appendFile(source, `\n${sentence}\n`);
      await until(async () => (await readFile(join(outputFolder, page), 'utf8').catch(() => '')).includes(sentence));
      seconds.push((performance.now() - begin) / 1000);
    }
    return seconds;
  } finally {
    builder.kill('SIGTERM');
    // It may be writing still, into a folder that its caller is about to remove.
    if (builder.exitCode === null && builder.signalCode === null) await once(builder, 'exit');
  }
}

/** Waits until no build follows the last one. */
async function untilQuiet(lastBuild: () => Promise<number>): Promise<void> {
  let before: number;
  do {
    before = await lastBuild();
    await setTimeout(PAUSE);
  } while ((await lastBuild()) !== before);
}

async function waitUntil(isTrue: () => Promise<boolean>, stillRuns: () => void): Promise<void> {
  const begin = performance.now();
  while (!(await isTrue())) {
    stillRuns();
    if (performance.now() - begin > TIMEOUT) throw new Error('The builder of npm start took more than five minutes.');
    await setTimeout(10);
  }
}
