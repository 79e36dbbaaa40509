import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Picture } from '../archive/model.ts';
import type { LazyPool, MediaOptions, Outcome } from './make.ts';
import { describePdfFault, isHarmless, type PdfFault } from './pdf-faults.ts';
import type { PictureFault } from './picture-faults.ts';
import { pictureFinding } from './picture-problems.ts';
import { PICTURE_RECIPE } from './pictures.ts';
import { hashOnce, keyOf, makeOnce, readMade } from './store.ts';

/**
 * Makes a picture anew in all its widths, or takes it from the cache.
 * @param copy the SHA-256 of the file, where it is a copy of what is elsewhere.
 */
export async function makePicture(
  path: string,
  copy: string | undefined,
  { cacheFolder, how, pool }: MediaOptions & { readonly pool: LazyPool },
): Promise<Outcome<Picture>> {
  const key = keyOf(copy ?? (await hashOnce(path)), PICTURE_RECIPE);
  const folder = join(cacheFolder, 'pictures', key);
  const kept = await readMade<Omit<Picture, 'key'>>(folder);
  if (kept !== undefined) return { made: { key, ...kept }, findings: [] };

  const isPdf = await beginsLikePdf(path);
  const findings = isPdf ? await findInPdf(path, pool) : await findInPicture(path, copy, pool);
  if (findings.some(({ isHarmless }) => !isHarmless) || how === 'inspect') return { findings };
  const made = await makeOnce(folder, (scratch) =>
    attempt<Omit<Picture, 'key'> | undefined>(
      () => pool().run(isPdf ? 'drawFirstPage' : 'makePicture', { path, folder: scratch }),
      undefined,
    ),
  );
  if (made !== undefined) return { made: { key, ...made }, findings };
  return { findings: [...findings, { finding: pictureFinding(basename(path), { kind: 'unreadable' }), isHarmless: false }] };
}

type Findings = Outcome<Picture>['findings'];

async function findInPicture(path: string, copy: string | undefined, pool: LazyPool): Promise<Findings> {
  const faults = await attempt<readonly PictureFault[]>(() => pool().run('inspectPicture', { path }), [{ kind: 'unreadable' }]);
  return (
    faults
      // Where it was taken is not in what is made of it, and a copy is not in the repository.
      .filter(({ kind }) => copy === undefined || kind !== 'position')
      .map((fault) => ({ finding: pictureFinding(basename(path), fault), isHarmless: false }))
  );
}

/** A poster elsewhere may be a PDF, of which the first page is shown. */
async function findInPdf(path: string, pool: LazyPool): Promise<Findings> {
  const nothing = { faults: [{ kind: 'unreadable' as const }] };
  const { faults } = await attempt<{ readonly faults: readonly PdfFault[] }>(() => pool().run('inspectPdf', { path }), nothing);
  return faults.filter((fault) => !isHarmless(fault)).map((fault) => ({ finding: describePdfFault(fault), isHarmless: false }));
}

async function beginsLikePdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.toString('latin1') === '%PDF-';
  } finally {
    await file.close();
  }
}

/** What a job gives back, or what is to be said where its thread was ended. */
async function attempt<Output>(job: () => Promise<Output>, otherwise: Output): Promise<Output> {
  try {
    return await job();
  } catch (error) {
    // What the file system says is no fault of the picture.
    if (error instanceof Error && 'code' in error) throw error;
    return otherwise;
  }
}
