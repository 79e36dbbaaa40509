import { parseArgs } from 'node:util';
import { anyOf, didYouMean, show, visible } from '../../schema/text.ts';

/** What can be written, and what it is. */
export const EXPORT_KINDS = ['data', 'bagit', 'readme'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const USAGE = `npm run export -- data --into FOLDER     all of the archive as tables: CSV, JSON, and datapackage.json that describes them
npm run export -- bagit --into FOLDER    the content, the copies of remote files and the tables, with their hashes, as one bag to keep (BagIt, RFC 8493)
npm run export -- readme --into FOLDER   the archive as README files to read on GitHub, from which npm run import makes the same content again
npm run export -- --help                 shows this

The folder is new or empty, or holds such an export that nobody has changed, which is then brought up to date.
It may be a working copy of git: what git keeps of it stays.
The content is in content/ (or ARCHIVE_CONTENT), the copies are in .cache/ (or ARCHIVE_CACHE).
`;

export type ExportArguments =
  | { readonly command: 'export'; readonly kind: ExportKind; readonly into: string }
  | { readonly command: 'help' }
  /** What is wrong with them, in a sentence. */
  | { readonly command: 'wrong'; readonly message: string };

/**
 * Reads the arguments of `npm run export`; those that it does not know are never passed over.
 * @param env tells of flags that npm has kept to itself, since nobody wrote "--" before them.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv = {}): ExportArguments {
  const kept = ['into', 'help'].find((flag) => env[`npm_config_${flag}`] !== undefined);
  if (kept !== undefined) return wrong(`npm has kept --${kept} to itself. Write "--" before all: npm run export -- data --into FOLDER`);
  const { tokens } = parseArgs({
    args: [...args],
    options: { into: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const folders: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return { command: 'help' };
    if (token.name !== 'into') return wrong([`${token.rawName} is no flag.`, didYouMean(token.rawName, ['--into'])].join(' ').trim());
    if (token.value === undefined || token.value === '') return wrong('--into needs the name of a folder behind it.');
    folders.push(token.value);
  }
  const [kind, ...others] = words;
  if (kind === undefined) return wrong(`What is to be written? It is ${anyOf(EXPORT_KINDS, 'or')}.`);
  if (!isKind(kind)) return wrong([`${show(kind)} cannot be exported.`, didYouMean(kind, EXPORT_KINDS)].join(' ').trim());
  const [into, second] = folders;
  const [other] = others;
  if (other !== undefined && into === undefined && !isKind(other))
    return wrong(`Write --into before the folder: npm run export -- ${kind} --into ${visible(other)}`);
  if (other !== undefined && isKind(other)) return wrong(`Only one thing is written at a time: ${kind} or ${other}.`);
  if (other !== undefined) return wrong(`${show(other)} belongs to no flag: what has blanks in it is put in quotes.`);
  if (into === undefined) return wrong(`Where to? For example: npm run export -- ${kind} --into ../my-export`);
  if (second !== undefined) return wrong('--into can be given once.');
  return { command: 'export', kind, into };
}

function isKind(word: string): word is ExportKind {
  return (EXPORT_KINDS as readonly string[]).includes(word);
}

function wrong(message: string): ExportArguments {
  return { command: 'wrong', message };
}
