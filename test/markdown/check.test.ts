import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/markdown/check.ts';

const places = (source: string) => readMarkdown(source).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
const messages = (source: string) => readMarkdown(source).problems.map(({ message }) => message);

describe('addresses of links', () => {
  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:team@example.org',
    'slides/talk.pdf',
    'give-a-talk.md',
    'give-a-talk.md#before',
    '../028/1-adversarial-ml.md',
    '../../wiki/give-a-talk.md#slides',
    '/take-down/',
    '/',
    '/meetups/28/#talks',
    '#questions',
    '#Über-uns',
  ])('%s passes', (address) => {
    expect(messages(`[text](${address})`)).toEqual([]);
  });

  test.each([
    ['javascript:alert(1)', '"javascript:" addresses are not allowed'],
    ['JAVASCRIPT:alert(1)', '"javascript:" addresses are not allowed'],
    ['&#74;avascript:alert(1)', '"javascript:" addresses are not allowed'],
    ['javascript&#x3A;alert(1)', '"javascript:" addresses are not allowed'],
    ['javascript&colon;alert(1)', '"javascript:" addresses are not allowed'],
    ['java&#10;script:alert(1)', 'it contains a colon but is no complete web address'],
    ['&#32;javascript:alert(1)', 'it contains a colon but is no complete web address'],
    ['\u0001javascript:alert(1)', 'it contains a colon but is no complete web address'],
    ['vbscript:x', '"vbscript:" addresses are not allowed'],
    ['data:text/html,x', '"data:" addresses are not allowed'],
    ['data:image/png;base64,x', '"data:" addresses are not allowed'],
    ['file:///etc/passwd', '"file:" addresses are not allowed'],
    ['ftp://example.org/', '"ftp:" addresses are not allowed'],
    ['//example.org/', 'it has no "https:" before the two slashes'],
    ['/\\\\example.org', 'a path of this site consists of small letters, digits, hyphens and single slashes'],
    ['/a//b', 'a path of this site consists of small letters, digits, hyphens and single slashes'],
    ['/a/../b', 'a path of this site consists of small letters, digits, hyphens and single slashes'],
    ['https:example.org', 'exactly two slashes stand behind "https:"'],
    ['https://user:secret@example.org/', 'it contains a user name or password'],
    ['mailto:a@example.org?bcc=b@example.org', 'it is no plain mail address'],
    ['%2e%2e/a.md', 'it hides a dot or slash behind a percent sign'],
    ['a%2Fb.pdf', 'it hides a dot or slash behind a percent sign'],
    ['../a.pdf', 'it leaves the folder'],
    ['a/../../b.md', 'it leaves the folder'],
    ['a.md?b', 'it contains a question mark, which means nothing to a file'],
    ['.git/config', 'it has an empty step or a dot file in it'],
    ['', 'it is empty'],
  ])('%s is refused', (address, reason) => {
    expect(messages(`[text](<${address}>)`)).toEqual([expect.stringMatching(/^A link leads to /)]);
    expect(messages(`[text](<${address}>)`)[0]).toContain(`, but ${reason}.`);
  });

  test('are judged in every form of a link', () => {
    expect(messages('<javascript:alert(1)>')).toHaveLength(1);
    expect(messages('[a][b]\n\n[b]: javascript:alert(1)')).toHaveLength(1);
    expect(messages('[b]\n\n[b]: javascript:alert(1)')).toHaveLength(1);
    expect(messages('see https://user:secret@example.org/')).toHaveLength(1);
    expect(messages('`[a](javascript:b)`, \\[a](javascript:b), //example.org, ftp://example.org, javascript:alert(1)')).toEqual([]);
  });
});

test('pictures come from files beside the text', () => {
  expect(readMarkdown('![The hall](photos/hall.jpg)').problems).toEqual([]);
  expect(readMarkdown('![The hall](https://example.org/hall.jpg)').problems).toEqual([
    {
      line: 1,
      column: 1,
      rule: 'image-address',
      message: 'A picture comes from "https://example.org/hall.jpg", but it is not in the folder of this file.',
      help: 'Pictures are not loaded from other sites: put the picture under photos/ beside this file.',
      example: '![What the picture shows](photos/audience.jpg)',
    },
  ]);
  for (const address of ['//example.org/a.jpg', '/a.jpg', 'data:image/png;base64,x', '../029/photos/a.jpg', '../a.md', '&#32;data:x'])
    expect(messages(`![x](<${address}>)`)).toHaveLength(1);
});

test('HTML and template syntax are no problem: they are shown as they are written', () => {
  expect(readMarkdown('<script>alert(1)</script> <a href="javascript:x">x</a> {{ 7*7 }} {% raw %}').problems).toEqual([]);
});

test('problems name the line and the column at which the link begins', () => {
  const bad = '(javascript:x)';
  expect(places(`a [b]${bad}\nc **d** [e]${bad}`)).toEqual(['1:3 link-address', '2:9 link-address']);
  expect(places(`text\n\n> - a\n>   b ![c](//d) [e]${bad}`)).toEqual(['4:7 image-address', '4:17 link-address']);
  expect(places(`## A [b]${bad}\n\n| a | b |\n|---|---|\n| c | [d]${bad} |`)).toEqual(['1:6 link-address', '5:7 link-address']);
  expect(places('text\nsee https://user:secret@example.org/')).toEqual(['2:5 link-address']);
  expect(places('\n\n<javascript:alert(1)>')).toEqual(['3:1 link-address']);
});

describe('limits', () => {
  test('more than 2,000 links are one problem', () => {
    expect(readMarkdown('[a](b.md) '.repeat(2000)).problems).toEqual([]);
    expect(places('[a](b.md)\n'.repeat(2001))).toEqual(['2001:1 too-many-links']);
  });

  test('more than twenty lists and quotations in each other are one problem', () => {
    expect(places(`${'>'.repeat(20)} [a](b.md)`)).toEqual([]);
    expect(places(`${'>'.repeat(21)} text`)).toEqual(['1:1 deep-nesting']);
    const list = (depth: number) => Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
    expect(places(list(20))).toEqual([]);
    expect(places(list(21))).toEqual(['21:1 deep-nesting']);
    expect(places('> '.repeat(10_000))).toEqual(['1:1 deep-nesting']);
    expect(places('1. '.repeat(10_000))).toEqual(['1:1 deep-nesting']);
  });
});
