import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BAG_DECLARATION, BAG_INFO, baggingDate, PAYLOAD_MANIFEST, TAG_MANIFEST } from '../../export/bagit.ts';
import { type Checksum, readChecksums } from '../../export/checksums.ts';
import { EXPORT_LIST } from '../../export/export-list.ts';
import { DESCRIPTION_FILE, readHashes } from '../../output/data/data-package.ts';
import type { ExportKind } from './arguments.ts';

/** The times that an export holds. */
export interface Stamp {
  /** When the tables were made (RFC 3339). */
  readonly created: string;
  /** The day on which a bag was packed. */
  readonly date: string;
}

/** What an earlier export says of itself. */
export interface OwnExport {
  /** What it wrote. */
  readonly files: readonly Checksum[];
  /** The file that says so, which has no hash in itself. */
  readonly list: string;
  readonly stamp: Partial<Stamp>;
}

/** Reads what an earlier export of a kind says of itself; nothing where a folder holds none. */
export async function readOwnExport(kind: ExportKind, folder: string): Promise<OwnExport | undefined> {
  const text = (file: string): Promise<string | undefined> => readFile(join(folder, file), 'utf8').catch(() => undefined);
  switch (kind) {
    case 'data': {
      const read = readHashes((await text(DESCRIPTION_FILE)) ?? '');
      return read && { files: read.files, list: DESCRIPTION_FILE, stamp: { created: read.created } };
    }
    case 'bagit': {
      const [declaration, payload, tags] = await Promise.all([BAG_DECLARATION, PAYLOAD_MANIFEST, TAG_MANIFEST].map(text));
      const [files, tagFiles] = [payload, tags].map((list) => (list === undefined ? undefined : readChecksums(list)));
      if (declaration === undefined || files === undefined || tagFiles === undefined) return undefined;
      const created = readHashes((await text(`data/data/${DESCRIPTION_FILE}`)) ?? '')?.created;
      const date = baggingDate((await text(BAG_INFO)) ?? '');
      const stamp = { ...(created === undefined ? {} : { created }), ...(date === undefined ? {} : { date }) };
      return { files: [...files, ...tagFiles], list: TAG_MANIFEST, stamp };
    }
    case 'readme': {
      const files = readChecksums((await text(EXPORT_LIST)) ?? ' ');
      return files && { files, list: EXPORT_LIST, stamp: {} };
    }
  }
}
