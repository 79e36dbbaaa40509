import { editRecord, fieldAt, readFields } from '../../content/edit-record.ts';
import type { AssetFile, Records } from '../../content/records.ts';
import { checkProposal, signProblem } from '../../proposal/check-proposal.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { relevantRecords } from '../../proposal/relevant-records.ts';
import type { KnownArchive, Named } from '../../schema/known-archive.ts';
import type { Problem } from '../../schema/problem.ts';
import { type Composed, filesNamedIn, isInBody, type PlacedProblem, type Source } from './source.ts';
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
  const near = relevantRecords(records, [...evening, ...sources]);
  const assets = [...there, ...uploads].map(assetOf);
  const before = new Set(evening.length === 0 ? [] : checkProposal(near, evening, assets).map(signProblem));
  const changed = new Map<string, Source>(sources.map((source) => [source.file, source]));
  const files = [...evening.filter(({ file }) => !changed.has(file)), ...sources];
  const find = (all: readonly ProposedFile[]): Problem[] =>
    checkProposal(near, all, assets).filter((problem) => !before.has(signProblem(problem)));
  const problems = find(files);

  // A file with an error of its own goes no further: what else is wrong with it would be told only once that is mended.
  const patches = sources.flatMap((source) => createPatch(source, problems) ?? []);
  const patched = new Map(patches.map((patch) => [patch.file, patch]));
  const told = new Set(problems.map(signProblem));
  const others =
    patches.length === 0
      ? []
      : find(files.map((file) => patched.get(file.file) ?? file)).filter((problem) => {
          const patch = patched.get(problem.file);
          // What stands in for a field may be at odds with other files; nobody has typed that.
          if (!files.some(({ file }) => file === problem.file)) return false;
          return !told.has(signProblem(problem)) && !patch?.names.has(nameAt(patch.text, problem));
        });

  const place = (problem: Problem, text?: string): PlacedProblem => {
    const source = changed.get(problem.file);
    const found = source && (NAMES.has(problem.rule) ? source.named : source.placeOf(problem, text));
    return found === undefined ? { problem } : { problem, place: found };
  };
  return [
    ...early,
    ...sources.flatMap((source) => findTaken(source, known)).map((problem) => place(problem)),
    ...problems.map((problem) => place(problem)),
    ...others.map((problem) => place(problem, patched.get(problem.file)?.text)),
  ];
}

/** A file in which fields that are wrong are left away, so that the others can be judged. */
interface Patch extends ProposedFile {
  readonly names: ReadonlySet<string>;
}

/** What stands in for a field that must be there. */
const STAND_INS: Readonly<Record<string, string>> = { title: 'Title', date: '2199-12-31', name: 'Name' };

function createPatch({ file, text }: Source, problems: readonly Problem[]): Patch | undefined {
  const own = problems.filter((problem) => problem.file === file && problem.severity === 'error');
  const wrong = own.filter(({ rule }) => rule === 'wrong-value' || rule === 'missing-field');
  const names = new Set(wrong.map((problem) => nameAt(text, problem)).filter((name) => name !== ''));
  const isBodyWrong = own.some((problem) => isInBody(text, problem));
  if (names.size === 0 && !isBodyWrong) return undefined;
  const fields = Object.fromEntries([...names].map((name) => [name, STAND_INS[name]]));
  return { file, text: editRecord(text, { fields, ...(isBodyWrong ? { body: '' } : {}) }, []), names };
}

/** The field at the top of a file that a problem is about. */
function nameAt(text: string, problem: Problem): string {
  return String(fieldAt(text, problem)[0] ?? '');
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
