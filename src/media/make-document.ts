import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { MadeDocument } from '../archive/made-media.ts';
import type { Slide } from '../archive/model.ts';
import { inTurns } from '../schema/in-turns.ts';
import type { LazyPool, MediaOptions, Outcome } from './make.ts';
import { describePdfFault, isHarmless, type PdfFault } from './pdf-faults.ts';
import { JobDied, JobTooSlow } from './pool.ts';
import { SLIDES_RECIPE } from './slides.ts';
import { hashOnce, keyOf, makeOnce, readMade } from './store.ts';

/** Pages that a thread draws before another PDF may have its turn. */
const PAGES_A_JOB = 8;

/** Milliseconds that a whole PDF may take: the longest of ten years took less than a minute. */
const PATIENCE = 5 * 60_000;

/** What is needed to make something. */
export type Context = MediaOptions & { readonly pool: LazyPool };

/** What the cache keeps of a PDF beside its pictures. */
interface Kept {
  readonly title: string;
  readonly pageCount: number;
  readonly slides: readonly Slide[];
  readonly faults: readonly PdfFault[];
}

/**
 * Makes the pictures and reads the words of a PDF, or takes them from the cache.
 * @param sha256 of the file, where it is known already.
 */
export async function makeDocument(
  path: string,
  sha256: string | undefined,
  context: Context,
): Promise<Outcome<MadeDocument> & { readonly pageCount?: number }> {
  const { cacheFolder, how, pool } = context;
  const key = keyOf(sha256 ?? (await hashOnce(path)), SLIDES_RECIPE);
  const folder = join(cacheFolder, 'slides', key);
  const { size: bytes } = await stat(path);
  const kept = await readMade<Kept>(folder);
  if (kept !== undefined) return { ...outcomeOf(kept), made: madeOf(kept, key, bytes) };

  const { faults, pageCount, title } = await attempt(() => pool().run('inspectPdf', { path }), { pageCount: 0, title: '' });
  const isWrong = faults.some((fault) => !isHarmless(fault));
  if (isWrong || how === 'inspect') return outcomeOf({ faults, pageCount, title, slides: [] });

  let drawn: { slides: readonly Slide[]; faults: readonly PdfFault[] } = { slides: [], faults: [] };
  const made = await makeOnce<Kept>(folder, async (scratch) => {
    drawn = await draw(path, scratch, pageCount, context);
    return drawn.faults.length > 0 ? undefined : { title, pageCount, slides: drawn.slides, faults };
  });
  if (made === undefined) return outcomeOf({ faults: [...faults, ...drawn.faults], pageCount, title, slides: [] });
  return { ...outcomeOf(made), made: madeOf(made, key, bytes) };
}

/**
 * Draws all pages, a few a job, so that all threads have a share of one long PDF. After the first page that cannot be drawn, and when the time for
 * a whole PDF is over, no more are begun.
 */
async function draw(
  path: string,
  folder: string,
  pageCount: number,
  { pool, patience = PATIENCE }: Context,
): Promise<{ slides: readonly Slide[]; faults: readonly PdfFault[] }> {
  const end = performance.now() + patience;
  const slides: Slide[] = [];
  let fault: PdfFault | undefined;
  function* firstPages(): Generator<number> {
    for (let first = 1; first <= pageCount && fault === undefined; first += PAGES_A_JOB) {
      if (performance.now() > end) fault = { kind: 'too-slow', page: undefined, seconds: patience / 1000 };
      else yield first;
    }
  }
  await inTurns(firstPages(), pool().size, async (first) => {
    const last = Math.min(first + PAGES_A_JOB - 1, pageCount);
    const part = await attempt<{ slides: readonly Slide[] }>(() => pool().run('makeSlides', { path, folder, first, last }), {
      slides: [],
    });
    slides.push(...part.slides);
    fault ??= part.faults[0];
  });
  slides.sort((one, other) => one.number - other.number);
  return { slides, faults: fault === undefined ? [] : [fault] };
}

/** What a job gives back; if its thread was ended, what that says of the PDF. */
async function attempt<Output extends object>(
  job: () => Promise<Output & { readonly faults: readonly PdfFault[] }>,
  nothing: Output,
): Promise<Output & { readonly faults: readonly PdfFault[] }> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof JobTooSlow) return { ...nothing, faults: [{ kind: 'too-slow', page: error.page, seconds: error.seconds }] };
    if (error instanceof JobDied) return { ...nothing, faults: [{ kind: 'too-much-memory' }] };
    throw error;
  }
}

function outcomeOf({ faults, pageCount }: Kept): Outcome<never> & { readonly pageCount?: number } {
  return {
    findings: faults.map((fault) => ({ finding: describePdfFault(fault), isHarmless: isHarmless(fault) })),
    ...(pageCount > 0 ? { pageCount } : {}),
  };
}

function madeOf({ title, pageCount, slides }: Kept, key: string, bytes: number): MadeDocument {
  return { document: { key, bytes, pageCount, ...(title === '' ? {} : { title }) }, slides };
}
