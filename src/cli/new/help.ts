import type { Complaint, Flag } from './flags.ts';

/** What a command can be told to make. */
export interface Subject {
  readonly name: string;
  readonly what: string;
  readonly flags: readonly Flag[];
  readonly example: string;
  /** What stands behind the name: "FOLDER". */
  readonly operand?: string;
}

/** How the command is used, for all that it makes. */
export function formatUsage(subjects: readonly Subject[]): string {
  const rows = subjects.map(({ name, operand, what }) => [`npm run new -- ${name}${operand === undefined ? '' : ` ${operand}`}`, what]);
  return `${['npm run new                            asks what is to be made, and then field by field', ...table(rows, 39)].join('\n')}

Each asks what its flags do not say, shows the files, and writes them when you agree. With --yes it asks nothing.
The flags of each: npm run new -- talk --help
`;
}

/** How one of them is used. */
export function formatHelp(subject: Subject): string {
  const { name, what, flags, operand } = subject;
  return `npm run new -- ${name}${operand === undefined ? '' : ` ${operand}`} [flags]

${what}. Whatever no flag says is asked; with --yes nothing is.

${table([...flags.flatMap((flag) => rowsOf(flag, '')), ['--yes', 'asks nothing, and writes when all is right'], ['--help', 'shows this']], 27).join('\n')}

For example:
  ${exampleLine(subject)}
`;
}

/** A whole command that asks nothing. */
export function exampleLine({ name, operand, example }: Subject): string {
  return `npm run new -- ${name} ${operand === undefined ? '' : '../my-archive '}${example} --yes`;
}

/** Everything that is wrong with flags, each with one that would pass. */
export function formatComplaints(complaints: readonly Complaint[], name: string): string {
  const texts = complaints.map(({ message, example }) => `${message}${example === undefined ? '' : `\n    ${example}`}`);
  return `${[...new Set(texts)].join('\n\n')}\n\nAll flags: npm run new -- ${name} --help`;
}

function rowsOf({ name, value, help, isList, inner = [] }: Flag, indent: string): [string, string][] {
  const more = isList === true ? '; may stand there several times' : '';
  return [[`${indent}--${name} ${value}`, `${help}${more}`], ...inner.flatMap((flag) => rowsOf(flag, `${indent}  `))];
}

function table(rows: readonly (readonly string[])[], width: number): string[] {
  return rows.map(([left = '', right = '']) => `${left.padEnd(width - 1)} ${right}`);
}
