import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../../src/schema/text.ts';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { hostileFiles, NAMED, RIGHT, writeFiles } from '../fixtures/hostile/archive.ts';
import type { HostileFile } from '../fixtures/hostile/hostile-file.ts';
import { describeInBrowser, openPage } from '../helpers/browser.ts';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { readCalendar, readJsonFeed, xmlTexts } from '../helpers/feeds.ts';
import { COMPUTED, HOSTILE_FILE, MARKER, type WrittenArchive, writeArchive } from '../helpers/hostile-archive.ts';
import { addressesOf, ancestorsOf, attribute, elementsOf, hasClass, type Text, textsOf } from '../helpers/html.ts';
import { pathOfPage } from '../helpers/pages.ts';
import { type Server, serve } from '../helpers/serve.ts';
import { findXmlError } from '../helpers/xml.ts';

/** Fields that no page shows yet, each with the reason. A field that is shown must not stand here. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'meetup.agenda[].speakers[].affiliation[]': 'a line of the programme that is no talk names people only',
  'meetup.agenda[].speakers[].as': 'a line of the programme that is no talk names people only',
  'meetup.agenda[].speakers[].role': 'a line of the programme that is no talk names people only',
  'organization.aliases[]': 'organizations have no page of their own yet',
  'organizations body': 'organizations have no page of their own yet',
  'page.description': 'it is for search engines, in a <meta>',
};

const hostile = await hostileFiles();
/** What is left out of the site, for it has an error; what is odd and allowed stands in it. */
const isRefused = ({ told }: HostileFile): boolean => told.some((problem) => !problem.startsWith('warning '));

const written: WrittenArchive = await writeArchive('hostile');
writeFiles(written.content, [...RIGHT, ...hostile]);
const site: BuiltSite = await buildSite(written.content, undefined, { ARCHIVE_KEEP_GOING: '1' });
const pages = [...site.pages, ...site.redirects];

/** Every marker in the texts of a page, with the text from there on. */
function* shownTexts(html: string): Generator<{ marker: string; rest: string; node: Text }> {
  for (const node of textsOf(html))
    for (const match of node.value.matchAll(MARKER)) yield { marker: match[0], rest: node.value.slice(match.index), node };
}

