import type { Press } from '../turns.ts';

/** Whether this is a machine of Apple, whose shortcuts have a key of their own. */
export function isApple(): boolean {
  return /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
}

/** Whether keys ask for the search: ⌘ K on machines of Apple, where Ctrl K is taken, and Ctrl K on all others. */
export function isSearchShortcut({ key, ctrlKey, metaKey, shiftKey, altKey }: Press, apple: boolean): boolean {
  return key.toLowerCase() === 'k' && (apple ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !shiftKey && !altKey;
}

/** Calls a function when the keys are pressed, wherever the focus is. */
export function listenToShortcut(act: () => void): void {
  const apple = isApple();
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || !isSearchShortcut(event, apple)) return;
    event.preventDefault();
    act();
  });
}

/** Says at a field which keys lead to it. */
export function nameShortcut(input: HTMLInputElement, hint: HTMLElement | null): void {
  const apple = isApple();
  input.setAttribute('aria-keyshortcuts', apple ? 'Meta+K' : 'Control+K');
  if (hint === null) return;
  hint.textContent = apple ? '⌘ K' : 'Ctrl K';
  hint.hidden = false;
}
