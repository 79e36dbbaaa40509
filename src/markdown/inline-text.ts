import type Token from 'markdown-it/lib/token.mjs';

/** The words of a line of Markdown without its markup: the texts of links, the descriptions of pictures, code as it is. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

function textOf({ type, content, children }: Token): string {
  if (type === 'image') return inlineText(children ?? []);
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return content;
}
