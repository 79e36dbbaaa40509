import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChanges } from '../../src/review/change.ts';

const [OLD, NEW] = ['8ba3a16384aacc37d01564b28401755ce8053f51', '9cd3a16384aacc37d01564b28401755ce8053f51'];
const entry = (modes: string, status: string, ...paths: string[]): string => `:${modes} ${OLD} ${NEW} ${status}\0${paths.join('\0')}\0`;
const parse = (text: string) => parseChanges(Buffer.from(text));

describe('parseChanges', () => {
  it.each([
    [entry('000000 100644', 'A', 'a.md'), { status: 'added', path: 'a.md', kind: 'file' }],
    [entry('100644 100755', 'M', 'a.md'), { status: 'changed', path: 'a.md', kind: 'file' }],
    [entry('100644 000000', 'D', 'a.md'), { status: 'deleted', path: 'a.md', kind: 'file' }],
    [entry('100644 100644', 'R087', 'a.md', 'b.md'), { status: 'renamed', path: 'b.md', from: 'a.md', kind: 'file' }],
    [entry('100644 100644', 'C100', 'a.md', 'b.md'), { status: 'added', path: 'b.md', kind: 'file' }],
    [entry('100644 120000', 'T', 'a.md'), { status: 'changed', path: 'a.md', kind: 'link' }],
    [entry('000000 120000', 'A', 'a.md'), { status: 'added', path: 'a.md', kind: 'link' }],
    [entry('000000 160000', 'A', 'other'), { status: 'added', path: 'other', kind: 'other' }],
    [entry('000000 100644', 'A', 'a\nM\tb.md'), { status: 'added', path: 'a\nM\tb.md', kind: 'file' }],
    [entry('000000 100644', 'A', ':100644 100644 x M'), { status: 'added', path: ':100644 100644 x M', kind: 'file' }],
  ])('reads %j', (text, change) => {
    expect(parse(text)).toEqual([change]);
  });

  it('reads any names, in their order', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(
        fc.array(
          name.filter((text) => text !== '' && !/\p{Cs}/u.test(text)),
          { maxLength: 5 },
        ),
        (names) => {
          expect(parse(names.map((path) => entry('000000 100644', 'A', path)).join('')).map(({ path }) => path)).toEqual(names);
        },
      ),
    );
  });

  it('reads a name that is not UTF-8, and nothing as no change', () => {
    const text = Buffer.concat([Buffer.from(entry('000000 100644', 'A', '').slice(0, -1)), Buffer.from([0xff, 0])]);
    expect(parseChanges(text)).toEqual([{ status: 'added', path: '\ufffd', kind: 'file' }]);
    expect(parse('')).toEqual([]);
  });

  it.each(['a.md\0', entry('000000 100644', 'A', 'a.md').slice(0, -1), entry('100644 100644', 'R100', 'a.md'), ':100644 x\0a\0'])(
    'refuses %j',
    (text) => {
      expect(() => parse(text)).toThrow(/^The list of changes /);
    },
  );
});
