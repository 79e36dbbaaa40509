import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture in which every pixel differs from its neighbours, always the same. */
export function gradient(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      data[at] = (x * 255) / width;
      data[at + 1] = (y * 255) / height;
      data[at + 2] = (x * 7 + y * 13 + x * y) % 256;
    }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** 64 × 32 pixels: blue on the left, nothing on the right. */
export function halfBlue(): Sharp {
  const blue = { create: { width: 32, height: 32, channels: 4, background: '#0000ff' } } as const;
  return sharp({ create: { width: 64, height: 32, channels: 4, background: '#0000' } })
    .composite([{ input: blue, left: 0, top: 0 }])
    .png();
}

/** A PNG of which only the first lines are there: it says how large it is, and has no pixels. See https://www.w3.org/TR/png-3/#11IHDR */
export function bombHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', Buffer.from('789c', 'hex')), chunk('IEND', Buffer.alloc(0))]);
}

/** The same bytes with one word in another's place, of the same length. */
export function replaceAscii(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(from, 0, 'latin1'), 'latin1');
  return copy;
}
