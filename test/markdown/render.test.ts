import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { findForbidden, hrefsOf } from './html.ts';

const asWritten = (href: string) => href as SafeUrl;
const render = (source: string, headingLevel?: number) =>
  renderMarkdown(source, { resolve: asWritten, ...(headingLevel === undefined ? {} : { headingLevel }) });

describe('links', () => {
  test('lead where they resolve to, and to other hosts without a way back', () => {
    const resolve = (href: string) =>
      href === 'a.md' ? ('/archive/a/' as SafeUrl) : href.startsWith('https:') ? (href as SafeUrl) : undefined;
    expect(renderMarkdown('[a](a.md "A & B") [b](b.md) [c](https://example.org/?a&b)', { resolve })).toBe(
      '<p><a href="/archive/a/" title="A &amp; B">a</a> b <a href="https://example.org/?a&amp;b" rel="noopener">c</a></p>\n',
    );
  });

  test('bare addresses are links, names of files are not', () => {
    expect(render('https://example.org team@example.org train.py README.md')).toBe(
      '<p><a href="https://example.org" rel="noopener">https://example.org</a> <a href="mailto:team@example.org">team@example.org</a> train.py README.md</p>\n',
    );
  });

  test('a heading is found by its name', () => {
    expect(hrefsOf(render('# Your slides\n\n[a](#your-slides) [b](#h-your-slides) [c](#elsewhere)'))).toEqual([
      '#h-your-slides',
      '#h-your-slides',
      '#elsewhere',
    ]);
  });

  test('to its own headings lead to the page that has them, for a text that is read elsewhere', () => {
    const page = 'https://example.org/talk/' as SafeUrl;
    const html = renderMarkdown('# Your slides\n\n[a](#your-slides) [b](#elsewhere) [c](/about/)', { resolve: asWritten, page });
    expect(hrefsOf(html)).toEqual([`${page}#h-your-slides`, `${page}#elsewhere`, '/about/']);
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:x', '//example.org', '\\\\example.org', 'data:text/html,x', ''])(
    'stay as text when they resolve to %j',
    (nonsense) => {
      expect(renderMarkdown('[a](b.md) ![c](d.jpg)', { resolve: () => nonsense as SafeUrl })).toBe('<p>a c</p>\n');
    },
  );
});

test('pictures are links with their description, or their description', () => {
  expect(render('![The *hall*](photos/hall.jpg) ![](photos/b.jpg)')).toBe(
    '<p><a href="photos/hall.jpg">The hall</a> <a href="photos/b.jpg">b.jpg</a></p>\n',
  );
  expect(render('[![The hall](photos/hall.jpg)](https://example.org/)')).toBe(
    '<p><a href="https://example.org/" rel="noopener">The hall</a></p>\n',
  );
  expect(renderMarkdown('![The hall](photos/hall.jpg)', { resolve: () => undefined })).toBe('<p>The hall</p>\n');
});

describe('headings', () => {
  test('begin at the level of the page, leave out none, and have an id each', () => {
    expect(render('## A\n\n#### B\n\n## A\n\n## A 2\n\n## 李')).toBe(
      '<h2 id="h-a">A</h2>\n<h3 id="h-b">B</h3>\n<h2 id="h-a-2">A</h2>\n<h2 id="h-a-2-2">A 2</h2>\n<h2 id="h-section">李</h2>\n',
    );
    expect(render('# A\n\nB\n---', 3)).toBe('<h3 id="h-a">A</h3>\n<h4 id="h-b">B</h4>\n');
    expect(render('###### A\n\n# B', 6)).toBe('<h6 id="h-a">A</h6>\n<h6 id="h-b">B</h6>\n');
  });
});

test('tables can be scrolled, and are aligned without inline style', () => {
  expect(render('| a | b | c |\n|--:|:-:|---|\n| 1 | `\\|` | <b> |\n')).toBe(
    '<div class="scroll" role="region" tabindex="0" aria-label="Table"><table>\n<thead>\n<tr>\n' +
      '<th class="align-right">a</th>\n<th class="align-center">b</th>\n<th>c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
      '<td class="align-right">1</td>\n<td class="align-center"><code>|</code></td>\n<td>&lt;b&gt;</td>\n</tr>\n</tbody>\n</table></div>\n',
  );
});

test('template syntax stays as it is written', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must not be filled in
  const syntax = '{{ 7*7 }} {% raw %} {%- include "x" -%} ${x} <%= x %> {# x #} [[ x ]]';
  expect(render(syntax)).toBe(`<p>${syntax.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</p>\n`);
  expect(render('```\n{{ 7*7 }} {% raw %}\n```')).toBe('<pre><code>{{ 7*7 }} {% raw %}\n</code></pre>\n');
});

describe('nothing hostile gets through', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<style>*{display:none}</style>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<!-- --><script>x</script>',
    '<![CDATA[<script>x</script>]]>',
    '<?php x ?>',
    '"\'><img src=x onerror=1></script><!--<script>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#74;avascript:alert(1))',
    '[x](&#x6A&#x61&#x76&#x61script:alert(1))',
    '[x](javascript&#x3A;alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](<java&NewLine;script:alert(1)>)',
    '[x](<java&Tab;script:alert(1)>)',
    '[x](<&#32;javascript:alert(1)>)',
    '[x](<\u00a0javascript:alert(1)>)',
    '[x](<\u0001javascript:alert(1)>)',
    '[x](vbscript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](data:image/svg+xml,x)',
    '[x](file:///etc/passwd)',
    '[x](//example.org)',
    '[x](/\\\\example.org)',
    '[x](\\\\\\\\example.org)',
    '[x](https://user:secret@example.org)',
    '[x](blob:https://example.org/1)',
    '[x](a.md "\\" onclick=\\"alert(1)")',
    "[x](a.md'onclick=alert(1))",
    '[x](<a.md" onclick="alert(1)>)',
    '![x](javascript:alert(1))',
    '![" onerror="alert(1)](a.jpg)',
    '![x](a.jpg "\\" onerror=\\"alert(1)")',
    '![<script>x</script>](a.jpg)',
    '<javascript:alert(1)>',
    '<javascript&colon;alert(1)>',
    '[x]\n\n[x]: javascript:alert(1)',
    '[x]: <javascript:alert(1)> "y"\n\n[x][] ![x]',
    '```"><script>alert(1)</script>\nx\n```',
    '~~~ js" onload="x\nx\n~~~',
    '# <script>x</script>\n\n# " onclick="x',
    '# __proto__\n\n# constructor',
    '| <script> | [x](javascript:x) |\n|:--|--:|\n| " onclick=x | <td onclick=x> |',
    '[[x](javascript:a)](javascript:b)',
    '[![x](javascript:a)](javascript:b)',
    'https://example.org/"onclick="alert(1)',
    'https://example.org/<script>',
    'http://example.org/\u202egpj.exe',
  ])('%j', (source) => {
    expect(findForbidden(render(source))).toEqual([]);
  });
});
