/**
 * Tells in a live region (`role=status`) what has changed, once it has been quiet for a while: so that a screen reader does not speak
 * at every letter that is typed. A text that stands there already is not told again.
 */
export function createAnnouncer(region: Element | null): (text: string, milliseconds: number) => void {
  let waiting: number | undefined;
  return (text, milliseconds) => {
    const tell = (): void => {
      if (region !== null && region.textContent !== text) region.textContent = text;
    };
    clearTimeout(waiting);
    if (milliseconds === 0) tell();
    else waiting = setTimeout(tell, milliseconds);
  };
}
