import { describe, expect, test } from 'vitest';
import { outline } from '../../src/markdown/outline.ts';
import { plainText, summary } from '../../src/markdown/plain-text.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

describe('plainText', () => {
  test.each([
    ['# Title\n\nSome *words*,\nand [a link](https://example.org "x").', 'Title Some words, and a link.'],
    ['- one\n- two\n\n> three', 'one two three'],
    ['`code` and\n\n```js\nconst a = 1;\n```', 'code and const a = 1;'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
    ['![The *hall*](photos/hall.jpg)  \nnext', 'The hall next'],
    ['<b>x</b> &amp; \\*y\\* {{ 7*7 }}', '<b>x</b> & *y* {{ 7*7 }}'],
    ['[x]: https://example.org', ''],
    ['', ''],
  ])('%j', (source, text) => {
    expect(plainText(source)).toBe(text);
  });
});

test('summary cuts at a word', () => {
  expect(summary('Explains *three* kinds of attack', 20)).toBe('Explains three…');
  expect(summary('Short', 20)).toBe('Short');
});

describe('outline', () => {
  const source = '## Your *slides*\n\n### Before\n\n## Your slides\n\n#### `code`';

  test('lists headings with their levels', () => {
    expect(outline(source)).toEqual([
      { level: 2, text: 'Your slides', id: 'h-your-slides' },
      { level: 3, text: 'Before', id: 'h-before' },
      { level: 2, text: 'Your slides', id: 'h-your-slides-2' },
      { level: 3, text: 'code', id: 'h-code' },
    ]);
  });

  test('has the ids and levels of the rendered text', () => {
    const html = renderMarkdown(source, { resolve: () => undefined, headingLevel: 3 });
    const rendered = [...html.matchAll(/<h(\d) id="([^"]+)">/g)].map(([, level, id]) => ({ level: Number(level), id }));
    expect(outline(source, 3).map(({ level, id }) => ({ level, id }))).toEqual(rendered);
  });
});
