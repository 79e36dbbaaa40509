/** Milliseconds of quiet before the address is changed: Safari refuses more than a hundred changes in ten seconds. */
const QUIET = 200;
let waiting: number | undefined;

/** Makes the address of the page lead to an element, without a step that the back button would undo. */
export function writeFragment(id: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    try {
      history.replaceState(history.state, '', `#${id}`);
    } catch {
      // The slide is shown all the same.
    }
  }, QUIET);
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
