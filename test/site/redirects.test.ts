import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { updateUrls } from '../../src/cli/urls.ts';
import { loadArchive } from '../../src/load-archive.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { readSettings } from '../../src/settings.ts';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { type BuiltSite, buildSite, SMALL, temporaryFolder } from '../helpers/build-site.ts';
import { attribute, elementsOf, metaOf, textContent } from '../helpers/html.ts';

/** The archive whose addresses are listed, and then change one after the other. */
const content = join(await temporaryFolder('moved'), 'content');
await cp(SMALL, content, { recursive: true });

async function errors(): Promise<Problem[]> {
  const { problems } = await loadArchive(content, { today: () => '2026-01-31', keepGoing: false });
  return problems.filter(({ severity }) => severity === 'error');
}

async function edit(file: string, before: string | RegExp, after: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`${file} of the fixture is not what this test expects.`);
  await writeFile(join(content, file), changed);
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(join(content, to)), { recursive: true });
  await rename(join(content, from), join(content, to));
}

/** Does what a message says, as whoever reads it would. */
async function obey({ help, example = '' }: Problem): Promise<void> {
  const [, write] = /write a file (\S+\.md) with these lines/.exec(help) ?? [];
  const [, add] = /add this line to the fields of (\S+\.md)/.exec(help) ?? [];
  const [, replace] = /take the place of "redirectFrom" in (\S+\.md)/.exec(help) ?? [];
  if (write !== undefined) await writeFile(join(content, write), `${example}\n`);
  else if (add !== undefined) await edit(add, /^---\n/, `---\n${example}\n`);
  else if (replace !== undefined) await edit(replace, /^redirectFrom:.*\n(?: {2}- .*\n)*/m, `${example}\n`);
  else throw new Error(`This help names no file: ${help}`);
}

interface Change {
  readonly what: string;
  readonly make: () => Promise<void>;
  /** The addresses that would vanish, with those that they become. */
  readonly moved: Readonly<Record<string, string>>;
}

const CHANGES: readonly Change[] = [
  {
    what: 'a talk is called something else',
    make: () => move('meetups/001/1-river-sounds.md', 'meetups/001/1-hydrophones.md'),
    moved: { '/meetups/1/river-sounds/': '/meetups/1/hydrophones/' },
  },
  {
    what: 'a talk moves to another meetup',
    make: async () => {
      await move('meetups/001/2-mapping-backwaters.md', 'meetups/002/2-mapping-backwaters.md');
      await edit('meetups/001/README.md', 'after: 2', 'after: 1');
    },
    moved: { '/meetups/1/mapping-backwaters/': '/meetups/2/mapping-backwaters/' },
  },
  {
    what: 'two files about people become one',
    make: async () => {
      await rm(join(content, 'people/tomas-brandl.md'));
      await edit('people/priya-anand.md', 'name: Priya Anand\n', 'name: Priya Anand\naliases: [Tomás Brandl]\n');
    },
    moved: { '/speakers/tomas-brandl/': '/speakers/priya-anand/' },
  },
  {
    what: 'a name is spelled another way in the only talk of a person',
    make: () => edit('meetups/summer-symposium-2024/2-panel.md', 'Lea Marek', 'Léa Maréková'),
    moved: { '/speakers/lea-marek/': '/speakers/lea-marekova/' },
  },
  {
    what: 'a topic is called something else',
    make: async () => {
      await move('topics/cartography.md', 'topics/map-making.md');
      await edit('topics/map-making.md', 'name: Cartography', 'name: Map making');
      await edit('meetups/002/2-mapping-backwaters.md', '[cartography]', '[map-making]');
    },
    moved: { '/topics/cartography/': '/topics/map-making/' },
  },
  {
    what: 'a venue is called something else',
    make: async () => {
      await move('venues/harbour-library.md', 'venues/library-at-the-harbour.md');
      await edit('meetups/002/README.md', 'harbour-library', 'library-at-the-harbour');
    },
    moved: { '/venues/harbour-library/': '/venues/library-at-the-harbour/' },
  },
  {
    what: 'a page moves into the wiki',
    make: async () => {
      await move('pages/privacy.md', 'wiki/privacy.md');
      await edit('wiki/privacy.md', 'menu: none\n', '');
    },
    moved: { '/privacy/': '/wiki/privacy/' },
  },
  {
    what: 'a meetup is called something else, and its talks with it',
    make: async () => {
      await move('meetups/summer-symposium-2024', 'meetups/summer-symposium');
      await edit('meetups/002/1-weather-letters.md', 'summer-symposium-2024', 'summer-symposium');
    },
    moved: {
      '/meetups/summer-symposium-2024/': '/meetups/summer-symposium/',
      '/meetups/summer-symposium-2024/panel/': '/meetups/summer-symposium/panel/',
      '/meetups/summer-symposium-2024/weather-letters/': '/meetups/summer-symposium/weather-letters/',
    },
  },
];

