import { filesNamed } from '../archive/rules/media.ts';
import type { Records } from '../content/records.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { PictureType } from './picture-faults.ts';

/** Of what a picture is to be made: a file of the content folder, or the copy of what is at a web address. */
export type PictureSource =
  | {
      /** Path below the content folder. */
      readonly file: string;
      readonly type: PictureType;
    }
  | {
      readonly url: SafeUrl;
      /** Of the copy, in hexadecimal. */
      readonly sha256: string;
    };

const PICTURE_TYPES: ReadonlySet<string> = new Set<PictureType>(['jpeg', 'png', 'webp']);

/**
 * The pictures that pages show, each once: photos, posters and portraits that are there as files, and posters of which there is a copy.
 * A photo that somebody wanted hidden is never among them, whatever else names it.
 */
export function picturesToMake(records: Records): PictureSource[] {
  const named = new Set(filesNamed(records).map(({ file }) => file));
  for (const file of hiddenFiles(records)) named.delete(file);
  const files = records.assets.flatMap(({ file, type }) => (isPicture(type) && named.has(file) ? [{ file, type }] : []));
  return [...files, ...copiedPosters(records)];
}

function isPicture(type: string): type is PictureType {
  return PICTURE_TYPES.has(type);
}

function hiddenFiles({ meetups }: Records): string[] {
  return meetups.flatMap(({ id, fields }) => (fields.photos?.hidden ?? []).map(({ file }) => `meetups/${id}/${file}`));
}

function copiedPosters({ meetups, observations }: Records): { url: SafeUrl; sha256: string }[] {
  const copies = new Map<SafeUrl, string>();
  for (const { fields } of meetups) {
    const url = fields.poster?.url;
    const sha256 = url === undefined ? undefined : observations.get(url)?.sha256;
    if (url !== undefined && sha256 !== undefined) copies.set(url, sha256);
  }
  return [...copies].map(([url, sha256]) => ({ url, sha256 }));
}
