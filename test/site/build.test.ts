import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { buildEarlySite, buildSite } from '../helpers/build-site.ts';
import { readCalendar } from '../helpers/feeds.ts';
import { addressesOf, attribute, elementsOf, hasClass, isEmpty, metaOf, textContent } from '../helpers/html.ts';
import { buildAudited, isAudit, kindOf, PAGE_KINDS, report } from '../helpers/pages.ts';
import { findXmlError } from '../helpers/xml.ts';

const site = await buildAudited();
const pages = [...site.pages];
const read = (file: string): Promise<string> => readFile(join(site.folder, file), 'utf8');

/** What is wrong on each page, one line each; a page without a fault gives none. */
function faults(find: (html: string, file: string) => readonly string[]): string[] {
  return pages.flatMap(([file, html]) => find(html, file).map((fault) => `${file}: ${fault}`));
}

function count(html: string, tag: string): number {
  return elementsOf(html).filter((element) => element.tagName === tag).length;
}

describe('what is written', () => {
  it('has every kind of page', () => {
    const kinds = new Set(pages.map(([file]) => kindOf(file)));
    // An archive that is audited may have no wiki.
    if (!isAudit) expect(PAGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    report(`${pages.length} pages of ${kinds.size} kinds, ${site.files.length} files`);
  });

  it('holds no source but what the form changes, no hidden file and nothing of an unknown kind', () => {
    const known =
      /^(?:[^/]+\.(?:html|txt|xml|json|png|svg)|pagefind\/(?:pagefind(?:-entry\.json|\.js|\.\w+\.pf_meta)|wasm\.\w+\.pagefind|words\.txt|(?:index|fragment|filter)\/\w+\.pf_(?:index|fragment|filter))|assets\/[\w-]+-[A-Z0-9]{8}\.(?:css|js|woff2)|media\/.+|(?:[^/]+\/)+index\.html|feeds\/(?:talks\.(?:xml|json)|meetups\.ics)|(?:[^/]+\/)+(?:feed\.(?:xml|json)|meetup\.ics)|contribute\/archive\.json|data\/[a-z-]+\.(?:csv|json))$/;
    const texts = /^contribute\/files\/meetups\/[a-z0-9-]+\/(?:README|[a-z0-9-]+)\.md$/;
    const others = site.files.filter((file) => !texts.test(file));
    expect(others.filter((file) => !known.test(file) || /\.(?:md|tsx?|ya?ml)$|(?:^|\/)\./.test(file))).toEqual([]);
  });

  it('publishes media only as PDF, WebVTT, MP4 or WebM, and as pictures made of them', () => {
    const media = site.files.filter((file) => file.startsWith('media/'));
    const known = [
      /^media\/[a-z0-9-]+\/(?:slides|videos)\/[^/]+\.(?:pdf|vtt|mp4|webm)$/,
      /^media\/slides\/[0-9a-f]{16}\/(?:\d+(?:-small)?\.webp|slides\.pdf)$/,
      /^media\/pictures\/[0-9a-f]{16}\/\d+\.(?:webp|jpg)$/,
    ];
    expect(media.filter((file) => !known.some((shape) => shape.test(file)))).toEqual([]);
    for (const shape of known) expect(media.some((file) => shape.test(file))).toBe(true);
  });

  it('shows no front matter and nothing of how it was made', () => {
    expect(faults((html) => html.match(/\[object \w+\]|^---$|(?<=>)(?:undefined|NaN|null)(?=<)|\/tmp\/|node_modules/gm) ?? [])).toEqual([]);
  });

  it('passes the smoke test, by which every link within the site and every fragment leads somewhere', async () => {
    const { failures } = await checkArtifact(site.folder);
    expect(failures).toEqual([]);
  });
});

describe('every page', () => {
  it('has one h1, one title, one main, a description and a language', () => {
    expect(
      faults((html) => [
        ...['h1', 'title', 'main', 'html', 'head', 'body'].filter((tag) => count(html, tag) !== 1).map((tag) => `not one <${tag}>`),
        ...(/\S/.test(metaOf(html, 'description') ?? '') ? [] : ['no description']),
        ...(elementsOf(html).some((element) => element.tagName === 'html' && /^[a-z]{2,3}/.test(attribute(element, 'lang') ?? ''))
          ? []
          : ['no language']),
      ]),
    ).toEqual([]);
  });

  it('has a title and a description of its own', () => {
    const titleOf = (html: string): string =>
      elementsOf(html)
        .filter((element) => element.tagName === 'title')
        .map(textContent)
        .join();
    const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
    expect(twice(pages.map(([, html]) => titleOf(html)))).toEqual([]);
    // Descriptions are the organizers' words: two pages may begin with the same sentence in an archive that is audited.
    if (!isAudit) expect(twice(pages.map(([, html]) => metaOf(html, 'description') ?? ''))).toEqual([]);
  });

  it('says its own address in canonical and og:url, completely', () => {
    expect(
      faults((html, file) => {
        const address = site.baseUrl + file.replace(/(^|\/)index\.html$/, '$1');
        const canonical = elementsOf(html).filter((element) => attribute(element, 'rel') === 'canonical');
        const found = [...canonical.map((element) => attribute(element, 'href')), metaOf(html, 'og:url')];
        const wanted = file === '404.html' ? [address] : [address, address];
        return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${found.join(' ')}, not ${address}`];
      }),
    ).toEqual([]);
  });

  it('has the same Content-Security-Policy, before anything it could forbid', () => {
    const policies = new Set(pages.map(([, html]) => metaOf(html, 'Content-Security-Policy')));
    expect(policies.size).toBe(1);
    expect([...policies][0]).toMatch(/default-src 'none'.*script-src 'self'.*style-src 'self'.*img-src 'self'/);
    expect([...policies][0]).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|data:|blob:|http:/);
    expect(
      faults((html) => {
        const elements = elementsOf(html);
        const policy = elements.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
        const first = elements.findIndex(({ tagName }) => ['script', 'style', 'link', 'base', 'body', 'img', 'iframe'].includes(tagName));
        return policy > first ? [`<${elements[first]?.tagName}> before the policy`] : [];
      }),
    ).toEqual([]);
  });

  it('has no inline style or script, no event handler, and no element that loads from another host', () => {
    expect(
      faults((html) => [
        ...elementsOf(html).flatMap((element) => [
          ...(element.tagName === 'style' || element.tagName === 'base' ? [`<${element.tagName}>`] : []),
          ...(element.tagName === 'script' &&
          attribute(element, 'src') === undefined &&
          attribute(element, 'type') !== 'application/ld+json'
            ? ['inline <script>']
            : []),
          ...element.attrs.filter(({ name }) => name === 'style' || /^on/i.test(name)).map(({ name }) => `${element.tagName} ${name}`),
        ]),
        ...addressesOf(html)
          .filter(({ tag, relation }) => tag !== 'a' && relation !== 'canonical')
          .filter(({ value }) => !value.startsWith(site.prefix) || value.startsWith('//'))
          .map(({ tag, value }) => `<${tag}> loads ${value}`),
      ]),
    ).toEqual([]);
  });

  it('has no id twice, and every label that it refers to', () => {
    expect(
      faults((html) => {
        const elements = elementsOf(html);
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'for', 'headers'];
        const named = elements.flatMap((element) => references.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []));
        return [
          ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
          ...named.filter((id) => !ids.includes(id)).map((id) => `no id ${id}`),
        ];
      }),
    ).toEqual([]);
  });

  it('skips no level of headings, and leaves no heading, link or list item empty', () => {
    expect(
      faults((html) => {
        const elements = elementsOf(html);
        const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
        return [
          ...levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : [])),
          ...elements
            .filter((element) => /^(?:h[1-6]|a|li|dt|dd|th|button)$/.test(element.tagName) && isEmpty(element))
            .map(({ tagName }) => `empty <${tagName}>`),
        ];
      }),
    ).toEqual([]);
  });

  it('opens links to other hosts without giving them a hold on the page', () => {
    expect(
      faults((html) =>
        elementsOf(html)
          .filter((element) => element.tagName === 'a' && /^https?:/.test(attribute(element, 'href') ?? ''))
          .filter((element) => !/\bnoopener\b/.test(attribute(element, 'rel') ?? '') || attribute(element, 'target') !== undefined)
          .map((element) => `${attribute(element, 'href')} has rel "${attribute(element, 'rel') ?? ''}"`),
      ),
    ).toEqual([]);
  });

  it('names itself in the menu where it is one of its pages', () => {
    const current = (html: string): string[] =>
      elementsOf(html)
        .filter((element) => attribute(element, 'aria-current') !== undefined && element.tagName === 'a')
        .flatMap((element) => attribute(element, 'href') ?? []);
    expect(current(site.pages.get('talks/index.html') ?? '')).toEqual([`${site.prefix}talks/`]);
    expect(current(site.pages.get('index.html') ?? '')).toEqual([]);
    expect(faults((html) => (elementsOf(html).some((element) => hasClass(element, 'skip')) ? [] : ['no skip link']))).toEqual([]);
  });
});

describe('files for machines', () => {
  it('are well-formed', async () => {
    const wrong: string[] = [];
    for (const file of site.files) {
      if (/\.(?:xml|svg|atom|rss)$/.test(file))
        wrong.push(...[findXmlError(await read(file))].flatMap((error) => (error ? [`${file}: ${error}`] : [])));
      if (file.endsWith('.json')) JSON.parse(await read(file));
      if (file.endsWith('.ics')) readCalendar(await read(file));
    }
    expect(wrong).toEqual([]);
  });

  it('list every page that is to be found, and no other', async () => {
    const listed = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, address]) => address ?? []);
    const wanted = pages
      .map(([file]) => site.baseUrl + file.replace(/(^|\/)index\.html$/, '$1'))
      .filter((address) => !address.endsWith('/404.html'));
    expect([...listed].sort()).toEqual([...wanted].sort());
    expect(await read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${site.baseUrl}sitemap.xml\n`);
  });

  it('tell search engines to leave the page for missing addresses alone', () => {
    expect(metaOf(site.pages.get('404.html') ?? '', 'robots')).toBe('noindex');
    expect(pages.filter(([file, html]) => file !== '404.html' && metaOf(html, 'robots') !== undefined)).toEqual([]);
  });
});

describe.each([
  ['below a path prefix', () => buildSite()],
  ["at a domain's root", () => buildSite(undefined, 'https://meetup.example/')],
  ['two folders deep, on a port', buildEarlySite],
])('published %s', (_, build) => {
  it('has every address under its own', async () => {
    const { baseUrl, ...other } = await build();
    const { failures } = await checkArtifact(other.folder);
    expect(failures).toEqual([]);
    const { origin, pathname } = new URL(baseUrl);
    const wrong = [...other.pages].flatMap(([file, html]) =>
      addressesOf(html)
        .filter(({ value }) => !/^(?:https?:\/\/|mailto:|[?#])/.test(value) || value.startsWith(origin))
        .filter(({ value, relation }) =>
          relation === 'canonical' ? !value.startsWith(baseUrl) : !value.startsWith(pathname) || value.startsWith('//'),
        )
        .map(({ value }) => `${file}: ${value}`),
    );
    expect(wrong).toEqual([]);
    for (const html of other.pages.values()) expect(metaOf(html, 'og:image')).toBe(`${baseUrl}preview.png`);
  });
});
