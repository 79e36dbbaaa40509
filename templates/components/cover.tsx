import type { VNode } from 'preact';
import type { Meetup, Talk } from '../../src/archive/model.ts';
import { coverPattern, coverTone } from '../../src/output/pattern.ts';
import { pathOf } from '../../src/output/urls.ts';

/** The squares that stand for one record: decoration, and always the same for the same page. */
export function Pattern({ record, columns, rows }: { record: Meetup | Talk; columns?: number; rows?: number }): VNode {
  const pattern = coverPattern(pathOf(record), columns, rows);
  return (
    <svg
      class="pattern"
      viewBox={`0 0 ${pattern.columns} ${pattern.rows}`}
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMaxYMin slice"
    >
      <path d={pattern.path} />
    </svg>
  );
}

/** The class that gives a record's colours to a block. */
export function toneClass(record: Meetup | Talk): string {
  return `tone-${coverTone(pathOf(record))}`;
}

/** The mark of the archive: nine squares. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 5 5" aria-hidden="true" focusable="false">
      <path d="M0 0h5v1h-5zM0 1h1v3h-1zM4 1h1v3h-1zM0 4h5v1h-5zM2 2h1v1h-1z" />
    </svg>
  );
}
