import { formatSeconds } from '../../schema/time.ts';

/** Lets the button of a player copy a link to a moment, and say so; where the browser does not allow it, the link is shown to be copied by hand. */
export function offerLink(tools: HTMLElement, linkOf: () => { readonly href: string; readonly seconds: number }): void {
  const [button, status] = [tools.querySelector('button'), tools.querySelector('[role=status]')];
  if (button === null || status === null) return;
  button.addEventListener('click', async () => {
    const { href, seconds } = linkOf();
    try {
      await navigator.clipboard.writeText(href);
      tools.querySelector('input')?.remove();
      status.textContent = `Copied: the link begins at ${formatSeconds(seconds)}.`;
    } catch {
      const field = tools.querySelector('input') ?? document.createElement('input');
      field.readOnly = true;
      field.value = href;
      field.setAttribute('aria-label', `Link at ${formatSeconds(seconds)}`);
      tools.append(field);
      field.select();
      status.textContent = 'Copy the link from the field.';
    }
  });
  tools.classList.add('is-ready');
}
