import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPattern, coverTone, type Pattern, TONES } from '../../src/output/pattern.ts';

const SEED = { seed: 20190624 };

/** The squares that a path covers, as rows of true and false. Fails for a path of any other commands. */
function squaresOf({ path, columns, rows }: Pattern): boolean[][] {
  const squares = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)*$/);
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width);
    for (let column = Number(x); column < Number(x) + Number(width); column += 1) {
      expect(squares[Number(y)]?.[column]).toBe(false);
      (squares[Number(y)] as boolean[])[column] = true;
    }
  }
  return squares;
}

describe('the pattern of a cover', () => {
  it('is always the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        expect(coverPattern(seed)).toEqual(coverPattern(seed));
        expect(coverTone(seed)).toBe(coverTone(seed));
      }),
      SEED,
    );
  });

  it('mostly differs for different seeds, even for those that are nearly the same', () => {
    const seeds = Array.from({ length: 200 }, (_, index) => `meetups/${index + 1}`);
    expect(new Set(seeds.map((seed) => `${coverTone(seed)} ${coverPattern(seed).path}`)).size).toBeGreaterThan(150);
    expect(new Set(seeds.map(coverTone))).toEqual(new Set(Array.from({ length: TONES }, (_, tone) => tone)));
  });

  it('covers squares of its grid, each once, and neither none nor all of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const pattern = coverPattern(seed);
        expect(pattern).toMatchObject({ columns: 18, rows: 6 });
        const squares = squaresOf(pattern).flat();
        expect(new Set(squares)).toEqual(new Set([true, false]));
        const tone = coverTone(seed);
        expect(Number.isInteger(tone) && tone >= 0 && tone < TONES).toBe(true);
      }),
      SEED,
    );
  });

  it('fills a grid of any size', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (seed, columns, rows) => {
        const pattern = coverPattern(seed, columns, rows);
        expect(pattern).toMatchObject({ columns, rows });
        expect(squaresOf(pattern)).toHaveLength(rows);
      }),
      SEED,
    );
  });

  it('is as wide and as high a part of one and the same ribbon', () => {
    const small = squaresOf(coverPattern('Meetup 28', 10, 4));
    const large = squaresOf(coverPattern('Meetup 28', 20, 8));
    expect(large.slice(0, 4).map((row) => row.slice(0, 10))).toEqual(small);
  });
});
