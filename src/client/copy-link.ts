/**
 * Copies a link and says so; where the browser does not allow it, the link is shown to be copied by hand.
 * @param tools what the field is put in, with a `role=status` to say it in.
 */
export async function copyLink(
  tools: HTMLElement,
  { href, name, copied }: { readonly href: string; readonly name: string; readonly copied: string },
): Promise<void> {
  const status = tools.querySelector('[role=status]');
  const old = tools.querySelector<HTMLInputElement>('.link-field');
  const say = (text: string): void => {
    if (status !== null) status.textContent = text;
  };
  try {
    await navigator.clipboard.writeText(href);
    old?.remove();
    say(copied);
  } catch {
    const field = old ?? document.createElement('input');
    field.className = 'link-field';
    field.readOnly = true;
    field.value = href;
    field.setAttribute('aria-label', name);
    tools.append(field);
    field.select();
    say('Copy the link from the field.');
  }
}
