import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { placeOf } from '../../content/layout.ts';
import type { RawFile } from '../../content/raw-file.ts';
import { type Change, parseChanges } from '../../review/change.ts';

/** What git cannot tell; the message is its own. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** What a review asks of the repository whose work tree is looked at. */
export interface Repository {
  /**
   * The commit that the work tree is compared with: the one that is named, else where the work left the branch.
   * @throws GitError when there is no such commit here.
   */
  findBase(name: string | undefined, branch: string): Promise<string>;
  /** The commit of the work tree. @throws GitError */
  findCommit(): Promise<string>;
  /** What is different in the work tree, files that git does not know among it, and how large each file is now. @throws GitError */
  listChanges(base: string): Promise<Change[]>;
  /** The content of a commit: its texts, and the names and sizes of its other files. @throws GitError */
  readContent(commit: string, folder: string): Promise<RawFile[]>;
}

/** @param root the folder at the top of the work tree. */
export function openRepository(root: string): Repository {
  const git = (args: readonly string[], input?: string): Promise<Buffer> => runGit(root, args, input);
  const commitOf = async (revision: string): Promise<string> =>
    words(await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]));
  return {
    async findBase(name, branch) {
      if (name !== undefined) return commitOf(name);
      for (const candidate of [`origin/${branch}`, branch]) {
        const start = await commitOf(candidate).catch(() => undefined);
        if (start !== undefined) return words(await git(['merge-base', start, 'HEAD']));
      }
      throw new GitError(`There is no branch ${branch} here.`);
    },
    findCommit: () => commitOf('HEAD'),
    async listChanges(base) {
      // No program that the repository names takes part, and none is compared with too many others.
      const flags = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--find-renames', '-l400'];
      const changes = parseChanges(await git(['diff', ...flags, base, '--']));
      const unknown = paths(await git(['ls-files', '--others', '--exclude-standard', '-z']));
      const all: Change[] = [...changes, ...unknown.map((path): Change => ({ status: 'added', path, kind: 'file' }))];
      return Promise.all(all.map((change) => look(root, change)));
    },
    async readContent(commit, folder) {
      const entries = paths(await git(['ls-tree', '-r', '-z', '-l', commit, '--', `${folder}/`])).flatMap((line) => {
        const [, hash, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
        return hash === undefined || path === undefined ? [] : [{ hash, bytes: Number(size), file: path.slice(folder.length + 1) }];
      });
      const texts = entries.filter(({ file, bytes }) => 'folder' in placeOf(file) && bytes <= MAX_TEXT);
      const contents = readObjects(await git(['cat-file', '--batch'], texts.map(({ hash }) => `${hash}\n`).join('')));
      return entries.flatMap(({ file, bytes, hash }): RawFile[] => {
        const place = placeOf(file);
        if (place.kind === 'asset') return [{ kind: 'asset', file, type: place.type, bytes }];
        const text = contents.get(hash);
        return 'folder' in place && text !== undefined ? [{ kind: 'text', file, text: text.replace(/^\ufeff/, '') }] : [];
      });
    },
  };
}

/** No text of an archive is as large. */
const MAX_TEXT = 1_000_000;

/** Adds what the disk knows of a file. */
async function look(root: string, change: Change): Promise<Change> {
  const stats = await lstat(join(root, change.path)).catch(() => undefined);
  if (stats?.isSymbolicLink()) return { ...change, kind: 'link' };
  return stats?.isFile() ? { ...change, bytes: stats.size } : change;
}

/** Reads what `git cat-file --batch` writes: a line that says how long each object is, and the object. */
function readObjects(output: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf('\n', start) + 1;
    const [hash = '', , size] = output.toString('latin1', start, end - 1).split(' ');
    if (size === undefined) start = end;
    else {
      found.set(hash, output.toString('utf8', end, end + Number(size)));
      start = end + Number(size) + 1;
    }
  }
  return found;
}

async function runGit(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  const child = spawn('git', args, { cwd: root, stdio: 'pipe' });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  // It may end before it has read everything, and says why itself.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = await once(child, 'close').catch((error: unknown) => {
    throw new GitError(error instanceof Error ? error.message : String(error));
  });
  if (code !== 0) throw new GitError(words(Buffer.concat(err)) || `git ${args[0]} failed.`);
  return Buffer.concat(out);
}

function words(output: Buffer): string {
  return output.toString('utf8').trim();
}

// Each ends in a zero byte.
function paths(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
