import { readFields } from '../../content/edit-record.ts';
import type { AssetFile, Records } from '../../content/records.ts';
import { checkProposal, signProblem } from '../../proposal/check-proposal.ts';
import { judgeFiles } from '../../proposal/judge-files.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { relevantRecords } from '../../proposal/relevant-records.ts';
import { folderOf } from '../../proposal/task.ts';
import type { KnownArchive, Named } from '../../schema/known-archive.ts';
import type { Problem } from '../../schema/problem.ts';
import { type Composed, filesNamedIn, type PlacedProblem, type Source } from './source.ts';

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
  const near = relevantRecords(records, [...evening, ...sources]);
  const assets = [...there, ...uploads].map(assetOf);
  const before = new Set(evening.length === 0 ? [] : checkProposal(near, evening, assets).map(signProblem));
  const changed = new Map<string, Source>(sources.map((source) => [source.file, source]));
  const beside = evening.filter(({ file }) => !changed.has(file));
  const judged = judgeFiles(sources, beside, (files) =>
    checkProposal(near, files, assets).filter((problem) => !before.has(signProblem(problem))),
  );

  const place = (problem: Problem, text?: string): PlacedProblem => {
    const source = changed.get(problem.file);
    const found = source && (NAMES.has(problem.rule) ? source.named : source.placeOf(problem, text));
    return found === undefined ? { problem } : { problem, place: found };
  };
  return [
    ...early,
    ...sources.flatMap((source) => findTaken(source, known)).map((problem) => place(problem)),
    ...judged.map(({ problem, text }) => place(problem, text)),
  ];
}

/** Rules about the name of a file or folder. */
const NAMES = new Set(['file-name', 'reserved-name', 'file-exists']);

/** What is new does not take the place of what is there. */
function findTaken({ file, isNew }: Source, { venues, topics, people }: KnownArchive): Problem[] {
  const [shelf = '', name = ''] = isNew ? file.split('/') : [];
  const lists: Readonly<Record<string, readonly Named[]>> = { venues, topics, people };
  const taken = lists[shelf]?.find(({ id }) => name === `${id}.md`);
  if (taken === undefined) return [];
  const [message, help] = [`The archive has "${taken.name}" already.`, 'Take that one.'];
  return [{ severity: 'error', rule: 'file-exists', file, line: 1, column: 1, message, help }];
}

function assetOf(file: string): AssetFile {
  return { file, type: 'pdf', bytes: 1 };
}
