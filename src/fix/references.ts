import { folderOf } from '../archive/rules/media.ts';
import { conflictLine } from '../content/conflict.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { printText } from '../content/quote-values.ts';
import { spliceScalars } from '../content/splice-scalars.ts';
import { readMarkdown } from '../markdown/check.ts';
import { isFileAddress, linkedFile, relativeAddress } from '../markdown/links.ts';
import { parseLocalPath } from '../schema/url.ts';
import { setCommentsAside } from './comments-aside.ts';
import { foldPath } from './file-names.ts';
import { changeFields } from './mend.ts';
import { readYaml } from './read-yaml.ts';

/** No path to a file is longer. */
const MAX_ADDRESS = 300;

/** The fields that name a file beside the text. */
const FILE_FIELDS: ReadonlySet<unknown> = new Set(['file', 'transcript', 'photo']);

/** Whether what a text says of other files could be changed: its fields can be read, and it is not in conflict. */
export function canFollow(text: string): boolean {
  const split = splitFrontMatter(text);
  return !('problems' in split) && readYaml(setCommentsAside(split.yaml)) !== undefined && conflictLine(text) === undefined;
}

/** The files of a content folder, to be found by names that are not quite theirs. */
export interface FileIndex {
  has(path: string): boolean;
  /** The one file that is meant by a path to none. */
  meant(path: string): string | undefined;
}

/** @param paths every file there is. @param usable those of them that may be named. */
export function indexFiles(paths: readonly string[], usable: readonly string[]): FileIndex {
  const all = new Set(paths.map((path) => path.normalize('NFC')));
  const byFold = new Map<string, string | undefined>();
  for (const path of usable) byFold.set(foldPath(path), byFold.has(foldPath(path)) ? undefined : path);
  return { has: (path) => all.has(path.normalize('NFC')), meant: (path) => byFold.get(foldPath(path)) };
}

/**
 * Changes what a content file says of other files, in fields and links alike, where it differs from the name of one file only in
 * capital letters, marks, blanks and the like: as it does when that file was renamed.
 */
export function mendReferences(text: string, file: string, files: FileIndex): string {
  const inFields = changeFields(text, (yaml) => (readYaml(yaml) === undefined ? yaml : mendFields(yaml, file, files)));
  const split = splitFrontMatter(inFields);
  if ('problems' in split || split.body === '') return inFields;
  const start = inFields.length - split.body.length;
  return inFields.slice(0, start) + mendLinks(mendTornLinks(split.body, file, files), file, files);
}

function mendFields(yaml: string, file: string, files: FileIndex): string {
  const folder = folderOf(file);
  return spliceScalars(yaml, ({ path, isKey, value, isInBrackets }) => {
    if (isKey || typeof value !== 'string' || !FILE_FIELDS.has(path.at(-1))) return undefined;
    const parsed = parseLocalPath(value.trim());
    if ('reason' in parsed || files.has(`${folder}/${parsed.path}`)) return undefined;
    const meant = files.meant(`${folder}/${parsed.path}`);
    return meant === undefined ? undefined : printText(meant.slice(folder.length + 1), isInBrackets);
  });
}

function mendLinks(body: string, file: string, files: FileIndex): string {
  const addresses = addressesIn(body);
  const right = new Map<string, string>();
  for (const address of addresses) {
    const target = address.length > MAX_ADDRESS ? undefined : linkedFile(address, file);
    const meant = target === undefined || files.has(target) ? undefined : files.meant(target);
    if (meant !== undefined) right.set(address, relativeAddress(file, meant) + (/#.*$/.exec(address)?.[0] ?? ''));
  }
  let mended = body;
  for (const [address, other] of right) mended = mended.replaceAll(writtenAddress(address), (found) => found.replace(address, () => other));
  const expected = addresses.map((address) => right.get(address) ?? address);
  return JSON.stringify(addressesIn(mended)) === JSON.stringify(expected) ? mended : body;
}

/** Links that are none, since the name of their file has a blank in it. */
// "[Slides](slides/My Talk.pdf)"
function mendTornLinks(body: string, file: string, files: FileIndex): string {
  return body.replace(/\]\(([^()<>"'\n]{1,300})\)/g, (found, address: string) => {
    if (!/\S[ \t]+\S/.test(address)) return found;
    const target = isFileAddress(address) ? linkedFile(encodeURI(address), file) : undefined;
    const meant = target === undefined ? undefined : files.meant(target);
    return meant === undefined ? found : `](${relativeAddress(file, meant)})`;
  });
}

function addressesIn(body: string): string[] {
  return readMarkdown(body).links.map(({ address }) => address);
}

/** An address where it stands as the target of a link, a picture, or a definition. */
function writtenAddress(address: string): RegExp {
  const literal = address.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`(?:\\]\\(|\\]:)\\s*<?${literal}(?=[>)\\s]|$)`, 'g');
}
