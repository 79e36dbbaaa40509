import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/smoke/html.ts';
import { addressOf, checkLinks, fileOf } from '../../src/smoke/links.ts';

const BASE_URL = 'https://example.org/archive/';
const FILES = new Set([
  'index.html',
  '404.html',
  'meetups/28/index.html',
  'media/28/slides/Ärger & Co.pdf',
  'media/28/100%.pdf',
  'icon.svg',
]);

/** What is wrong with a piece of HTML on a page. */
function mistakes(html: string, page = 'meetups/28/index.html', baseUrl = BASE_URL): string[] {
  return checkLinks(new Map([[page, readHtml(html)]]), FILES, baseUrl).map(({ message }) => message);
}

describe('checkLinks', () => {
  it.each([
    '/archive/',
    '../../',
    '',
    '?page=2',
    '#here',
    '#top',
    '#',
    '#%C3%A4rger',
    '#:~:text=word',
    '#here:~:text=word',
    '/archive/meetups/28/#here',
    '/archive/meetups/28/?t=12#here',
    '/archive/meetups/28',
    'https://example.org/archive/icon.svg',
    '//example.org/archive/icon.svg',
    '/archive/media/28/slides/%C3%84rger%20%26%20Co.pdf#page=3',
    '/archive/media/28/100%25.pdf',
    'mailto:ada@example.org',
    'https://other.example/nowhere#nothing',
    'https://example.org/another-repository/',
  ])('lets %j pass', (link) => {
    expect(mistakes(`<p id="here"><i id="ärger"></i><a href="${link}">`)).toEqual([]);
  });

  it('looks at the feeds that a head names', () => {
    expect(mistakes('<link rel="alternate" type="application/atom+xml" href="/archive/feeds/talks.xml">')).toEqual([
      '"/archive/feeds/talks.xml" leads to feeds/talks.xml, which does not exist.',
    ]);
  });

  it.each([
    ['/archive/meetups/29/', 'leads to meetups/29/index.html, which does not exist.'],
    ['../29/', 'leads to meetups/29/index.html, which does not exist.'],
    ['/archive/Icon.svg', 'leads to Icon.svg, which does not exist.'],
    ['https://example.org/archive/none/', 'leads to none/index.html, which does not exist.'],
    ['/archive/%E0%A4%A', 'leads to /archive/%E0%A4%A, which does not exist.'],
    ['/meetups/28/', 'leaves the site, which begins at /archive/.'],
    ['../../../x', 'leaves the site, which begins at /archive/.'],
    ['#there', 'leads to an id that meetups/28/index.html does not have.'],
    ['https://', 'is no address.'],
  ])('judges %j', (link, mistake) => {
    expect(mistakes(`<a href="${link}">`)).toEqual([`"${link}" ${mistake}`]);
  });

  it.each([
    '<img src="x.png">',
    '<img srcset="/archive/icon.svg 1x, x.png 2x">',
    '<video poster="x.png"></video>',
    '<video><source src="x.png"></video>',
    '<object data="x.png"></object>',
    '<form action="x.png"></form>',
    '<button formaction="x.png"></button>',
    '<script src="x.png"></script>',
    '<svg><use href="x.png"></use></svg>',
    '<svg><use xlink:href="x.png"></use></svg>',
    '<template><a href="x.png">in a template</a></template>',
    '<meta http-equiv="refresh" content="0; url=x.png">',
    '<meta property="og:image" content="x.png">',
  ])('looks at %s', (html) => {
    expect(mistakes(html)).toEqual(['"x.png" leads to meetups/28/x.png, which does not exist.']);
  });

  it('looks for the id on the page that a link leads to', () => {
    const pages = new Map([
      ['index.html', readHtml('<p id="a"><a name="b"></a><a href="meetups/28/#a"></a><a href="meetups/28/#c"></a>')],
      ['meetups/28/index.html', readHtml('<p id="c"><a href="../../#a"></a><a href="/archive/#b"></a>')],
    ]);
    expect(checkLinks(pages, FILES, BASE_URL)).toEqual([
      { file: 'index.html', message: '"meetups/28/#a" leads to an id that meetups/28/index.html does not have.' },
    ]);
  });

  it('takes nothing for a link that a browser would not', () => {
    expect(mistakes('<!-- <a href="x"> --><script type="application/json">"<a href=x>"</script><textarea><a href="x"></textarea>')).toEqual(
      [],
    );
  });

  it('wants links on the page for unknown addresses to work at every depth', () => {
    expect(mistakes('<a href="icon.svg"></a><a href="/archive/icon.svg"></a>', '404.html')).toEqual([
      '"icon.svg" must begin with "/": this page is shown at every address.',
    ]);
  });

  it('reports the same mistake on many pages once', () => {
    const bad = readHtml('<a href="/archive/none">');
    const pages = new Map(['a.html', 'b.html', 'c.html'].map((file) => [file, bad]));
    expect(checkLinks(pages, FILES, BASE_URL)).toEqual([
      { file: 'a.html', message: '"/archive/none" leads to none, which does not exist. The same on 2 more pages, such as b.html.' },
    ]);
    pages.delete('c.html');
    expect(checkLinks(pages, FILES, BASE_URL)[0]?.message).toMatch(/ The same on b\.html\.$/);
  });

  it('reads a page that is nested deeper than the stack', () => {
    expect(mistakes(`${'<div>'.repeat(50_000)}<a href="/archive/none">`)).toHaveLength(1);
  });
});

describe('addressOf and fileOf', () => {
  it.each(['index.html', 'meetups/28/index.html', '404.html', 'media/28/slides/Ärger & Co.pdf', 'media/a#b?c%.pdf'])(
    'agree on %s',
    (file) => {
      expect(fileOf(addressOf(file, BASE_URL), BASE_URL)).toBe(file);
    },
  );

  it('keep to the path prefix', () => {
    expect(fileOf('https://example.org/archives/', BASE_URL)).toBeUndefined();
    expect(fileOf('http://example.org/archive/', BASE_URL)).toBeUndefined();
  });
});
