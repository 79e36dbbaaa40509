import { inflateSync } from 'node:zlib';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import readExif from 'exif-reader';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as broken from '../helpers/broken-media.ts';
import { tinyPdf } from '../helpers/tiny-files.ts';

/** The raw functions of PDFium that its wrapper has no words for. */
interface Raw {
  readonly _FPDFDoc_GetJavaScriptActionCount: (document: number) => number;
  readonly _FPDFDoc_GetAttachmentCount: (document: number) => number;
  readonly _FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number;
}

let library: PDFiumLibrary;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

const raw = (): Raw => (library as unknown as { module: Raw }).module;
const handle = (document: PDFiumDocument): number => (document as unknown as { documentIdx: number }).documentIdx;

async function open<Result>(pdf: Buffer, look: (document: PDFiumDocument) => Result | Promise<Result>): Promise<Result> {
  const document = await library.loadDocument(pdf);
  try {
    return await look(document);
  } finally {
    document.destroy();
  }
}

/** What PDFium tells of each page: its size in whole points and its words, or that it cannot be loaded. */
function pagesOf(pdf: Buffer): Promise<string[]> {
  return open(pdf, (document) =>
    Array.from(document.pages(), (page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      try {
        return `${Math.round(originalWidth)} × ${Math.round(originalHeight)} ${page.getText()}`.trim();
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
}

async function isDrawn(pdf: Buffer): Promise<boolean> {
  const { data } = await open(pdf, (document) => document.getPage(0).render({ width: 160, height: 90, render: 'bitmap' }));
  return data.some((byte) => byte !== 255);
}

describe('PDFium', () => {
  const damaged = 'File not in PDF format or corrupted';

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a web page', broken.webPageWithPdfHeader, damaged],
    ['nothing', broken.emptyPdf, damaged],
    ['a half', broken.halfPdf, damaged],
    ['a half without its list of pages', broken.halfPdfWithoutPages, damaged],
    ['a half of compressed objects', broken.halfCompressedPdf, damaged],
    ['a PDF with a password', broken.lockedPdf, 'Password required or incorrect password'],
  ])('refuses %s', async (_, make, message) => {
    await expect(library.loadDocument(await make())).rejects.toThrow(message);
  });

  it('opens what the password is known of', async () => {
    const document = await library.loadDocument(await broken.lockedPdf(), 'river');
    expect(document.getPage(0).getText()).toBe('Behind a password');
    document.destroy();
  });

  const none = 'Failed to load text page';

  it.each<[string, () => Buffer | Promise<Buffer>, readonly string[]]>([
    [
      'a half that was saved for the web, and finds a blank page and three that are not there',
      broken.halfWebPdf,
      [1, 2, 3, 4, 5, 6].map((page) => `480 × 270 Page ${page}`).concat('480 × 270', none, none, none),
    ],
    ['a PDF with a wrong address of its table', broken.misplacedTablePdf, ['480 × 270 A page']],
    ['a PDF behind something else', broken.latePdf, ['480 × 270 A page']],
    ['a PDF that only its owner may change', broken.readOnlyPdf, ['480 × 270 Readable by all']],
    ['a list of pages that holds itself, and cannot load its page', broken.circularPdf, [none]],
    ['a PDF without pages', broken.pagelessPdf, []],
    ['a PDF that boasts of its pages, and counts them itself', broken.boastfulPdf, ['480 × 270']],
    ['a PDF of which a page is missing', broken.missingPagePdf, ['480 × 270', none, '480 × 270']],
    ['a page of 20 metres', broken.hugePagePdf, ['56693 × 56693']],
    ['a page of 20 metres in large units, which it does not know', broken.hugeUnitPdf, ['5669 × 5669']],
    ['a page like a ribbon', broken.ribbonPdf, ['1 × 14000']],
    ['a page without a size, and gives it that of US Letter', broken.flatPagePdf, ['612 × 792']],
    ['turned pages, and gives their size as they are seen', broken.turnedPdf, ['480 × 270', '270 × 480', '480 × 270', '270 × 480']],
    ['pages of several sizes', broken.mixedPdf, ['480 × 270', '270 × 480', '300 × 300', '960 × 540']],
    ['a page without words', broken.wordlessPdf, ['480 × 270']],
  ])('opens %s', async (_, make, pages) => {
    expect(await pagesOf(await make())).toEqual(pages);
  });

  it('opens 3,000 pages', async () => {
    const pages = await pagesOf(broken.longPdf());
    expect(pages).toHaveLength(3000);
    expect(pages.at(-1)).toBe('480 × 270 Page 3000');
  });

  it('knows whether the table of cross-references is right', async () => {
    const isWhole = (pdf: Buffer): Promise<boolean> =>
      open(pdf, (document) => raw()._FPDF_DocumentHasValidCrossReferenceTable(handle(document)) === 1);

    expect(await Promise.all([tinyPdf('A'), broken.latePdf(), broken.hiddenScriptPdf()].map(isWhole))).toEqual([true, true, true]);
    expect(await Promise.all([broken.halfWebPdf(), broken.misplacedTablePdf()].map(isWhole))).toEqual([false, false]);
  });

  it('draws a wordless page, and nothing of one that is cut off', async () => {
    expect(await isDrawn(broken.wordlessPdf())).toBe(true);
    const half = await open(broken.halfWebPdf(), (document) => document.getPage(6).render({ width: 160, height: 90, render: 'bitmap' }));
    expect(half.data.every((byte) => byte === 255)).toBe(true);
  });

  it.each(Object.entries(broken.ACTIVE_PDFS))('opens a PDF with %s', async (_, make) => {
    expect(await pagesOf(make())).toEqual(['480 × 270']);
  });

  it('sees scripts in the tree of names and files inside, but no other', async () => {
    const seen = await Promise.all(
      Object.entries(broken.ACTIVE_PDFS).map(([name, make]) =>
        open(make(), (document): [string, number, number] => [
          name,
          raw()._FPDFDoc_GetJavaScriptActionCount(handle(document)),
          raw()._FPDFDoc_GetAttachmentCount(handle(document)),
        ]),
      ),
    );
    expect(seen.filter(([, scripts, files]) => scripts + files > 0)).toEqual([
      ['a script in its tree of names', 1, 0],
      ['a file inside it', 0, 1],
    ]);
  });

  it('is shown a script that stands nowhere in the bytes of the file', () => {
    const bytes = broken.hiddenScriptPdf();
    expect(bytes.toString('latin1')).not.toMatch(/JavaScript|OpenAction|\/JS/);
    const start = bytes.indexOf('stream\n') + 'stream\n'.length;
    expect(inflateSync(bytes.subarray(start)).toString('latin1')).toMatch(/OpenAction .*JavaScript/);
  });
});

describe('a PDF that takes too much', () => {
  it('is a picture of 1.2 GB in a few kilobytes', async () => {
    expect(broken.pictureBombPdf().length).toBeLessThan(10_000);
    const small = broken.pictureBombPdf(200);
    expect(await pagesOf(small)).toEqual(['480 × 270']);
    expect(await isDrawn(small)).toBe(true);
  });
});

describe('sharp', () => {
  // The code of the site takes this away from the process.
  const svg = { operation: ['VipsForeignLoadSvg'] };
  beforeAll(() => sharp.unblock(svg));
  afterAll(() => sharp.block(svg));

  it.each<[string, () => Buffer | Promise<Buffer>, string | undefined, object]>([
    ['a PNG that boasts of its pixels', broken.boastfulPng, 'png', { width: 30_000, height: 30_000, channels: 4 }],
    ['a huge PNG', broken.hugePng, 'png', { width: 30_000, height: 30_000 }],
    ['a PNG for the name of a JPEG', broken.pngForJpegName, 'png', { width: 64, height: 48 }],
    ['a half JPEG', broken.halfJpeg, 'jpg', { width: 64, height: 48 }],
    ['a half PNG', broken.halfPng, 'png', { width: 64, height: 48 }],
    ['a WebP that moves', broken.animatedWebp, 'webp', { width: 64, height: 48, pages: 3 }],
    ['a turned JPEG', broken.turnedJpeg, 'jpg', { width: 64, height: 48, orientation: 6 }],
    ["a printer's JPEG", broken.printersJpeg, 'jpg', { width: 64, height: 48, space: 'cmyk', channels: 4 }],
    ['an SVG for the name of a PNG', broken.svgForPngName, undefined, { width: 64, height: 48, format: 'svg' }],
  ])('knows what %s is without unpacking it', async (_, make, type, metadata) => {
    const bytes = await make();
    expect((await fileTypeFromBuffer(bytes))?.ext).toBe(type);
    expect(bytes.length).toBeLessThan(150_000);
    expect(await sharp(bytes, { limitInputPixels: false }).metadata()).toMatchObject(metadata);
  });

  it.each([broken.boastfulPng, broken.hugePng])('refuses a PNG of 900 million pixels before it is unpacked', async (make) => {
    await expect(sharp(make()).stats()).rejects.toThrow('Input image exceeds pixel limit');
  });

  it('unpacks a PNG like the huge one', async () => {
    expect(await sharp(broken.hugePng(300)).stats()).toMatchObject({ channels: [{ max: 0 }] });
  });

  it.each([
    ['half a JPEG', broken.halfJpeg, 'premature end of JPEG image'],
    ['half a PNG', broken.halfPng, 'libpng read error'],
  ])('refuses %s, unless it is told to take what is there', async (_, make, message) => {
    const half = await make();
    await expect(sharp(half).webp().toBuffer()).rejects.toThrow(message);
    expect((await sharp(half, { failOn: 'none' }).webp().toBuffer()).length).toBeGreaterThan(0);
  });

  it('takes the first picture of one that moves', async () => {
    const { info } = await sharp(await broken.animatedWebp())
      .webp()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([64, 48]);
  });

  it('reads where a photo was taken, and leaves it out of what it writes', async () => {
    const placed = await broken.placedJpeg();
    const { exif } = await sharp(placed).metadata();
    const read = readExif(exif as Buffer);
    expect(read.GPSInfo).toMatchObject({ GPSLatitude: [48, 12, 0], GPSLongitudeRef: 'E' });
    expect(read.Image).toMatchObject({ Artist: 'Priya Anand' });
    expect((await sharp(await sharp(placed).webp().toBuffer()).metadata()).exif).toBeUndefined();
  });

  it('turns a photo when it is asked to', async () => {
    const { info } = await sharp(await broken.turnedJpeg())
      .autoOrient()
      .jpeg()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([48, 64]);
  });

  it("gives a printer's JPEG the colours of a screen", async () => {
    const { data, info } = await sharp(await broken.printersJpeg())
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    // #00729b, as near as four inks come to it.
    expect(data[2]).toBeGreaterThan(data[0] as number);
  });
});

/** The times of each cue in seconds, and its words; a line of times that is none counts as words. */
function cuesOf(transcript: Buffer): [number, number, string][] {
  const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return transcript
    .toString()
    .split(/\r?\n(?:\r?\n)+/)
    .flatMap((block) => {
      const match = /^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})\r?\n([\s\S]*)/m.exec(block);
      return match ? [[seconds(match[1] as string), seconds(match[2] as string), (match[3] as string).trim()]] : [];
    }) as [number, number, string][];
}

