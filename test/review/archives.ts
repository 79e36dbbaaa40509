import { checkArchive } from '../../src/archive/check.ts';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive } from '../../src/archive/model.ts';
import { placeOf } from '../../src/content/layout.ts';
import { parseContent } from '../../src/content/parse.ts';
import type { RawFile } from '../../src/content/raw-file.ts';
import type { Records } from '../../src/content/records.ts';
import type { Change } from '../../src/review/change.ts';
import { type Review, reviewChanges } from '../../src/review/review.ts';
import { SITE } from '../content/folder.ts';

/** Texts by their paths below the content folder; of other files, only that they are there. */
export type Files = Readonly<Record<string, string>>;

export const MEETUP = '---\ndate: 2024-05-07\ntitle: Sound\n---\n';
export const talk = (title: string, ...speakers: string[]): string =>
  `---\ntitle: ${JSON.stringify(title)}\nspeakers: ${JSON.stringify(speakers)}\n---\nText.\n`;

/** A small archive without changes. */
export const BEFORE: Files = {
  'site.md': SITE,
  'meetups/001/README.md': MEETUP,
  'meetups/001/1-rivers.md': talk('Rivers', 'Ada Nightwater'),
  'people/ada-nightwater.md': '---\nname: Ada Nightwater\n---\n',
  'wiki/glossary.md': '---\ntitle: Glossary\n---\n',
};

export interface Proposal {
  readonly review: Review;
  readonly archive: Archive;
  readonly before: Records;
  readonly after: Records;
}

/**
 * Reviews what makes files of others.
 * @param changed texts that are new or other than before; nothing for a file that is taken away.
 * @param more changes that are no texts of the content.
 */
export function propose(changed: Readonly<Record<string, string | undefined>>, more: readonly Change[] = []): Proposal {
  const files: Record<string, string> = { ...BEFORE };
  const changes = Object.entries(changed).map(([file, text]): Change => {
    const status = text === undefined ? 'deleted' : file in files ? 'changed' : 'added';
    if (text === undefined) delete files[file];
    else files[file] = text;
    return { status, path: `content/${file}`, kind: 'file', ...(text === undefined ? {} : { bytes: text.length }) };
  });
  return proposeFiles(files, [...changes, ...more]);
}

/** Reviews a list of changes that leads to these files. */
export function proposeFiles(files: Files, changes: readonly Change[] | undefined): Proposal {
  const before = parseContent(rawFiles(BEFORE)).records;
  const { records: after, problems } = parseContent(rawFiles(files));
  const all = [...problems, ...checkArchive(after)];
  const { site } = after;
  if (site === undefined) throw new Error('The archive of a test has a site.');
  return {
    review: reviewChanges({ contentFolder: 'content', changes, before, after, problems: all }),
    archive: linkArchive({ ...after, site }, { today: '2025-06-14' }),
    before,
    after,
  };
}

export function rawFiles(files: Files): RawFile[] {
  return Object.entries(files).map(([file, text]): RawFile => {
    const place = placeOf(file);
    return place.kind === 'asset' ? { kind: 'asset', file, type: place.type, bytes: text.length } : { kind: 'text', file, text };
  });
}
