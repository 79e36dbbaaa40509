import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists } from '../../src/copies/merge.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';

const URL_A = 'https://example.org/a.pdf';
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

function copy(sha256: string, lastSeen: string, more: Partial<KnownAddress> = {}): KnownAddress {
  return { state: 'available', type: 'pdf', sha256, bytes: 1, firstSeen: '2026-01-01', lastSeen, ...more };
}

function failing(last: string, more: Partial<KnownAddress> = {}): KnownAddress {
  return { state: 'failing', failures: { since: '2026-01-02', last, days: 2, reason: '404' }, ...more };
}

const lent = { sha256: A, type: 'pdf', bytes: 1 } as const;
const changed = { changed: { since: '2026-03-01', type: 'page' } } as const;

describe('mergeLists', () => {
  it.each<[string, KnownAddress | undefined, KnownAddress | undefined, 'listed' | 'last run']>([
    ['what only the repository has', copy(A, '2026-01-01'), undefined, 'listed'],
    ['what only the last run has', undefined, failing('2026-01-03'), 'last run'],
    ['failures that were counted since', copy(A, '2026-01-01'), failing('2026-01-03', lent), 'last run'],
    ['failures of the same day', copy(A, '2026-01-03'), failing('2026-01-03', lent), 'last run'],
    ['a list that was brought home later', copy(A, '2026-02-01'), failing('2026-01-03', lent), 'listed'],
    ['a change that was seen since', copy(A, '2026-02-01'), copy(A, '2026-01-01', { state: 'changed', ...changed }), 'last run'],
    ['a hash that was accepted, however old', copy(B, '2026-01-01'), copy(A, '2026-05-01', { state: 'changed', ...changed }), 'listed'],
    ['a copy that the last run does not know', copy(A, '2026-01-01'), failing('2026-05-01'), 'listed'],
    ['a copy that the repository does not know yet', failing('2026-05-01'), copy(A, '2026-01-01'), 'last run'],
  ])('takes %s', (_name, listed, lastRun, taken) => {
    const asList = (known: KnownAddress | undefined) => new Map(known === undefined ? [] : [[URL_A, known]]);
    expect(mergeLists(asList(listed), asList(lastRun)).get(URL_A)).toBe(taken === 'listed' ? listed : lastRun);
  });

  it('loses no address, and no hash of the repository', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`);
    const known = fc.oneof(
      fc.tuple(fc.constantFrom(A, B), day).map(([sha256, last]) => copy(sha256, last)),
      day.map((last) => failing(last)),
    );
    const list = fc.array(fc.tuple(fc.constantFrom('https://a.example/', 'https://b.example/', 'https://c.example/'), known), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [listed, lastRun] = [new Map(one), new Map(other)];
        const merged = mergeLists(listed, lastRun);
        expect(new Set(merged.keys())).toEqual(new Set([...listed.keys(), ...lastRun.keys()]));
        for (const [url, { sha256 }] of listed) if (sha256 !== undefined) expect(merged.get(url)?.sha256).toBe(sha256);
        // Once more is no news.
        expect(mergeLists(merged, lastRun)).toEqual(merged);
      }),
      { seed: 20190624 },
    );
  });
});
