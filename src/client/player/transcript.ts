import { indexAt } from './moment.ts';

/**
 * Marks the paragraph that is being said, and keeps it in view within the transcript's own area: only as long as the visitor
 * has not scrolled away from it. Then a button leads back.
 * @returns what is to be told the time.
 */
export function followTranscript(block: HTMLElement): (seconds: number) => void {
  const area = block.querySelector<HTMLElement>('.transcript-text');
  const back = block.querySelector<HTMLElement>('.transcript-back');
  const paragraphs = [...(area?.querySelectorAll<HTMLElement>('p[id]') ?? [])];
  if (area === null || back === null || paragraphs.length === 0) return () => undefined;
  const seconds = paragraphs.map(({ id }) => Number(/\d+$/.exec(id)));
  let current: HTMLElement | undefined;
  let isFollowing = true;

  const show = (paragraph: HTMLElement): void => {
    const [outer, inner] = [area.getBoundingClientRect(), paragraph.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) area.scrollTop += inner.top - outer.top - outer.height / 4;
  };
  area.addEventListener('scroll', () => {
    if (current === undefined) return;
    const [outer, inner] = [area.getBoundingClientRect(), current.getBoundingClientRect()];
    isFollowing = inner.bottom > outer.top && inner.top < outer.bottom;
    back.hidden = isFollowing;
  });
  back.addEventListener('click', () => {
    if (current !== undefined) show(current);
    area.focus({ preventScroll: true });
  });

  return (time) => {
    const next = paragraphs[indexAt(seconds, time)];
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    current = next;
    if (next !== undefined && isFollowing) show(next);
  };
}
