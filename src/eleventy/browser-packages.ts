import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** Modules of ours that stand in the place of a package: they leave to the browser what it knows. */
const STAND_INS: Readonly<Record<string, string>> = {
  entities: 'src/client/stand-ins/entities.ts',
  mdurl: 'src/client/stand-ins/mdurl.ts',
};

const NO_FUNCTION = 'export default () => false;';
const nothing = (...names: readonly string[]): string => `export let ${names.join(', ')};`;

/** Modules of packages that nothing reaches with our options, or that can be said in fewer words, and what stands in their place. */
const SHORTER: Readonly<Record<string, string>> = {
  // YAML 1.2 in the core schema: other schemas are not asked for, and tags are refused before a text is parsed.
  'yaml/browser/dist/schema/json/schema.js': nothing('schema'),
  'yaml/browser/dist/schema/yaml-1.1/binary.js': nothing('binary'),
  'yaml/browser/dist/schema/yaml-1.1/omap.js': nothing('omap'),
  'yaml/browser/dist/schema/yaml-1.1/pairs.js': nothing('pairs'),
  'yaml/browser/dist/schema/yaml-1.1/schema.js': nothing('schema'),
  'yaml/browser/dist/schema/yaml-1.1/set.js': nothing('set'),
  'yaml/browser/dist/schema/yaml-1.1/timestamp.js': nothing('timestamp', 'intTime', 'floatTime'),
  // Of the syntax tree only the kinds of token are asked for.
  'yaml/browser/dist/parse/cst-scalar.js': nothing('createScalarToken', 'resolveAsScalar', 'setScalarValue'),
  'yaml/browser/dist/parse/cst-stringify.js': nothing('stringify'),
  'yaml/browser/dist/parse/cst-visit.js': nothing('visit'),
  // No HTML in Markdown, no typographer, and no address is changed.
  'markdown-it/lib/rules_block/html_block.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_inline/html_inline.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_core/replacements.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_core/smartquotes.mjs': NO_FUNCTION,
  'punycode.js/punycode.es6.js': NO_FUNCTION,
  'uc.micro/categories/S/regex.mjs': 'export default /\\p{S}/u;',
  // No language is named to it.
  '@sindresorhus/transliterate/locale-replacements.js': 'export default {};',
};

const TABLE = '@sindresorhus/transliterate/replacements.js';

/**
 * Makes the packages that the form shares with the check lighter in bundles for the browser, where all that is loaded counts: what
 * every browser knows is left to it, what is never reached is left out, and a table is written shorter. What they do stays the same,
 * which `test/browser/browser-packages.test.ts` holds.
 */
export const browserPackages: Plugin = {
  name: 'browser-packages',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(STAND_INS).join('|')})$`) }, ({ path }) => ({
      path: resolve(STAND_INS[path] ?? path),
    }));
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const name = path.replaceAll('\\', '/').replace(/^.*\/node_modules\//, '');
      if (name === TABLE) return { contents: writeTable(await readTable(path)) };
      const contents = SHORTER[name];
      return contents === undefined ? undefined : { contents };
    });
  },
};

async function readTable(file: string): Promise<ReadonlyMap<string, string>> {
  const { default: table } = (await import(pathToFileURL(file).href)) as { readonly default: ReadonlyMap<string, string> };
  return table;
}

/**
 * A module with the same map of characters, in which those that follow each other stand in a line: a fifth of the bytes, compressed.
 */
// [["а", "a"], ["б", "b"], ["ё", "yo"]] => "а a b\nё yo"
export function writeTable(table: ReadonlyMap<string, string>): string {
  const isOne = (key: string): boolean => [...key].length === 1;
  const codeOf = (key: string): number => key.codePointAt(0) ?? 0;
  const single = [...table].filter(([key]) => isOne(key)).sort(([a], [b]) => codeOf(a) - codeOf(b));
  const lines = single.map(([key, value], index) => {
    const before = single[index - 1]?.[0];
    return before !== undefined && codeOf(before) + 1 === codeOf(key) ? ` ${value}` : `\n${key} ${value}`;
  });
  const others = [...table].filter(([key]) => !isOne(key));
  return `const table = new Map(${JSON.stringify(others)});
for (const line of ${JSON.stringify(lines.join('').slice(1))}.split('\\n')) {
  const first = String.fromCodePoint(line.codePointAt(0));
  line.slice(first.length + 1).split(' ').forEach((value, index) => table.set(String.fromCodePoint(line.codePointAt(0) + index), value));
}
export default table;`;
}
