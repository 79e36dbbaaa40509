import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Which folders a folder may import from, besides itself. `types` after a folder's name: its types, not its code.
 * A folder that is not listed fails, so that whoever adds one decides.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/schema': [],
  'src/markdown': ['src/schema'],
  'src/content': ['src/schema', 'src/markdown'],
  'src/archive': ['src/schema', 'src/markdown', 'src/content types'],
  'src/media': ['src/schema', 'src/content', 'src/archive'],
  'src/copies': ['src/schema', 'src/content', 'src/archive'],
  'src/proposal': ['src/schema', 'src/content', 'src/archive'],
  'src/fix': ['src/schema', 'src/markdown', 'src/content', 'src/archive'],
  'src/import': ['src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/proposal'],
  'src/output': ['src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/media', 'src/proposal'],
  'src/reference': ['src/schema', 'src/content'],
  'src/starter': ['src/schema', 'src/content', 'src/proposal'],
  'src/client': ['src/schema', 'src/markdown', 'src/content', 'src/proposal', 'src/output types'],
  'src/review': ['src/schema', 'src/content', 'src/archive', 'src/output'],
  'src/care': ['src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/copies', 'src/output'],
  'src/export': ['src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/proposal', 'src/output', 'src/import'],
  // The files at the top of src: what several of the outer folders need.
  src: ['src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/media', 'src/output', 'src/copies'],
  'src/eleventy': ['src', 'src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/media', 'src/copies', 'src/output'],
  'src/smoke': ['src', 'src/schema', 'src/markdown', 'src/content', 'src/archive', 'src/media', 'src/output'],
  'src/bench': ['src', 'src/schema', 'src/archive types', 'src/media', 'src/output', 'src/eleventy', 'src/client types'],
  'src/cli': [
    'src',
    'src/schema',
    'src/markdown',
    'src/content',
    'src/archive',
    'src/media',
    'src/copies',
    'src/output',
    'src/eleventy',
    'src/reference',
    'src/smoke',
    'src/bench',
    'src/proposal',
    'src/starter',
    'src/review',
    'src/care',
    'src/fix',
    'src/import',
    'src/export',
  ],
  templates: ['src/schema', 'src/markdown', 'src/archive', 'src/output', 'src/proposal'],
};
/** What one file may import beyond its folder's rule. */
const EXCEPTIONS: readonly (readonly [string, string])[] = [['src/eleventy/configure.ts', 'templates/render-page.tsx']];

interface Owner {
  readonly name: RegExp;
  /** Where it may stand. */
  readonly only: readonly string[];
  /** Where its types may stand as well. */
  readonly types?: readonly string[];
}

/** Packages that one place answers for, so that another can take their place. */
const PACKAGES: readonly Owner[] = [
  { name: /^luxon(\/|$)/, only: ['src/schema/dates.ts'] },
  { name: /^yaml(\/|$)/, only: ['src/content/', 'src/bench/'] },
  { name: /^gray-matter(\/|$)/, only: [] },
  { name: /^zod\/mini$/, only: ['src/schema/'], types: ['src/content/'] },
  // The form in the browser runs the schemas, and zod with methods weighs five times as much.
  { name: /^zod(\/|$)/, only: [] },
  { name: /^markdown-it(\/|$)/, only: ['src/markdown/'] },
  { name: /^esbuild(\/|$)/, only: ['src/eleventy/assets.ts'], types: ['src/eleventy/'] },
  { name: /^pagefind(\/|$)/, only: ['src/eleventy/search-index.ts'] },
  { name: /^minisearch(\/|$)/, only: ['src/bench/'] },
  { name: /^file-type(\/|$)/, only: ['src/content/'] },
  { name: /^sharp(\/|$)/, only: ['src/media/'] },
  { name: /^exif-reader(\/|$)/, only: ['src/media/'] },
  { name: /^webvtt-parser(\/|$)/, only: ['src/content/transcript.ts'] },
  { name: /^(undici|ipaddr\.js)(\/|$)/, only: ['src/copies/'] },
  { name: /^diff(\/|$)/, only: ['src/output/difference.ts'] },
  { name: /^cli-progress(\/|$)/, only: ['src/cli/'] },
  { name: /^@clack(\/|$)/, only: ['src/cli/new/terminal.ts'] },
  { name: /^@hyzyla\/pdfium(\/|$)/, only: ['src/media/'] },
  { name: /^csv-stringify(\/|$)/, only: ['src/output/data/write-rows.ts'] },
  { name: /^feedsmith(\/|$)/, only: ['src/output/feed-text.ts'] },
  { name: /^ical-generator(\/|$)/, only: ['src/output/calendar.ts'] },
  { name: /^preact(-render-to-string)?(\/|$)/, only: ['templates/', 'src/output/feed-entry.ts'] },
  { name: /^playwright-core(\/|$)/, only: ['src/bench/'] },
  { name: /^parse5(\/|$)/, only: ['src/smoke/', 'src/review/'] },
  {
    name: /^(node:)?fs(\/|$)/,
    only: [
      'src/content/',
      'src/media/',
      'src/copies/',
      'src/eleventy/',
      'src/cli/',
      'src/smoke/',
      'src/bench/',
      'src/load-archive.ts',
      'src/list-files.ts',
    ],
  },
];

