import { createHash } from 'node:crypto';
import { IMPORT_LOCK } from '../../content/layout.ts';
import { Refusal } from './refusal.ts';

/** What an import has written: the hash of each file by its path. It lies in the content, so that whoever clones it can update it. */
export type ImportRecord = ReadonlyMap<string, string>;

const BEGINNING = `# What "npm run import" has written, so that "--update" knows what people have edited since: a hash and a path a line.
`;

/** The hash of a file. Line ends of a text do not count, since git may change them. */
export function hashOf(content: string | Uint8Array): string {
  const text = typeof content === 'string' ? content.replace(/\r\n?/g, '\n') : content;
  return createHash('sha256').update(text).digest('hex');
}

export function formatRecord(record: ImportRecord): string {
  const lines = [...record].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, hash]) => `${hash}  ${file}`);
  return `${BEGINNING}${lines.join('\n')}\n`;
}

/** @throws {@link Refusal} where a line is none. */
export function parseRecord(text: string): ImportRecord {
  const record = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, hash, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || file === undefined)
      throw new Refusal(`${IMPORT_LOCK}:${index + 1} is not as an import writes it. Take the file back from git, and run this again.`);
    record.set(file, hash);
  }
  return record;
}
