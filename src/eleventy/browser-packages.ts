import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** What stands in the place of a package or of a module: less of it, or what leaves to the browser what that knows. */
const STAND_INS: Readonly<Record<string, string>> = {
  entities: 'entities.ts',
  mdurl: 'mdurl.ts',
  'yaml/browser/dist/doc/directives.js': 'yaml-directives.ts',
  'src/content/schemas.ts': 'schemas.ts',
  'src/content/yaml-errors.ts': 'yaml-errors.ts',
  'src/content/yaml-tokens.ts': 'yaml-tokens.ts',
};
const STAND_IN_FOLDER = 'src/client/stand-ins';

const NO_FUNCTION = 'export default () => false;';
const nothing = (...names: readonly string[]): string => `export let ${names.join(', ')};`;

/** Modules of packages that nothing reaches with our options, or that can be said in fewer words, and what stands in their place. */
const SHORTER: Readonly<Record<string, string>> = {
  // YAML 1.2 in the core schema: other schemas are not asked for, tags are refused before a text is parsed, and no key merges.
  'yaml/browser/dist/schema/tags.js': `import { schema } from './core/schema.js';
    export const coreKnownTags = {}, getTags = () => schema.slice();`,
  'yaml/browser/dist/schema/yaml-1.1/merge.js': `${nothing('addMergeToJSMap', 'merge')} export const isMergeKey = () => false;`,
  // Nothing is called by an anchor: files that do so are refused before they are parsed, and none is written.
  'yaml/browser/dist/nodes/Alias.js': 'export class Alias {}',
  'yaml/browser/dist/doc/anchors.js': `export const anchorIsValid = () => true, anchorNames = () => new Set(), findNewAnchor = () => '';
    export const createNodeAnchors = () => ({ onAnchor: () => '', setAnchors: () => {}, sourceObjects: new Map() });`,
  // No line is folded, and no function looks at values while they are read.
  'yaml/browser/dist/stringify/foldFlowLines.js': `export const FOLD_FLOW = 'flow', FOLD_BLOCK = 'block', FOLD_QUOTED = 'quoted';
    export const foldFlowLines = (text) => text;`,
  'yaml/browser/dist/doc/applyReviver.js': nothing('applyReviver'),
  // Of the syntax tree only the kinds of token are asked for.
  'yaml/browser/dist/parse/cst-scalar.js': nothing('createScalarToken', 'resolveAsScalar', 'setScalarValue'),
  'yaml/browser/dist/parse/cst-stringify.js': nothing('stringify'),
  'yaml/browser/dist/parse/cst-visit.js': nothing('visit'),
  // No HTML in Markdown, no typographer, and no address is changed.
  'markdown-it/lib/rules_block/html_block.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_inline/html_inline.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_core/replacements.mjs': NO_FUNCTION,
  'markdown-it/lib/rules_core/smartquotes.mjs': NO_FUNCTION,
  'markdown-it/lib/presets/commonmark.mjs': NO_FUNCTION,
  'markdown-it/lib/presets/zero.mjs': NO_FUNCTION,
  'punycode.js/punycode.es6.js': NO_FUNCTION,
  'uc.micro/categories/S/regex.mjs': 'export default /\\p{S}/u;',
  // No page at the top of the site is proposed.
  'src/schema/page.ts': 'export const RESERVED_PAGE_SLUGS = [];',
  // No language is named to it.
  '@sindresorhus/transliterate/locale-replacements.js': 'export default {};',
};

const TABLE = '@sindresorhus/transliterate/replacements.js';

/**
 * Makes what the form shares with the check lighter in bundles for the browser, where all that is loaded counts: what
 * every browser knows is left to it, what is never reached is left out, and a table is written shorter. What they do stays the same,
 * which `test/browser/browser-packages.test.ts` holds.
 */
export const browserPackages: Plugin = {
  name: 'browser-packages',
  setup(build) {
    const packages = Object.keys(STAND_INS).filter((name) => !name.includes('/'));
    build.onResolve({ filter: new RegExp(`^(?:${packages.join('|')})$`) }, ({ path }) => ({
      path: resolve(STAND_IN_FOLDER, STAND_INS[path] ?? path),
    }));
    build.onLoad({ filter: /\.(?:m?js|ts)$/ }, async ({ path }) => {
      const name = relative('.', path)
        .replaceAll('\\', '/')
        .replace(/^.*node_modules\//, '');
      if (name === TABLE) return { contents: writeTable(await readTable(path)) };
      const contents = SHORTER[name];
      if (contents !== undefined) return { contents };
      const file = STAND_INS[name];
      return file === undefined ? undefined : { contents: `export * from './${file}';`, resolveDir: resolve(STAND_IN_FOLDER) };
    });
  },
};

async function readTable(file: string): Promise<ReadonlyMap<string, string>> {
  const { default: table } = (await import(pathToFileURL(file).href)) as { readonly default: ReadonlyMap<string, string> };
  return table;
}

/**
 * A module with a map that writes the same words of the same characters: those that follow each other stand in a line, and those that
 * are written without their marks anyway are left out. A sixth of the bytes, compressed.
 */
// [["а", "a"], ["б", "b"], ["é", "e"], ["ё", "yo"]] => "а a b\nё yo"
export function writeTable(table: ReadonlyMap<string, string>): string {
  const isOne = (key: string): boolean => [...key].length === 1;
  const codeOf = (key: string): number => key.codePointAt(0) ?? 0;
  const needed = [...table].filter(([key, value]) => withoutMarks(key) !== value);
  const single = needed.filter(([key]) => isOne(key)).sort(([a], [b]) => codeOf(a) - codeOf(b));
  const lines = single.map(([key, value], index) => {
    const before = single[index - 1]?.[0];
    return before !== undefined && codeOf(before) + 1 === codeOf(key) ? ` ${value}` : `\n${key} ${value}`;
  });
  const others = needed.filter(([key]) => !isOne(key));
  return `const table = new Map(${JSON.stringify(others)});
for (const line of ${JSON.stringify(lines.join('').slice(1))}.split('\\n')) {
  const first = String.fromCodePoint(line.codePointAt(0));
  line.slice(first.length + 1).split(' ').forEach((value, index) => table.set(String.fromCodePoint(line.codePointAt(0) + index), value));
}
export default table;`;
}

/** What `transliterate` does with a character that has no entry. */
function withoutMarks(character: string): string {
  return character
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .normalize();
}
