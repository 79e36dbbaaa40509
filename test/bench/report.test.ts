import { expect, it } from 'vitest';
import { formatGrowth, formatRatio, formatSeries, type Series } from '../../src/bench/report.ts';

const series = (name: string, talks: number, ...walls: number[]): Series => ({
  name,
  talks,
  runs: walls.map((wall) => ({ wall, cpu: wall * 2, memory: 100 })),
  files: 12,
  bytes: 3_000_000,
});

it('shows medians and the worst, one line a series', () => {
  expect(
    formatSeries([
      series('this archive', 1000, 1, 3, 2),
      { ...series('Hugo', 1000, 1), runs: [{ wall: 1, cpu: undefined, memory: undefined }] },
    ]),
  ).toBe(`generator     talks  runs  wall s  worst s  CPU s  peak MB  files  MB written
this archive   1000     3    2.00     3.00   4.00      100     12           3
Hugo           1000     1    1.00     1.00      –        –     12           3`);
});

it('compares medians', () => {
  expect(formatRatio(series('this archive', 1000, 3, 3, 9), series('Hugo', 1000, 2))).toBe(
    'Wall time of this archive to that of Hugo at 1000 talks: 1.50',
  );
  expect(formatGrowth(series('Hugo', 1000, 2), series('Hugo', 10_000, 24))).toBe(
    'Growth of Hugo from 1000 to 10000 talks: 1.20 times linear',
  );
});
