import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Archive } from '../../archive/model.ts';
import { readFields } from '../../content/edit-record.ts';
import { hashFile } from '../../content/hash-file.ts';
import { MEDIA_LOCK } from '../../content/layout.ts';
import { parseMediaLock } from '../../content/media-lock.ts';
import { isLeftBehind } from '../../content/names.ts';
import { copyPath, hashIfThere } from '../../copies/store.ts';
import type { ExportedFile } from '../../export/exported-file.ts';
import { listFiles } from '../../list-files.ts';
import { show } from '../../schema/text.ts';
import type { Settings } from '../../settings.ts';
import { Refusal } from '../refusal.ts';

/** Every file of the content folder, as it is; without what operating systems leave behind. */
export async function listContent({ contentFolder }: Settings): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const { path, kind } of await listFiles(contentFolder)) {
    if (isLeftBehind(basename(path))) continue;
    const copyOf = join(contentFolder, path);
    if (kind !== 'file') throw new Refusal(`${show(copyOf)} is no file, but a link or the like, and cannot be exported.`);
    files.push({ path, copyOf, ...(await hashFile(copyOf)) });
  }
  return files;
}

/** The copies of remote files that the list of them names, under the names that they have in the cache; and how many of them are not at hand. */
export async function listCopiesOf({
  contentFolder,
  cacheFolder,
}: Settings): Promise<{ readonly files: readonly ExportedFile[]; readonly missing: number }> {
  const lock = parseMediaLock(await readFile(join(contentFolder, MEDIA_LOCK), 'utf8').catch(() => '{"addresses":{}}'));
  const names = new Set([...lock.addresses.values()].flatMap(({ sha256, changed }) => [sha256 ?? [], changed?.sha256 ?? []].flat()));
  const files: ExportedFile[] = [];
  for (const name of [...names].sort()) {
    const copyOf = copyPath(cacheFolder, name);
    const found = await hashIfThere(copyOf);
    if (found?.sha256 === name) files.push({ path: name, copyOf, ...found });
  }
  return { files, missing: names.size - files.length };
}

/** The photos that meetups name under "hidden:" and of which the files are among the content: an export that copies it holds them, too. */
export async function listHiddenPhotos(
  { contentFolder }: Settings,
  { meetups }: Pick<Archive, 'meetups'>,
  content: readonly ExportedFile[],
): Promise<string[]> {
  const paths = new Set(content.map(({ path }) => path));
  const hidden: string[] = [];
  for (const { file } of meetups) {
    const { photos } = readFields(await readFile(join(contentFolder, file), 'utf8')) as {
      photos?: { hidden?: readonly { file: string }[] };
    };
    for (const photo of photos?.hidden ?? []) hidden.push(`${dirname(file)}/${photo.file}`);
  }
  return hidden.filter((path) => paths.has(path));
}