describe('text that is written to do harm', () => {
  it('is accepted where it is not against the rules of content, and left out where it is', () => {
    expect(written.fields.size).toBeGreaterThan(100);
    expect(pages.length).toBeGreaterThan(60);
    expect([...site.redirects.keys()].filter((file) => !/\/(?:year|photos)\//.test(file))).toHaveLength(9);
    const left = [...site.stderr.matchAll(/^Left out: (.*) \(/gm)].map(([, path = '']) => path.slice(written.content.length + 1));
    const refused = hostile.filter(isRefused).map(({ file }) => visible(file.replaceAll('\xff', '\ufffd')));
    expect(left.length).toBeGreaterThan(400);
    expect(left.filter((file) => !refused.some((path) => path === file || path.startsWith(`${file}/`)))).toEqual([]);
    expect(site.stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('gives the same elements, attributes and classes as harmless words in its place, and as if what is left out had never been', async () => {
    const plain = (await writeArchive('harmless')).content;
    writeFiles(plain, [...RIGHT, ...hostile.filter((file) => !isRefused(file) || NAMED.has(file.file))]);
    const twin = await buildSite(plain, undefined, { ARCHIVE_KEEP_GOING: '1' });
    const name = (file: string): string => file.replace(/m\d{3}z[a-z0-9-]*/g, (slug) => slug.slice(0, 5));
    const skeletons = (built: BuiltSite): Map<string, string[]> =>
      new Map([...built.pages, ...built.redirects].map(([file, html]) => [name(file), skeleton(html)]));
    const [mine, harmless] = [skeletons(site), skeletons(twin)];
    expect([...mine.keys()].sort()).toEqual([...harmless.keys()].sort());
    for (const [file, elements] of mine) expect(elements, file).toEqual(harmless.get(file));
  });

  it('stands in texts as it was written', () => {
    const changed: string[] = [];
    for (const [file, html] of pages)
      for (const { marker, rest } of shownTexts(html)) {
        const text = written.texts.get(marker) ?? '';
        if (!rest.startsWith(text)) changed.push(`${file}: ${written.fields.get(marker)} is ${JSON.stringify(rest.slice(0, 200))}`);
      }
    expect(changed).toEqual([]);
  });

  it('is shown for every field that an organizer can write', () => {
    const shown = new Set<string>();
    for (const [, html] of pages) {
      for (const { marker } of shownTexts(html)) shown.add(written.fields.get(marker) ?? '');
      for (const { tag, value } of addressesOf(html))
        if (tag === 'a') for (const [marker] of value.matchAll(MARKER)) shown.add(written.fields.get(marker) ?? '');
    }
    const missing = [...new Set(written.fields.values())].filter((field) => !shown.has(field));
    expect(missing.sort()).toEqual(Object.keys(NOT_SHOWN).sort());
  });

  it('is computed by no template engine', () => {
    for (const [file, html] of pages)
      expect(
        textsOf(html).filter(({ value }) => value.includes(COMPUTED)),
        file,
      ).toEqual([]);
  });

  it('leads no link to another host or into a script', () => {
    const wrong: string[] = [];
    for (const [file, html] of pages)
      for (const { value } of addressesOf(html)) {
        const url = new URL(value, site.baseUrl);
        const isOurs = url.origin === new URL(site.baseUrl).origin;
        if (
          !isOurs &&
          !/^https?:\/\/(?:127\.0\.0\.1|xn--80ak6aa92e\.com|example\.org|www\.openstreetmap\.org|github\.com\/example\/archive)\//.test(
            url.href,
          )
        )
          wrong.push(`${file}: ${value}`);
        if (/["<>]/.test(value)) wrong.push(`${file}: ${value}`);
      }
    expect(wrong).toEqual([]);
  });

  it('gives ids and names of files that need no escape', () => {
    for (const [file, html] of pages) {
      expect(file).toMatch(/^[a-z0-9/.-]+$/);
      for (const element of elementsOf(html)) expect(attribute(element, 'id') ?? 'none', file).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it('breaks no file for machines', async () => {
    for (const file of site.files) {
      const text = await readFile(join(site.folder, file), 'utf8');
      if (/\.(?:xml|svg|atom|rss)$/.test(file)) expect(findXmlError(text), file).toBeUndefined();
      if (file.endsWith('.json')) expect(() => JSON.parse(text), file).not.toThrow();
    }
  });

  it('stands in feeds and calendars as it was written', async () => {
    const read = (file: string): Promise<string> => readFile(join(site.folder, file), 'utf8');
    const whole = (values: readonly string[], fields: RegExp): void => {
      const marked = values.flatMap((value) => [...value.matchAll(MARKER)].map(([marker]) => ({ marker, value })));
      expect(
        new Set(marked.map(({ marker }) => written.fields.get(marker) ?? '').filter((field) => fields.test(field))).size,
      ).toBeGreaterThan(0);
      for (const { marker, value } of marked)
        if (fields.test(written.fields.get(marker) ?? '')) expect(value).toContain(written.texts.get(marker));
    };
    const [atom, json] = [await read('feeds/talks.xml'), readJsonFeed(await read('feeds/talks.json'))];
    whole(xmlTexts(atom, 'title'), /^talk\.title$/);
    whole(xmlTexts(atom, 'name'), /^person\.|^talk\.speakers/);
    expect(xmlTexts(atom, 'title').slice(1)).toEqual(json.items.map(({ title }) => title));
    expect(xmlTexts(atom, 'content')).toEqual(json.items.map((item) => item.content_html));
    const { events } = readCalendar(await read('feeds/meetups.ics'));
    whole(
      events.map(({ summary }) => summary),
      /^meetup\.title$/,
    );
    whole(
      events.map(({ description }) => description),
      /^talk\.title$/,
    );
    whole(
      events.flatMap(({ location = '' }) => location),
      /^meetup\.room$|^venue\.(?:name|address|city)$/,
    );
  });

  it('becomes no element in the HTML of a feed', async () => {
    const { items } = readJsonFeed(await readFile(join(site.folder, 'feeds/talks.json'), 'utf8'));
    const tags = new Set(items.flatMap((item) => elementsOf(item.content_html).map(({ tagName }) => tagName)));
    expect([...tags].filter((tag) => ['img', 'script', 'i', 'svg', 'style', 'iframe'].includes(tag))).toEqual([]);
    const addresses = items.flatMap((item) => addressesOf(item.content_html).map(({ value }) => value));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
    expect(
      items.flatMap((item) => elementsOf(item.content_html).flatMap(({ attrs }) => attrs.map(({ name }) => name))).filter(isActive),
    ).toEqual([]);
  });

  it('in the name of a file does not keep the file from being found', async () => {
    expect(site.files).toContain(`media/1/slides/${HOSTILE_FILE}`);
    const { failures } = await checkArtifact(site.folder);
    expect(failures).toEqual([]);
  });

  it('stands in a <bdi> of its own, so that it turns no text around it', () => {
    const loose = new Set<string>();
    for (const [file, html] of pages)
      for (const { marker, node } of shownTexts(html)) {
        const around = ancestorsOf(node);
        // An option takes nothing but text, and is a line of its own.
        const isApart = around.some(
          (element) =>
            ['bdi', 'title', 'option'].includes(element.tagName) || hasClass(element, 'prose') || hasClass(element, 'visually-hidden'),
        );
        if (!isApart) loose.add(`${written.fields.get(marker)} in <${around[0]?.tagName}> of ${file.replace(/m\d{3}z[a-z0-9-]*/, 'name')}`);
      }
    expect([...loose]).toEqual([]);
  });
});

describeInBrowser('a browser that is shown it', (browser) => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(site.folder, site.prefix);
  });
  afterAll(() => server?.close());

  it('runs nothing of it, asks nobody for anything, reads our own words from left to right, and makes no page wider than a phone', async () => {
    const [wide, phone] = [
      { width: 1440, height: 800 },
      { width: 360, height: 800 },
    ] as const;
    const { close, page, complaints, requests } = await openPage(browser(), { viewport: wide });
    const found: string[] = [];
    for (const file of site.pages.keys()) {
      await page.setViewportSize(wide);
      await page.goto(server.url + pathOfPage(file));
      if (await page.evaluate(() => 'pwned' in globalThis || 'ran' in globalThis)) found.push(`${file}: a script ran`);
      found.push(...(await page.evaluate(findTurnedText)).map((text) => `${file}: "${text}" is turned around`));
      await page.setViewportSize(phone);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > phone.width) found.push(`${file}: ${width} wide`);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(server.url))).toEqual([]);
    await close();
  });

  it('reads our XML without an error', async () => {
    const { close, page } = await openPage(browser());
    await page.goto(server.url);
    for (const file of site.files.filter((candidate) => /\.(?:xml|svg)$/.test(candidate))) {
      const text = await readFile(join(site.folder, file), 'utf8');
      const errors = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length,
        text,
      );
      expect(errors, file).toBe(0);
    }
    await close();
  });

  it('reads the same in both formats of a feed', async () => {
    const { close, page } = await openPage(browser());
    await page.goto(server.url);
    const [atom, json] = await Promise.all(['xml', 'json'].map((ending) => readFile(join(site.folder, `feeds/talks.${ending}`), 'utf8')));
    const read = await page.evaluate((xml) => {
      const entries = [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('entry')];
      return entries.map((entry) => ['id', 'title', 'summary', 'content'].map((name) => entry.querySelector(name)?.textContent));
    }, atom ?? '');
    expect(read.length).toBeGreaterThan(0);
    expect(read).toEqual(readJsonFeed(json ?? '').items.map((item) => [item.id, item.title, item.summary, item.content_html]));
    await close();
  });

  it('shows every name that has a box', async () => {
    const { close, page } = await openPage(browser(), { viewport: { width: 1440, height: 800 } });
    await page.goto(`${server.url}meetups/1/full/`);
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('main bdi')].filter((name) => name.checkVisibility()).map((name) => name.getBoundingClientRect().width),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThan(10);
    await close();
  });
});

/** Whether an attribute could do more than describe. */
function isActive(name: string): boolean {
  return /^on|^(?:style|src|srcdoc|formaction)$/.test(name);
}

/** Every element with its attributes' names and its classes, indented by its depth. */
function skeleton(html: string): string[] {
  return elementsOf(html).map((element) => {
    const names = element.attrs.map(({ name, value }) => (name === 'class' ? `class=${value}` : name));
    return `${'  '.repeat(ancestorsOf(element).length)}<${[element.tagName, ...names].join(' ')}>`;
  });
}

/** Texts of our own whose letters run from right to left; runs in the page. */
function findTurnedText(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const at = text.search(/[A-Za-z0-9]{2}/);
    if (at === -1 || node.parentElement?.closest('bdi, .prose, .visually-hidden, title') !== null) continue;
    const left = (index: number): DOMRect => {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect();
    };
    const [first, second] = [left(at), left(at + 1)];
    if (first.width > 0 && first.top === second.top && second.left < first.left) found.push(text);
  }
  return found;
}
