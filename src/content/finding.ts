import { compareProblems, type Problem, withoutLongExample } from '../schema/problem.ts';

/** A problem before it is known which file it is in. Lines count from the first of the text that was looked at. */
export type Finding = Omit<Problem, 'severity' | 'file'>;

const LIMIT = 50;

/** Turns what was found in one file into problems: errors all of them, in order, and at most 50 so that one file cannot bury the others. */
export function problemsIn(file: string, findings: readonly Finding[]): Problem[] {
  const problems = findings.map((finding): Problem => ({ severity: 'error', file, ...finding })).sort(compareProblems);
  const shown = problems.slice(0, LIMIT).map(withoutLongExample);
  if (problems.length <= LIMIT) return shown;
  const last = shown.at(-1) ?? { line: 1, column: 1 };
  return [
    ...shown,
    {
      severity: 'error',
      rule: 'too-many-problems',
      file,
      line: last.line,
      column: last.column,
      message: `This file has ${problems.length - LIMIT} more problems.`,
      help: 'Mend the ones above first: the rest is shown then.',
    },
  ];
}

/** A finding about a whole file or folder. */
export function aboutFile(rule: string, message: string, help: string, example?: string): Finding {
  return { rule, line: 1, column: 1, message, help, ...(example === undefined ? {} : { example }) };
}
