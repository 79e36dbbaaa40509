import { formatSeconds } from '../../schema/time.ts';
import { copyLink } from '../copy-link.ts';

/** Lets the button of a player copy a link to a moment, and say so; where the browser does not allow it, the link is shown to be copied by hand. */
export function offerLink(tools: HTMLElement, linkOf: () => { readonly href: string; readonly seconds: number }): void {
  const button = tools.querySelector('button');
  if (button === null) return;
  button.addEventListener('click', () => {
    const { href, seconds } = linkOf();
    const moment = formatSeconds(seconds);
    void copyLink(tools, { href, name: `Link at ${moment}`, copied: `Copied: the link begins at ${moment}.` });
  });
  tools.classList.add('is-ready');
}
