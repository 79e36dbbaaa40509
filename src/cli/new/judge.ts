import { statSync } from 'node:fs';
import { RULES } from '../../archive/check.ts';
import { fieldAt, readFields } from '../../content/edit-record.ts';
import type { FieldPath, Records } from '../../content/records.ts';
import { checkProposal } from '../../proposal/check-proposal.ts';
import { judgeFiles } from '../../proposal/judge-files.ts';
import type { Problem } from '../../schema/problem.ts';
import { show } from '../../schema/text.ts';
import { type Complaint, type Flag, flagLine } from './flags.ts';
import type { NewFile } from './interview.ts';

/** A problem of a new file, and the field that it is about. */
export interface Judged {
  readonly problem: Problem;
  readonly path: FieldPath;
}

/** What the check would say of new files once they are in the archive, and then of what is right in those with an error. */
export function judge(records: Records, files: readonly NewFile[]): Judged[] {
  const uploads = files.flatMap(({ copies = new Map() }) =>
    [...copies].map(([file, path]) => ({ file, type: 'pdf' as const, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 })),
  );
  return judgeFiles(files, [], (all) => checkProposal(records, all, uploads, RULES)).map(({ problem, text }) => {
    return { problem, path: fieldAt(text, problem) };
  });
}

/** Problems of new files in the words of the flags that fill them. */
export function toComplaints(found: readonly Judged[], files: readonly NewFile[]): Complaint[] {
  return found.map(({ problem, path }) => {
    const about = files.find(({ file }) => file === problem.file);
    const flag = flagOf(about?.flags ?? [], path, problem.line);
    const message = `${about === undefined ? `${problem.file}: ` : ''}${problem.message} ${remedyOf(problem, flag)}`;
    if (flag === undefined) return { message };
    return { message: `--${flag.name}: ${message}`, example: flagLine(flag, valueThatPasses(problem, path)) };
  });
}

function flagOf(flags: readonly Flag[], path: FieldPath, line: number): Flag | undefined {
  const [field, , inner] = path;
  // The first line of a file is about the file.
  if (field === undefined) return line > 1 ? flags.find(({ name }) => name === 'text') : undefined;
  const fitting = flags.filter((flag) => flag.field === field);
  return fitting.find(({ name }) => name === inner) ?? fitting[0];
}

function valueThatPasses({ rule, suggestion, example }: Problem, path: FieldPath): string | undefined {
  if (rule === 'missing-field') return undefined;
  return path.length === 0 ? example : (suggestion ?? valueIn(example));
}

/** The single value that a line of YAML gives. */
function valueIn(example = ''): string | undefined {
  const value = Object.values(readFields(`---\n${example.startsWith('- ') ? `list:\n${example}` : example}\n---\n`))[0];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}

/** What is to be done at the command line, where the check speaks of adding files. */
function remedyOf({ rule, message, help }: Problem, flag: Flag | undefined): string {
  const name = /"(?:[^"\\]|\\.)*"/.exec(message)?.[0] ?? show('…');
  const latin = flag?.inner?.find((inner) => inner.name === 'latin');
  if (rule === 'person-without-slug' && latin !== undefined) return `Write ${flagLine(latin)} behind it.`;
  if (rule === 'person-without-slug') return `First a file about the person: npm run new -- person --name ${name} --file li-ming`;
  return help.replace(/For a new (venue|topic), add a file to \w+\/\.$/, `For a new one: npm run new -- $1 --name ${name}`);
}
