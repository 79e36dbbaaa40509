/** What changed in the shape of the data: which tables and columns there are and what they mean. */
export interface ShapeChange {
  /** By https://semver.org/: a program that reads one shape reads the next one of the same first number. */
  readonly version: string;
  readonly date: string;
  readonly change: string;
}

/** Every change of the shape, the newest first. */
export const SHAPE_CHANGES: readonly [ShapeChange, ...ShapeChange[]] = [
  { version: '1.0.0', date: '2026-11-26', change: 'The first shape of the tables.' },
];

/** The shape that is written. */
export const SHAPE_VERSION: string = SHAPE_CHANGES[0].version;
