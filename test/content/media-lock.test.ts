import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMediaLock, parseMediaLock, toObservations } from '../../src/content/media-lock.ts';
import { LOCK_CONFLICT } from '../../src/content/urls-lock.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { runs } from '../helpers/runs.ts';

const A: KnownAddress = {
  state: 'available',
  type: 'pdf',
  sha256: 'a'.repeat(64),
  bytes: 1024,
  firstSeen: '2026-01-01',
  lastSeen: '2026-01-02',
};
const GONE: KnownAddress = { state: 'gone', failures: { since: '2026-01-01', last: '2026-01-09', days: 3, reason: '404' } };
const [ONE, TWO, THREE] = ['https://example.org/1.pdf', 'https://example.org/2.pdf', 'https://example.org/3.pdf'];

const written = formatMediaLock([
  [TWO, GONE],
  [ONE, A],
]);

describe('parseMediaLock', () => {
  it('reads what it has written', () => {
    expect(parseMediaLock(written)).toEqual({
      addresses: new Map([
        [ONE, A],
        [TWO, GONE],
      ]),
      problems: [],
      isWhole: true,
    });
  });

  it.each([
    ['Windows line ends', written.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${written}`],
    ['no line ends at all', JSON.stringify(JSON.parse(written))],
    ['no note', JSON.stringify({ addresses: JSON.parse(written).addresses })],
  ])('takes %s', (_, text) => {
    const { addresses, problems } = parseMediaLock(text);
    expect(problems).toEqual([]);
    expect([...addresses.keys()]).toEqual([ONE, TWO]);
  });

  it('takes the entries of both sides of a conflict, ours where both have one, and a copy before none', () => {
    const sides = (ours: [string, KnownAddress][], theirs: [string, KnownAddress][]): string => {
      const [mine, yours] = [ours, theirs].map((side) => formatMediaLock(side).split('\n').slice(3, -3).join('\n'));
      const [head, end] = [formatMediaLock([]).split('\n')[1], '  }\n}\n'];
      return `{\n${head}\n  "addresses": {\n<<<<<<< HEAD\n${mine}\n=======\n${yours}\n>>>>>>> care\n${end}`;
    };
    const later = { ...A, sha256: 'b'.repeat(64) };

    const { addresses, problems, isWhole } = parseMediaLock(
      sides(
        [
          [ONE, A],
          [TWO, GONE],
        ],
        [
          [ONE, later],
          [TWO, A],
          [THREE, GONE],
        ],
      ),
    );

    expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual([`${LOCK_CONFLICT} 4`]);
    expect(isWhole).toBe(true);
    expect(addresses.get(ONE)).toEqual(A);
    expect(addresses.get(TWO)).toEqual(A);
    expect(addresses.get(THREE)).toEqual(GONE);
  });

  it('says how to mend a conflict that it cannot read', () => {
    const { problems, isWhole } = parseMediaLock(written.replace('  "addresses"', '<<<<<<< HEAD\n  "addresses"'));
    expect(isWhole).toBe(false);
    expect(problems).toMatchObject([{ rule: LOCK_CONFLICT, example: 'git checkout --ours content/media.lock.json' }]);
  });

  it('gives entries or problems for any text, and never throws', () => {
    const pieces = fc.constantFrom(
      ...written.split(/(?=[{}",:\n])/),
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
      '[',
      ']',
      '&a ',
      '*a',
      '# x\n',
      '\0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc
        .tuple(fc.nat(written.length), fc.nat(40), fc.string({ maxLength: 5 }))
        .map(([at, length, put]) => written.slice(0, at) + put + written.slice(at + length)),
    );
    fc.assert(
      fc.property(text, (given) => {
        const { addresses, problems, isWhole } = parseMediaLock(given);
        const lines = given
          .replace(/^\ufeff/, '')
          .replace(/\r\n?/g, '\n')
          .split('\n');
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        if (!isWhole) expect(problems).not.toEqual([]);
        // What is left can always be written and read again.
        expect(parseMediaLock(formatMediaLock(addresses)).problems).toEqual([]);
      }),
      runs(500),
    );
  });
});

describe('formatMediaLock', () => {
  it('orders addresses and fields, so that a change shows as what it is', () => {
    const changed: KnownAddress = {
      changed: { bytes: 5, sha256: 'b'.repeat(64), type: 'pdf', since: '2026-01-03' },
      copies: [],
      ...A,
      from: undefined,
      state: 'changed',
    };
    expect(formatMediaLock([['https://example.org/ü', changed]])).toBe(`{
  "about": "What is known of remote files, albums and recordings. Written by \\"npm run media\\": do not edit it by hand.",
  "addresses": {
    "https://example.org/ü": {
      "state": "changed",
      "type": "pdf",
      "sha256": "${'a'.repeat(64)}",
      "bytes": 1024,
      "firstSeen": "2026-01-01",
      "lastSeen": "2026-01-02",
      "changed": {
        "since": "2026-01-03",
        "type": "pdf",
        "sha256": "${'b'.repeat(64)}",
        "bytes": 5
      }
    }
  }
}
`);
  });
});

describe('toObservations', () => {
  it('tells what a page may say, and nothing else', () => {
    expect(
      toObservations(
        new Map([
          [ONE, A],
          [TWO, GONE],
        ]),
      ),
    ).toEqual(
      new Map([
        [ONE, { state: 'available', type: 'pdf', sha256: A.sha256, firstSeen: '2026-01-01', lastSeen: '2026-01-02', copies: [] }],
        [TWO, { state: 'gone', copies: [] }],
      ]),
    );
  });
});
