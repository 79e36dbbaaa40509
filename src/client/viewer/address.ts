import { replaceAddress } from '../replace-address.ts';

/** Milliseconds of quiet before the address is changed: an arrow key that is held down turns more slides than a browser takes addresses. */
const QUIET = 200;
let waiting: number | undefined;

/** Makes the address of the page lead to an element, without a step that the back button would undo. */
export function writeFragment(id: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => replaceAddress(`#${id}`), QUIET);
}

/** The element's id that the address of the page leads to. */
export function readFragment(): string {
  return location.hash.slice(1);
}

/** Tells of every new fragment that does not come from `writeFragment`, which is forgotten then. */
export function listenToFragment(tell: (id: string) => void): void {
  addEventListener('hashchange', () => {
    clearTimeout(waiting);
    tell(readFragment());
  });
}
