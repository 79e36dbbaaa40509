import { editRecord, fieldAt } from '../content/edit-record.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import type { Problem } from '../schema/problem.ts';
import { signProblem } from './check-proposal.ts';
import type { ProposedFile } from './proposed-file.ts';

/** A problem, and the text of its file in whose lines it stands; empty for a file that is not proposed. */
export interface Judged {
  readonly problem: Problem;
  readonly text: string;
}

/**
 * What is wrong with files, and then with what is right in those with an error: such a file goes no further, so all else that is
 * wrong with it would be told only once that is mended.
 * @param files those that somebody fills in.
 * @param beside those that are looked at with them, and stay as they are.
 */
export function judgeFiles(
  files: readonly ProposedFile[],
  beside: readonly ProposedFile[],
  check: (files: readonly ProposedFile[]) => readonly Problem[],
): Judged[] {
  const all = [...beside, ...files];
  const problems = check(all);
  const patches = new Map(files.flatMap((file) => createPatch(file, problems) ?? []).map((patch) => [patch.file, patch]));
  const told = new Set(problems.map(signProblem));
  const patched = all.map((file) => patches.get(file.file) ?? file);
  // What stands in for a field may be at odds with other files; nobody has typed that.
  const isNew = ({ problem, text }: Judged): boolean =>
    text !== '' &&
    problem.rule !== 'missing-field' &&
    !told.has(signProblem(problem)) &&
    !patches.get(problem.file)?.names.has(nameAt(text, problem));
  return [...withTexts(problems, all), ...(patches.size === 0 ? [] : withTexts(check(patched), patched).filter(isNew))];
}

/** Whether a place of a file is in its Markdown. */
export function isInBody(text: string, { line }: { readonly line: number }): boolean {
  const split = splitFrontMatter(text);
  return !('problems' in split) && line >= split.bodyLine;
}

/** A file in which fields that are wrong are left away, so that the others can be judged. */
interface Patch extends ProposedFile {
  readonly names: ReadonlySet<string>;
}

/** What stands in for a field that must be there. */
const STAND_INS: Readonly<Record<string, string>> = { title: 'Title', date: '2199-12-31', name: 'Name' };

function createPatch({ file, text }: ProposedFile, problems: readonly Problem[]): Patch | undefined {
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

function withTexts(problems: readonly Problem[], files: readonly ProposedFile[]): Judged[] {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return problems.map((problem) => ({ problem, text: texts.get(problem.file) ?? '' }));
}
