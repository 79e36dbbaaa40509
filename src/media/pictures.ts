import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExif from 'exif-reader';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { jpegWidths } from '../archive/made-media.ts';
import type { Picture } from '../archive/model.ts';
import { openPdf, PDFIUM_VERSION } from './pdf.ts';
import type { PictureFault } from './picture-faults.ts';

/** Widths in pixels in which a picture is made. One that is smaller is never enlarged. */
const WIDTHS = [480, 1024, 1920] as const;
/** No picture becomes higher: WebP ends at 16,383, and no screen shows more at once. */
const MAX_HEIGHT = 4096;
/** What shows through where a picture is transparent: WebP and JPEG look the same, and dark words stay readable in the dark scheme. */
const BACKGROUND = '#ffffff';
const WEBP = { quality: 78, effort: 4 } as const;
const JPEG = { quality: 78, mozjpeg: true } as const;
/** More pixels than any camera of a visitor takes, few enough to be held in memory. */
export const MAX_PIXELS = 64_000_000;

/** All on which the bytes of a made picture depend beside its file: another recipe, other keys. */
export const PICTURE_RECIPE = JSON.stringify({
  revision: 2,
  widths: WIDTHS,
  maxHeight: MAX_HEIGHT,
  background: BACKGROUND,
  webp: WEBP,
  jpeg: JPEG,
  pdfium: PDFIUM_VERSION,
  sharp: sharp.versions.sharp,
  vips: sharp.versions.vips,
});

// Whatever a file claims to be, no other decoder sees it, nor what is in memory (https://sharp.pixelplumbing.com/api-utility#block).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp'].flatMap((type) => [`VipsForeignLoad${type}File`, `VipsForeignLoad${type}Buffer`]) });
// The cache goes by the names of files, of which the content may have changed.
sharp.cache(false);

/**
 * Decodes a picture once, in full, and tells what keeps it from being published. One with too many pixels is not decoded.
 * @returns what is wrong with it, nothing when all is well. Throws what the file system throws.
 */
export async function inspectPicture(path: string): Promise<PictureFault[]> {
  const begin = await readBegin(path);
  const isCut = isShorterThanItSays(begin);
  const metadata = await sharp(path, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined) return [{ kind: isCut ? 'incomplete' : 'unreadable' }];
  const faults = faultsIn(metadata);
  if (faults.some(({ kind }) => kind === 'too-many-pixels')) return faults;
  if (await decodes(path, 'warning')) return faults;
  const isPartly = isCut || (await decodes(path, 'none'));
  return [{ kind: isPartly ? 'incomplete' : 'unreadable' }, ...faults];
}

/**
 * Makes a picture anew, upright, in sRGB, and without a word of what its file said beside it: `<width>.webp` for each width, `<width>.jpg` for the
 * smallest and the largest. The same file gives the same bytes.
 * @param path a file in which {@link inspectPicture} found nothing wrong.
 * @param folder takes the pictures; what becomes of it when this fails is the caller's business.
 */
export async function makePicture(path: string, folder: string): Promise<Omit<Picture, 'key'>> {
  const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'none' })
    .autoOrient()
    .resize({ width: WIDTHS.at(-1), height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: BACKGROUND })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return writePicture({ data, width: info.width, height: info.height, channels: info.channels }, folder);
}

/** Pixels of a picture, row by row. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** Draws the first page of a PDF, such as a poster, as {@link makePicture} does with a picture. */
export async function drawFirstPage(path: string, folder: string): Promise<Omit<Picture, 'key'>> {
  const pdf = await openPdf(await readFile(path));
  try {
    const scale = (size: { width: number; height: number }): { width: number; height: number } => {
      const factor = Math.min(WIDTHS[2] / size.width, MAX_HEIGHT / size.height);
      return { width: Math.max(1, Math.round(size.width * factor)), height: Math.max(1, Math.round(size.height * factor)) };
    };
    const { pixels, width, height } = pdf.read(1, scale);
    const data = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .raw()
      .toBuffer();
    return await writePicture({ data, width, height, channels: 3 }, folder);
  } finally {
    pdf.close();
  }
}

async function writePicture({ data, width, height, channels }: Pixels, folder: string): Promise<Omit<Picture, 'key'>> {
  const largest = (): Sharp => sharp(data, { raw: { width, height, channels } });
  const widths = [...WIDTHS.filter((candidate) => candidate < width), width];
  await mkdir(folder, { recursive: true });
  for (const smaller of widths) {
    const picture = (): Sharp => (smaller === width ? largest() : largest().resize({ width: smaller }));
    await picture()
      .webp(WEBP)
      .toFile(join(folder, `${smaller}.webp`));
    if (!jpegWidths(widths).includes(smaller)) continue;
    await picture()
      .jpeg(JPEG)
      .toFile(join(folder, `${smaller}.jpg`));
  }
  return { width, height, widths, colour: await averageColour(largest()) };
}

function faultsIn({ width, height, pages = 1, exif, xmp }: Metadata): PictureFault[] {
  const faults: PictureFault[] = [];
  if (width * height > MAX_PIXELS) faults.push({ kind: 'too-many-pixels', width, height, limit: MAX_PIXELS });
  if (pages > 1) faults.push({ kind: 'animated', frames: pages });
  if (exif !== undefined && hasPosition(exif)) faults.push({ kind: 'position', metadata: 'EXIF' });
  else if (xmp?.includes('GPSLatitude') || xmp?.includes('GPSLongitude')) faults.push({ kind: 'position', metadata: 'XMP' });
  return faults;
}

/** Whether EXIF (CIPA DC-008) has a latitude or longitude. */
function hasPosition(exif: Buffer): boolean {
  try {
    const { GPSLatitude, GPSLongitude } = readExif(exif).GPSInfo ?? {};
    return [GPSLatitude, GPSLongitude].some((part) => part !== undefined && part !== null);
  } catch {
    // What is no EXIF tells nobody of a place.
    return false;
  }
}

/** Whether a picture can be read to its end. It is shrunk while it is read, so that this costs little time and memory. */
async function decodes(path: string, failOn: 'none' | 'warning'): Promise<boolean> {
  const small = sharp(path, { limitInputPixels: MAX_PIXELS, failOn }).resize(16, 16, { fit: 'fill' });
  return small
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function averageColour(picture: Sharp): Promise<string> {
  const pixel = await picture.resize(1, 1, { fit: 'fill' }).raw().toBuffer();
  return `#${pixel.toString('hex')}`;
}

interface Begin {
  readonly bytes: Buffer;
  /** Bytes of the whole file. */
  readonly size: number;
}

async function readBegin(path: string): Promise<Begin> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** A WebP says how long it is (https://developers.google.com/speed/webp/docs/riff_container); its decoder refuses all of a shorter one. */
function isShorterThanItSays({ bytes, size }: Begin): boolean {
  return bytes.length === 12 && bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.readUInt32LE(4) + 8 > size;
}
