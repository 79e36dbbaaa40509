import { copyText } from './copy-text.ts';

/** Copies a link as {@link copyText} copies a text. */
export async function copyLink(
  tools: HTMLElement,
  { href, name, copied }: { readonly href: string; readonly name: string; readonly copied: string },
): Promise<void> {
  await copyText(tools, { text: href, name, copied, asked: 'Copy the link from the field.' }, 'input');
}
