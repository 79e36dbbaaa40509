import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { inspectPicture, MAX_PIXELS } from './pictures.ts';
import { withoutMetadata } from './without-metadata.ts';

/**
 * Writes a picture whose only fault is that it says where it was taken, without that and all else its file says beside the picture.
 * What was written is looked at as any picture is: it has no fault, and every pixel, colour and side up is as it was.
 * @param draft where to write it.
 * @returns the SHA-256 of the file it was made of, in hexadecimal; nothing where it cannot be mended so, and nothing of use was written.
 */
export async function cleanPicture({ path, draft }: { readonly path: string; readonly draft: string }): Promise<string | undefined> {
  const faults = await inspectPicture(path);
  if (faults.length === 0 || faults.some(({ kind }) => kind !== 'position')) return undefined;
  const bytes = await readFile(path);
  const { format, orientation = 1 } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata();
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return undefined;
  const clean = withoutMetadata(bytes, format, orientation);
  if (clean === undefined) return undefined;
  await writeFile(draft, clean);
  const isRight = (await inspectPicture(draft)).length === 0 && (await pixelsOf(draft)) === (await pixelsOf(path));
  return isRight ? createHash('sha256').update(bytes).digest('hex') : undefined;
}

/** What is seen of a picture, as one short text: its sides and the colour of each pixel, upright and in sRGB. */
async function pixelsOf(path: string): Promise<string> {
  const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS }).autoOrient().raw().toBuffer({ resolveWithObject: true });
  return `${info.width} ${info.height} ${info.channels} ${createHash('sha256').update(data).digest('hex')}`;
}
