import { createHash } from 'node:crypto';
import { IMPORT_LOCK } from '../../content/layout.ts';
import { Refusal } from './refusal.ts';

/** What an import has written: the hash of each file by its path. It lies in the content, so that whoever clones it can update it. */
export type ImportRecord = ReadonlyMap<string, string>;

const BEGINNING = `# What "npm run import" has written, so that "--update" knows what people have edited since: a hash and a path a line.
`;

/** Files that are texts: git may change their line ends. */
const TEXT = /\.(?:md|markdown|vtt|json|lock|txt)$/i;

/** The hash of a file by its name. Line ends of a text do not count. */
export function hashOf(file: string, content: string | Uint8Array): string {
  const isText = typeof content === 'string' || TEXT.test(file);
  const counted = isText ? Buffer.from(content).toString('utf8').replace(/\r\n?/g, '\n') : content;
  return createHash('sha256').update(counted).digest('hex');
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
