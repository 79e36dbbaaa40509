import type { ExportedFile } from './exported-file.ts';

/** A file with its hash, as a list of hashes has it. */
export type Checksum = Pick<ExportedFile, 'path' | 'sha256'>;

/**
 * A list of hashes as `sha256sum` and BagIt (RFC 8493, section 2.1.3) have it: a file a line, by path. A line end within a path, and the
 * percent sign that would make it ambiguous, are percent-encoded.
 */
export function writeChecksums(files: readonly Checksum[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`)
    .join('');
}

/** Reads such a list; nothing where a line is none of it. */
export function readChecksums(text: string): Checksum[] | undefined {
  const files: Checksum[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return undefined;
    files.push({ path: decodePath(path), sha256 });
  }
  return files;
}

const ENCODED: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A', '%': '%25' };

function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, (character) => ENCODED[character] ?? character);
}

function decodePath(path: string): string {
  return path.replace(/%(0D|0A|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
