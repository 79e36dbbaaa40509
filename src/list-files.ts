import { lstat, readdir } from 'node:fs/promises';
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
  const files: OutputFile[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else {
        const { size } = await lstat(join(folder, path));
        files.push({ path, kind: entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'other', bytes: size });
      }
    }
  };
  await visit('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path has a part that begins with a dot. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
