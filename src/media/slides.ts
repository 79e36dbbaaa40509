import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { SMALL_SLIDE_WIDTH } from '../archive/made-media.ts';
import type { Slide } from '../archive/model.ts';
import { type OpenPdf, openPdf, PDFIUM_VERSION, PdfRefused } from './pdf.ts';
import { findActiveContent } from './pdf-active-content.ts';
import { MAX_PAGES, MAX_SIDE, type PdfFault } from './pdf-faults.ts';
import { tidySlideText, tidyTitle } from './slide-text.ts';

/** The longer side of a large picture in pixels, and its quality for WebP. */
const LARGE = { side: 1280, quality: 80 };
/** A small picture is {@link SMALL_SLIDE_WIDTH} wide, and never larger than the large one. */
const SMALL = { quality: 75 };
/** More costs twice the time and saves no bytes on slides. */
const EFFORT = 2;

/** All on which pictures and words of slides depend beside their PDF: another recipe, other keys. */
export const SLIDES_RECIPE = JSON.stringify({
  revision: 1,
  large: LARGE,
  small: { width: SMALL_SLIDE_WIDTH, ...SMALL },
  effort: EFFORT,
  pdfium: PDFIUM_VERSION,
  sharp: sharp.versions.sharp,
  vips: sharp.versions.vips,
});

/** Bytes at the end of a file in which its end mark stands; programs leave a few behind it. */
const TAIL = 64 * 1024;

/** What is known of a PDF before its pages are drawn. */
export interface InspectedPdf {
  readonly faults: readonly PdfFault[];
  readonly pageCount: number;
  readonly title: string;
}

/** Opens a PDF and looks at the number and the size of its pages, and for what is in it beside pages. */
export async function inspectPdf({ path }: { readonly path: string }): Promise<InspectedPdf> {
  const bytes = await readFile(path);
  try {
    const pdf = await hold(path, bytes);
    const faults = [...faultsOfBytes(bytes), ...faultsOfPages(pdf)];
    return { faults, pageCount: pdf.pageCount, title: tidyTitle(pdf.title) };
  } catch (error) {
    const fault = faultOf(error);
    return { faults: [fault.kind === 'no-pdf' && isTruncated(bytes) ? { kind: 'truncated' } : fault], pageCount: 0, title: '' };
  }
}

/** Pages of a PDF that are to be drawn into a folder. */
export interface SlidesOrder {
  readonly path: string;
  readonly folder: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Draws pages of a PDF, each as `<page>.webp` and `<page>-small.webp`, and reads their words.
 * @param report is called with each page before it is begun.
 */
export async function makeSlides(
  { path, folder, first, last }: SlidesOrder,
  report: (page: number) => void,
): Promise<{ readonly slides: readonly Slide[]; readonly faults: readonly PdfFault[] }> {
  await mkdir(folder, { recursive: true });
  const slides: Slide[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let page = first;
  try {
    const pdf = await hold(path);
    for (; page <= last; page += 1) {
      report(page);
      const drawn = pdf.read(page, (size) => scaleTo(size, LARGE.side));
      slides.push({ number: page, width: drawn.width, height: drawn.height, text: tidySlideText(drawn.text) });
      // One page is packed and written while the next one is drawn.
      await writing;
      writing = writePictures(drawn, join(folder, String(page)));
    }
    await writing;
    return { slides, faults: [] };
  } catch (error) {
    await Promise.allSettled([writing]);
    const fault = faultOf(error);
    return { slides: [], faults: [fault.kind === 'unreadable' ? { kind: 'page-unreadable', page } : fault] };
  }
}

async function writePictures({ pixels, width, height }: { pixels: Buffer; width: number; height: number }, name: string): Promise<void> {
  const picture = (): Sharp => sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  await Promise.all([
    picture()
      .webp({ quality: LARGE.quality, effort: EFFORT })
      .toBuffer()
      .then((data) => writeFile(`${name}.webp`, data)),
    picture()
      .resize({ width: SMALL_SLIDE_WIDTH, withoutEnlargement: true })
      .webp({ quality: SMALL.quality, effort: EFFORT })
      .toBuffer()
      .then((data) => writeFile(`${name}-small.webp`, data)),
  ]);
}

/** Whole pixels of a page whose longer side has a given length. */
function scaleTo({ width, height }: { width: number; height: number }, side: number): { width: number; height: number } {
  const scale = side / Math.max(width, height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether a file has objects of a PDF, but not the mark at its end. */
function isTruncated(bytes: Buffer): boolean {
  return bytes.includes(' obj') && !bytes.subarray(-TAIL).includes('%%EOF');
}

function faultsOfBytes(bytes: Buffer): PdfFault[] {
  const found = findActiveContent(bytes);
  return [
    // PDFium mends some of these files and shows the pages that are left, and nobody would notice that the others are missing.
    ...(isTruncated(bytes) ? [{ kind: 'truncated' } as const] : []),
    ...(found.length === 0 ? [] : [{ kind: 'active-content', found } as const]),
  ];
}

function faultsOfPages(pdf: OpenPdf): PdfFault[] {
  const { pageCount } = pdf;
  if (pageCount === 0) return [{ kind: 'no-pages' }];
  if (pageCount > MAX_PAGES) return [{ kind: 'too-many-pages', pages: pageCount }];
  for (let page = 1; page <= pageCount; page += 1) {
    const size = pdf.size(page);
    const side = size === undefined ? 0 : Math.max(size.width, size.height);
    if (!(side > 0)) return [{ kind: 'page-unreadable', page }];
    if (side > MAX_SIDE) return [{ kind: 'page-too-large', page, side }];
  }
  return [];
}

function faultOf(error: unknown): PdfFault {
  if (error instanceof PdfRefused) return { kind: error.reason };
  throw error;
}

let held: { readonly path: string; readonly pdf: OpenPdf } | undefined;

/** Keeps the PDF open that was asked for last: its pages are drawn a few at a time. */
async function hold(path: string, bytes?: Buffer): Promise<OpenPdf> {
  if (held?.path === path && bytes === undefined) return held.pdf;
  held?.pdf.close();
  held = undefined;
  held = { path, pdf: await openPdf(bytes ?? (await readFile(path))) };
  return held.pdf;
}
