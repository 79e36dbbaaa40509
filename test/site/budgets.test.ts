import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { addressesOf, attribute, elementsOf } from '../helpers/html.ts';
import { buildAudited, kindOf, report } from '../helpers/pages.ts';

const KB = 1024;
/** Compressed bytes of the style sheet that every page waits for. */
const STYLE = 14 * KB;
/** Compressed bytes of all scripts of a page. */
const SCRIPT = 6 * KB;
/** The same for kinds of page that need more. */
const SCRIPT_OF: Readonly<Record<string, number>> = {
  'all meetups': 10 * KB,
  'all talks': 10 * KB,
  'all slides': 10 * KB,
  'meetups of a year': 10 * KB,
  'talks of a year': 10 * KB,
  'slides of a year': 10 * KB,
  'all search': 30 * KB,
  talk: 14 * KB,
  meetup: 14 * KB,
  'all starred': 8 * KB,
  // The schemas and rules of the check, its parsers of YAML and Markdown, and the form.
  'all contribute': 110 * KB,
};
/** The same for the search on all other pages, until somebody wants it. */
const SEARCH_FIELD = 2 * KB;
/** Plain bytes of a talk's page. */
const TALK = 60 * KB;

const site = await buildAudited();

/** The compressed size of a file that a page names. */
async function compressed(address: string): Promise<number> {
  const file = decodeURIComponent(address.slice(site.prefix.length).replace(/[?#].*$/, ''));
  return gzipSync(await readFile(join(site.folder, file)), { level: 9 }).length;
}

it(`has a style sheet of at most ${STYLE} bytes, compressed`, async () => {
  const sheets = new Set(
    [...site.pages.values()].flatMap((html) =>
      addressesOf(html)
        .filter(({ relation }) => relation === 'stylesheet')
        .map(({ value }) => value),
    ),
  );
  expect(sheets.size).toBeGreaterThan(0);
  let sum = 0;
  for (const sheet of sheets) sum += await compressed(sheet);
  report(`style sheet ${sum} bytes compressed`);
  expect(sum).toBeLessThanOrEqual(STYLE);
});

it(`has scripts of at most ${SCRIPT} bytes on every page, ${10 * KB} on tables, ${14 * KB} on talks and ${110 * KB} on the form, compressed`, async () => {
  let most = 0;
  const over: string[] = [];
  for (const [file, html] of site.pages) {
    let sum = 0;
    for (const { tag, value, relation } of addressesOf(html))
      if (tag === 'script' || relation === 'modulepreload') sum += await compressed(value);
    most = Math.max(most, sum);
    if (sum > (SCRIPT_OF[kindOf(file)] ?? SCRIPT)) over.push(`${file}: ${sum}`);
  }
  report(`scripts at most ${most} bytes compressed`);
  expect(over).toEqual([]);
});

it(`has a search of at most ${SCRIPT_OF['all search']} bytes of scripts in all, compressed`, async () => {
  const form = elementsOf(site.pages.get('search/index.html') ?? '').find((element) => attribute(element, 'data-worker') !== undefined);
  const named = addressesOf(site.pages.get('search/index.html') ?? '').filter(({ tag }) => tag === 'script');
  const addresses = [...named.map(({ value }) => value), form && attribute(form, 'data-worker'), `${site.prefix}pagefind/pagefind.js`];
  expect(addresses).toHaveLength(3);
  let sum = 0;
  for (const address of addresses) sum += await compressed(address ?? '');
  report(`scripts of the search ${sum} bytes compressed`);
  expect(sum).toBeLessThanOrEqual(SCRIPT_OF['all search'] ?? 0);
});

it(`costs a page at most ${SEARCH_FIELD} bytes for a search that nobody has asked for, compressed`, async () => {
  let most = 0;
  for (const [file, html] of site.pages) {
    const scripts = addressesOf(html).filter(({ tag, value }) => tag === 'script' && /\/search[^/]*$/.test(value));
    expect(scripts, file).toHaveLength(1);
    if (kindOf(file) !== 'all search') most = Math.max(most, await compressed(scripts[0]?.value ?? ''));
  }
  report(`the field of the search ${most} bytes compressed`);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(SEARCH_FIELD);
});

it(`has talk pages of at most ${TALK} bytes`, () => {
  const sizes = [...site.pages].map(([file, html]) => ({ file, bytes: Buffer.byteLength(html) })).sort((a, b) => b.bytes - a.bytes);
  const talks = sizes.filter(({ file }) => kindOf(file) === 'talk');
  report(`largest HTML ${sizes[0]?.bytes} bytes (${sizes[0]?.file}), largest talk ${talks[0]?.bytes} bytes (${talks[0]?.file})`);
  expect(talks.filter(({ bytes }) => bytes > TALK)).toEqual([]);
});

it('loads no font twice, and preloads only those that the style sheet names', async () => {
  const fonts = site.files.filter((file) => file.endsWith('.woff2'));
  const [sheet = ''] = site.files.filter((file) => /^assets\/.*\.css$/.test(file));
  const css = await readFile(join(site.folder, sheet), 'utf8');
  const sizes = await Promise.all(fonts.map(async (file) => (await readFile(join(site.folder, file))).length));
  report(`fonts ${sizes.reduce((sum, bytes) => sum + bytes, 0)} bytes in ${fonts.length} files: ${sizes.join(', ')}`);
  for (const html of site.pages.values()) {
    const preloads = addressesOf(html).filter(({ relation }) => relation === 'preload');
    expect(new Set(preloads.map(({ value }) => value)).size).toBe(preloads.length);
    for (const { value } of preloads) expect(css).toContain(value.split('/').at(-1));
  }
});
