import { lstatSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** An entry of the output folder that is no folder itself. */
export interface OutputFile {
  /** Its path below the output folder, with slashes on every system. */
  readonly path: string;
  /** Only `file` can be published: a `link` would publish what it points to, and `other` (a pipe, a device) nothing. */
  readonly kind: 'file' | 'link' | 'other';
  readonly bytes: number;
}

/** Lists all files below a folder, ordered by path. Links are listed, not followed. */
export async function listFiles(folder: string): Promise<OutputFile[]> {
  const visit = async (below: string): Promise<OutputFile[]> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    const found = await Promise.all(
      entries.map(async (entry): Promise<OutputFile[]> => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return visit(path);
        // Asking another thread would take longer than to look.
        const { size } = lstatSync(join(folder, path));
        return [{ path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other', bytes: size }];
      }),
    );
    return found.flat();
  };
  const files = await visit('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path has a part that begins with a dot. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