describe('a transcript', () => {
  it.each<[string, () => Buffer, readonly [number, number][]]>([
    ['goes backwards', broken.backwardsTranscript, [[1, 4], [30, 34], [10, 14]]], // biome-ignore format: a table
    ['ends before it begins', broken.endBeforeStartTranscript, [[1, 4], [20, 15], [30, 34]]], // biome-ignore format: a table
    ['has a cue without an arrow', broken.arrowlessTranscript, [[1, 4], [9, 12]]], // biome-ignore format: a table
    ['has a comma in a time', broken.commaTranscript, [[5, 8]]],
    ['has no header', broken.headlessTranscript, [[1, 4], [5, 8]]], // biome-ignore format: a table
    ['overlaps', broken.rollingTranscript, [[1, 3], [2, 5], [4, 7]]], // biome-ignore format: a table
    ['comes from Windows', broken.windowsTranscript, [[1, 4], [5, 8]]], // biome-ignore format: a table
  ])('%s', (_, make, times) => {
    expect(cuesOf(make()).map(([start, end]) => [start, end])).toEqual(times);
  });

  it('has WEBVTT on its first line, but for one', () => {
    const names = Object.entries(broken).filter((entry): entry is [string, () => Buffer] => entry[0].endsWith('Transcript'));
    expect(names.length).toBeGreaterThan(12);
    const headless = names.filter(([, make]) => !/^\ufeff?WEBVTT[\r\n ]/.test(make().toString()));
    expect(headless.map(([name]) => name)).toEqual(['headlessTranscript']);
  });

  it('begins with a byte order mark and ends its lines with CRLF when it comes from Windows', () => {
    const bytes = broken.windowsTranscript();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has ten thousand cues, each behind the one before, in ten hours', () => {
    const cues = cuesOf(broken.longTranscript());
    expect(cues).toHaveLength(10_000);
    for (const [index, [start, end]] of cues.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(cues[index - 1]?.[1] ?? 0);
    }
    expect(cues.at(-1)).toEqual([35_996.4, 35_999.9, 'Sentence 10000.']);
  });

  it('holds markup of all sorts, notes and settings', () => {
    expect(cuesOf(broken.markedTranscript())).toHaveLength(7);
    expect(broken.markedTranscript().toString()).toMatch(
      /<v Mira Halloran>[\s\S]*&lt;[\s\S]*<rt>[\s\S]*<script>[\s\S]*b & c\n[\s\S]*<b\n$/,
    );
    expect(broken.settledTranscript().toString()).toMatch(/^STYLE\n[\s\S]*^REGION\n[\s\S]*^NOTE [\s\S]* region:low [\s\S]*^NOTE\n/m);
  });

  it('holds characters that are no letters, and bytes that are no UTF-8', () => {
    for (const character of ['\u0007', '\u001b', '\u202e', '\ufeff']) expect(broken.controlTranscript().toString()).toContain(character);
    expect(broken.zeroTranscript()).toContain(0);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(broken.latinTranscript())).toThrow();
  });

  it('has one cue that does not end', () => {
    const [only, ...others] = cuesOf(broken.endlessTranscript());
    expect(others).toEqual([]);
    expect(only?.[2].length).toBeGreaterThan(1_000_000);
  });
});
