import { readFields } from '../../content/edit-record.ts';
import type { AssetFile, Records } from '../../content/records.ts';
import { checkProposal } from '../../proposal/check-proposal.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import type { KnownArchive } from '../../schema/known-archive.ts';
import type { Problem } from '../../schema/problem.ts';
import { type Composed, filesNamedIn, type PlacedProblem, type Source } from './source.ts';
import { folderOf } from './task.ts';

/**
 * What `npm run check` would say of the files, each problem at its field. What was wrong before is not told.
 * @param records the archive as it is.
 * @param evening the texts of the meetup that the files are for, as they are now.
 */
export function judge(
  { sources, uploads, problems: early }: Composed,
  known: KnownArchive,
  records: Records,
  evening: readonly ProposedFile[],
): PlacedProblem[] {
  const there = evening.flatMap(({ file, text }) => filesNamedIn(readFields(text)).map((path) => `meetups/${folderOf(file)}/${path}`));
  const assets = [...there, ...uploads].map(assetOf);
  const before = new Set(evening.length === 0 ? [] : checkProposal(records, evening, assets).map(signature));
  const changed = new Map<string, Source>(sources.map((source) => [source.file, source]));
  const files = [...evening.filter(({ file }) => !changed.has(file)), ...sources];
  const problems = checkProposal(records, files, assets).filter((problem) => !before.has(signature(problem)));
  const placed = [...sources.flatMap((source) => findTaken(source, known)), ...problems].map((problem): PlacedProblem => {
    const source = changed.get(problem.file);
    const place = source && (NAMES.has(problem.rule) ? source.named : source.placeOf(problem));
    return place === undefined ? { problem } : { problem, place };
  });
  return [...early, ...placed];
}

/** Rules about the name of a file or folder. */
const NAMES = new Set(['file-name', 'reserved-name', 'file-exists']);

/** A place or topic that is new does not take the place of one that is there. */
function findTaken({ file, isNew }: Source, { venues, topics }: KnownArchive): Problem[] {
  const [, shelf, id] = (isNew && /^(venues|topics)\/(.*)\.md$/.exec(file)) || [];
  const taken = (shelf === 'venues' ? venues : shelf === 'topics' ? topics : []).find((candidate) => candidate.id === id);
  if (taken === undefined) return [];
  const [message, help] = [`The archive has "${taken.name}" already.`, 'Take that one.'];
  return [{ severity: 'error', rule: 'file-exists', file, line: 1, column: 1, message, help, suggestion: taken.name }];
}

function assetOf(file: string): AssetFile {
  return { file, type: 'pdf', bytes: 1 };
}

function signature({ file, rule, message }: Problem): string {
  return `${file}\n${rule}\n${message}`;
}
