/** Whether the browser can show an element on the whole screen; an iPhone cannot. */
export function canFillScreen(stage: HTMLElement): boolean {
  return document.fullscreenEnabled && 'requestFullscreen' in stage;
}

/** Shows an element on the whole screen, or no longer; Escape leaves too. */
export function toggleFullScreen(stage: HTMLElement): void {
  // Refused where a visitor or a frame around the page does not allow it: then all stays as it is.
  const refused = (): void => undefined;
  if (document.fullscreenElement === stage) document.exitFullscreen().catch(refused);
  else if (canFillScreen(stage)) stage.requestFullscreen().catch(refused);
}

/** Tells whether an element fills the screen whenever that changes. */
export function listenToFullScreen(stage: HTMLElement, tell: (isFull: boolean) => void): void {
  stage.addEventListener('fullscreenchange', () => tell(document.fullscreenElement === stage));
}
