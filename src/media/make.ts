import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MadeDocument, MadeMedia } from '../archive/made-media.ts';
import type { Picture } from '../archive/model.ts';
import type { Finding } from '../content/finding.ts';
import type { Records } from '../content/records.ts';
import type { Problem } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { documentsToMake, type Source } from './plan.ts';
import { createPool, type Pool } from './pool.ts';

/** More threads than these would need more memory than machines of CI have. */
const MOST_THREADS = 4;
/** Milliseconds a page may take; the slowest slide of ten years took less than three seconds. */
const SILENCE = 30_000;

export interface MediaOptions {
  readonly contentFolder: string;
  readonly cacheFolder: string;
  /** `make`: make what is missing. `inspect`: say what is wrong with the files, and make nothing. */
  readonly how: 'make' | 'inspect';
  /** Milliseconds that one page may take; 30 seconds unless told. */
  readonly silence?: number;
  /** Told after each file how many of how many are done. */
  readonly report?: (done: number, of: number) => void;
}

export interface MediaRun {
  readonly made: MadeMedia;
  /** What is wrong with files of the content folder, and, as warnings, with copies of what is elsewhere. */
  readonly problems: readonly Problem[];
  /** The number of pages of each PDF that could be opened, by what front matter calls it. */
  readonly pageCounts: ReadonlyMap<string, number>;
}

/** What came of one file. */
export interface Outcome<Made> {
  readonly made?: Made;
  /** What is wrong with it, and whether that is only a warning. */
  readonly findings: readonly { readonly finding: Finding; readonly isHarmless: boolean }[];
}

/**
 * Opens the PDFs that the records name, and makes the pictures of their pages, unless the cache has them. A file that is wrong keeps no other from being made.
 * Reads and writes the cache, never the network.
 */
export async function makeMedia(records: Records, options: MediaOptions): Promise<MediaRun> {
  const { contentFolder, cacheFolder, silence = SILENCE } = options;
  const threads = lazily(() => createPool({ size: Math.min(availableParallelism(), MOST_THREADS), silence }));
  const documents = new Map<string, MadeDocument>();
  const pictures = new Map<string, Picture>();
  const pageCounts = new Map<string, number>();
  const problems: Problem[] = [];
  const pathOf = ({ name, copy }: Source): string => (copy === undefined ? join(contentFolder, name) : join(cacheFolder, 'media', copy));
  const all = documentsToMake(records).filter((source) => source.copy === undefined || existsSync(pathOf(source)));
  if (all.length === 0) return { made: { documents, pictures }, problems, pageCounts };
  // What draws is loaded only where there is something to draw.
  const { makeDocument } = await import('./make-document.ts');
  let done = 0;
  try {
    await inTurns(all, MOST_THREADS * 2, async (source) => {
      const outcome = await makeDocument(pathOf(source), source.copy, { ...options, pool: threads });
      if (outcome.pageCount !== undefined) pageCounts.set(source.name, outcome.pageCount);
      if (outcome.made !== undefined) documents.set(source.name, outcome.made);
      problems.push(...problemsOf(source, outcome));
      done += 1;
      options.report?.(done, all.length);
    });
  } finally {
    await threads.made?.close();
  }
  return { made: { documents, pictures }, problems, pageCounts };
}

/** A pool that is started by whoever needs it first: most builds need none. */
export interface LazyPool {
  (): Pool;
  readonly made: Pool | undefined;
}

function lazily(create: () => Pool): LazyPool {
  let made: Pool | undefined;
  const get = (): Pool => {
    made ??= create();
    return made;
  };
  return Object.defineProperty(get, 'made', { get: () => made }) as LazyPool;
}

/** Works on a few items at a time, in their order. */
async function inTurns<Item>(items: readonly Item[], most: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

function problemsOf({ name, copy, record, path }: Source, { findings }: Outcome<unknown>): Problem[] {
  return findings.map(({ finding, isHarmless }): Problem => {
    if (copy === undefined) return { ...finding, severity: isHarmless ? 'warning' : 'error', file: name };
    // What a host elsewhere serves is no fault of whoever linked to it.
    const message = `Of what is at ${show(name)} there is a copy without pictures: ${finding.message}`;
    const help = 'The link stays as it is. To show the slides here, put a right PDF into slides/ of the meetup and name it with "file".';
    return { severity: 'warning', rule: finding.rule, file: record.file, ...record.position(path), message, help };
  });
}
