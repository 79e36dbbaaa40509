import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MadeDocument, MadeMedia } from '../archive/made-media.ts';
import type { Picture } from '../archive/model.ts';
import type { Finding } from '../content/finding.ts';
import type { Records } from '../content/records.ts';
import { inTurns } from '../schema/in-turns.ts';
import type { Problem } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { documentsToMake, picturesToMake, type Source } from './plan.ts';
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
  /** Milliseconds that a whole PDF may take; five minutes unless told. */
  readonly patience?: number;
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
 * Opens the PDFs and photos that the records name, and makes pictures of them, unless the cache has them. A file that is wrong keeps no other from being made.
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
  const isAtHand = (source: Source): boolean => source.copy === undefined || existsSync(pathOf(source));
  const pdfs = documentsToMake(records).filter(isAtHand);
  const photos = picturesToMake(records).filter(isAtHand);
  if (pdfs.length + photos.length === 0) return { made: { documents, pictures }, problems, pageCounts };
  // What draws is loaded only where there is something to draw.
  const [{ makeDocument }, { makePicture }] = await Promise.all([import('./make-document.ts'), import('./make-picture.ts')]);
  const context = { ...options, pool: threads };
  let done = 0;
  const finish = (source: Source, outcome: Outcome<unknown>): void => {
    problems.push(...problemsOf(source, outcome));
    done += 1;
    options.report?.(done, pdfs.length + photos.length);
  };
  try {
    await inTurns(pdfs, MOST_THREADS * 2, async (source) => {
      const outcome = await makeDocument(pathOf(source), source.copy, context);
      if (outcome.pageCount !== undefined) pageCounts.set(source.name, outcome.pageCount);
      if (outcome.made !== undefined) documents.set(source.name, outcome.made);
      finish(source, outcome);
    });
    await inTurns(photos, MOST_THREADS * 2, async (source) => {
      const outcome = await makePicture(pathOf(source), source.copy, context);
      if (outcome.made !== undefined) pictures.set(source.name, outcome.made);
      finish(source, outcome);
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

function problemsOf({ name, copy, record, path }: Source, { findings }: Outcome<unknown>): Problem[] {
  return findings.map(({ finding, isHarmless }): Problem => {
    if (copy === undefined) return { ...finding, severity: isHarmless ? 'warning' : 'error', file: name };
    // What a host elsewhere serves is no fault of whoever linked to it.
    const message = `What is at ${show(name)} is shown as a link only: ${finding.message}`;
    const help = 'To show it here, put a right file into the folder of the meetup, and name it with "file" in place of "url".';
    return { severity: 'warning', rule: finding.rule, file: record.file, ...record.position(path), message, help };
  });
}
