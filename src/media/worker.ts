import { parentPort } from 'node:worker_threads';
import { JOBS, type JobReply, type JobRequest, type Ready } from './jobs.ts';

/** One thread of the pool: does one job after the other. It is started by `worker.mjs`. */
parentPort?.on('message', async ({ id, name, input }: JobRequest) => {
  const reply = (message: JobReply): void => parentPort?.postMessage(message);
  const run = JOBS[name] as (input: unknown, report: (page: number) => void) => Promise<unknown>;
  try {
    reply({ id, output: await run(input, (page) => reply({ id, page })) });
  } catch (error) {
    // PDFium has run out of memory, and would fail at every other file too. The pool starts another thread.
    if (error instanceof WebAssembly.RuntimeError) process.exit(1);
    // What is sent between threads loses all but its message, and a code says that a disk is full.
    reply({
      id,
      error: { message: error instanceof Error ? error.message : String(error), code: (error as NodeJS.ErrnoException | undefined)?.code },
    });
  }
});
parentPort?.postMessage('ready' satisfies Ready);
