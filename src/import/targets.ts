import { posix } from 'node:path';
import { parseUrl, type SafeUrl } from '../schema/url.ts';

/** Files that the imported folder is known to have. */
export interface KnownFiles {
  /** Those that lie in it, as paths below it with forward slashes. */
  readonly here: readonly string[];
  /** Those that its repository holds, though this copy does not. */
  readonly stored: readonly string[];
}

/** Where a link leads. */
export type Target =
  /** A web address outside the folder. */
  | { readonly kind: 'web'; readonly url: SafeUrl }
  /** A file of the folder. */
  | { readonly kind: 'here'; readonly path: string }
  /** A folder, or the page of one. */
  | { readonly kind: 'folder'; readonly path: string }
  /** A file that is known to be in the repository. */
  | { readonly kind: 'stored'; readonly path: string; readonly url: SafeUrl }
  /** A file that may be in the repository: it is not in this copy, and nothing tells more. */
  | { readonly kind: 'unseen'; readonly path: string; readonly url: SafeUrl }
  /** Nothing that can be kept, and why: half a sentence. */
  | { readonly kind: 'dead' | 'outside' | 'refused'; readonly reason: string };

/** Finds out where links lead. */
export interface Targets {
  /** @param from the file in which the link stands. */
  resolve(address: string, from: string): Target;
  /** The address of a file or folder in the repository; nothing where none is known. */
  addressOf(path: string, view?: 'raw' | 'tree'): SafeUrl | undefined;
  /** All known files below a folder. */
  filesIn(folder: string): readonly string[];
  readonly isHere: (path: string) => boolean;
}

/**
 * @param repository the web address of the repository that the folder is a copy of: "https://github.com/vdlm/meetups".
 */
export function createTargets({ here, stored }: KnownFiles, repository?: string): Targets {
  const lies = new Map(here.map((path) => [foldPath(path), path]));
  const keeps = new Map(stored.map((path) => [foldPath(path), path]));
  const folders = new Map([...here, ...stored].flatMap((path) => parentsOf(path).map((folder) => [foldPath(folder), folder] as const)));
  const byFolder = new Map<string, string[]>();
  for (const path of [...new Set([...here, ...stored])].sort())
    for (const folder of parentsOf(path)) {
      const files = byFolder.get(folder);
      if (files === undefined) byFolder.set(folder, [path]);
      else files.push(path);
    }
  const root = repository?.replace(/\/+$/, '');

  const addressOf = (path: string, view: 'raw' | 'tree' = 'raw'): SafeUrl | undefined => {
    if (root === undefined) return undefined;
    const parsed = parseUrl(path === '' ? root : `${root}/${view}/HEAD/${path.split('/').map(encodeURIComponent).join('/')}`);
    return 'url' in parsed ? parsed.url : undefined;
  };

  const find = (path: string): Target | undefined => {
    const file = lies.get(foldPath(path));
    if (file !== undefined)
      return /(?:^|\/)readme\.md$/i.test(file)
        ? { kind: 'folder', path: posix.dirname(file).replace(/^\.$/, '') }
        : { kind: 'here', path: file };
    const kept = keeps.get(foldPath(path));
    const url = kept === undefined ? undefined : addressOf(kept);
    if (kept !== undefined && url !== undefined) return { kind: 'stored', path: kept, url };
    const folder = folders.get(foldPath(path));
    return folder === undefined ? undefined : { kind: 'folder', path: folder };
  };

  const resolvePath = (written: string, from: string): Target => {
    const tried = [...new Set([written, withoutSuffix(written), decode(withoutSuffix(written))])];
    for (const attempt of tried) {
      const path = pathFrom(attempt, from);
      if (path === undefined) return { kind: 'outside', reason: 'it leads out of the folder' };
      const found = path === '' ? undefined : find(path);
      if (found !== undefined) return found;
    }
    const path = pathFrom(tried.at(-1) ?? '', from) ?? '';
    const url = addressOf(path);
    // What has no ending is no file that somebody forgot to copy, but a place that was to be filled.
    if (url !== undefined && /\.[a-z0-9]{2,4}$/i.test(path) && !/(?:^|\/)(?:todo|tb[adc])\.\w+$/i.test(path))
      return { kind: 'unseen', path, url };
    return { kind: 'dead', reason: url === undefined ? 'there is no such file in the folder' : 'it names no file' };
  };

  return {
    addressOf,
    isHere: (path) => lies.has(foldPath(path)),
    filesIn: (folder) => byFolder.get(folder) ?? [],
    resolve(address, from) {
      if (/^#/.test(address) || address === '') return { kind: 'dead', reason: 'it leads nowhere' };
      const own = root === undefined || !/^https?:/i.test(address) ? undefined : ownPath(address, root);
      if (own !== undefined) {
        const found = find(decode(own));
        if (found !== undefined && found.kind !== 'folder') return found;
      }
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
        const parsed = parseUrl(encodeBlanks(address.replace(/^\/\//, 'https://')));
        return 'url' in parsed ? { kind: 'web', url: parsed.url } : { kind: 'refused', reason: parsed.reason };
      }
      return resolvePath(address.replaceAll('\\', '/'), from);
    },
  };
}

/** A path below the folder, seen from one of its files; nothing where it leaves the folder. */
function pathFrom(written: string, from: string): string | undefined {
  const path = posix.normalize(written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(from), written)).replace(/\/$/, '');
  if (path === '..' || path.startsWith('../')) return undefined;
  return path === '.' ? '' : path;
}

/** The path that an address at the repository stands for. */
// "https://github.com/vdlm/meetups/blob/master/a.pdf?raw=true" => "a.pdf"
function ownPath(address: string, root: string): string | undefined {
  const [, host = '', name = ''] = /^https:\/\/([^/]+)\/([^/]+\/[^/]+)$/.exec(root) ?? [];
  const bare = withoutSuffix(address).replace(/^http:/i, 'https:');
  const [, path] =
    new RegExp(`^https://(?:www\\.)?${escapePattern(host)}/${escapePattern(name)}/(?:blob|raw|tree)/[^/]+/(.+)$`, 'i').exec(bare) ?? [];
  if (path !== undefined || host !== 'github.com') return path;
  return new RegExp(`^https://raw\\.githubusercontent\\.com/${escapePattern(name)}/(?:refs/heads/)?[^/]+/(.+)$`, 'i').exec(bare)?.[1];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function withoutSuffix(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

function encodeBlanks(address: string): string {
  return address.trim().replaceAll(' ', '%20');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Paths are the same that differ in capital letters or Unicode form alone: so they are on the machines where they were written. */
function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function parentsOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** The page of a meetup that a link leads to, as its folder or its file, where it looks like one: "./Meetups/Meetup_28/". */
export function folderOfLink(address: string, from: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return undefined;
  const bare = decode(withoutSuffix(address));
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  if (!/\.md$/i.test(name) && /\.\w{1,5}$/.test(name)) return undefined;
  const path = pathFrom(bare.replace(/(?:readme|index)\.md$/i, '') || '.', from);
  return path === '' ? undefined : path;
}
