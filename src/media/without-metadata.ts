import { crc32 } from 'node:zlib';

/**
 * A picture without what its file says beside the picture: when, where and with what it was taken, by whom, thumbnails, and whatever
 * stands behind its end. Its compressed pixels, its colour profile and what its colours need stay byte for byte, and so does the way it is held.
 * @param orientation how the picture is turned, as EXIF counts it: 1 for upright.
 * @returns nothing where the bytes are no picture of that format that can be taken apart.
 */
export function withoutMetadata(bytes: Buffer, format: 'jpeg' | 'png' | 'webp', orientation: number): Buffer | undefined {
  if (bytes.length < 16) return undefined;
  const parts = { jpeg: jpegParts, png: pngParts, webp: webpParts }[format](bytes, orientation);
  return parts === undefined ? undefined : Buffer.concat(parts);
}

/** EXIF (CIPA DC-008, 4.6) with the one entry that tells how a picture is turned. */
function exifOf(orientation: number): Buffer {
  return Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
}

/** Segments of a JPEG (ITU-T T.81, annex B) up to its end; of those for applications only those that its colours need. */
function jpegParts(bytes: Buffer, orientation: number): Buffer[] | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const parts = [bytes.subarray(0, 2), ...(orientation === 1 ? [] : [Buffer.from([0xff, 0xe1]), length, exif])];
  let at = 2;
  for (;;) {
    // Any number of 0xff may stand in front of a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === 0xd9) return [...parts, bytes.subarray(at, at + 2)];
    if (at + 4 > bytes.length) return undefined;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (isNeeded(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Where the next marker stands behind the pixels of a scan, in which 0xff is followed by 0 or a marker of a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0xd9;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

function isNeeded(marker: number, content: Buffer): boolean {
  const begins = (text: string): boolean => content.toString('latin1', 0, text.length) === text;
  // A comment, or a segment for applications: 0 has the resolution, 2 the colour profile, 14 says how colours are stored.
  if (marker === 0xe0) return begins('JFIF\0');
  if (marker === 0xe2) return begins('ICC_PROFILE\0');
  if (marker === 0xee) return begins('Adobe');
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

/** Chunks that say how a picture looks, beside the critical ones (https://www.w3.org/TR/png-3/#11Chunks). */
const LOOKS = new Set(['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

function pngParts(bytes: Buffer, orientation: number): Buffer[] | undefined {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (/^[A-Z]/.test(type) || LOOKS.has(type)) parts.push(bytes.subarray(at, end));
    if (type === 'IHDR' && orientation !== 1) parts.push(pngChunk('eXIf', exifOf(orientation)));
    if (type === 'IEND') return parts;
    at = end;
  }
  return undefined;
}

function pngChunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

const WEBP_PARTS = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L']);
/** Bits of the first byte of VP8X: there is EXIF, there is XMP (https://developers.google.com/speed/webp/docs/riff_container). */
const [HAS_EXIF, HAS_XMP] = [0x08, 0x04];

function webpParts(bytes: Buffer, orientation: number): Buffer[] | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const whole = Math.min(bytes.length, bytes.readUInt32LE(4) + 8);
  const chunks: Buffer[] = [];
  for (let at = 12; at + 8 <= whole; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const type = bytes.toString('latin1', at, at + 4);
    if (end > bytes.length) return undefined;
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (type === 'VP8X') chunk[8] = ((chunk[8] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
    if (WEBP_PARTS.has(type)) chunks.push(chunk);
    at = end;
  }
  if (orientation !== 1) chunks.push(webpChunk('EXIF', exifOf(orientation)));
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(
    chunks.reduce((sum, { length }) => sum + length, 4),
    4,
  );
  return [head, ...chunks];
}

function webpChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
