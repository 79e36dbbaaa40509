import { Worker } from 'node:worker_threads';
import type { JobInput, JobName, JobOutput, JobReply, JobRequest, Ready } from './jobs.ts';

/** A job that was ended because its thread was silent for too long. */
export class JobTooSlow extends Error {
  override readonly name = 'JobTooSlow';
  /** The page it was about to draw, if it had begun. */
  readonly page: number | undefined;
  /** How long it was silent. */
  readonly seconds: number;

  constructor(page: number | undefined, seconds: number) {
    super(`A job was silent for ${seconds} seconds.`);
    this.page = page;
    this.seconds = seconds;
  }
}

/** A job whose thread died under it, for want of memory. */
export class JobDied extends Error {
  override readonly name = 'JobDied';
}

/** Threads that share the jobs given to them. */
export interface Pool {
  /** The most threads. */
  readonly size: number;
  /** Does a job as soon as a thread is free, in the order in which they are given. @throws JobTooSlow, JobDied */
  run<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobOutput<Name>>;
  /** Ends all threads; jobs that are not done never will be. */
  close(): Promise<void>;
}

interface Job {
  readonly request: JobRequest;
  readonly resolve: (output: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param size the most threads; each is started when there is work for it.
 * @param silence milliseconds for which a thread that works may be silent before it is ended and another one takes its place.
 */
export function createPool({ size, silence }: { readonly size: number; readonly silence: number }): Pool {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let lastId = 0;

  const next = (): void => {
    while (waiting.length > 0) {
      const free = [...threads].find(({ isFree }) => isFree()) ?? (threads.size < size ? start() : undefined);
      const job = free === undefined ? undefined : waiting.shift();
      if (free === undefined || job === undefined) return;
      free.work(job);
    }
  };
  const start = (): Thread => {
    const thread = startThread(silence, next, () => {
      threads.delete(thread);
      next();
    });
    threads.add(thread);
    return thread;
  };
  return {
    size,
    run: (name, input) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.push({ request: { id: lastId, name, input }, resolve, reject });
        next();
      }),
    close: async () => {
      waiting.length = 0;
      await Promise.all([...threads].map(({ stop }) => stop()));
    },
  };
}

interface Thread {
  isFree(): boolean;
  work(job: Job): void;
  stop(): Promise<unknown>;
}

function startThread(silence: number, onFree: () => void, onEnd: () => void): Thread {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    // PDFium writes there what it thinks of a file, in words that help nobody.
    stderr: true,
  });
  let isReady = false;
  let job: Job | undefined;
  let page: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  const settle = (how: (job: Job) => void): void => {
    clearTimeout(timer);
    worker.unref();
    const done = job;
    job = undefined;
    if (done !== undefined) how(done);
  };
  const end = (error: Error): void => {
    settle(({ reject }) => reject(error));
    worker.removeAllListeners();
    // What a thread that is ended still has to say is of no use to anybody.
    worker.on('error', () => {});
    void worker.terminate();
    onEnd();
  };
  const listen = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => end(new JobTooSlow(page, silence / 1000)), silence);
  };
  worker.on('message', (reply: JobReply | Ready) => {
    if (reply === 'ready') {
      isReady = true;
      if (job !== undefined) listen();
      return;
    }
    if (reply.id !== job?.request.id) return;
    if ('page' in reply) {
      page = reply.page;
      listen();
      return;
    }
    settle(({ resolve, reject }) => ('output' in reply ? resolve(reply.output as never) : reject(revive(reply.error))));
    onFree();
  });
  worker.on('error', (error) => end(new JobDied(error instanceof Error ? error.message : String(error))));
  worker.on('exit', () => end(new JobDied('The thread ended.')));
  // A process that has nothing else to do may end while threads wait for work, and only then.
  worker.unref();
  return {
    isFree: () => job === undefined,
    work: (given) => {
      job = given;
      page = undefined;
      worker.ref();
      // How long a busy machine takes to read our code is no fault of a file.
      if (isReady) listen();
      worker.postMessage(given.request);
    },
    stop: () => worker.terminate(),
  };
}

/** The error of another thread, with the code of the file system where it had one. */
function revive({ message, code }: { readonly message: string; readonly code: string | undefined }): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
