import { parseArgs } from 'node:util';
import { didYouMean, nearest, show } from '../../schema/text.ts';

/** A flag that answers a question. */
export interface Flag {
  /** As it is written behind the two hyphens. */
  readonly name: string;
  /** What stands behind it, in capitals: "NAME". */
  readonly value: string;
  /** What it says, for the help. */
  readonly help: string;
  /** A value that would pass. */
  readonly example: string;
  /** The field of the record that it fills; the text below the fields where there is none. */
  readonly field?: string;
  /** Whether it may stand there several times. */
  readonly isList?: boolean;
  /** Flags that stand behind it and say more about what it names. */
  readonly inner?: readonly Flag[];
}

/** What flags say, about a record or about what one of them names. */
export interface Given {
  /** What the flag says, if it is there. */
  one(flag: string): string | undefined;
  /** What each use of the flag says, in their order. */
  all(flag: string): readonly string[];
  /** What stands behind each use of the flag, and is about that. */
  behind(flag: string): readonly Given[];
}

/** What is wrong with a flag, and how one that would pass is written. */
export interface Complaint {
  readonly message: string;
  readonly example?: string;
}

export interface ReadFlags {
  readonly given: Given;
  readonly isHelp: boolean;
  /** Whether nothing is to be asked. */
  readonly isSilent: boolean;
  /** Words that belong to no flag. */
  readonly words: readonly string[];
  readonly complaints: readonly Complaint[];
}

interface Scope {
  readonly flags: readonly Flag[];
  readonly uses: Map<string, { readonly value: string; readonly scope: Scope }[]>;
}

/** Reads flags. A flag is about the last one before it that knows it as its own, else about the record; nothing is passed over. */
export function readFlags(args: readonly string[], flags: readonly Flag[]): ReadFlags {
  const every = withInner(flags);
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(every.map(({ name }) => [name, { type: 'string' as const, multiple: true }])),
      yes: { type: 'boolean', short: 'y' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const complaints: Complaint[] = [];
  const switches = { yes: false, help: false };
  const root = newScope(flags);
  let open = [root];
  for (const [index, token] of tokens.entries()) {
    // What stands behind a word that is no flag was meant for it.
    if (token.kind === 'positional' && !isUnknown(tokens[index - 1], every)) words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (name === 'yes' || name === 'help') {
      switches[name] = true;
      if (value !== undefined) complaints.push({ message: `--${name} takes no value.`, example: `--${name}` });
      continue;
    }
    const depth = open.findLastIndex((scope) => scope.flags.some((flag) => flag.name === name));
    const flag = open[depth]?.flags.find((candidate) => candidate.name === name);
    if (flag === undefined) complaints.push(notHere(rawName, every));
    else if (value === undefined || value.trim() === '' || (value.startsWith('--') && !inlineValue))
      complaints.push({ message: `Behind --${name} its value is missing.`, example: flagLine(flag) });
    else {
      open = open.slice(0, depth + 1);
      const uses = open[depth]?.uses.get(name) ?? [];
      if (uses.length > 0 && flag.isList !== true)
        complaints.push({ message: `--${name} stands there twice, and can say one thing only.`, example: flagLine(flag, value) });
      const scope = newScope(flag.inner ?? []);
      open[depth]?.uses.set(name, [...uses, { value, scope }]);
      open.push(scope);
    }
  }
  return { given: toGiven(root), isHelp: switches.help, isSilent: switches.yes, words, complaints };
}

function isUnknown(token: { readonly kind: string; readonly name?: string } | undefined, flags: readonly Flag[]): boolean {
  return token?.kind === 'option' && ![...flags.map(({ name }) => name), 'yes', 'help'].includes(token.name ?? '');
}

/** A flag with a value as it is typed in a shell. */
// { name: "title" }, "Ada's $5" => --title "Ada's \$5"
export function flagLine({ name, example }: Pick<Flag, 'name' | 'example'>, value = example): string {
  return `--${name} ${/^[\w./:@+-]+$/.test(value) ? value : `"${value.replace(/[\\"$`]/g, '\\$&')}"`}`;
}

/** Nothing, as if no flag was given. */
export const NOTHING: Given = { one: () => undefined, all: () => [], behind: () => [] };

function toGiven({ uses }: Scope): Given {
  const all = (flag: string): string[] => (uses.get(flag) ?? []).map(({ value }) => value);
  return { one: (flag) => all(flag)[0], all, behind: (flag) => (uses.get(flag) ?? []).map(({ scope }) => toGiven(scope)) };
}

function newScope(flags: readonly Flag[]): Scope {
  return { flags, uses: new Map() };
}

function withInner(flags: readonly Flag[]): Flag[] {
  return flags.flatMap((flag) => [flag, ...withInner(flag.inner ?? [])]);
}

function notHere(rawName: string, flags: readonly Flag[]): Complaint {
  const outer = flags.find(({ inner }) => inner?.some(({ name }) => `--${name}` === rawName));
  const own = flags.find(({ name }) => `--${name}` === rawName);
  if (outer !== undefined && own !== undefined)
    return {
      message: `${rawName} stands behind the --${outer.name} that it is about.`,
      example: `${flagLine(outer)} ${flagLine(own)}`,
    };
  const written = [...flags.map(({ name }) => name), 'yes', 'help'].map((name) => `--${name}`);
  const meant = flags.find(({ name }) => `--${name}` === nearest(rawName, written));
  return {
    message: [`${show(rawName)} is no flag.`, didYouMean(rawName, written)].filter((text) => text !== '').join(' '),
    ...(meant === undefined ? {} : { example: flagLine(meant) }),
  };
}
