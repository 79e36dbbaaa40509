import { createHash } from 'node:crypto';
import { describePackage, type TableFile } from './describe-package.ts';
import type { DataSource } from './table.ts';
import { TABLES } from './tables.ts';
import { writeCsv, writeJson } from './write-rows.ts';

/** The name of the file that describes the others. */
export const DESCRIPTION_FILE = 'datapackage.json';

/** The whole archive as files: every table in both its formats, and what they are. */
export interface DataPackage {
  readonly tables: readonly TableFile[];
  /** By their name below the folder of the package; bytes, since they lie outside of the heap. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes the data package of an archive: the same bytes for the same archive, address and time.
 * @param created the time of the build (RFC 3339).
 */
export function makeDataPackage(source: DataSource, created: string): DataPackage {
  const files = new Map<string, Uint8Array>();
  const tables = TABLES.flatMap((table): TableFile[] => {
    const rows = table.rows(source);
    return (['csv', 'json'] as const).map((format) => {
      const name = `${table.name}.${format}`;
      const content = Buffer.from(format === 'csv' ? writeCsv(table.columns, rows) : writeJson(rows));
      files.set(name, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { table, format, name, rows: rows.length, bytes: content.length, sha256 };
    });
  });
  files.set(DESCRIPTION_FILE, Buffer.from(`${JSON.stringify(describePackage(source, tables, created), null, 1)}\n`));
  return { tables, files };
}

/** The hashes of the files of a package and the time at which it was made, from its description; nothing where that is none of ours. */
export function readHashes(
  description: string,
): { readonly files: readonly { readonly path: string; readonly sha256: string }[]; readonly created: string } | undefined {
  let read: unknown;
  try {
    read = JSON.parse(description);
  } catch {
    return undefined;
  }
  const { created, changes, resources } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof created !== 'string' || !Array.isArray(changes) || !Array.isArray(resources)) return undefined;
  const files = resources.flatMap((resource: Readonly<Record<string, unknown>> | null) => {
    const { path, hash } = resource ?? {};
    return typeof path === 'string' && typeof hash === 'string' ? [{ path, sha256: hash.replace(/^sha256:/, '') }] : [];
  });
  return { files, created };
}
