import type { VNode } from 'preact';

/** Links to the years of a table on the same page. */
export function YearLinks({ years }: { years: readonly number[] }): VNode | null {
  if (years.length < 2) return null;
  return (
    <nav class="years" aria-label="Years">
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`#y${year}`}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
