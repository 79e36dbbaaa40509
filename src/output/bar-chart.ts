import type { Counted } from '../archive/model.ts';

/** One bar of a chart, in units of the chart. The vertical axis points down, as in SVG (https://www.w3.org/TR/SVG2/coords.html). */
export interface Bar {
  readonly year: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether there is room to write the year below it. */
  readonly hasLabel: boolean;
}

export interface BarChart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
}

export interface BarChartSize {
  /** Units from one bar to the next, a gap of a fifth included. */
  readonly step: number;
  /** The height of the highest bar. */
  readonly height: number;
}

/** More years than this have no room for a label each. */
const MAX_LABELS = 12;

/** A bar for each year. A year with anything in it has a bar that can be seen, however small it is beside the highest. */
export function createBarChart(years: readonly Counted<number>[], { step, height }: BarChartSize): BarChart {
  const top = Math.max(1, ...years.map(({ count }) => count));
  const every = years.length > MAX_LABELS ? 5 : 1;
  const bars = years.map(({ item: year, count }, index) => {
    const length = count === 0 ? 0 : Math.max(1, round((count / top) * height));
    return {
      year,
      count,
      x: index * step,
      y: round(height - length),
      width: round(step * 0.8),
      height: length,
      hasLabel: year % every === 0,
    };
  });
  return { width: Math.max(1, years.length * step), height, bars };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
