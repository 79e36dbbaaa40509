import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReviewedPage } from '../../src/review/pages.ts';
import { makePreview, type PreviewInput } from '../../src/review/preview.ts';
import { addressesOf, attribute, elementsOf, metaOf, textContent } from '../helpers/html.ts';

const BUILT_FOR = 'https://fork.example/archive/';
const PUBLISHED = 'https://site.example/archive/';

const page = (path: string, why: ReviewedPage['why'] = 'new'): ReviewedPage => ({ path, title: `Page ${path}`, why });
const html = (main: string): string =>
  `<!doctype html><html><head><title>x</title><script src="/archive/x.js"></script></head><body><header>Menu</header><main id="content">${main}</main><footer>End</footer></body></html>`;

/** A preview of pages by their paths, and the files beside them. */
function preview(pages: Readonly<Record<string, string>>, files: Readonly<Record<string, Buffer>> = {}, more: Partial<PreviewInput> = {}) {
  return makePreview({
    pages: Object.keys(pages).map((path) => page(path)),
    page: (path) => (pages[path] === undefined ? undefined : html(pages[path])),
    file: (path) => files[path],
    styles: 'main { color: red }',
    site: { name: 'The <Site>', language: 'en', baseUrl: PUBLISHED },
    builtFor: BUILT_FOR,
    isPublished: (path) => path === '/about/',
    missing: [],
    commit: '0123456789abcdef0123',
    ...more,
  });
}

function sectionOf(text: string, number: number) {
  const section = elementsOf(text).find((element) => attribute(element, 'id') === `page-${number}`);
  if (section === undefined) throw new Error(`There is no page ${number}.`);
  return section;
}

const linksOf = (text: string): string[] =>
  addressesOf(text)
    .filter(({ tag }) => tag === 'a')
    .map(({ value }) => value);

