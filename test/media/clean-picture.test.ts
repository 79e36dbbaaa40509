import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../src/media/clean-picture.ts';
import { withoutMetadata } from '../../src/media/without-metadata.ts';
import { contentFolder } from '../content/folder.ts';
import { gradient } from '../helpers/pictures.ts';

const POSITION = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '16/1 22/1 0/1' } };
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="48,12.5N"/></x:xmpmeta>';

async function clean(bytes: Uint8Array): Promise<{ done: boolean; path: string; draft: string; written: Buffer }> {
  const folder = contentFolder({ photo: bytes, draft: 'empty' });
  const [path, draft] = [join(folder, 'photo'), join(folder, 'draft')];
  const done = (await cleanPicture({ path, draft })) !== undefined;
  return { done, path, draft, written: readFileSync(draft) };
}

const FORMATS = ['jpeg', 'png', 'webp'] as const;

describe('cleanPicture', () => {
  const cases = FORMATS.flatMap((format) => [1, 6].flatMap((turned) => [false, true].map((profile) => ({ format, turned, profile }))));

  it.each(cases)('takes the position out of a $format, turned $turned, with a profile: $profile', async ({ format, turned, profile }) => {
    const picture = gradient(90, 60).withExif({ ...POSITION, IFD0: { Artist: 'Ada Lovelace' } });
    if (turned !== 1) picture.withMetadata({ orientation: turned });
    const bytes = await (profile ? picture.withIccProfile('p3') : picture)
      .toFormat(format, format === 'jpeg' ? { progressive: true } : {})
      .toBuffer();

    const { done, path, draft, written } = await clean(bytes);

    expect(done).toBe(true);
    const [before, after] = [await sharp(path).metadata(), await sharp(draft).metadata()];
    expect(before.exif?.includes('Ada')).toBe(true);
    expect(written.includes('Ada')).toBe(false);
    expect(before.orientation).toBe(turned);
    expect(before.icc === undefined).toBe(turned === 1 && !profile);
    expect(after).toMatchObject({ format, width: before.width, height: before.height, isProgressive: before.isProgressive });
    expect(after.orientation ?? 1).toBe(turned);
    expect(after.icc).toEqual(before.icc);
    expect((await sharp(draft).raw().toBuffer()).equals(await sharp(path).raw().toBuffer())).toBe(true);
  });

  it.each(FORMATS)('takes XMP out of a %s', async (format) => {
    const { done, written } = await clean(await gradient(90, 60).withXmp(XMP).toFormat(format).toBuffer());

    expect(done).toBe(true);
    expect(written.includes('GPSLatitude')).toBe(false);
  });

  it('takes away what stands behind the end, such as a second picture or a film', async () => {
    const bytes = await gradient(90, 60).withExif(POSITION).jpeg().toBuffer();
    const { done, written } = await clean(Buffer.concat([bytes, bytes]));

    expect(done).toBe(true);
    expect(written.length).toBeLessThan(bytes.length);
  });

  it('leaves alone what says nothing, what has another fault, and what is no picture', async () => {
    const plain = await gradient(90, 60).jpeg().toBuffer();
    const placed = await gradient(900, 600).withExif(POSITION).jpeg().toBuffer();
    for (const bytes of [plain, placed.subarray(0, placed.length / 2), Buffer.from('no picture at all'), Buffer.alloc(0)])
      expect((await clean(bytes)).done).toBe(false);
  });
});

describe('withoutMetadata', () => {
  it.each(FORMATS)('throws for no bytes that begin like a %s', async (format) => {
    const bytes = await gradient(30, 20).withExif(POSITION).toFormat(format).toBuffer();
    for (let length = 0; length < bytes.length; length += 7) withoutMetadata(bytes.subarray(0, length), format, 6);
    for (let at = 8; at < bytes.length; at += 5) {
      const broken = Buffer.from(bytes);
      broken.writeUInt8(255, at);
      withoutMetadata(broken, format, 6);
    }
    expect(withoutMetadata(bytes, format, 1)).toBeDefined();
  });
});
