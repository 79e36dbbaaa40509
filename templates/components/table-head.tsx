import type { VNode } from 'preact';
import type { SORT_WORDS } from '../../src/output/words.ts';

export interface Column {
  /** Its name in an address: "title". */
  readonly name: string;
  /** Its heading. */
  readonly label: string;
  /** What it is called where it does not stand above the column: "Number" for "No." */
  readonly longLabel?: string;
  /** What it holds, which decides how it is sorted and what its orders are called. */
  readonly type: keyof typeof SORT_WORDS;
  /** Hidden on narrow screens, where the title's cell says the same. */
  readonly isWide?: boolean;
  /** Whether typed words are looked for in it. */
  readonly isSearched?: boolean;
}

/** The heads of the columns, which the script `table` makes into buttons that sort. */
export function TableHead({ columns }: { columns: readonly Column[] }): VNode {
  return (
    <thead>
      <tr>
        {columns.map(({ name, label, type, isWide = false, isSearched = false }) => (
          <th
            key={name}
            scope="col"
            class={isWide ? 'wide' : undefined}
            data-column={name}
            data-type={type === 'number' || type === 'count' ? 'number' : undefined}
            data-searched={isSearched ? '' : undefined}
          >
            <span class="column-name">{label}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
