import { parseArgs } from 'node:util';
import { anyOf, didYouMean, show } from '../../schema/text.ts';
import { parseUrl, type SafeUrl } from '../../schema/url.ts';

export const USAGE = `npm run media                          copies the remote slides and posters that the content names, and looks whether the rest is there
npm run media -- --again               asks also where a run of today has asked already
npm run media -- --accept ADDRESS      takes what is at an address now in place of the copy of what was there before
npm run media -- --verify              compares every copy with content/media.lock.json; asks nobody
npm run media -- --help                shows this

Copies are kept in .cache/media (or ARCHIVE_CACHE), what is known of each address in media.lock.json in the content folder.
`;

export type MediaArguments =
  | { readonly command: 'run'; readonly isAgain: boolean }
  | { readonly command: 'accept'; readonly accepted: readonly SafeUrl[] }
  | { readonly command: 'verify' }
  | { readonly command: 'help' }
  /** What is wrong with them, in a sentence. */
  | { readonly command: 'wrong'; readonly message: string };

const FLAGS = ['again', 'accept', 'verify', 'help'] as const;

/**
 * Reads the arguments of `npm run media`; those that it does not know are never passed over.
 * @param env tells of flags that npm has kept to itself, since nobody wrote "--" before them.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv = {}): MediaArguments {
  const kept = FLAGS.find((flag) => env[`npm_config_${flag}`] !== undefined);
  if (kept !== undefined && args.length === 0)
    return wrong(`npm has kept --${kept} to itself. Write "--" before it: npm run media -- --${kept}`);
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      again: { type: 'boolean' },
      accept: { type: 'string', multiple: true },
      verify: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<(typeof FLAGS)[number]>();
  const accepted: SafeUrl[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(`"${token.value}" belongs to no flag.`);
    if (token.kind !== 'option') continue;
    const name = FLAGS.find((flag) => flag === token.name);
    if (name === undefined)
      return wrong(
        [
          `${token.rawName} is no flag.`,
          didYouMean(
            token.rawName,
            FLAGS.map((flag) => `--${flag}`),
          ),
        ]
          .filter((text) => text !== '')
          .join(' '),
      );
    given.add(name);
    if (name !== 'accept' && token.value !== undefined) return wrong(`--${name} takes no value.`);
    if (name !== 'accept') continue;
    const parsed = parseUrl(token.value ?? '');
    if (token.value === undefined) return wrong('Behind --accept stands the web address of a file that was reported as changed.');
    if ('reason' in parsed) return wrong(`--accept needs a web address; ${show(token.value)} is none: ${parsed.reason}.`);
    accepted.push(parsed.url);
  }
  if (given.has('help')) return { command: 'help' };
  if (given.size > 1)
    return wrong(
      `${anyOf(
        [...given].map((flag) => `--${flag}`),
        'and',
      )} do not go together.`,
    );
  if (given.has('verify')) return { command: 'verify' };
  if (given.has('accept')) return { command: 'accept', accepted };
  return { command: 'run', isAgain: given.has('again') };
}

function wrong(message: string): MediaArguments {
  return {
    command: 'wrong',
    message: `${message} The flags are ${anyOf(
      FLAGS.map((flag) => `--${flag}`),
      'and',
    )}.`,
  };
}
