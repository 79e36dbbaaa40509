import type { FilterForm } from '../filter-form.ts';
import type { FacetCounts } from './messages.ts';

/**
 * Writes into the form how many results each value of each facet would leave; what would leave none cannot be chosen.
 * @param counts nothing where they are not known: then there are no numbers, and all can be chosen.
 */
export function writeFacetCounts(form: HTMLFormElement, controls: FilterForm, counts: FacetCounts | undefined): void {
  const byName = new Map(Object.entries(counts ?? {}).map(([name, values]) => [name, new Map(Object.entries(values))]));
  const countsOf = (name: string): ReadonlyMap<string, number> | undefined => byName.get(name);
  const isEmpty = (name: string, value: string): boolean => counts !== undefined && !countsOf(name)?.get(value);
  controls.writeCounts(countsOf);
  for (const { name, options, value: chosen } of form.querySelectorAll('select'))
    for (const option of options) {
      option.disabled = option.value !== '' && option.value !== chosen && isEmpty(name, option.value);
      option.hidden = option.disabled;
    }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    // What is disabled loses the focus.
    box.disabled = !box.checked && box !== document.activeElement && isEmpty(box.name, box.value);
    const words = box.nextElementSibling;
    const label = controls.flagWords(box.name);
    if (words !== null) words.textContent = counts === undefined ? label : `${label} (${countsOf(box.name)?.get(box.value) ?? 0})`;
  }
}
