/** Changes the address of the page without a step that the back button would undo. */
export function replaceAddress(address: string): void {
  writeAddress('replaceState', address);
}

/** Changes the address of the page; the back button leads to the one before. */
export function pushAddress(address: string): void {
  writeAddress('pushState', address);
}

function writeAddress(how: 'pushState' | 'replaceState', address: string): void {
  try {
    history[how](history.state, '', address);
  } catch {
    // Safari refuses more than a hundred changes in ten seconds: the page goes on all the same, and the next one will do.
  }
}
