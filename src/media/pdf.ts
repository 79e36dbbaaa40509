import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** Tells one PDFium from another, which may draw otherwise. */
export const PDFIUM_VERSION = createHash('sha256')
  .update(readFileSync(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')))
  .digest('hex')
  .slice(0, 12);

/** Why a PDF cannot be opened. */
export type PdfRefusal = 'no-pdf' | 'encrypted' | 'unreadable';

export class PdfRefused extends Error {
  override readonly name = 'PdfRefused';
  readonly reason: PdfRefusal;

  constructor(reason: PdfRefusal) {
    super(`The PDF cannot be opened: ${reason}.`);
    this.reason = reason;
  }
}

/** A PDF held in the memory of PDFium. */
export interface OpenPdf {
  readonly pageCount: number;
  /** What it says of itself; may be empty. */
  readonly title: string;
  /** Points (1/72 inch) of a page as it is shown; pages count from 1. Nothing for a page that is not there. */
  size(page: number): Size | undefined;
  /** Reads the words of a page and draws it. @param scale chooses the pixels of the picture for the points of the page. */
  read(page: number, scale: (size: Size) => Size): DrawnPage;
  close(): void;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DrawnPage extends Size {
  /** Four bytes a pixel: red, green, blue, and one without meaning. */
  readonly pixels: Buffer;
  /** The words of the page, with line ends of any kind. */
  readonly text: string;
}

/**
 * The functions of PDFium that we use, beyond those that the package wraps. See https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public/
 * The package's own `render` smooths letters for the colour stripes of a screen, which leaves coloured edges in a picture.
 */
interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void; readonly memory: WebAssembly.Memory };
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  /** Looks at no more of the page than its size. @returns whether the page is there. */
  _FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): number;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetText(text: number, start: number, count: number, buffer: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** FPDFBitmap_BGRx of fpdfview.h: a pixel has four bytes. */
const FOUR_BYTES = 3;
/** Bytes that PDFium may use: the largest slides need a tenth of it, and a page of a few bytes can be made to ask for all there is. */
const MEMORY = 768 * 1024 * 1024;
const WASM_PAGE = 64 * 1024;

/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h: with annotations, red first. */
const RENDER_FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;

let library: Promise<Library> | undefined;

interface Library {
  readonly pdfium: Pdfium;
  readonly loadDocument: PDFiumLibrary['loadDocument'];
}

/**
 * Opens a PDF. PDFium runs as WebAssembly and has no engine for scripts: what is in a PDF can fill memory and take time, but do nothing else.
 * @throws PdfRefused when it is none, needs a password, or is broken beyond repair; and a WebAssembly.RuntimeError when memory runs out, here
 * and in whatever is done with the PDF. After that PDFium can do nothing any more: the thread must end.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  library ??= startLibrary();
  const { pdfium, loadDocument } = await library;
  const document = await loadDocument(bytes).catch((error: unknown) => {
    throw error instanceof WebAssembly.RuntimeError ? error : new PdfRefused(reasonOf(error));
  });
  return wrap(pdfium, document as unknown as { readonly documentIdx: number; destroy(): void });
}

async function startLibrary(): Promise<Library> {
  const library = await PDFiumLibrary.init();
  const { module: pdfium } = library as unknown as { readonly module: Pdfium };
  const { memory } = pdfium.wasmExports;
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * WASM_PAGE > MEMORY) throw new RangeError('PDFium may use no more memory.');
    return grow(pages);
  };
  return { pdfium, loadDocument: library.loadDocument.bind(library) };
}

function reasonOf(error: unknown): PdfRefusal {
  const text = error instanceof Error ? error.message : '';
  if (/[Pp]assword|security/.test(text)) return 'encrypted';
  return /not in PDF format/.test(text) ? 'no-pdf' : 'unreadable';
}

function wrap(pdfium: Pdfium, document: { readonly documentIdx: number; destroy(): void }): OpenPdf {
  const onPage = <Result>(number: number, use: (page: number) => Result): Result => {
    const page = pdfium._FPDF_LoadPage(document.documentIdx, number - 1);
    if (page === 0) throw new PdfRefused('unreadable');
    try {
      return use(page);
    } finally {
      pdfium._FPDF_ClosePage(page);
    }
  };
  return {
    pageCount: pdfium._FPDF_GetPageCount(document.documentIdx),
    title: readTitle(pdfium, document.documentIdx),
    size: (number) => sizeByNumber(pdfium, document.documentIdx, number),
    read: (number, scale) =>
      onPage(number, (page) => {
        const size = scale(sizeOf(pdfium, page));
        return { ...size, text: readText(pdfium, page), pixels: draw(pdfium, page, size) };
      }),
    close: () => document.destroy(),
  };
}

function sizeByNumber(pdfium: Pdfium, document: number, number: number): Size | undefined {
  return withMemory(pdfium, 8, (pointer) => {
    if (pdfium._FPDF_GetPageSizeByIndexF(document, number - 1, pointer) === 0) return undefined;
    const [width = 0, height = 0] = new Float32Array(pdfium.HEAPU8.slice(pointer, pointer + 8).buffer);
    return { width, height };
  });
}

function sizeOf(pdfium: Pdfium, page: number): Size {
  return { width: pdfium._FPDF_GetPageWidth(page), height: pdfium._FPDF_GetPageHeight(page) };
}

function draw(pdfium: Pdfium, page: number, { width, height }: Size): Buffer {
  const stride = width * 4;
  return withMemory(pdfium, stride * height, (pointer) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FOUR_BYTES, pointer, stride);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RENDER_FLAGS);
    pdfium._FPDFBitmap_Destroy(bitmap);
    return Buffer.from(pdfium.HEAPU8.slice(pointer, pointer + stride * height).buffer);
  });
}

function readText(pdfium: Pdfium, page: number): string {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return '';
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(text));
    return withMemory(pdfium, (count + 1) * 2, (pointer) => {
      const written = pdfium._FPDFText_GetText(text, 0, count, pointer);
      return utf16(pdfium, pointer, (written - 1) * 2);
    });
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function readTitle(pdfium: Pdfium, document: number): string {
  const tag = new TextEncoder().encode('Title\0');
  return withMemory(pdfium, tag.length, (pointer) => {
    pdfium.HEAPU8.set(tag, pointer);
    const bytes = pdfium._FPDF_GetMetaText(document, pointer, 0, 0);
    return withMemory(pdfium, bytes, (buffer) => {
      pdfium._FPDF_GetMetaText(document, pointer, buffer, bytes);
      return utf16(pdfium, buffer, bytes - 2);
    });
  });
}

// The memory of WebAssembly may move whenever something is allocated, so it is looked at anew each time.
function utf16(pdfium: Pdfium, pointer: number, bytes: number): string {
  return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(pointer, pointer + Math.max(0, bytes)));
}

function withMemory<Result>(pdfium: Pdfium, bytes: number, use: (pointer: number) => Result): Result {
  const pointer = pdfium.wasmExports.malloc(Math.max(bytes, 1));
  if (pointer === 0) throw new PdfRefused('unreadable');
  try {
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}