describe('makePreview', () => {
  it('says that it is one, of which commit, and lists its pages', () => {
    const { html: text, shown, leftOut } = preview({ '/a/': '<h1>A</h1>', '/b/': '<h1>B</h1>' });

    expect(textContent(elementsOf(text)[0] ?? fail())).toMatch(
      /Preview of a proposal.*Nothing here is published.*made of commit 0123456789ab\./s,
    );
    expect(linksOf(text).filter((href) => href.startsWith('#page-'))).toEqual(['#page-1', '#page-2']);
    expect([shown.map(({ path }) => path), leftOut]).toEqual([['/a/', '/b/'], []]);
    expect(textContent(sectionOf(text, 2))).toBe('New page /b/ All pagesB');
    expect(text).not.toMatch(/Menu|End|The <Site>/);
  });

  it('leads from page to page within it, else to what is published, and nowhere else of the site', () => {
    const links = [
      '/archive/b/',
      '/archive/b/#there',
      '/archive/b/?t=5#gone',
      '../b/',
      '#here',
      '?t=5#here',
      '/archive/about/?q=1#x',
      `${BUILT_FOR}about/`,
      '/archive/new/',
      '/other/',
      'https://example.org/a?b=c',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'data:text/html,x',
      'http://[',
    ];
    const { html: text } = preview({
      '/a/': `<i id="here"></i>${links.map((href) => `<a href="${href}">x</a>`).join('')}`,
      '/b/': '<i id="there"></i>',
    });

    const inPage = elementsOf(text).filter((element) => element.tagName === 'a' && textContent(element) === 'x');
    expect(inPage.map((element) => attribute(element, 'href'))).toEqual([
      '#page-2',
      '#p2-there',
      '#page-2',
      '#page-2',
      '#p1-here',
      '#p1-here',
      `${PUBLISHED}about/?q=1#x`,
      `${PUBLISHED}about/`,
      undefined,
      'https://fork.example/other/',
      'https://example.org/a?b=c',
      'mailto:a@example.org',
      undefined,
      undefined,
      undefined,
    ]);
    for (const element of inPage)
      if (/^https?:/.test(attribute(element, 'href') ?? '')) expect(attribute(element, 'rel')).toBe('noopener noreferrer');
  });

  it('offers nothing that can only be done with what is published', () => {
    const { html: text } = preview({
      '/a/': '<p><a href="/archive/contribute/?talk=x#form">Add a recording</a> <a href="/archive/contribute/">Contribute</a></p>',
    });

    expect(textContent(sectionOf(text, 1))).toBe('New page /a/ All pages Contribute');
  });

  it('keeps ids of several pages apart, with all that names them', () => {
    const main =
      '<h2 id="x">X</h2><p aria-labelledby="x y" id="y"></p><label for="z">Z</label><input id="z" type="checkbox"><svg><linearGradient id="g"/><path fill="url(#g)"/><use href="#g"/></svg>';
    const { html: text } = preview({ '/a/': main, '/b/': main });

    const ids = elementsOf(text).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const number of [1, 2]) {
      const below = elementsOf(text).filter((element) => element.attrs.some(({ value }) => value.includes(`p${number}-`)));
      expect(below.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`).join(' '))).toEqual(
        [`id=p_x`, `aria-labelledby=p_x p_y id=p_y`, `for=p_z`, `id=p_z type=checkbox`, `id=p_g`, `fill=url(#p_g)`, `href=#p_g`].map(
          (words) => words.replaceAll('p_', `p${number}-`),
        ),
      );
    }
  });

  it('loads nothing, sends nothing and runs nothing', () => {
    const active = [
      '<script>alert(1)</script><style>p { background: url(https://evil.example) }</style><link rel="stylesheet" href="/archive/x.css">',
      '<iframe src="https://evil.example"></iframe><object data="x.pdf"></object><embed src="x"><template><b>t</b></template>',
      '<video src="x.mp4" poster="x.png" controls></video><audio src="x.mp3"></audio>',
      '<form action="/archive/search/"><input name="q"><button formaction="x">Go</button></form><textarea></textarea><select></select>',
      '<p onclick="alert(1)" style="color: red" data-a="b" class="kept" ping="x">text</p><!-- note -->',
      '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)" href="javascript:alert(1)"><text>s</text></a></svg>',
      '<nav class="breadcrumbs">crumbs</nav><p class="page-tools">tools</p>',
    ];
    const { html: text } = preview({ '/a/': active.join('') });

    const tags = new Set(elementsOf(text).map(({ tagName }) => tagName));
    const shell = 'html head meta title style body main header h1 h2 nav ol li section p span code a bdi'.split(' ');
    expect([...tags].filter((tag) => !shell.includes(tag))).toEqual(['svg', 'text']);
    expect(textContent(sectionOf(text, 1))).toBe('New page /a/ All pagestexts');
    expect(
      elementsOf(text)
        .flatMap(({ attrs }) => attrs.map(({ name }) => name))
        .filter((name) => /^on|^style$|^data-|^ping$|^src$|^action$/.test(name)),
    ).toEqual([]);
    expect(text).toContain('<p class="kept">text</p>');
    expect(text).not.toMatch(/evil\.example|javascript:|note -->/);
  });

  it('allows its own style sheet, pictures and fonts in the file, and nothing else', () => {
    const { html: text } = preview({ '/a/': '' }, {}, { styles: 'main::after { content: "</style><script>" }' });

    const policy = metaOf(text, 'Content-Security-Policy') ?? '';
    const style = elementsOf(text).filter(({ tagName }) => tagName === 'style');
    expect(style).toHaveLength(1);
    const hash = createHash('sha256')
      .update(textContent(style[0] ?? fail()))
      .digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has the pictures in it: large ones for slides, of photos one that is large enough', () => {
    const files = {
      '/media/slides/k/1.webp': Buffer.alloc(90_000, 1),
      '/media/slides/k/1-small.webp': Buffer.alloc(9000, 2),
      '/media/pictures/p/1600.webp': Buffer.alloc(300_000, 3),
      '/media/pictures/p/480.webp': Buffer.alloc(20_000, 4),
      '/media/pictures/p/480.jpg': Buffer.alloc(30_000, 5),
    };
    const photo =
      '<picture><source type="image/webp" srcset="/archive/media/pictures/p/480.webp 480w, /archive/media/pictures/p/1600.webp 1600w"><img src="/archive/media/pictures/p/480.jpg" alt="A photo" width="4" height="3"></picture>';
    const { html: text } = preview({ '/a/': `<img src="/archive/media/slides/k/1.webp" alt="Slide 1" loading="lazy">${photo}` }, files);

    const images = elementsOf(text).filter(({ tagName }) => tagName === 'img');
    expect(
      images.map((image) => [
        attribute(image, 'alt'),
        attribute(image, 'src')?.slice(0, 30),
        Buffer.from(attribute(image, 'src')?.split(',')[1] ?? '', 'base64')[0],
      ]),
    ).toEqual([
      ['Slide 1', 'data:image/webp;base64,AQEBAQE', 1],
      ['A photo', 'data:image/webp;base64,BAQEBAQ', 4],
    ]);
    expect(elementsOf(text).map(({ tagName }) => tagName)).not.toContain('source');
  });

  it('puts words in the place of pictures that are not there or do not fit, smaller ones first', () => {
    const slides = Array.from({ length: 4 }, (_, index) => `<img src="/archive/media/slides/k/${index}.webp" alt="Slide ${index}">`).join(
      '',
    );
    const files = Object.fromEntries(
      [0, 1, 2].flatMap((index) => [
        [`/media/slides/k/${index}.webp`, Buffer.alloc(6000, index)],
        [`/media/slides/k/${index}-small.webp`, Buffer.alloc(1500, index)],
      ]),
    );
    const { html: text } = preview({ '/a/': `${slides}<img src="/archive/none.webp" alt="">` }, files, {
      limits: { pages: 3, bytes: 12_500 },
    });

    const sizes = elementsOf(text)
      .filter(({ tagName }) => tagName === 'img')
      .map((image) => Buffer.from(attribute(image, 'src')?.split(',')[1] ?? '', 'base64').length);
    expect(sizes).toEqual([6000, 1500]);
    expect(textContent(sectionOf(text, 1))).toContain('Picture left out: Slide 2');
    expect(textContent(elementsOf(text)[0] ?? fail())).toContain('3 pictures do not fit into this file, or cannot be read');
  });

  it('shows no more pages than fit, and says which are missing and which files have errors', () => {
    const pages = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`/p${index}/`, index === 1 ? 'x'.repeat(10_000) : 'short']));
    const {
      html: text,
      shown,
      leftOut,
    } = preview(
      pages,
      {},
      {
        limits: { pages: 3, bytes: 10_000 },
        missing: ['content/<b>.md (1 error)', ...Array.from({ length: 60 }, () => 'x')],
        pages: [page('/not-built/'), ...Object.keys(pages).map((path) => page(path))],
      },
    );

    expect(shown.map(({ path }) => path)).toEqual(['/p0/', '/p2/', '/p3/']);
    expect(leftOut.map(({ path }) => path)).toEqual(['/p1/', '/p4/', '/p5/']);
    const words = textContent(elementsOf(text)[0] ?? fail());
    expect(words).toContain('3 more pages do not fit into this file:Page /p1/ (/p1/)');
    expect(words).toContain('61 files of the content are missing here:content/<b>.md (1 error)x');
    expect(words).toContain('… and 11 more');
    expect(text).not.toContain('<b>');
  });

  it('leaves away what only leads to another page, and says so when nothing is left', () => {
    const input = { page: () => '<html><head><meta http-equiv="refresh" content="0"></head><body><p>Moved</p></body></html>' };
    const { html: text, shown, leftOut } = preview({ '/a/': '' }, {}, input);

    expect([shown, leftOut]).toEqual([[], []]);
    expect(text).toContain('There is no page to show.');
  });
});

function fail(): never {
  throw new Error('It is not there.');
}
