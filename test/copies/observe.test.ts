import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe, type Sighting } from '../../src/copies/observe.ts';
import { type KnownAddress, knownAddress } from '../../src/schema/media-lock.ts';
import { addDays } from '../../src/schema/time.ts';
import { safe } from './world.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const FILE: Sighting = { seen: 'file', sha256: A, bytes: 100, type: 'pdf' };
const OTHER: Sighting = { seen: 'file', sha256: B, bytes: 200, type: 'pdf' };
const FAILURE: Sighting = { seen: 'failure', reason: '404' };
const DAY = '2026-01-01';

/** What is known after a sighting on each of some days, counted from the first of January. */
function knownAfter(...sightings: readonly (readonly [day: number, Sighting])[]): KnownAddress | undefined {
  return sightings.reduce<KnownAddress | undefined>(
    (known, [day, sighting]) => observe(known, sighting, { today: addDays(DAY, day), copies: [] }),
    undefined,
  );
}

const plain = (known: KnownAddress | undefined): unknown => (known === undefined ? undefined : JSON.parse(JSON.stringify(known)));

describe('observe', () => {
  it('begins with what is there', () => {
    expect(plain(knownAfter([0, FILE]))).toEqual({
      state: 'available',
      type: 'pdf',
      sha256: A,
      bytes: 100,
      firstSeen: DAY,
      lastSeen: DAY,
      copies: [],
    });
    expect(plain(knownAfter([0, { seen: 'link', type: 'page' }]))).toEqual({
      state: 'available',
      type: 'page',
      firstSeen: DAY,
      lastSeen: DAY,
      copies: [],
    });
    expect(knownAfter([0, { seen: 'nothing' }])).toBeUndefined();
  });

  it('changes nothing while all is as it was, for four weeks', () => {
    const first = plain(knownAfter([0, FILE]));
    expect(plain(knownAfter([0, FILE], [1, FILE], [27, FILE]))).toEqual(first);
    expect(knownAfter([0, FILE], [28, FILE])).toMatchObject({ firstSeen: DAY, lastSeen: '2026-01-29' });
  });

  it('keeps the copy of what has changed, until an organizer takes what was reported', () => {
    const changed = knownAfter([0, FILE], [3, OTHER], [5, OTHER]);
    expect(changed).toMatchObject({
      state: 'changed',
      sha256: A,
      bytes: 100,
      lastSeen: DAY,
      changed: { since: '2026-01-04', sha256: B, bytes: 200 },
    });

    const options = { today: '2026-01-09', copies: [], isAccepted: true };
    const accepted = observe(changed, OTHER, options);
    expect(accepted).toMatchObject({ state: 'available', sha256: B, bytes: 200, firstSeen: DAY, lastSeen: '2026-01-09' });
    expect(accepted).not.toHaveProperty('changed');

    const third: Sighting = { seen: 'file', sha256: 'c'.repeat(64), bytes: 300, type: 'pdf' };
    expect(observe(changed, third, options)).toMatchObject({ state: 'changed', sha256: A, changed: { since: '2026-01-09', bytes: 300 } });
  });

  it('says so when a page stands where a file was, and forgets it when the file is back', () => {
    const page = knownAfter([0, FILE], [3, { seen: 'link', type: 'page' }]);
    expect(page).toMatchObject({ state: 'changed', sha256: A, type: 'pdf', changed: { since: '2026-01-04', type: 'page' } });
    const back = knownAfter([0, FILE], [3, { seen: 'link', type: 'page' }], [4, FILE]);
    expect(back).toMatchObject({ state: 'available', sha256: A, lastSeen: '2026-01-05' });
    expect(back).not.toHaveProperty('changed');
  });

  it('calls an address gone after three days of failures over a week', () => {
    expect(knownAfter([0, FILE], [1, FAILURE])).toMatchObject({
      state: 'failing',
      sha256: A,
      lastSeen: DAY,
      failures: { since: '2026-01-02', days: 1 },
    });
    expect(knownAfter([0, FAILURE], [1, FAILURE], [2, FAILURE], [6, FAILURE])).toMatchObject({ state: 'failing', failures: { days: 4 } });
    expect(knownAfter([0, FAILURE], [20, FAILURE])).toMatchObject({ state: 'failing', failures: { days: 2 } });
    expect(knownAfter([0, FAILURE], [0, FAILURE], [0, FAILURE], [7, FAILURE])).toMatchObject({ state: 'failing', failures: { days: 2 } });
    const gone = knownAfter([0, FILE], [1, FAILURE], [2, FAILURE], [8, FAILURE]);
    expect(gone).toMatchObject({ state: 'gone', sha256: A, lastSeen: DAY, failures: { since: '2026-01-02', last: '2026-01-09', days: 3 } });
    expect(plain(observe(gone, FAILURE, { today: '2026-05-01', copies: [] }))).toEqual(plain(gone));
  });

  it('begins to count again after an address was back', () => {
    expect(knownAfter([0, FAILURE], [1, FAILURE], [2, FILE], [8, FAILURE])).toMatchObject({
      state: 'failing',
      failures: { since: '2026-01-09', days: 1 },
    });
  });

  it('takes the copy of another place while there is none from here, and says where it is from', () => {
    const from = safe('https://mirror.example/a.pdf');
    const substitute = { from, sha256: B, bytes: 200, type: 'pdf' } as const;
    const lent = observe(undefined, FAILURE, { today: DAY, copies: [from], substitute });
    expect(lent).toMatchObject({ state: 'failing', sha256: B, from, copies: [from] });
    expect(lent).not.toHaveProperty('firstSeen');
    // The same at the address itself: that is where it is from now.
    expect(observe(lent, OTHER, { today: DAY, copies: [from] })?.from).toBeUndefined();
    expect(observe(lent, FILE, { today: DAY, copies: [from] })).toMatchObject({ state: 'changed', sha256: B, from });
    expect(observe(knownAfter([0, FILE]), FAILURE, { today: DAY, copies: [], substitute })).toMatchObject({ sha256: A });
  });

  it('holds what it promises for every story', () => {
    const sighting: fc.Arbitrary<Sighting> = fc.constantFrom<Sighting>(
      FILE,
      OTHER,
      FAILURE,
      { seen: 'failure', reason: 'timeout' },
      { seen: 'link', type: 'page' },
      { seen: 'link', type: 'pdf' },
      { seen: 'given-up' },
      { seen: 'nothing' },
    );
    const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), sighting), { maxLength: 12 });
    fc.assert(
      fc.property(story, (steps) => {
        let last: KnownAddress | undefined;
        let day = 0;
        for (const [days, seen] of steps) {
          day += days;
          const options = { today: addDays(DAY, day), copies: [] };
          const next = observe(last, seen, options);
          // The list can always be read again.
          if (next !== undefined) expect(knownAddress.safeParse(JSON.parse(JSON.stringify(next))).success).toBe(true);
          // No copy is ever replaced by itself.
          if (last?.sha256 !== undefined) expect(next?.sha256).toBe(last.sha256);
          // The same once more on the same day is no news.
          expect(plain(observe(next, seen, options))).toEqual(plain(next));
          if (next?.state === 'gone' && last?.state !== 'gone' && seen.seen === 'failure')
            expect(next.failures?.days).toBeGreaterThanOrEqual(3);
          last = next;
        }
      }),
      { seed: 20190624 },
    );
  });
});
