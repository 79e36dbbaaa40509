import { readFileName, readMeetupFolder } from '../content/file-names.ts';
import { checkFolder, placeOf } from '../content/layout.ts';
import { slugify } from '../schema/text.ts';

/** A file or folder that is to have another name. Paths below the content folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** What there is in a content folder. */
export interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
}

export interface Permissions {
  /** Whether a file or folder may get another name at all. */
  mayMove(path: string): boolean;
  /** Whether a file may have been linked to from elsewhere by its name. */
  isPublished(path: string): boolean;
}

/**
 * Which files and folders get another name: that of a content file or a meetup's folder has to fit its address, and files that no
 * address depends on yet get a name of the same form. No two get the same, and none gets one that only differs in capital letters
 * from another's. Folders come first: while one is renamed, the files stay as they are.
 */
export function planRenames(entries: readonly Entry[], { mayMove, isPublished }: Permissions): Rename[] {
  const taken = countNames(entries);
  const renames = entries.flatMap((entry): Rename[] => {
    if (!mayMove(entry.path)) return [];
    const { folder, name } = parts(entry.path);
    const right = entry.isFolder ? rightFolder(entry.path) : rightFile(entry.path, isPublished);
    if (right === undefined || right === name) return [];
    const others = (taken.get(foldPath(`${folder}${right}`)) ?? 0) - 1;
    return others > 0 ? [] : [{ from: entry.path, to: `${folder}${right}` }];
  });
  const folders = renames.filter(({ from }) => entries.some(({ path, isFolder }) => isFolder && path === from));
  return folders.length > 0 ? folders : renames;
}

/** Where a path leads when a file or folder has got its new name. */
export function movedPath(path: string, { from, to }: Rename): string {
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** A path without what renaming changes: two that are the same so are meant to be the same file. */
// "meetups/28/slides/My Talk.PDF" => "meetups/028/slides/my-talk.pdf"
export function foldPath(path: string): string {
  const steps = path.normalize('NFC').split('/');
  return steps
    .map((step, index) => (index === 1 && steps[0]?.toLowerCase() === 'meetups' && /^\d+$/.test(step) ? padded(step) : foldName(step)))
    .join('/');
}

// "My Talk.PDF" => "my-talk.pdf"; what has no letters of ours stays
function foldName(name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(name.trimEnd()) ?? [];
  return `${slugify(stem) || stem.toLowerCase()}${extension.toLowerCase().replace('.markdown', '.md')}`;
}

function rightFile(path: string, isPublished: (path: string) => boolean): string | undefined {
  const { folder, name } = parts(path);
  // What cannot be seen, or be part of a name anywhere, may stand for anything.
  if (/[\p{Cc}\p{Cf}\p{Cs}\ufffd\\]/u.test(name) || name.startsWith('.')) return undefined;
  const right = /^readme\.(?:md|markdown)$/i.test(name.trim()) ? 'README.md' : foldName(name);
  const place = placeOf(`${folder}${right}`);
  if (place.kind === 'asset') return /^[a-z0-9]/.test(right) && !isPublished(path) ? right : undefined;
  if (place.kind === 'ignored' || place.kind === 'site') return right;
  if (!('folder' in place)) return undefined;
  return 'problems' in readFileName(place.kind, folder.slice(0, -1), right) ? undefined : right;
}

function rightFolder(path: string): string | undefined {
  const { folder, name } = parts(path);
  if (/[\p{Cc}\p{Cf}\p{Cs}\ufffd\\]/u.test(name) || name.startsWith('.')) return undefined;
  if (folder !== 'meetups/')
    return checkFolder(`${folder}${name.trim().toLowerCase()}`) === undefined ? name.trim().toLowerCase() : undefined;
  const right = /^\d+$/.test(name.trim()) ? padded(name.trim()) : slugify(name);
  // "Meetup_28" is more likely the 28th meetup than an event of that name.
  return /^meetup-?\d/.test(right) || 'problem' in readMeetupFolder(right) ? undefined : right;
}

function countNames(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of entries) counts.set(foldPath(path), (counts.get(foldPath(path)) ?? 0) + 1);
  return counts;
}

function parts(path: string): { readonly folder: string; readonly name: string } {
  const start = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, start), name: path.slice(start) };
}

function padded(number: string): string {
  return String(Number(number)).padStart(3, '0');
}
