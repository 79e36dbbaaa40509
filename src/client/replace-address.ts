/**
 * Changes the address of the page without a step that the back button would undo.
 * @param state what is to be known when one comes back to it: what was known until now, unless something else is given.
 */
export function replaceAddress(address: string, state: unknown = history.state): void {
  writeAddress('replaceState', address, state);
}

/** Changes the address of the page; the back button leads to the one before. */
export function pushAddress(address: string, state: unknown = history.state): void {
  writeAddress('pushState', address, state);
}

function writeAddress(how: 'pushState' | 'replaceState', address: string, state: unknown): void {
  try {
    history[how](state, '', address);
  } catch {
    // Safari refuses more than a hundred changes in ten seconds: the page goes on all the same, and the next one will do.
  }
}