describe('an address that was published', () => {
  beforeAll(async () => {
    expect(await updateUrls(readSettings({ ARCHIVE_CONTENT: content }), () => {})).toBe(0);
    expect(await errors()).toEqual([]);
  });

  it.each(CHANGES)('is missed when $what, until the line of the message is there', async ({ make, moved }) => {
    await make();
    const lock = (await readFile(join(content, 'urls.lock'), 'utf8')).split('\n');
    const missed = await errors();
    expect(missed.map(({ rule, file, message }) => `${rule} ${file} ${message.split('"')[1]}`)).toEqual(
      Object.keys(moved).map((path) => `vanished-page urls.lock ${path}`),
    );
    for (const problem of missed) {
      const path = lock[problem.line - 1] ?? '';
      expect(problem.message).toContain(`"${path}"`);
      expect(problem.help).toContain(`Has it become ${moved[path]}?`);
      expect(problem.example).toMatch(new RegExp(`^redirectFrom: \\[.*${path}.*\\]$`, 'm'));
      await obey(problem);
    }
    expect(await errors()).toEqual([]);
  });
});

describe('a redirect', () => {
  let site: BuiltSite;
  const moved = Object.assign({}, ...CHANGES.map((change) => change.moved), {
    '/evenings/1/river-sounds/': '/meetups/1/hydrophones/',
    '/about-us/': '/about/',
  }) as Record<string, string>;
  const htmlAt = (path: string): string => site.redirects.get(`${path.slice(1)}index.html`) ?? '';

  beforeAll(async () => {
    site = await buildSite(content);
  });

  it('stands at every earlier address, those of the fixture included', () => {
    expect([...site.redirects.keys()].filter((file) => Object.keys(moved).includes(`/${file.replace('index.html', '')}`))).toHaveLength(
      Object.keys(moved).length,
    );
    const ofRecords = [...site.redirects.keys()].filter((file) => !/\/(?:year|photos)\//.test(file));
    expect(ofRecords).toHaveLength(Object.keys(moved).length + 5);
  });

  it.each(Object.entries(moved))('leads from %s to %s', (from, to) => {
    const html = htmlAt(from);
    const address = `${site.prefix}${to.slice(1)}`;
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(site.pages.has(`${to.slice(1)}index.html`)).toBe(true);
    expect(metaOf(html, 'refresh')).toBe(`0; url=${address}`);
    expect(metaOf(html, 'robots')).toBe('noindex');
    expect(metaOf(html, 'Content-Security-Policy')).toBe(metaOf(site.pages.get('index.html') ?? '', 'Content-Security-Policy'));
    const elements = elementsOf(html);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(`${site.baseUrl}${to.slice(1)}`);
    const links = elements.filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => attribute(link, 'href'))).toEqual([address]);
    const title = textContent(links[0] as (typeof links)[number]);
    expect(title.trim()).not.toBe('');
    const texts = Object.fromEntries(elements.map((element) => [element.tagName, textContent(element)]));
    expect(texts.main).toBe(`This page has moved: ${title}`);
    expect(texts.title).toBe(`${title} – Northbank Science Evenings`);
    expect(elements.filter(({ tagName }) => ['script', 'style'].includes(tagName))).toEqual([]);
  });

  it('is on no list of pages', async () => {
    const sitemap = await readFile(join(site.folder, 'sitemap.xml'), 'utf8');
    expect(Object.keys(moved).filter((path) => sitemap.includes(`${site.baseUrl}${path.slice(1)}<`))).toEqual([]);
    for (const to of Object.values(moved)) expect(sitemap).toContain(`${site.baseUrl}${to.slice(1)}<`);
  });

  it('passes the smoke test', async () => {
    expect((await checkArtifact(site.folder)).failures).toEqual([]);
  });
});
