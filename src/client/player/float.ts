/** Keeps a player in sight that plays while its place is not. */
export interface Float {
  /** To be called as long as it plays on. */
  readonly playsOn: () => void;
}

/**
 * While the place of a player is out of sight, what plays in it stands in the corner of the window, so that slides and words can be followed;
 * a button puts it back.
 * @param pause is called by that button: nobody must hear what they do not see.
 */
export function keepInSight(stage: HTMLElement, pause: () => void): Float {
  let isInSight = true;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'player-close small-button';
  close.textContent = 'Pause and close';
  close.addEventListener('click', () => {
    pause();
    stage.classList.remove('is-afloat');
  });
  stage.append(close);
  new IntersectionObserver(([entry]) => {
    isInSight = entry?.isIntersecting ?? true;
    if (isInSight) stage.classList.remove('is-afloat');
  }).observe(stage);
  return { playsOn: () => void stage.classList.toggle('is-afloat', !isInSight && document.fullscreenElement === null) };
}
