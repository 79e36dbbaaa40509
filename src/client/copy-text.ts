interface CopiedText {
  readonly text: string;
  /** What it is called, for those who do not see it. */
  readonly name: string;
  /** What is said once it is copied. */
  readonly copied: string;
  /** What is asked for where the browser does not allow it. */
  readonly asked: string;
}

/**
 * Copies a text and says so; where the browser does not allow it, the text is shown and selected, to be copied by hand.
 * @param tools what the field is put in, with a `role=status` to say it in.
 * @returns whether it is copied.
 */
export async function copyText(
  tools: HTMLElement,
  { text, name, copied, asked }: CopiedText,
  kind: 'input' | 'textarea' = 'textarea',
): Promise<boolean> {
  const status = tools.querySelector('[role=status]');
  const old = tools.querySelector<HTMLInputElement | HTMLTextAreaElement>('.link-field');
  const say = (words: string): void => {
    if (status !== null) status.textContent = words;
  };
  try {
    await navigator.clipboard.writeText(text);
    old?.remove();
    say(copied);
    return true;
  } catch {
    const field = old ?? document.createElement(kind);
    field.className = 'link-field';
    field.readOnly = true;
    field.value = text;
    field.setAttribute('aria-label', name);
    tools.append(field);
    field.select();
    say(asked);
    return false;
  }
}
