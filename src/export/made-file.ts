import { createHash } from 'node:crypto';
import type { ExportedFile } from './exported-file.ts';

/** A file of which the content is at hand. */
export function madeFile(path: string, content: string | Uint8Array): ExportedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content: bytes };
}
