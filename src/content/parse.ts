import { groupBy } from '../schema/group-by.ts';
import type { Problem } from '../schema/problem.ts';
import { noMeetup, readMeetupFolder } from './file-names.ts';
import { aboutFile, type Finding, problemsIn } from './finding.ts';
import { placeOf, type RecordKind, type RecordPlace } from './layout.ts';
import { parseMediaLock, toObservations } from './media-lock.ts';
import { type ParsedRecord, parseRecord } from './parse-record.ts';
import type { RawFile, TextFile } from './raw-file.ts';
import type { AssetFile, ContentRecord, Cue, MeetupRecord, Records, TalkRecord, UrlsLock } from './records.ts';
import type { FieldsOf } from './schemas.ts';
import { parseTranscript } from './transcript.ts';
import { parseUrlsLock } from './urls-lock.ts';

/**
 * Turns files into checked records. A file with a problem is not among the records but in `brokenFiles`; every file is looked at,
 * and all that is wrong with it is told.
 */
export function parseContent(files: readonly RawFile[]): { readonly records: Records; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const broken = new Set(files.filter(({ kind }) => kind === 'refused').map(({ file }) => file));
  const report: Report = (file, findings) => {
    if (findings.length === 0) return;
    broken.add(file);
    problems.push(...problemsIn(file, findings));
  };

  const numbers = checkFolders(files, broken, report);
  const located = files.flatMap(locate);
  const parse = <Kind extends RecordKind>(kind: Kind): ParsedRecord<FieldsOf<Kind>>[] =>
    located
      .filter((file) => file.kind === kind)
      .flatMap(({ source, ...place }) => {
        const parsed = parseRecord(source, { ...place, kind });
        if ('record' in parsed) return [parsed];
        report(source.file, parsed.problems);
        return [];
      })
      .filter(({ record }) => !broken.has(record.file));
  const plain = <Kind extends RecordKind>(kind: Kind): ContentRecord<FieldsOf<Kind>>[] => parse(kind).map(({ record }) => record);

  const transcripts = readTranscripts(files, report);
  const [site] = plain('site');
  if (site === undefined && !broken.has('site.md')) report('site.md', [missingSite()]);
  const records: Records = {
    site,
    meetups: parse('meetup').map(({ record, folder }): MeetupRecord => {
      const number = numbers.get(folder);
      return { ...record, ...(number === undefined ? {} : { number }) };
    }),
    talks: parse('talk').map(({ record, folder, order }): TalkRecord => {
      return { ...record, folder, ...(order === undefined ? {} : { order }) };
    }),
    people: plain('person'),
    venues: plain('venue'),
    topics: plain('topic'),
    organizations: plain('organization'),
    wiki: plain('wiki'),
    pages: plain('page'),
    assets: files.flatMap((file): AssetFile[] => {
      const type = file.kind === 'asset' ? file.type : file.kind === 'transcript' ? 'vtt' : undefined;
      return type !== undefined && 'bytes' in file && !broken.has(file.file) ? [{ file: file.file, type, bytes: file.bytes }] : [];
    }),
    brokenFiles: broken,
    brokenTexts: new Map(located.flatMap(({ source }) => (broken.has(source.file) ? [[source.file, source.text]] : []))),
    urlsLock: readList(files, problems),
    transcripts,
    pageCounts: new Map(),
    observations: readObservations(files, problems),
  };
  return { records, problems };
}

type Report = (file: string, findings: readonly Finding[]) => void;

/** A Markdown file that stands where a record may stand. */
interface Located extends RecordPlace {
  readonly source: TextFile;
}

/** The list of published paths. What is wrong with it is no fault of any record. */
function readList(files: readonly RawFile[], problems: Problem[]): UrlsLock | undefined {
  const lock = files.find((file) => file.kind === 'lock');
  if (lock === undefined) return undefined;
  const read = parseUrlsLock(lock.text);
  problems.push(...problemsIn(lock.file, read.problems));
  return { file: lock.file, paths: read.paths };
}

/** What the transcripts say that have no error. The talk of one that has is not broken: it only goes without. */
function readTranscripts(files: readonly RawFile[], report: Report): Records['transcripts'] {
  const transcripts = new Map<string, readonly Cue[]>();
  for (const file of files) {
    if (file.kind !== 'transcript') continue;
    const { cues, problems } = parseTranscript(file.text);
    report(file.file, problems);
    if (problems.length === 0) transcripts.set(file.file, cues);
  }
  return transcripts;
}

/** What is known of remote files. What is wrong with it is no fault of any record. */
function readObservations(files: readonly RawFile[], problems: Problem[]): Records['observations'] {
  const lock = files.find((file) => file.kind === 'media-lock');
  if (lock === undefined) return new Map();
  const read = parseMediaLock(lock.text);
  problems.push(...problemsIn(lock.file, read.problems));
  return toObservations(read.addresses);
}

function locate(source: RawFile): Located[] {
  if (source.kind !== 'text') return [];
  const place = placeOf(source.file);
  return 'folder' in place ? [{ ...place, source }] : [];
}

/**
 * Checks the folders of meetups: their names, and that each has a README.md. What stands in a folder with a wrong name is broken too.
 * @returns the number of each folder that has one.
 */
function checkFolders(files: readonly RawFile[], broken: Set<string>, report: Report): ReadonlyMap<string, number> {
  const folders = groupBy(files, ({ file }) => {
    const [top, folder = '', name] = file.split('/');
    return top === 'meetups' && name !== undefined ? folder : undefined;
  });
  const numbers = new Map<string, number>();
  for (const [folder, inside] of folders) {
    const read = readMeetupFolder(folder);
    if ('problem' in read) {
      report(`meetups/${folder}`, [read.problem]);
      for (const { file } of inside) broken.add(file);
    } else if (read.number !== undefined) numbers.set(folder, read.number);
    if (inside.some(({ file }) => placeOf(file).kind === 'meetup')) continue;
    const talks = inside.filter(({ file }) => placeOf(file).kind === 'talk');
    for (const { file } of talks.length > 0 ? talks : inside.slice(0, 1)) report(file, [noMeetup(folder)]);
  }
  return numbers;
}

function missingSite(): Finding {
  return aboutFile(
    'missing-site',
    'There is no site.md.',
    'The file site.md says what holds for the whole site: its name, its address, where the texts are kept and whom to write to.',
    [
      '---',
      'name: "Vienna Deep Learning Meetup"',
      'tagline: "Talks about deep learning, and all that was shown there"',
      'baseUrl: https://example.github.io/archive/',
      'repository: https://github.com/example/archive',
      'branch: main',
      'timeZone: Europe/Vienna',
      'language: en',
      'contact: mailto:hello@example.org',
      '---',
    ].join('\n'),
  );
}
