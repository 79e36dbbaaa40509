import type { Origin } from './found.ts';

/** A place as it is shown. */
// "README.md:12"
export function showOrigin({ file, line }: Origin): string {
  return `${file}:${line}`;
}
