import type { FilterForm } from '../filter-form.ts';
import type { FacetCounts, FacetName } from './messages.ts';

/** Writes into the form how many results each value of each facet would leave; what would leave none cannot be chosen. */
export function writeFacetCounts(form: HTMLFormElement, controls: FilterForm, counts: FacetCounts): void {
  const countOf = (name: string, value: string): number => counts[name as FacetName]?.[value] ?? 0;
  controls.writeCounts((name) => new Map(Object.entries(counts[name as FacetName] ?? {})));
  for (const { name, options, value: chosen } of form.querySelectorAll('select'))
    for (const option of options) {
      option.disabled = option.value !== '' && option.value !== chosen && countOf(name, option.value) === 0;
      option.hidden = option.disabled;
    }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const count = countOf(box.name, box.value);
    box.disabled = count === 0 && !box.checked;
    const words = box.nextElementSibling;
    if (words !== null) words.textContent = `${controls.flagWords(box.name)} (${count})`;
  }
}
