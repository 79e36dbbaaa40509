import type { Archive } from '../archive/model.ts';
import { writeChecksums } from './checksums.ts';
import { below, type ExportedFile } from './exported-file.ts';
import { madeFile } from './made-file.ts';

/** The file that makes a folder a bag. */
export const BAG_DECLARATION = 'bagit.txt';
/** The list of hashes of what is in the bag. */
export const PAYLOAD_MANIFEST = 'manifest-sha256.txt';
/** The list of hashes of what describes it. */
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** The file that says what the bag holds. */
export const BAG_INFO = 'bag-info.txt';

/**
 * Packs files as a bag by RFC 8493, version 1.0: the files below `data/`, and beside it what says what they are and what their hashes are.
 * @param payload paths below `data/`.
 * @param date the day on which it is packed.
 */
export function makeBag(payload: readonly ExportedFile[], { site }: Pick<Archive, 'site'>, date: string): ExportedFile[] {
  const files = below('data', payload);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const tags = [
    madeFile(BAG_DECLARATION, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    madeFile(
      BAG_INFO,
      writeTags([
        ['Source-Organization', site.name],
        [site.contact.startsWith('mailto:') ? 'Contact-Email' : 'Contact-URL', site.contact.replace(/^mailto:/, '')],
        ['External-Description', site.tagline],
        ['External-Identifier', site.baseUrl],
        ['Bagging-Date', date],
        ['Bag-Software-Agent', 'Meetup archive, npm run export -- bagit'],
        ['Payload-Oxum', `${bytes}.${files.length}`],
      ]),
    ),
    madeFile(PAYLOAD_MANIFEST, writeChecksums(files)),
  ];
  return [...files, ...tags, madeFile(TAG_MANIFEST, writeChecksums(tags))];
}

/** The day on which a bag was packed, as its description says; nothing where it says none. */
export function baggingDate(bagInfo: string): string | undefined {
  return /^Bagging-Date: (\d{4}-\d\d-\d\d)$/m.exec(bagInfo)?.[1];
}

function writeTags(tags: readonly (readonly [string, string])[]): string {
  return tags.map(([name, value]) => `${name}: ${value}\n`).join('');
}
