import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBarChart } from '../../src/output/bar-chart.ts';

const SEED = { seed: 20190624 };
const years = (first: number, ...counts: number[]) => counts.map((count, index) => ({ item: first + index, count }));

describe('a chart of talks a year', () => {
  it('has a bar for each year, the highest for the most talks', () => {
    const { width, height, bars } = createBarChart(years(2016, 2, 0, 4), { step: 10, height: 40 });
    expect({ width, height }).toEqual({ width: 30, height: 40 });
    expect(bars).toEqual([
      { year: 2016, count: 2, x: 0, y: 20, width: 8, height: 20, hasLabel: true },
      { year: 2017, count: 0, x: 10, y: 40, width: 8, height: 0, hasLabel: true },
      { year: 2018, count: 4, x: 20, y: 0, width: 8, height: 40, hasLabel: true },
    ]);
  });

  it('labels every fifth year where there is no room for all', () => {
    const { bars } = createBarChart(years(2001, ...Array.from({ length: 13 }, () => 1)), { step: 10, height: 40 });
    expect(bars.filter(({ hasLabel }) => hasLabel).map(({ year }) => year)).toEqual([2005, 2010]);
  });

  it('is empty, and no error, without years or without talks', () => {
    expect(createBarChart([], { step: 10, height: 40 })).toEqual({ width: 1, height: 40, bars: [] });
    expect(createBarChart(years(2016, 0, 0), { step: 10, height: 40 }).bars.map(({ height }) => height)).toEqual([0, 0]);
  });

  it('keeps every bar inside, stands it on the line, and shows even the smallest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 60 }), (counts) => {
        const { width, height, bars } = createBarChart(years(1990, ...counts), { step: 10, height: 84 });
        for (const bar of bars) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeCloseTo(height, 1);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.height >= 1).toBe(bar.count > 0);
        }
      }),
      SEED,
    );
  });
});
