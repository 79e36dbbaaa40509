import { statSync } from 'node:fs';
import { fieldAt, readFields } from '../../content/edit-record.ts';
import type { FieldPath, Records } from '../../content/records.ts';
import { checkProposal } from '../../proposal/check-proposal.ts';
import type { Problem } from '../../schema/problem.ts';
import { show } from '../../schema/text.ts';
import { type Complaint, type Flag, flagLine } from './flags.ts';
import type { NewFile } from './interview.ts';

/** What the check would say of new files once they are in the archive. */
export function judge(records: Records, files: readonly NewFile[]): Problem[] {
  const uploads = files.flatMap(({ copies = new Map() }) =>
    [...copies].map(([file, path]) => ({ file, type: 'pdf' as const, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 })),
  );
  return checkProposal(records, files, uploads);
}

/** Problems of new files in the words of the flags that fill them. */
export function toComplaints(problems: readonly Problem[], files: readonly NewFile[]): Complaint[] {
  return problems.map((problem) => {
    const file = files.find((candidate) => candidate.file === problem.file);
    const path = fieldAt(file?.text ?? '', problem);
    const flag = flagOf(file?.flags ?? [], path, problem.line);
    const message = `${problem.message} ${remedyOf(problem)}`;
    return flag === undefined ? { message } : { message: `--${flag.name}: ${message}`, example: flagLine(flag, valueIn(problem.example) ?? flag.example) };
  });
}

function flagOf(flags: readonly Flag[], path: FieldPath, line: number): Flag | undefined {
  const [field, , inner] = path;
  if (field === undefined) return line > 1 ? flags.find(({ name }) => name === 'text') : undefined;
  const fitting = flags.filter((flag) => flag.field === field);
  return fitting.find(({ name }) => name === inner) ?? fitting[0];
}

/** The single value that a line of YAML gives. */
function valueIn(example = ''): string | undefined {
  const value = Object.values(readFields(`---\n${example.startsWith('- ') ? `list:\n${example}` : example}\n---\n`))[0];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}

/** What is to be done at the command line, where the check speaks of adding files. */
function remedyOf({ rule, message, help }: Problem): string {
  const name = /"(?:[^"\\]|\\.)*"/.exec(message)?.[0] ?? show('…');
  if (rule === 'person-without-slug') return `First a file about the person: npm run new -- person --name ${name} --file li-ming`;
  return help.replace(/For a new (venue|topic), add a file to \w+\/\.$/, `For a new one: npm run new -- $1 --name ${name}`);
}
