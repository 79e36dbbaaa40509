import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { codeSpan, firstRows, plainText } from '../../src/output/markdown-text.ts';

/** As GitHub reads it: HTML and tables count, and bare addresses are links. */
const github = new MarkdownIt({ html: true, linkify: true });

/** The tags and the text of a Markdown text. */
function read(markdown: string): { tags: string[]; text: string } {
  const tags: string[] = [];
  let text = '';
  const visit = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): void => {
    if (node.nodeName === '#text') text += node.value;
    else if (!node.nodeName.startsWith('#')) tags.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parseFragment(github.render(markdown)) as Parameters<typeof visit>[0]);
  return { tags, text: text.trim() };
}

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</li></ul><script>alert(1)</script>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '**bold** _and_ ~~gone~~ `code` | cell | $x$',
  'a\n\n# heading\n- item',
  '<!-- a comment',
  '&lt;b&gt; &#60;',
  'https://evil.example/?a=b',
  'trailing \\',
  '```',
  '1. one',
  '::stop-commands::x',
  '@team #123',
];

describe('plainText', () => {
  it.each(HOSTILE)('is only text within a row: %j', (text) => {
    const { tags, text: found } = read(`- **${plainText(text)}** end`);

    expect(tags).toEqual(['ul', 'li', 'strong']);
    expect(found).toBe(`${text.replace(/\s+/g, ' ')} end`);
  });

  it('is only text, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { tags, text: found } = read(`- x${plainText(text)}`);
        expect(tags).toEqual(['ul', 'li']);
        expect(found).toBe(`x${text.replace(/\s+/g, ' ').trim()}`);
      }),
      { numRuns: 300 },
    );
  });

  it('shows what could turn the direction of writing, and is cut to its length', () => {
    expect(plainText('a\u202eb')).toBe('a\\\\u202eb');
    expect(plainText('word '.repeat(100), 20)).toBe('word word word…');
  });
});

describe('codeSpan', () => {
  it.each(HOSTILE)('is one span in a cell of a table: %j', (text) => {
    const { tags } = read(`| a | b |\n| --- | --- |\n| ${codeSpan(text)} | ${codeSpan('second')} |`);

    expect(tags).toEqual(['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'code', 'td', 'code']);
  });

  it('shows line feeds, and is nothing for nothing', () => {
    expect(codeSpan('a\nb.md')).toBe('`a\\u000ab.md`');
    expect(codeSpan('')).toBe('');
  });
});

describe('firstRows', () => {
  it('says how many are not shown', () => {
    expect(firstRows(['- a', '- b'], 2)).toEqual(['- a', '- b']);
    expect(firstRows(['- a', '- b', '- c'], 1)).toEqual(['- a', '- … and 2 more.']);
  });
});
