import type { Column } from './table-rows.ts';

/** Makes the name of each column a button in its place, of the same size. */
export function addSortButtons(columns: readonly Column[], sort: (column: Column) => void): void {
  for (const column of columns) {
    const name = column.head.querySelector('.column-name');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'column-name';
    button.textContent = name?.textContent ?? '';
    button.addEventListener('click', () => sort(column));
    name?.replaceWith(button);
  }
}
