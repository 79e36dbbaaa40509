import { parseArgs } from 'node:util';
import { type HeadingMap, MEANINGS, type Meaning, readMapping } from '../../import/columns.ts';
import { anyOf, didYouMean, show } from '../../schema/text.ts';
import { isTimeZone } from '../../schema/time.ts';
import { parseUrl } from '../../schema/url.ts';

export const USAGE = `npm run import -- FOLDER --into TARGET   makes the content of an archive of a folder of README files

  --into TARGET         the folder for the content, which is not there yet
  --update              brings what is new into a target that an import has made; what people have edited stays
  --facts-only          leaves descriptions out: titles, dates, names and links only
  --map "Vortrag=title" says what the heading of a column means: ${anyOf(MEANINGS)}
  --repository URL      the repository that the folder is a copy of; links to files that are not in it lead there
  --stored FILE         a list of files that the repository has though the folder has not, one path a line
  --name TEXT           the name of the meetup; else the first heading of its README.md
  --tagline TEXT        one line that says what is there
  --time-zone ZONE      its time zone; else that of this machine
  --language TAG        the language of most talks; else en
  --address URL         where the site will be published; else where GitHub Pages does so
  --contact ADDRESS     where the organizers can be reached; else the issues of the repository
  --help                shows this

What was read, what is in doubt and what is left over stands in import-report.md in the target.
`;

const VALUES = ['into', 'map', 'repository', 'stored', 'name', 'tagline', 'time-zone', 'language', 'address', 'contact'] as const;
const SWITCHES = ['update', 'facts-only', 'help'] as const;

type Value = (typeof VALUES)[number];

export interface ImportArguments {
  readonly source: string;
  readonly target: string;
  readonly isUpdate: boolean;
  readonly isFactsOnly: boolean;
  readonly map: HeadingMap;
  readonly repository?: string;
  readonly stored?: string;
  /** What was said of the site. */
  readonly site: Readonly<Partial<Record<'name' | 'tagline' | 'timeZone' | 'language' | 'address' | 'contact', string>>>;
}

export type ReadArguments =
  | { readonly command: 'import'; readonly args: ImportArguments }
  | { readonly command: 'help' }
  /** What is wrong with them, in a sentence. */
  | { readonly command: 'wrong'; readonly message: string };

/**
 * Reads the arguments of `npm run import`; those that it does not know are never passed over.
 * @param env tells of flags that npm has kept to itself, since nobody wrote "--" before them.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv = {}): ReadArguments {
  const kept = [...VALUES, ...SWITCHES].find(
    (flag) => env[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined && !args.some((arg) => arg.startsWith(`--${flag}`)),
  );
  if (kept !== undefined && !args.some((arg) => arg.startsWith('--')))
    return wrong(`npm has kept --${kept} to itself. Write "--" before all arguments: npm run import -- FOLDER --into TARGET`);
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const, multiple: true }])),
      ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const switches = new Set<string>();
  const values = new Map<Value, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = VALUES.find((known) => known === token.name);
    const flag = SWITCHES.find((known) => known === token.name);
    if (flag !== undefined) {
      if (token.value !== undefined) return wrong(`--${flag} takes no value.`);
      switches.add(flag);
    } else if (name === undefined) {
      const meant = didYouMean(
        token.rawName,
        [...VALUES, ...SWITCHES].map((known) => `--${known}`),
      );
      return wrong([`${show(token.rawName)} is no flag.`, meant].filter((text) => text !== '').join(' '));
    } else {
      if (token.value === undefined || token.value.trim() === '' || (token.value.startsWith('--') && !token.inlineValue))
        return wrong(`Behind --${name} its value is missing.`);
      values.set(name, [...(values.get(name) ?? []), token.value]);
    }
  }
  if (switches.has('help')) return { command: 'help' };
  return check(words, switches, values);
}

function check(words: readonly string[], switches: ReadonlySet<string>, values: ReadonlyMap<Value, readonly string[]>): ReadArguments {
  const twice = [...values].find(([name, all]) => name !== 'map' && all.length > 1)?.[0];
  if (twice !== undefined) return wrong(`--${twice} stands there twice, and can say one thing only.`);
  const one = (name: Value): string | undefined => values.get(name)?.[0];
  const [source, ...more] = words;
  const target = one('into');
  if (source === undefined) return wrong('The folder to import is missing.');
  if (more.length > 0) return wrong(`${show(more[0])} belongs to no flag: what has blanks in it is put in quotes.`);
  if (target === undefined) return wrong('Where the content is to be written is missing: --into TARGET.');
  const map = new Map<string, Meaning>();
  for (const text of values.get('map') ?? []) {
    const mapping = readMapping(text);
    if ('problem' in mapping) return wrong(mapping.problem);
    map.set(mapping.heading, mapping.meaning);
  }
  const repository = one('repository')?.replace(/(?:\.git)?\/*$/, '');
  if (repository !== undefined && !/^https:\/\/[^/]+\/[^/?#]+\/[^/?#]+$/.test(repository))
    return wrong(`--repository needs the address of a repository, such as https://github.com/vdlm/meetups; ${show(repository)} is none.`);
  const zone = one('time-zone');
  if (zone !== undefined && !isTimeZone(zone)) return wrong(`${show(zone)} is no time zone, such as Europe/Vienna.`);
  for (const name of ['address', 'contact'] as const) {
    const parsed = parseUrl(one(name) ?? 'https://example.org', { mail: name === 'contact' });
    if ('reason' in parsed) return wrong(`--${name} needs a complete address; ${show(one(name))} is none: ${parsed.reason}.`);
  }
  const site = {
    name: one('name'),
    tagline: one('tagline'),
    timeZone: zone,
    language: one('language'),
    address: one('address'),
    contact: one('contact'),
  };
  const stored = one('stored');
  return {
    command: 'import',
    args: {
      source,
      target,
      isUpdate: switches.has('update'),
      isFactsOnly: switches.has('facts-only'),
      map,
      ...(repository === undefined ? {} : { repository }),
      ...(stored === undefined ? {} : { stored }),
      site: Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined)),
    },
  };
}

function wrong(message: string): ReadArguments {
  return { command: 'wrong', message };
}
