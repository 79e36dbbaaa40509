import { type Measurement, median } from './measure.ts';

/** Several runs of one thing. */
export interface Series {
  readonly name: string;
  readonly talks: number;
  readonly runs: readonly Measurement[];
  /** Files written, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

/** A table of medians, one line a series, with the worst wall time beside them. */
export function formatSeries(series: readonly Series[]): string {
  const rows = series.map(({ name, talks, runs, files, bytes }) => [
    name,
    String(talks),
    String(runs.length),
    seconds(median(runs.map(({ wall }) => wall))),
    seconds(Math.max(...runs.map(({ wall }) => wall))),
    seconds(medianOf(runs, 'cpu')),
    whole(medianOf(runs, 'memory')),
    String(files),
    whole(bytes / 1e6),
  ]);
  return formatTable(['generator', 'talks', 'runs', 'wall s', 'worst s', 'CPU s', 'peak MB', 'files', 'MB written'], rows);
}

/** How one series compares with another of as many talks. */
// "Wall time of this archive to that of Hugo at 10000 talks: 1.20"
export function formatRatio(one: Series, other: Series): string {
  return `Wall time of ${one.name} to that of ${other.name} at ${one.talks} talks: ${(wallOf(one) / wallOf(other)).toFixed(2)}`;
}

/** How a series grows with its archive: 1 is as much as the archive, below 1 is less. */
export function formatGrowth(small: Series, large: Series): string {
  const growth = wallOf(large) / wallOf(small) / (large.talks / small.talks);
  return `Growth of ${large.name} from ${small.talks} to ${large.talks} talks: ${growth.toFixed(2)} times linear`;
}

function wallOf({ runs }: Series): number {
  return median(runs.map(({ wall }) => wall));
}

function medianOf(runs: readonly Measurement[], key: 'cpu' | 'memory'): number | undefined {
  const values = runs.flatMap((run) => run[key] ?? []);
  return values.length === 0 ? undefined : median(values);
}

function seconds(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}

function whole(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}

/** Columns under a head each: the first begins at the left, all others end at the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [head, ...rows].map(line).join('\n');
}
