import type { Changes } from '../../import/report.ts';
import { similarity } from '../../import/similar-titles.ts';
import { hashOf, type ImportRecord } from './record.ts';

type Hashes = ImportRecord['hashes'];

/** A file that an import has made: its text, or where its bytes lie. */
export interface MadeFile {
  /** Path below the content folder. */
  readonly file: string;
  readonly content: string | { readonly copyOf: string };
  readonly hash: string;
}

/** What an update does to the files of an archive. */
export interface UpdatePlan extends Changes {
  readonly write: readonly MadeFile[];
  /** Files of an earlier import whose place another one takes: a talk that is now in another place of the evening. */
  readonly remove: readonly string[];
  readonly record: Hashes;
}

/**
 * Decides which files of an import are written into an archive that is there: new ones, and those that nobody has edited since the last
 * import. A talk that has another title now keeps its file, so that its address stays.
 * @param hashOfPresent the hash of a file of the archive; nothing where it is not there.
 */
export function planUpdate(made: readonly MadeFile[], before: Hashes, hashOfPresent: (file: string) => string | undefined): UpdatePlan {
  const { files, moved } = keepNames(made, before, hashOfPresent);
  const write: MadeFile[] = [];
  const leftAlone: { file: string; because: string }[] = [];
  const record = new Map<string, string>();
  for (const file of files) {
    const present = hashOfPresent(file.file);
    const known = before.get(file.file);
    if (present === file.hash) record.set(file.file, file.hash);
    else if (present === undefined && known === undefined) {
      write.push(file);
      record.set(file.file, file.hash);
    } else if (present === undefined) {
      leftAlone.push({ file: file.file, because: 'somebody has deleted it since the last import' });
      record.set(file.file, known ?? '');
    } else if (present === known) {
      write.push(file);
      record.set(file.file, file.hash);
    } else {
      leftAlone.push({
        file: file.file,
        because: known === undefined ? 'it was there before, and no import has made it' : 'somebody has edited it since the last import',
      });
      if (known !== undefined) record.set(file.file, known);
    }
  }
  for (const [file, hash] of before) {
    if (record.has(file) || moved.includes(file)) continue;
    record.set(file, hash);
    if (hashOfPresent(file) !== undefined)
      leftAlone.push({ file, because: 'the imported folder says nothing of it any more: delete it where that is right' });
  }
  return { write, remove: moved, record, written: write.map(({ file }) => file), leftAlone };
}

/** Lets a talk that has another place in its evening, or another title, take the place of what an earlier import has made of it. */
function keepNames(
  made: readonly MadeFile[],
  before: Hashes,
  hashOfPresent: (file: string) => string | undefined,
): { files: MadeFile[]; moved: string[] } {
  const names = new Set(made.map(({ file }) => file));
  const free = [...before.keys()].filter((file) => !names.has(file) && hashOfPresent(file) !== undefined && TALK.test(file));
  const moved: string[] = [];
  const take = (is: (old: string) => boolean): string | undefined => {
    const index = free.findIndex(is);
    return index < 0 ? undefined : free.splice(index, 1)[0];
  };
  const isUnedited = (file: string): boolean => hashOfPresent(file) === before.get(file);
  const isNew = ({ file }: MadeFile): boolean => !before.has(file) && hashOfPresent(file) === undefined && TALK.test(file);
  const renamed = new Map<string, string>();
  // Titles say more than places: only what no title claims is known by its place.
  for (const { file } of made.filter(isNew)) {
    const [folder, , slug] = partsOf(file);
    const same = take((old) => partsOf(old)[0] === folder && partsOf(old)[2] === slug);
    if (same === undefined) continue;
    if (isUnedited(same)) moved.push(same);
    renamed.set(file, isUnedited(same) ? file : same);
  }
  for (const { file } of made.filter((candidate) => isNew(candidate) && !renamed.has(candidate.file))) {
    const [folder, order, slug = ''] = partsOf(file);
    const same = take((old) => partsOf(old)[0] === folder && partsOf(old)[1] === order && similarity(partsOf(old)[2] ?? '', slug) >= ALIKE);
    if (same !== undefined) renamed.set(file, same);
  }
  return { files: made.map((file) => ({ ...file, file: renamed.get(file.file) ?? file.file })), moved };
}

/** How alike two titles are that may be of one talk. */
const ALIKE = 0.5;

const TALK = /^(meetups\/[^/]+)\/(?:(\d{1,2})-)?(?!README\.md$)([^/]+)\.md$/;

function partsOf(file: string): readonly string[] {
  const [, folder = '', order = '', slug = ''] = TALK.exec(file) ?? [];
  return [folder, order, slug];
}

/** A text as an import has made it. */
export function madeText(file: string, text: string): MadeFile {
  return { file, content: text, hash: hashOf(file, text) };
}
