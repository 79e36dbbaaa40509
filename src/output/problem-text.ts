import { compareProblems, type Problem } from '../schema/problem.ts';
import { visible } from '../schema/text.ts';
import { codeSpan } from './markdown-text.ts';
import { counted } from './words.ts';

/**
 * One problem for a terminal: where, what, and below it, indented, what is allowed and a line that would pass.
 * No character of a content file reaches the terminal that could move its cursor or turn its direction.
 */
// content/meetups/028/1-x.md:4:1 error  "speeker" is not a field of a talk.
//     Did you mean "speakers"? …
export function formatProblem(problem: Problem, contentFolder: string): string {
  const { severity, message, help, example } = problem;
  const lines = [`${place(problem, contentFolder)} ${severity}  ${message}`, `    ${help}`];
  if (example !== undefined) lines.push(...example.split('\n').map((line) => `      ${line}`));
  return lines.map(visible).join('\n');
}

/** All problems in order of their place, and a last line that counts them. */
export function formatProblems(problems: readonly Problem[], contentFolder: string): string {
  const texts = [...problems].sort(compareProblems).map((problem) => formatProblem(problem, contentFolder));
  return [...texts, countProblems(problems)].join('\n\n');
}

/** How many problems there are. */
// "2 errors, 1 warning in 2 files."
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(
    (text) => text !== '',
  );
  if (counts.length === 0) return 'No problems.';
  return `${counts.join(', ')} in ${counted(new Set(problems.map(({ file }) => file)).size, 'file')}.`;
}

/** GitHub shows no more of a step's annotations of a kind. */
const ANNOTATIONS = 10;

/**
 * Workflow commands that make GitHub show the first ten problems beside the changed lines, errors first
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Nothing in a problem can end its command.
 */
export function toWorkflowCommands(problems: readonly Problem[], contentFolder: string): string[] {
  const order = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
  const first = [...problems].sort((a, b) => order(a) - order(b) || compareProblems(a, b)).slice(0, ANNOTATIONS);
  return first.map((problem) => {
    const { severity, line, column, rule, message, help, example } = problem;
    const text = [message, help, ...(example?.split('\n') ?? [])].map(visible).join('\n');
    const file = escapeProperty(visible(path(problem, contentFolder)));
    return `::${severity} file=${file},line=${line},col=${column},title=${escapeProperty(visible(rule))}::${escapeData(text)}`;
  });
}

/**
 * A text for the log of a workflow in which no line is read as a command, not even one that quotes a content file.
 * @param token a word that no content file can know.
 */
export function withoutCommands(text: string, token: string): string {
  return `::stop-commands::${token}\n${text}\n::${token}::`;
}

/** GitHub takes 1 MiB a step; what else the step says must fit too. */
const SUMMARY_BYTES = 900_000;

/** All problems as a Markdown table, as many as fit in 900 KB. Every cell is a code span, in which neither HTML nor Markdown counts. */
export function toStepSummary(problems: readonly Problem[], contentFolder: string): string {
  const rows = ['| Where | What was found | What is allowed | A line that would pass |', '| --- | --- | --- | --- |'];
  const end = (left: number): string =>
    `\n${countProblems(problems)}${left > 0 ? ` ${left} of them do not fit here: the log has them all.` : ''}\n`;
  const sorted = [...problems].sort(compareProblems);
  let bytes = Buffer.byteLength(`${rows.join('\n')}${end(sorted.length)}`);
  for (const [index, problem] of sorted.entries()) {
    const { severity, message, help, example = '' } = problem;
    const row = `| ${[`${place(problem, contentFolder)} ${severity}`, message, help, example].map(cell).join(' | ')} |`;
    bytes += Buffer.byteLength(row) + 1;
    if (bytes > SUMMARY_BYTES) return `${[...rows, end(sorted.length - index)].join('\n')}`;
    rows.push(row);
  }
  return [...rows, end(0)].join('\n');
}

function cell(text: string): string {
  return codeSpan(text.replace(/\n/g, ' ⏎ '));
}

function place(problem: Problem, contentFolder: string): string {
  return `${path(problem, contentFolder)}:${problem.line}:${problem.column}`;
}

function path({ file }: Problem, contentFolder: string): string {
  return file === '' ? contentFolder : `${contentFolder}/${file}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
