import { nearest } from '../../schema/text.ts';

/** Finds the file that was most likely meant by a path at which there is none. */
export type FindNearFile = (path: string) => string | undefined;

/**
 * The folder and the ending of a path say little about which file is meant, its name much: "slides/talk.PDF" is near "slides/talks.pdf",
 * and "slides/rivers.pdf" is not.
 */
export function createNearFile(files: readonly string[]): FindNearFile {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const same = byName.get(nameOf(file));
    if (same) same.push(file);
    else byName.set(nameOf(file), [file]);
  }
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const name = nearest(nameOf(path), byName.keys());
      const found = name === undefined ? [] : (byName.get(name) ?? []);
      known.set(
        path,
        found.find((file) => folderOf(file) === folderOf(path)) ?? found.find((file) => endOf(file) === endOf(path)) ?? found[0],
      );
    }
    return known.get(path);
  };
}

// "meetups/028/2-biosignals.md" => "biosignals"; "meetups/028/README.md" => "028"
function nameOf(file: string): string {
  const [name = '', folder = ''] = file.split('/').reverse();
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase();
  return stem === 'readme' ? folder : stem.replace(/^\d{1,2}-(?=.)/, '');
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function endOf(file: string): string {
  return file.slice(file.lastIndexOf('.')).toLowerCase();
}
