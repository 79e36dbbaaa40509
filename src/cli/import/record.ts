import { createHash } from 'node:crypto';
import { IMPORT_LOCK } from '../../content/layout.ts';
import { Refusal } from '../refusal.ts';

/** What an import has written: it lies in the content, so that whoever clones it can update it. */
export interface ImportRecord {
  /** The hash of each file by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** What was said by flags, and goes on to hold. */
  readonly said: Said;
}

/** What flags have said, or this machine. */
export type Said = Readonly<Record<string, string | boolean | Readonly<Record<string, string>>>>;

const BEGINNING = `# What "npm run import" has written, so that "--update" knows what people have edited since: a hash and a path a line.
`;
const SAID = '# It was told: ';

/** Files that are texts: git may change their line ends. */
const TEXT = /\.(?:md|markdown|vtt|json|lock|txt)$/i;

/** The hash of a file by its name. Line ends of a text do not count. */
export function hashOf(file: string, content: string | Uint8Array): string {
  const isText = typeof content === 'string' || TEXT.test(file);
  const counted = isText ? Buffer.from(content).toString('utf8').replace(/\r\n?/g, '\n') : content;
  return createHash('sha256').update(counted).digest('hex');
}

export function formatRecord({ hashes, said }: ImportRecord): string {
  const lines = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, hash]) => `${hash}  ${file}`);
  return `${BEGINNING}${SAID}${JSON.stringify(said)}\n${lines.join('\n')}\n`;
}

/** @throws {@link Refusal} where a line is none. */
export function parseRecord(text: string): ImportRecord {
  const hashes = new Map<string, string>();
  let said: Said = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const told = line.startsWith(SAID) ? parseSaid(line.slice(SAID.length)) : undefined;
    if (told !== undefined) said = told;
    if (line.trim() === '' || (line.startsWith('#') && (told !== undefined || !line.startsWith(SAID)))) continue;
    const [, hash, file = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || file.split('/').some((step) => ['', '.', '..'].includes(step)))
      throw new Refusal(`${IMPORT_LOCK}:${index + 1} is not as an import writes it. Take the file back from git, and run this again.`);
    hashes.set(file, hash);
  }
  return { hashes, said };
}

function parseSaid(text: string): Said | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Said) : undefined;
  } catch {
    return undefined;
  }
}
