import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPicture, makePicture, PICTURE_RECIPE } from '../../src/media/pictures.ts';
import { temporaryFolder } from '../helpers/build-site.ts';
import { bombHeader, gradient, halfBlue, replaceAscii } from '../helpers/pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('pictures');
});

let count = 0;

async function save(bytes: Uint8Array): Promise<string> {
  count += 1;
  const path = join(folder, `picture-${count}`);
  await writeFile(path, bytes);
  return path;
}

async function inspect(bytes: Uint8Array): ReturnType<typeof inspectPicture> {
  return inspectPicture(await save(bytes));
}

/** Makes a picture and reads what was written. */
async function make(bytes: Uint8Array) {
  const target = `${await save(bytes)}.made`;
  const picture = await makePicture(await save(bytes), target);
  const pathOf = (name: string): string => join(target, name);
  return { picture, pathOf, read: (name: string) => readFile(pathOf(name)), names: (await readdir(target)).sort() };
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

describe('inspectPicture', () => {
  it.each([
    ['a JPEG', () => gradient(900, 600).jpeg().toBuffer()],
    ['a progressive JPEG', () => gradient(900, 600).jpeg({ progressive: true }).toBuffer()],
    ['a CMYK JPEG', () => gradient(90, 60).toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey JPEG', () => gradient(90, 60).greyscale().jpeg().toBuffer()],
    ['a PNG', () => gradient(90, 60).png().toBuffer()],
    ['a PNG with transparency', () => halfBlue().toBuffer()],
    ['an interlaced PNG of 16 bits', () => gradient(90, 60).toColourspace('rgb16').png({ progressive: true }).toBuffer()],
    ['a WebP', () => gradient(90, 60).webp().toBuffer()],
    ['a picture of one pixel', () => gradient(1, 1).png().toBuffer()],
    [
      'a JPEG with EXIF but without a position',
      () =>
        gradient(90, 60)
          .withExif({ IFD0: { Artist: 'Ada' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a JPEG with a few bytes behind its end', async () => Buffer.concat([await gradient(90, 60).jpeg().toBuffer(), Buffer.alloc(9)])],
  ] as const)('finds nothing wrong in %s', async (_, bytes) => {
    expect(await inspect(await bytes())).toEqual([]);
  });

  it.each([
    ['jpeg', () => gradient(900, 600).jpeg().toBuffer()],
    ['jpeg', () => gradient(900, 600).jpeg({ progressive: true }).toBuffer()],
    ['png', () => gradient(900, 600).png().toBuffer()],
    ['webp', () => gradient(900, 600).webp().toBuffer()],
    ['webp', () => gradient(900, 600).webp({ lossless: true }).toBuffer()],
  ] as const)('finds that a %s is cut in half', async (_, bytes) => {
    expect(await inspect(half(await bytes()))).toEqual([{ kind: 'incomplete' }]);
  });

  it('finds that a JPEG is damaged within', async () => {
    const bytes = await gradient(900, 600).jpeg().toBuffer();
    bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 40);
    expect(await inspect(bytes)).toEqual([{ kind: 'incomplete' }]);
  });

  it.each([
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1]],
    ['png', [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]],
    ['png', []],
  ] as const)('finds that what only begins like a %s is no picture', async (_, bytes) => {
    expect(await inspect(Buffer.from(bytes))).toEqual([{ kind: 'unreadable' }]);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  ])('never opens %s, whatever its name says', async (_, bytes) => {
    expect(await inspect(Buffer.from(bytes))).toEqual([{ kind: 'unreadable' }]);
  });

  it('refuses 30,000 × 30,000 pixels by the header alone', async () => {
    const fault = { kind: 'too-many-pixels', width: 30_000, height: 30_000, limit: 64_000_000 };
    expect(await inspect(bombHeader(30_000, 30_000))).toEqual([fault]);
  });

  it('finds that a WebP moves', async () => {
    const red = Buffer.alloc(8 * 24 * 3, Buffer.from([255, 0, 0])).fill(0, 8 * 8 * 3, 8 * 16 * 3);
    const raw = { width: 8, height: 24, channels: 3, pageHeight: 8 } as const;
    const frames = await sharp(red, { raw }).webp({ loop: 0 }).toBuffer();
    expect(await inspect(frames)).toEqual([{ kind: 'animated', frames: 3 }]);
  });

  const position = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '16/1 22/1 0/1' } };

  it.each(['jpeg', 'png', 'webp'] as const)('finds a position in the EXIF of a %s', async (type) => {
    const bytes = await gradient(90, 60).withExif(position).toFormat(type).toBuffer();
    expect(await inspect(bytes)).toEqual([{ kind: 'position', metadata: 'EXIF' }]);
  });

  it('finds a position in XMP', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="48,12.5N"/></x:xmpmeta>';
    const bytes = await gradient(90, 60).withXmp(xmp).jpeg().toBuffer();
    expect(await inspect(bytes)).toEqual([{ kind: 'position', metadata: 'XMP' }]);
  });

  it('takes EXIF that is none for what it is', async () => {
    const bytes = await gradient(90, 60)
      .withExif({ IFD0: { Artist: 'Ada' } })
      .jpeg()
      .toBuffer();
    expect(await inspect(replaceAscii(bytes, 'II*', 'xx*'))).toEqual([]);
  });

  it('tells all that is wrong with a picture', async () => {
    const bytes = half(await gradient(900, 600).withExif(position).jpeg().toBuffer());
    expect(await inspect(bytes)).toEqual([{ kind: 'incomplete' }, { kind: 'position', metadata: 'EXIF' }]);
  });

  it('throws when there is no file', async () => {
    await expect(inspectPicture(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });
});

describe('makePicture', () => {
  it.each([
    [2400, 1600, [480, 1024, 1920], 1280],
    [1920, 1080, [480, 1024, 1920], 1080],
    [800, 600, [480, 800], 600],
    [480, 640, [480], 640],
    [1, 1, [1], 1],
    [300, 8000, [154], 4096],
    [3000, 2, [480, 1024, 1920], 1],
  ])('makes of %d × %d pixels the widths %j, the largest %d high', async (width, height, widths, largestHeight) => {
    const { picture, names, pathOf } = await make(await gradient(width, height).png().toBuffer());
    expect(picture).toMatchObject({ width: widths.at(-1), height: largestHeight, widths });
    const jpegs = [...new Set([widths[0], widths.at(-1)])];
    const wanted = [...jpegs.map((each) => `${each}.jpg`), ...widths.map((each) => `${each}.webp`)];
    expect(names).toEqual(wanted.sort());
    for (const each of widths) {
      expect(await sharp(pathOf(`${each}.webp`)).metadata()).toMatchObject({ format: 'webp', width: each });
      if (jpegs.includes(each)) expect(await sharp(pathOf(`${each}.jpg`)).metadata()).toMatchObject({ format: 'jpeg', width: each });
    }
  });

  it('turns a picture upright', async () => {
    // In this orientation what is on the left of the file belongs on top.
    const { picture, pathOf } = await make(await halfBlue().flatten().jpeg().withMetadata({ orientation: 6 }).toBuffer());
    expect(picture).toMatchObject({ width: 32, height: 64 });
    const { data } = await sharp(pathOf('32.webp')).raw().toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): number[] => [...data.subarray((y * 32 + x) * 3, (y * 32 + x) * 3 + 3)];
    expect(pixel(16, 4)[2]).toBeGreaterThan(200);
    expect(pixel(16, 60)[2]).toBeLessThan(50);
  });

  it('leaves no metadata', async () => {
    const bytes = await gradient(900, 600)
      .withExif({ IFD0: { Artist: 'Ada Lovelace', Copyright: 'Secret-1' }, IFD3: { GPSLatitude: '48/1 12/1 30/1' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret-2</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Secret-1') && bytes.includes('Secret-2')).toBe(true);
    const { names, pathOf, read } = await make(bytes);
    for (const name of names) {
      const made = await read(name);
      const { exif, xmp, iptc, icc, orientation, space } = await sharp(pathOf(name)).metadata();
      expect({ exif, xmp, iptc, icc, orientation, space }).toEqual({ space: 'srgb' });
      expect(['Secret', 'Lovelace', 'Exif', 'ICC_PROFILE'].filter((word) => made.includes(word))).toEqual([]);
    }
  });

  it('makes the same bytes of the same file', async () => {
    const bytes = await gradient(1200, 700).jpeg().toBuffer();
    const [one, two] = [await make(bytes), await make(bytes)];
    expect(two.picture).toEqual(one.picture);
    for (const name of one.names) expect((await two.read(name)).equals(await one.read(name))).toBe(true);
  });

  it.each([
    ['CMYK', () => gradient(90, 60).toColourspace('cmyk').jpeg().toBuffer()],
    ['grey', () => gradient(90, 60).greyscale().jpeg().toBuffer()],
    ['16 bits', () => gradient(90, 60).toColourspace('rgb16').png().toBuffer()],
    ['a palette', () => gradient(90, 60).png({ palette: true }).toBuffer()],
  ])('makes sRGB of %s', async (_, bytes) => {
    const { pathOf } = await make(await bytes());
    expect(await sharp(pathOf('90.jpg')).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
    expect(await sharp(pathOf('90.webp')).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  it('puts white behind what is transparent', async () => {
    const { pathOf } = await make(await halfBlue().toBuffer());
    const { data } = await sharp(pathOf('64.jpg')).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(60 * 3, 60 * 3 + 3)]).toEqual([255, 255, 255]);
  });

  it.each(['#ff0000', '#00729b', '#000000'])('tells the colour of a picture that is all %s', async (background) => {
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
    expect((await make(bytes)).picture.colour).toBe(background);
  });

  it('leaves nothing behind when it fails', async () => {
    const parent = await temporaryFolder('pictures');
    await expect(makePicture(await save(Buffer.from('no picture')), join(parent, 'key'))).rejects.toThrow();
    expect(await readdir(parent)).toEqual([]);
  });

  it('has a recipe that names what decides over the bytes', () => {
    expect(JSON.parse(PICTURE_RECIPE)).toMatchObject({ widths: [480, 1024, 1920], sharp: sharp.versions.sharp });
  });
});
