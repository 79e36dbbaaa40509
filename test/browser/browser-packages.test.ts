import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, it } from 'vitest';
import { editRecord } from '../../src/content/edit-record.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { placeOf } from '../../src/content/layout.ts';
import { parseRecord } from '../../src/content/parse-record.ts';
import { writeRecord } from '../../src/content/write-record.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { listFiles } from '../../src/list-files.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { slugify } from '../../src/schema/text.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { hostileFiles } from '../fixtures/hostile/archive.ts';
import { describeInBrowser, openPage, type Witness } from '../helpers/browser.ts';
import { bundle } from '../helpers/bundle.ts';

interface Source {
  readonly file: string;
  readonly text: string;
}

const NODE = { editRecord, parseRecord, placeOf, renderMarkdown, slugify, writeRecord };
type Tested = typeof NODE & { readonly decodeHTML: typeof decode; readonly decodeHTMLStrict: typeof decode };
declare const decode: (text: string) => string;

/** Files of kinds that are proposed, in YAML that can be read: what the form writes can be. */
function isLikeProposed({ file, text }: Source): boolean {
  const place = placeOf(file);
  const split = splitFrontMatter(text);
  if (!('folder' in place) || !['meetup', 'talk', 'venue', 'topic'].includes(place.kind)) return false;
  return 'problems' in split || 'data' in parseYaml(split.yaml, 1);
}

/** All that is to be told of a file, and how its text is shown; runs here and in the page. */
function judge({ parseRecord, placeOf, renderMarkdown, writeRecord, editRecord }: typeof NODE, { file, text }: Source): unknown {
  const place = placeOf(file);
  if (!('folder' in place)) return place;
  const parsed = parseRecord({ file, text }, place);
  if ('problems' in parsed) return parsed;
  const { fields, body, fileLinks } = parsed.record;
  const written = fields as Parameters<typeof writeRecord>[0];
  return {
    fields,
    fileLinks,
    html: renderMarkdown(body, { resolve: (href) => href as SafeUrl }),
    written: writeRecord(written, body),
    edited: editRecord(text, { fields: { title: 'Another: title' } }, ['title']),
  };
}

/** Markdown in which every rule of the parser has something to do; the fixtures have the rest. */
const TEXT = `# One\n\n> a *b* **c** ~~d~~ \`e\`\n\n1. f\n   - g\n\n| h | i |\n|:--|--:|\n| j | k |\n\n***\n\n    code\n\n~~~ js&auml;\nmore\n~~~\n\nTwo
---
<b>html</b> &copy; &notit; [x](https://a.example/?b=&auml;&copy=1 "t&uuml;") ![y](photos/y.jpg) <https://c.example/%C3%A4%2F%25> https://d.example/%C3%A4/(a) e@f.example
hard  \nbreak\\\nand «*x*» $*y*$ ...(c) "quotes" \\* [ref]\n\n[ref]: /about/\n`;

describeInBrowser('packages in the bundles for the browser', (browser) => {
  let witness: Witness;
  const inPage = <Argument, Result>(run: (tested: Tested, argument: Argument) => Result, argument: Argument): Promise<Result> =>
    witness.page.evaluate(`(${run})(tested, ${JSON.stringify(argument)})`);

  beforeAll(async () => {
    witness = await openPage(browser());
    await witness.page.addScriptTag({
      content: await bundle(`
        export { editRecord } from './src/content/edit-record.ts';
        export { placeOf } from './src/content/layout.ts';
        export { parseRecord } from './src/content/parse-record.ts';
        export { writeRecord } from './src/content/write-record.ts';
        export { renderMarkdown } from './src/markdown/render.ts';
        export { slugify } from './src/schema/text.ts';
        export { decodeHTML, decodeHTMLStrict } from 'entities';`),
    });
  });

  it('decode every entity of HTML as the original does', async () => {
    const { decodeHTML, decodeHTMLStrict, names } = originalEntities();
    expect(names.length).toBeGreaterThan(2000);
    const texts = [...names, 'notit', 'ampx', 'nosuch', 'aMp', 'x1'].map((name) => `&${name};`);
    const found = await inPage((tested, list) => list.map((text) => [text, tested.decodeHTML(text), tested.decodeHTMLStrict(text)]), texts);
    expect(found).toEqual(texts.map((text) => [text, decodeHTML(text), decodeHTMLStrict(text)]));
  });

  it('say the same of every file, and show and write it the same way', async () => {
    const folder = 'test/fixtures/demo';
    const right = (await listFiles(folder)).filter(({ path }) => path.endsWith('.md'));
    const all: Source[] = [
      { file: 'meetups/001/1-text.md', text: `---\ntitle: Text\n---\n${TEXT}` },
      ...right.map(({ path }) => ({ file: path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
      ...(await hostileFiles()).flatMap(({ file, content }) =>
        typeof content === 'string' && content.length < 10_000 ? [{ file, text: content }] : [],
      ),
    ];
    const sources = all.filter(isLikeProposed);
    expect(sources.length).toBeGreaterThan(200);
    const here = JSON.parse(JSON.stringify(sources.map((source) => judge(NODE, source)))) as unknown[];
    const there = JSON.parse(
      await witness.page.evaluate(`JSON.stringify(${JSON.stringify(sources)}.map((source) => (${judge})(tested, source)))`),
    ) as unknown[];
    for (const [index, { file }] of sources.entries()) expect(there[index], file).toEqual(here[index]);
  });

  it('make the same slugs of names in any script', async () => {
    const names = [
      'Jan Schlüter',
      'Michal Šustr',
      'Đặng Thị',
      'Ёлкин объезд',
      'Ναταλία',
      '深層学習',
      'محمد',
      'ﬁ ℡ ①',
      'naïve café',
      '👋 Hello',
    ];
    expect(await inPage((tested, list) => list.map((name) => tested.slugify(name)), names)).toEqual(names.map(slugify));
  });

  it('cause no complaint', () => {
    expect(witness.complaints).toEqual([]);
  });
});

interface Entities {
  readonly decodeHTML: (text: string) => string;
  readonly decodeHTMLStrict: (text: string) => string;
  readonly htmlDecodeTree: Uint16Array;
  readonly determineBranch: (tree: Uint16Array, node: number, at: number, character: number) => number;
}

/** The package as markdown-it has it, with all names that end in a semicolon: the paths through its tree. */
function originalEntities(): Entities & { readonly names: readonly string[] } {
  const require = createRequire(createRequire(import.meta.url).resolve('markdown-it'));
  const entities: Entities = { ...require('entities/lib/decode.js'), ...require('entities') };
  const tree = entities.htmlDecodeTree;
  const characters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;'];
  const names: string[] = [];
  const walk = (at: number, name: string): void => {
    const node = tree[at] ?? 0;
    const values = node >> 14;
    if (values > 0 && name.endsWith(';')) names.push(name.slice(0, -1));
    // A node that holds its value in itself has no branches.
    if (values === 1) return;
    for (const character of characters) {
      const next = entities.determineBranch(tree, node, at + Math.max(1, values), character.charCodeAt(0));
      if (next >= 0) walk(next, name + character);
    }
  };
  walk(0, '');
  return { ...entities, names };
}
