import { isAbsolute, posix, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { anyOf, didYouMean, show } from '../../schema/text.ts';

export const USAGE = `npm run check                          says what is wrong in the content folder
npm run check -- --fix                 mends what can be mended without guessing, shows what it changed, and says what is left
npm run check -- meetups/028           looks at one folder or file only; so does npm run check -- --fix meetups/028
npm run check -- --help                shows this

The content is in content/ (or ARCHIVE_CONTENT).
`;

export type CheckArguments =
  /** `within`: paths below the content folder to which all is confined; none for the whole of it. */
  | { readonly command: 'check' | 'fix'; readonly within: readonly string[] }
  | { readonly command: 'help' }
  /** What is wrong with them, in a sentence. */
  | { readonly command: 'wrong'; readonly message: string };

const FLAGS = ['fix', 'help'] as const;

/**
 * Reads the arguments of `npm run check`; those that it does not know are never passed over.
 * @param contentFolder the folder that paths may begin with.
 * @param exists whether there is something at a path below the content folder.
 * @param env tells of flags that npm has kept to itself, since nobody wrote "--" before them.
 */
export function readArguments(
  args: readonly string[],
  contentFolder: string,
  exists: (path: string) => boolean,
  env: NodeJS.ProcessEnv = {},
): CheckArguments {
  const kept = FLAGS.find((flag) => env[`npm_config_${flag}`] !== undefined);
  if (kept !== undefined) return wrong(`npm has kept --${kept} to itself. Write "--" before it: npm run check -- --${kept}`);
  const { tokens } = parseArgs({
    args: [...args],
    options: { fix: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Set<string>();
  const within: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const path = pathWithin(token.value, contentFolder);
      if (path === undefined || (path !== '' && !exists(path)))
        return wrong(`There is no ${show(token.value)} in ${contentFolder}. A path is one below it, such as meetups/028.`);
      within.push(path);
    }
    if (token.kind !== 'option') continue;
    if (!(FLAGS as readonly string[]).includes(token.name)) return wrong(unknownFlag(token.rawName));
    if (token.value !== undefined) return wrong(`--${token.name} takes no value.`);
    given.add(token.name);
  }
  if (given.has('help')) return { command: 'help' };
  return { command: given.has('fix') ? 'fix' : 'check', within: within.includes('') ? [] : within };
}

/** Whether a path is one of those to which all is confined, or inside one. */
export function isWithin(path: string, within: readonly string[]): boolean {
  return within.length === 0 || within.some((place) => path === place || path.startsWith(`${place}/`));
}

// "content/meetups/028/", "meetups/028", "./meetups/028" => "meetups/028"; the content folder itself => ""
function pathWithin(path: string, contentFolder: string): string | undefined {
  const clean = posix.normalize(path.replaceAll('\\', '/')).replace(/\/+$/, '');
  const folder = posix.normalize(contentFolder.replaceAll('\\', '/')).replace(/\/+$/, '');
  const below = isAbsolute(clean) && !isAbsolute(folder) ? relative(folder, clean).replaceAll('\\', '/') : clean;
  if (below === folder || below === '.') return '';
  const inside = below.startsWith(`${folder}/`) ? below.slice(folder.length + 1) : below;
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : inside;
}

function unknownFlag(name: string): string {
  const known = FLAGS.map((flag) => `--${flag}`);
  return [`${name} is no flag.`, didYouMean(name, known)].filter((text) => text !== '').join(' ');
}

function wrong(message: string): CheckArguments {
  return {
    command: 'wrong',
    message: `${message} The flags are ${anyOf(
      FLAGS.map((flag) => `--${flag}`),
      'and',
    )}.`,
  };
}
