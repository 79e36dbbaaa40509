/** A file of a zip: its path in it, and what it holds. */
export interface ZippedFile {
  readonly name: string;
  readonly content: string | Blob;
}

/** How the two records of a file and the one at the end begin, and how long they are without names (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16). */
const FILE = [0x04034b50, 30] as const;
const ENTRY = [0x02014b50, 46] as const;
const END = [0x06054b50, 22] as const;

/** Fields that are the same in both records of a file: version 2.0, names in UTF-8, stored as it is. */
const VERSION = 20;
const UTF_8 = 0x0800;

/**
 * Packs files as a zip (APPNOTE 6.3.10) without compressing them: PDFs and photos are compressed already, and texts are short.
 * All of it has less than 4 GB.
 * @param now the date that the files bear.
 */
export async function packZip(files: readonly ZippedFile[], now: Date): Promise<Blob> {
  const parts: BlobPart[] = [];
  const entries: BlobPart[] = [];
  let offset = 0;
  let length = 0;
  for (const { name, content } of files) {
    const path = new TextEncoder().encode(name);
    const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
    const common = [VERSION, UTF_8, 0, timeOf(now), dateOf(now)];
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    parts.push(record(FILE, common, sizes, [path.length, 0]), path, bytes);
    entries.push(record(ENTRY, [VERSION, ...common], sizes, [path.length, 0, 0, 0, 0, 0, 0], [offset]), path);
    offset += FILE[1] + path.length + bytes.length;
    length += ENTRY[1] + path.length;
  }
  const end = record(END, [0, 0, files.length, files.length], [length, offset], [0]);
  return new Blob([...parts, ...entries, end], { type: 'application/zip' });
}

/** A record of little-endian numbers: those of two bytes, of four, and so on in turns. */
function record([signature, length]: readonly [number, number], ...numbers: readonly (readonly number[])[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [turn, list] of numbers.entries())
    for (const number of list) {
      if (turn % 2 === 0) view.setUint16(at, number, true);
      else view.setUint32(at, number, true);
      at += turn % 2 === 0 ? 2 : 4;
    }
  return view.buffer;
}

function timeOf(now: Date): number {
  return (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1);
}

function dateOf(now: Date): number {
  return ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate();
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
