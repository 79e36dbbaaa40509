import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/check.ts';
import { outline } from '../../src/markdown/outline.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { runs } from '../helpers/runs.ts';
import { findForbidden } from './html.ts';

const asWritten = (href: string) => href as SafeUrl;

/** Pieces that mean something to Markdown, HTML or URLs, so that random texts come near the edges. */
const PIECES = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '*',
    '_',
    '`',
    '~',
    '#',
    '|',
    '-',
    '+',
    '1.',
    ':',
    '"',
    "'",
    '\\',
    '&',
    ';',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\r',
  ],
  ...[
    '```',
    '---',
    '[a](',
    '![a](',
    '[a]: ',
    '](',
    '> ',
    '- ',
    '    ',
    '|--:|',
    '\n|---|---|\n',
    '<a href="',
    '<script>',
    '</script>',
    '<!--',
    '-->',
  ],
  ...[
    'javascript:',
    'JAVASCRIPT&colon;',
    '&#74;',
    '&#x3A;',
    'data:text/html,',
    'vbscript:',
    '//',
    'https://',
    'http://a.b/',
    'mailto:',
    'a@b.org',
    'www.',
  ],
  ...[
    '%2e',
    '%0a',
    '&Tab;',
    '&NewLine;',
    '\u0000',
    '\u0001',
    '\u00a0',
    '\u2028',
    '\ud800',
    '😀',
    'é',
    '../',
    'a.md',
    '#x',
    'onclick=',
    'style=',
    '{{',
    '}}',
  ],
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 60 }).map((pieces) => pieces.join('')),
);
const addresses = fc.oneof(fc.constantFrom(undefined, 'javascript:x', '/a/', 'https://a.b/'), fc.string({ maxLength: 20 }));
const settings = runs(3000);

describe('any text', () => {
  test('renders to elements, attributes and addresses of the allow-list', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findForbidden(renderMarkdown(text, { resolve: asWritten }))).toEqual([]);
      }),
      settings,
    );
  });

  test('renders so whatever its addresses resolve to', () => {
    fc.assert(
      fc.property(texts, addresses, (text, address) => {
        expect(findForbidden(renderMarkdown(text, { resolve: () => address as SafeUrl }))).toEqual([]);
      }),
      settings,
    );
  });

  test('can be checked, outlined and read, and every problem has a place in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line, column } of readMarkdown(text).problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect(new Set(outline(text).map(({ id }) => id)).size).toBe(outline(text).length);
        expect(plainText(text)).not.toMatch(/^\s|\s\s|\s$/);
        expect(readMarkdown(text).problems.length).toBeLessThanOrEqual(2000);
      }),
      settings,
    );
  });
});

describe('texts made to cost time come to an end', () => {
  const long = (piece: string) => piece.repeat(Math.ceil(50_000 / piece.length));
  test.each([
    ...['[', ']', '*', '_', '>', '<', '"', "'", '`', '~', '!', '&', '\\', '|', '#', '(', ':', '- ', '> ', '1. ', '\t', '\n', '&#'],
    ...[
      '[a](',
      '![a](',
      '[a](<b',
      '![[',
      '[]',
      '](',
      '<a',
      '<a href="',
      '<!--',
      '<?',
      '<![CDATA[',
      '**a',
      '_a',
      '*a_',
      '`a``',
      '~~a',
      'a**b',
    ],
    ...[
      'https://',
      'http://a.b/ ',
      'a@b.org ',
      'mailto:',
      'www.a.b ',
      '://',
      'a://b ',
      '[a](b.md) ',
      '![a](b.jpg) ',
      '[a]: b\n',
      '[a][b] ',
      '|a',
    ],
    ...['# a\n', '|a|b|\n|-|-|\n', '- a\n', '\\\n', '&amp;', '{{', '{%', '("', "'a"],
  ])('%j', (piece) => {
    const source = long(piece);
    expect(findForbidden(renderMarkdown(source, { resolve: asWritten }))).toEqual([]);
    expect(readMarkdown(source).problems.length).toBeLessThanOrEqual(2001);
    expect(plainText(source).length).toBeLessThanOrEqual(source.length * 2);
  });

  test.each([
    ['open and close', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
    ['emphasis', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
    ['a backtick string of every length', Array.from({ length: 300 }, (_, index) => `e${'`'.repeat(index)}`).join('')],
    ['references to one definition', `[a]: ${'b'.repeat(5000)}\n\n${'[a]'.repeat(500)}`],
    ['a wide table', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|a\n'.repeat(2000)}`],
    ['nested lists', Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
  ])('%s', (_, source) => {
    expect(findForbidden(renderMarkdown(source, { resolve: asWritten }))).toEqual([]);
    expect(readMarkdown(source).problems.length).toBeLessThanOrEqual(2001);
  });
});
