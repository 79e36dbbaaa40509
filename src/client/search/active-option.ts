/** The place that an arrow key leads to from a place in a list, counted from 0; -1 is the field above it, which comes before the first and behind the last. */
// of 3: down from -1 => 0; down from 2 => -1; up from -1 => 2
export function placeAfterArrow(key: 'ArrowDown' | 'ArrowUp', current: number, count: number): number {
  const step = key === 'ArrowDown' ? 1 : -1;
  return ((current + 1 + step + count + 1) % (count + 1)) - 1;
}

/** Lets one option of a list be the active one while the focus stays in the field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export interface ActiveOption {
  /** The active one, if there is any. */
  readonly get: () => HTMLAnchorElement | undefined;
  readonly move: (key: 'ArrowDown' | 'ArrowUp') => void;
  /** Shows other options. The one that was active stays so, where it is still there. */
  readonly show: (options: readonly HTMLAnchorElement[]) => void;
  readonly clear: () => void;
}

export function createActiveOption(input: HTMLInputElement, list: HTMLElement): ActiveOption {
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;

  const set = (place: number): void => {
    active = place;
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === place));
    const option = options[place];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
    if (place === 0) list.scrollTop = 0;
    else option?.scrollIntoView({ block: 'nearest' });
  };

  return {
    get: () => options[active],
    move: (key) => {
      if (options.length > 0) set(placeAfterArrow(key, active, options.length));
    },
    show: (next) => {
      const before = options[active]?.href;
      options = next;
      for (const [index, option] of options.entries()) option.id = `search-option-${index + 1}`;
      set(before === undefined ? -1 : options.findIndex(({ href }) => href === before));
      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(options.length > 0));
    },
    clear: () => set(-1),
  };
}
