import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChecksums, writeChecksums } from '../../src/export/checksums.ts';
import { runs } from '../helpers/runs.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

describe('a list of hashes', () => {
  it('has a file a line, by path, as sha256sum reads it', () => {
    expect(
      writeChecksums([
        { path: 'data/b', sha256: B },
        { path: 'data/a b', sha256: A },
      ]),
    ).toBe(`${A}  data/a b\n${B}  data/b\n`);
  });

  it.each([
    ['a line feed', 'a\nb', 'a%0Ab'],
    ['a carriage return', 'a\rb', 'a%0Db'],
    ['a percent sign, which would be read as one of them', 'a%0Ab', 'a%250Ab'],
    ['blanks and letters of any kind stay', ' ä b', ' ä b'],
  ])('encodes %s in a path (RFC 8493)', (_, path, written) => {
    expect(writeChecksums([{ path, sha256: A }])).toBe(`${A}  ${written}\n`);
  });

  it('is read as it was written, whatever a path contains', () => {
    const path = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.stringMatching(/^[\r\n%0AD25a ]{1,8}$/));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 5 }), (paths) => {
        const files = paths.sort().map((one, index) => ({ path: one, sha256: index % 2 === 0 ? A : B }));
        expect(readChecksums(writeChecksums(files))).toEqual(files);
      }),
      runs(300),
    );
  });

  it.each(['text', `${A} one blank`, `${A}  `, `${A.toUpperCase()}  a`, ' '])('is none where a line is another: %j', (text) => {
    expect(readChecksums(text)).toBeUndefined();
  });
});
