import { describe, expect, it } from 'vitest';
import { createTargets } from '../../src/import/targets.ts';
import { cleanText } from '../../src/import/write-text.ts';

const targets = createTargets({ here: ['E_1/a b.pdf', 'E_1/README.md'], stored: [] }, 'https://github.com/looms/archive');
const RAW = 'https://github.com/looms/archive/raw/HEAD';

describe('cleanText', () => {
  it.each([
    [
      '[a](https://example.org/x) and <https://example.org/y> and https://example.org/z',
      '[a](https://example.org/x) and <https://example.org/y> and https://example.org/z',
    ],
    ['See [the slides](<a b.pdf>).', `See [the slides](${RAW}/E_1/a%20b.pdf).`],
    ['![A loom](a%20b.pdf "title")', `[A loom](${RAW}/E_1/a%20b.pdf)`],
    ['[the evening](.)', '[the evening](https://github.com/looms/archive/tree/HEAD/E_1)'],
    ['[gone](TODO), [bad](javascript:x), [out](../../x.pdf)', 'gone, bad, out'],
    ['[write](mailto:a@example.org)', '[write](mailto:a@example.org)'],
    ['two [a](a%20b.pdf) in one [b](TODO) line', `two [a](${RAW}/E_1/a%20b.pdf) in one b line`],
    ['`[a](TODO)`', '`[a](TODO)`'],
    ['a\r\nb\u0000c', 'a\nbc'],
  ])('%j', (text, cleaned) => {
    expect(cleanText(text, 'E_1/README.md', targets)).toEqual({ text: cleaned });
  });

  it('cuts what is too long at the end of a paragraph, and says so', () => {
    const paragraph = 'Looms and dyes. '.repeat(100).trim();
    const text = Array.from({ length: 20 }, () => paragraph).join('\n\n');
    const { text: cut, problem } = cleanText(text, 'a.md', targets);
    expect(text.startsWith(`${cut}\n\n`)).toBe(true);
    expect(problem).toBe(`A text has ${text.length} characters: what stands behind the first 20000 is left over.`);
  });
});
