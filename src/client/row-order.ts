/** What a row is sorted by in one column; nothing where the row has nothing there. */
export type SortValue = string | number | undefined;

/** Reads a cell as what its column holds. Marks before the first letter do not count: a title in quotes stands with its letter. */
// "“Why should I trust you?”", "text" => "Why should I trust you?”"; "28", "number" => 28; "AI Summit", "number" => undefined
export function readSortValue(text: string, type: 'text' | 'number'): SortValue {
  const trimmed = text.trim();
  if (type === 'number') return /^\d+$/.test(trimmed) ? Number(trimmed) : undefined;
  return trimmed.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '') || undefined;
}

/**
 * Sorts items by a value of each. Items without one come last in both directions, and those with the same keep their order.
 * @returns a new list.
 */
export function sortItems<Item>(
  items: readonly Item[],
  readValue: (item: Item) => SortValue,
  descending: boolean,
  compareTexts: (a: string, b: string) => number,
): Item[] {
  const direction = descending ? -1 : 1;
  return items
    .map((item) => ({ item, value: readValue(item) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
      const compared =
        typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compareTexts(String(a.value), String(b.value));
      return direction * compared;
    })
    .map(({ item }) => item);
}

/** Compares texts as readers of a language do, numbers in them by their size. A language that the browser cannot read is its own. */
export function createTextComparison(language: string): (a: string, b: string) => number {
  try {
    return new Intl.Collator(language, { numeric: true }).compare;
  } catch {
    return new Intl.Collator(undefined, { numeric: true }).compare;
  }
}
