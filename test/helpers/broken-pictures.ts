import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { packedZeros } from './packed-zeros.ts';
import { TINY_PNG } from './tiny-files.ts';

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG that says it has 30,000 × 30,000 pixels of four bytes each (3.6 GB), and holds a few bytes of them. */
export function boastfulPng(side = 30_000): Buffer {
  return pngOf(side, 8, 6, deflateSync(Buffer.alloc(64)));
}

/** A whole and right PNG of 30,000 × 30,000 black and white pixels, 110 kilobytes large: 900 million pixels once it is unpacked. */
export function hugePng(side = 30_000): Buffer {
  return pngOf(side, 1, 0, packedZeros(side * (1 + Math.ceil(side / 8))));
}

/** A PNG, for a file whose name ends with ".jpg". */
export function pngForJpegName(): Buffer {
  return TINY_PNG;
}

/** A drawing in SVG with a script and a file of this machine in it, for a file whose name ends with ".png". */
export function svgForPngName(): Buffer {
  return Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>',
  );
}

/** The first half of a JPEG: its size is known, and its lower half is missing. */
export async function halfJpeg(): Promise<Buffer> {
  const whole = await grain().jpeg().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** The first half of a PNG. */
export async function halfPng(): Promise<Buffer> {
  const whole = await grain().png().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** A WebP of three pictures that follow each other. Nothing is wrong with it; a photo does not move. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = await Promise.all(['#00729b', '#f4efe6', '#00466a'].map((colour) => plain(colour).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .webp({ delay: [200, 200, 200], loop: 0 })
    .toBuffer();
}

/** A JPEG that says where it was taken (48° 12' N, 16° 22' E), with which camera, and by whom. */
export function placedJpeg(): Promise<Buffer> {
  return plain('#00729b')
    .jpeg()
    .withExif({
      IFD0: { Make: 'Example Camera Works', Model: 'Pocket 3', Artist: 'Priya Anand', ImageDescription: 'The audience' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 12/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 22/1 0/1',
      },
    })
    .toBuffer();
}

/** A JPEG that lies on its side, 64 pixels wide and 48 high, and says that it is to be turned to the right (orientation 6). */
export function turnedJpeg(): Promise<Buffer> {
  return plain('#00729b').jpeg().withMetadata({ orientation: 6 }).toBuffer();
}

/** A JPEG in the four colours of printers, which browsers show wrong or not at all. */
export function printersJpeg(): Promise<Buffer> {
  return plain('#00729b').toColourspace('cmyk').jpeg().toBuffer();
}

function plain(colour: string): Sharp {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: colour } });
}

/** A picture that is hard to compress, so that half of its file is half of the picture. */
function grain(): Sharp {
  const [width, height] = [64, 48];
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => (index * index * 31 + index * 7) % 251));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

// https://www.w3.org/TR/png-3/#5DataRep
function pngOf(side: number, bitDepth: number, colourType: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([bitDepth, colourType, 0, 0, 0], 8);
  return Buffer.concat([PNG_SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([frame, content, sum]);
}
