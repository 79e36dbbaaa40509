import type { PlacedProblem } from './source.ts';
import type { TypedGroup } from './typed.ts';
import type { Place } from './written.ts';

/** A field as the page shows it. */
export interface Control {
  /** What takes the focus. */
  readonly element: HTMLElement;
  /** What it is called, to those who see only its name: "Title of talk 2". */
  readonly name: () => string;
  readonly showProblems: (problems: readonly PlacedProblem[]) => void;
}

/** All fields that the page shows, by what they hold. */
export interface Controls {
  readonly add: (place: Place, control: Control) => void;
  readonly find: (place: Place) => Control | undefined;
  /** Says that somebody has been at a field. */
  readonly touch: (place: Place) => void;
  readonly touchAll: () => void;
  /** Shows what is wrong beside each field that somebody has been at. */
  readonly showProblems: (problems: readonly PlacedProblem[]) => void;
}

export function createControls(): Controls {
  const groups = new Map<TypedGroup, Map<string, Control>>();
  const touched = new WeakMap<TypedGroup, Set<string>>();
  let isAllTouched = false;
  return {
    add: ({ group, name }, control) => {
      const controls = groups.get(group) ?? new Map<string, Control>();
      groups.set(group, controls.set(name, control));
    },
    find: ({ group, name }) => groups.get(group)?.get(name),
    touch: ({ group, name }) => touched.set(group, (touched.get(group) ?? new Set()).add(name)),
    touchAll: () => {
      isAllTouched = true;
    },
    showProblems: (problems) => {
      for (const [group, controls] of groups)
        for (const [name, control] of controls) {
          const isShown = isAllTouched || touched.get(group)?.has(name);
          control.showProblems(isShown ? problems.filter(({ place }) => place?.group === group && place.name === name) : []);
        }
    },
  };
}

/** Opens what a field is folded away in, and gives it the focus. */
export function focusOn(element: HTMLElement): void {
  for (let box = element.closest('details'); box !== null; box = box.parentElement?.closest('details') ?? null) box.open = true;
  element.focus();
}
