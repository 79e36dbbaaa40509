import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { COPY_TYPES, type CopyType, type LinkType } from '../schema/media-lock.ts';
import { DETECTED } from './file-content.ts';

const MIB = 1024 * 1024;

/** The most bytes a copy of a remote file may have. */
export const COPY_LIMITS: Readonly<Record<CopyType, number>> = { pdf: 100 * MIB, jpeg: 25 * MIB, png: 25 * MIB, webp: 25 * MIB };

/** So many first bytes tell what a file is. */
export const TELLING_BYTES = 4100;

// The beginnings of https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
const HTML =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype\s+html|(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>])/i;

/** What a file is by its first {@link TELLING_BYTES}, whatever its name or its server says. */
export async function tellContent(start: Uint8Array): Promise<CopyType | Exclude<LinkType, 'video'>> {
  if (HTML.test(new TextDecoder('utf-8').decode(start))) return 'page';
  const extension = (await fileTypeFromBuffer(start))?.ext;
  const type = extension === undefined ? undefined : DETECTED[extension];
  return COPY_TYPES.find((known) => known === type) ?? 'other';
}

/** Where the end of a PDF is looked for: programs write a little behind it, servers a little more. */
const END_BYTES = 64 * 1024;

/** Whether the end of a PDF is there: what was cut off on its way has none (ISO 32000-1, 7.5.5). Throws what the file system throws. */
export async function hasPdfEnd(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, END_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.includes('%%EOF');
  } finally {
    await file.close();
  }
}
