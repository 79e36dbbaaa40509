import { posix } from 'node:path';
import { readBlocks } from '../markdown/blocks.ts';
import type { ProposedFile } from '../proposal/proposed-file.ts';
import type { HeadingMap } from './columns.ts';
import type { FoundMeetup, Note, Reading, SourcePage } from './found.ts';
import { readRows } from './meetup-page/rows.ts';
import type { NamesHint } from './names.ts';
import { readDatedLists } from './read-dated-lists.ts';
import { readMeetupPage } from './read-meetup-page.ts';
import { readPhotos } from './read-photos.ts';
import { type FoundSite, readSite } from './read-site.ts';
import { readTables } from './read-tables.ts';
import { readWikiPage } from './read-wiki.ts';
import { type Counts, countFound, mergeNotes } from './report.ts';
import { settle } from './settle.ts';
import { createTargets, type KnownFiles } from './targets.ts';
import { type WriteOptions, writeContent } from './write-content.ts';
import type { Copy } from './write-media.ts';

export interface ImportOptions extends WriteOptions {
  readonly map?: HeadingMap;
  /** The web address of the repository that the folder is a copy of. */
  readonly repository?: string;
}

/** What an import makes of a folder. */
export interface ImportedArchive {
  readonly site: FoundSite;
  readonly files: readonly ProposedFile[];
  readonly copies: readonly Copy[];
  readonly notes: readonly Note[];
  readonly counts: Counts;
}

/** Makes the content of an archive of the pages of a folder. */
export function importArchive(pages: readonly SourcePage[], files: KnownFiles, options: ImportOptions = {}): ImportedArchive {
  const ordered = [...pages].map(withoutFrontMatter).sort(compareDepth);
  const site = readSite(ordered.find(({ file }) => !file.includes('/')) ?? ordered[0]);
  const targets = createTargets(files, options.repository);
  const [wiki, others] = split(ordered, ({ file }) => /(?:^|\/)wiki\//i.test(file) || /\.wiki\//i.test(file));
  const readings = readPages(others, site, options);
  const settled = settle(readings, targets);
  const written = writeContent(settled, targets, options);
  const wikiFiles = options.isFactsOnly === true ? [] : wiki.flatMap((page) => readWikiPage(page, targets));
  const notes = mergeNotes([...settled.notes, ...written.notes]);
  return {
    site,
    files: [...written.files, ...wikiFiles],
    copies: written.copies,
    notes,
    counts: countFound(readings, settled, written, notes),
  };
}

function readPages(pages: readonly SourcePage[], { name, shortNames }: FoundSite, { map }: ImportOptions): Reading[] {
  const self = [...(name === undefined ? [] : [name]), ...shortNames];
  const blocks = pages.map(({ text }) => readBlocks(text));
  const tables = (names: NamesHint): Reading[] =>
    pages.map((page, index) => readTables(page, { names, ...(map === undefined ? {} : { map }) }, blocks[index]));
  // Who stands alone in one cell is a name where two stand in another.
  const alone = tables({ self }).flatMap(({ meetups }) =>
    meetups.flatMap(({ talks }) => talks.flatMap(({ speakers }) => (speakers.length === 1 ? speakers.map(({ value }) => value.name) : []))),
  );
  const fromTables = tables({ self, known: new Set(alone) });
  const years = new Map(
    fromTables.flatMap(({ meetups }) =>
      meetups.flatMap(({ folder, date }) =>
        folder === undefined || date === undefined ? [] : [[folder, Number(date.value.slice(0, 4))] as const],
      ),
    ),
  );
  const own = pages.flatMap((page, index): Reading[] => {
    const isList = new Set(fromTables[index]?.meetups.map(({ number, date }) => number?.value ?? date?.value)).size > 1;
    if (isList || IS_ABOUT.test(page.file)) return [];
    const rows = readRows(page, blocks[index]);
    const listed = readDatedLists(page, rows);
    if (listed.meetups.length > 1) return [listed];
    if (page.file === ROOT) return [];
    const year = years.get(posix.dirname(page.file)) ?? years.get(page.file);
    const reading = readMeetupPage(page, year === undefined ? {} : { year }, rows);
    const meetups = reading.meetups.filter(saysSomething);
    const photos = readPhotos(page.file, blocks[index] ?? []);
    return [{ meetups: meetups.map((meetup) => ({ ...meetup, photos })), notes: meetups.length > 0 ? reading.notes : [] }];
  });
  return tellApart([...own, ...fromTables]);
}

const ROOT = 'README.md';

/** Pages that repositories have about themselves. */
const IS_ABOUT =
  /(?:^|\/)(?:contributing|code[-_]of[-_]conduct|licen[cs]e|changelog|security|template|pull_request_template|issue_template)[^/]*$/i;

function saysSomething({ number, date, talks, title }: FoundMeetup): boolean {
  return date !== undefined || talks.length > 0 || (number !== undefined && title !== undefined);
}

/** Pages that lie side by side in one folder are told apart by their files. */
function tellApart(readings: readonly Reading[]): Reading[] {
  const files = new Map<string, Set<string>>();
  for (const { meetups } of readings)
    for (const { folder, origin } of meetups)
      if (folder !== undefined && posix.dirname(origin.file) === folder)
        files.set(folder, (files.get(folder) ?? new Set()).add(origin.file));
  return readings.map(({ meetups, notes }) => ({
    notes,
    meetups: meetups.map((meetup) => {
      const { folder, origin } = meetup;
      const isOne =
        folder === undefined ||
        (files.get(folder)?.size ?? 0) < 2 ||
        posix.dirname(origin.file) !== folder ||
        /(?:^|\/)readme\.md$/i.test(origin.file);
      return isOne ? meetup : { ...meetup, folder: origin.file };
    }),
  }));
}

/** A page without its front matter: the lines stay, so that places are the same. */
function withoutFrontMatter({ file, text }: SourcePage): SourcePage {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const matter = /^---\n(?:.*\n)*?---[ \t]*(?:\n|$)/.exec(plain)?.[0] ?? '';
  const isMatter = matter
    .split('\n')
    .slice(1, -2)
    .every((line) => line.trim() === '' || /^(?:[\w-]+:|\s+|-|#)/.test(line));
  return { file, text: isMatter && matter !== '' ? '\n'.repeat(matter.split('\n').length - 1) + plain.slice(matter.length) : plain };
}

function compareDepth(a: SourcePage, b: SourcePage): number {
  const depth = ({ file }: SourcePage): number => file.split('/').length;
  const isReadme = ({ file }: SourcePage): number => Number(!/(?:^|\/)readme\.md$/i.test(file));
  return depth(a) - depth(b) || isReadme(a) - isReadme(b) || (a.file < b.file ? -1 : 1);
}

function split<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
