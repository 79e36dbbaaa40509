import type { Position } from '../schema/problem.ts';

/** The index of a place in a text. */
export function offsetOf(text: string, { line, column }: Position): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
