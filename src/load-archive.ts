import { checkArchive } from './archive/check.ts';
import { linkArchive } from './archive/link.ts';
import { NOTHING_MADE } from './archive/made-media.ts';
import type { Archive } from './archive/model.ts';
import { MEDIA_LOCK } from './content/layout.ts';
import { parseContent } from './content/parse.ts';
import { readContent } from './content/read.ts';
import type { Records } from './content/records.ts';
import type { MediaRun } from './media/make.ts';
import { compareProblems, compareText, type Problem } from './schema/problem.ts';
import type { CalendarDate } from './schema/time.ts';

export interface LoadOptions {
  /** The date of the build in the archive's time zone. */
  readonly today: (timeZone: string) => CalendarDate;
  /** Whether to make an archive of what is right when something else is wrong. */
  readonly keepGoing: boolean;
  /** Opens the files that records name, and makes pictures of them; without it, files are taken as they are and nothing has pictures. */
  readonly media?: (records: Records) => Promise<MediaRun>;
}

export interface LoadedArchive {
  /** Missing when there is an error, unless the load keeps going; without a right `site.md` it is always missing. */
  readonly archive: Archive | undefined;
  /** Every problem of the content folder, in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Files that are not in the archive, with the reason: "2 errors", "its meetup 028 is left out". */
  readonly leftOut: readonly LeftOut[];
  /** All that could be read, file by file. */
  readonly records: Records;
}

export interface LeftOut {
  readonly file: string;
  readonly because: string;
}

/**
 * Loads an archive from its content folder: reads, parses, checks and links it, and opens its files on the way.
 * @returns what could be loaded and all that is wrong. Throws for no content, however broken.
 */
export async function loadArchive(folder: string, { today, keepGoing, media }: LoadOptions): Promise<LoadedArchive> {
  const read = await readContent(folder);
  const parsed = parseContent(read.files);
  const isReadable = read.problems.every(({ file }) => file !== '');
  const run = isReadable ? await media?.(parsed.records) : undefined;
  const all: Records = { ...parsed.records, ...(run === undefined ? {} : { pageCounts: run.pageCounts }) };
  const problems = isReadable
    ? [...read.problems, ...parsed.problems, ...(run?.problems ?? []), ...checkArchive(all)].sort(compareProblems)
    : read.problems;
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (hasErrors && !keepGoing) return { archive: undefined, problems, leftOut: [], records: all };

  const { records, leftOut } = keepRight(all, problems);
  const { site } = records;
  const archive =
    site === undefined
      ? undefined
      : linkArchive({ ...records, site }, { today: today(site.fields.timeZone), media: run?.made ?? NOTHING_MADE });
  return { archive, problems, leftOut, records: all };
}

/** Takes away every record whose file has an error, and what cannot stand without it, until what is left is right. */
function keepRight(all: Records, problems: readonly Problem[]): { records: Records; leftOut: readonly LeftOut[] } {
  const reasons = new Map<string, string>();
  // What is left out of a build has not vanished, and the lists of paths and copies are no part of the site.
  let records: Records = { ...all, urlsLock: undefined };
  let found = problems.filter(({ file }) => file !== all.urlsLock?.file && file !== MEDIA_LOCK);
  for (;;) {
    const before = reasons.size;
    for (const [file, count] of countErrors(found)) if (!reasons.has(file)) reasons.set(file, count === 1 ? '1 error' : `${count} errors`);
    records = without(records, reasons);
    const folders = new Set(records.meetups.map(({ id }) => id));
    for (const { file, folder } of records.talks) if (!folders.has(folder)) reasons.set(file, `its meetup ${folder} is left out`);
    for (const file of all.brokenFiles) if (!reasons.has(file)) reasons.set(file, 'its folder is left out');
    if (reasons.size === before) break;
    records = without(records, reasons);
    found = checkArchive(records);
  }
  const leftOut = [...reasons].map(([file, because]) => ({ file, because })).sort((a, b) => compareText(a.file, b.file));
  return { records, leftOut };
}

function countErrors(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, severity } of problems) if (severity === 'error') counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

function without(records: Records, left: ReadonlyMap<string, string>): Records {
  const isRight = ({ file }: { readonly file: string }): boolean => !left.has(file);
  return {
    site: records.site && isRight(records.site) ? records.site : undefined,
    meetups: records.meetups.filter(isRight),
    talks: records.talks.filter(isRight),
    people: records.people.filter(isRight),
    venues: records.venues.filter(isRight),
    topics: records.topics.filter(isRight),
    organizations: records.organizations.filter(isRight),
    wiki: records.wiki.filter(isRight),
    pages: records.pages.filter(isRight),
    assets: records.assets.filter(isRight),
    brokenFiles: new Set([...records.brokenFiles, ...left.keys()]),
    brokenTexts: records.brokenTexts,
    urlsLock: records.urlsLock,
    transcripts: records.transcripts,
    pageCounts: records.pageCounts,
    observations: records.observations,
  };
}
