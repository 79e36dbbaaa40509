import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { writeTable } from '../../src/eleventy/browser-packages.ts';

async function read(module: string): Promise<ReadonlyMap<string, string>> {
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)).default;
}

it('writes a table of characters that gives the same words', async () => {
  const slugify = createRequire(import.meta.url).resolve('@sindresorhus/slugify');
  const path = createRequire(slugify)
    .resolve('@sindresorhus/transliterate')
    .replace(/index\.js$/, 'replacements.js');
  const { default: table } = (await import(pathToFileURL(path).href)) as { readonly default: ReadonlyMap<string, string> };
  const found = await read(writeTable(table));
  expect(table.size).toBeGreaterThan(1000);
  const withoutMarks = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .normalize();
  const written = [...table.keys()].map((key) => [key, found.get(key) ?? withoutMarks(key)]);
  expect(written).toEqual([...table]);
  expect([...found.keys()].filter((key) => !table.has(key))).toEqual([]);
});