/** What makes the same content give another site, or text become code. */
const USES: readonly Owner[] = [
  { name: /^process\.env$/, only: ['src/settings.ts', 'src/clock.ts', 'src/cli/', 'src/eleventy/run.ts', 'src/smoke/', 'src/bench/'] },
  // Text that is read as HTML would run what is hidden in it.
  { name: /^(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)$/, only: [] },
  // What a visitor does in the browser has a time of its own.
  { name: /^(?:Date\.now|new Date\(\)|Date\(\)|DateTime\.(?:now|local|utc)\(\))$/, only: ['src/clock.ts', 'src/client/'] },
];

interface Import {
  readonly name: string;
  readonly typesOnly: boolean;
}

describe('the layers', () => {
  const files = ['src', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')),
  );

  it('import one way', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('violations', () => {
  it.each([
    ['src/schema/talk.ts', "import { link } from '../archive/link.ts';", 'src/schema/talk.ts imports ../archive/link.ts'],
    [
      'src/archive/link.ts',
      "import { readContent } from '../content/read.ts';",
      'src/archive/link.ts imports ../content/read.ts (its types it may)',
    ],
    ['src/archive/link.ts', "export * from '../content/read.ts';", 'src/archive/link.ts imports ../content/read.ts (its types it may)'],
    ['src/output/urls.ts', "import '../settings.ts';", 'src/output/urls.ts imports ../settings.ts'],
    ['src/smoke/a.ts', "await import('../cli/smoke.ts');", 'src/smoke/a.ts imports ../cli/smoke.ts'],
    ['src/eleventy/run.ts', "import { x } from '../../templates/x.tsx';", 'src/eleventy/run.ts imports ../../templates/x.tsx'],
    ['templates/pages/x.tsx', "import { x } from '../../test/x.ts';", 'templates/pages/x.tsx imports ../../test/x.ts'],
    ['src/new/x.ts', "import '../schema/time.ts';", 'src/new has no rule in test/layers.test.ts'],
    ['src/output/words.ts', "import { DateTime } from 'luxon';", 'src/output/words.ts imports luxon'],
    ['src/output/words.ts', "import { type Info, DateTime } from 'luxon';", 'src/output/words.ts imports luxon'],
    ['src/output/words.ts', "import type { DateTime } from 'luxon';", 'src/output/words.ts imports luxon'],
    ['src/output/feeds.ts', "import { generateAtomFeed } from 'feedsmith';", 'src/output/feeds.ts imports feedsmith'],
    ['src/output/words.ts', "import { h } from 'preact';", 'src/output/words.ts imports preact'],
    ['src/content/x.ts', "import { z } from 'zod/mini';", 'src/content/x.ts imports zod/mini (its types it may)'],
    ['src/schema/x.ts', "import * as z from 'zod';", 'src/schema/x.ts imports zod'],
    ['src/archive/x.ts', "import { readFile } from 'node:fs/promises';", 'src/archive/x.ts imports node:fs/promises'],
    ['src/archive/x.ts', "const fs = require('fs');", 'src/archive/x.ts imports fs'],
    ['src/client/x.ts', "import { urls } from '../output/urls.ts';", 'src/client/x.ts imports ../output/urls.ts (its types it may)'],
    ['src/client/x.ts', 'list.innerHTML = location.search;', 'src/client/x.ts uses innerHTML'],
    ['src/client/x.ts', "list.insertAdjacentHTML('beforeend', text);", 'src/client/x.ts uses insertAdjacentHTML'],
    ['src/client/x.ts', 'document.write(text);', 'src/client/x.ts uses document.write'],
    ['src/output/x.ts', 'const home = process.env.HOME;', 'src/output/x.ts uses process.env'],
    ['src/output/x.ts', 'const { env } = process;', 'src/output/x.ts uses process.env'],
    ['src/output/x.ts', 'const now = Date.now();', 'src/output/x.ts uses Date.now'],
    ['templates/x.tsx', "export const Now = () => <p>Don't use {new Date().getFullYear()}</p>;", 'templates/x.tsx uses new Date()'],
  ])('finds in %s: %s', (file, text, violation) => {
    expect(violations(file, text)).toEqual([violation]);
  });

  it.each([
    ['src/schema/talk.ts', "import { time } from './time.ts'; // import '../archive/link.ts'"],
    [
      'src/archive/rules/x.ts',
      "import type { Records } from '../../content/records.ts'; import { type A } from '../../content/records.ts';",
    ],
    ['src/cli/check.ts', "import { loadArchive } from '../load-archive.ts'; import { run } from '../eleventy/run.ts';"],
    ['src/eleventy/configure.ts', "import { renderPage } from '../../templates/render-page.tsx';"],
    [
      'templates/pages/x.11ty.tsx',
      "import { h } from 'preact'; import { urls } from '../../src/output/urls.ts'; import { x } from '../x.ts';",
    ],
    ['src/content/x.ts', "import type { ZodMiniType } from 'zod/mini'; import { readFile } from 'node:fs/promises';"],
    ['src/output/x.ts', "const text = 'Date.now() and process.env'; const then = new Date(0); const utc = Date.UTC(2016, 3);"],
  ])('allows in %s: %s', (file, text) => {
    expect(violations(file, text)).toEqual([]);
  });
});

/** What a file does that its place in the tree forbids. */
function violations(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const { imports, uses } = read(source);
  return [
    ...imports.flatMap((item) => judge(file, item)),
    ...uses.filter((use) => USES.some(({ name, only }) => name.test(use) && !stands(file, only))).map((use) => `${file} uses ${use}`),
  ];
}

function judge(file: string, { name, typesOnly }: Import): string[] {
  const complaint = (mayHaveTypes: boolean): string[] => [`${file} imports ${name}${mayHaveTypes ? ' (its types it may)' : ''}`];
  if (!name.startsWith('.')) {
    const owner = PACKAGES.find((candidate) => candidate.name.test(name));
    if (owner === undefined || stands(file, owner.only)) return [];
    const mayHaveTypes = stands(file, owner.types ?? []);
    return mayHaveTypes && typesOnly ? [] : complaint(mayHaveTypes);
  }
  const target = posix.join(posix.dirname(file), name);
  const [from, to] = [layerOf(file), layerOf(target)];
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined) return [`${from} has no rule in test/layers.test.ts`];
  if (from === to || allowed.includes(to) || EXCEPTIONS.some(([a, b]) => a === file && b === target)) return [];
  const mayHaveTypes = allowed.includes(`${to} types`);
  return mayHaveTypes && typesOnly ? [] : complaint(mayHaveTypes);
}

// "src/archive/rules/names.ts" => "src/archive"; "src/clock.ts" => "src"; "templates/pages/home.tsx" => "templates"
function layerOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split('/');
  return top === 'src' && rest.length > 0 ? `src/${folder}` : top;
}

/** Whether a file is one of the places, of which a folder ends in a slash. */
function stands(file: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
}

function read(source: ts.SourceFile): { imports: Import[]; uses: string[] } {
  const imports: Import[] = [];
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    if (imported !== undefined) imports.push(imported);
    const use = useOf(node);
    if (use !== undefined) uses.push(use);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, uses };
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, typesOnly: node.importClause !== undefined && bringsTypesOnly(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
    return { name: node.moduleSpecifier.text, typesOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return { name: node.argument.literal.text, typesOnly: true };
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads && first !== undefined && ts.isStringLiteralLike(first) ? { name: first.text, typesOnly: false } : undefined;
}

function bringsTypesOnly(clause: ts.ImportClause): boolean {
  const { name, namedBindings } = clause;
  if (clause.isTypeOnly) return true;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((item) => item.isTypeOnly)
  );
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = `${node.expression.getText()}.${node.name.text}`;
    if (text === 'process.env' || text === 'Date.now' || text === 'document.write') return text;
    if (/^(?:inner|outer|insertAdjacent)HTML$/.test(node.name.text)) return node.name.text;
  }
  if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText()))
    return 'process.env';
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.arguments.length === 0) return `${node.expression.getText()}()`;
  return undefined;
}
