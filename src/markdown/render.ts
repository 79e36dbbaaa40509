import Token from 'markdown-it/lib/token.mjs';
import { parseUrl, type SafeUrl } from '../schema/url.ts';
import { isSafeHref } from './address.ts';
import { readHeadings } from './headings.ts';
import { inlineText } from './inline-text.ts';
import { createParser, takeTokens } from './parser.ts';

declare const safe: unique symbol;

/** HTML that {@link renderMarkdown} made: closed elements of a fixed set, no script, no style, no address outside the allow-list. */
export type SafeHtml = string & { readonly [safe]: 'html' };

export interface RenderOptions {
  /** Where a link or picture leads, given its address as it is written; nothing when it leads nowhere. */
  readonly resolve: (href: string) => SafeUrl | undefined;
  /** The level of the text's highest headings on the page; 2 unless told. */
  readonly headingLevel?: number;
  /** The page that shows the text, put before links to its own headings; for a text that is read elsewhere. */
  readonly page?: SafeUrl;
  /** Tells the ids of this text's headings from those of another text on the page. */
  readonly idPrefix?: string;
}

const parser = createParser();
parser.renderer.rules.table_open = () => '<div class="scroll" role="region" tabindex="0" aria-label="Table"><table>\n';
parser.renderer.rules.table_close = () => '</table></div>\n';

/**
 * Renders Markdown as HTML that may stand in a page as it is. HTML and template syntax in the text are shown as they are written.
 * A link that `resolve` does not know, or answers with an address that is not allowed, stays as its text.
 */
export function renderMarkdown(source: string, { resolve, headingLevel = 2, idPrefix = '', page }: RenderOptions): SafeHtml {
  const tokens = takeTokens(source);
  const headings = readHeadings(tokens, headingLevel, idPrefix);
  const ids = new Set(headings.map(({ id }) => id));
  const hrefOf = (address: string): string | undefined => {
    const href = resolve(address);
    if (href === undefined || !isSafeHref(href)) return undefined;
    if (!href.startsWith('#')) return href;
    return `${page ?? ''}${ids.has(`h-${href.slice(1)}`) ? `#h-${href.slice(1)}` : href}`;
  };
  for (const { tags, level, id } of headings) {
    for (const token of tags) token.tag = `h${level}`;
    tags[0]?.attrSet('id', id);
  }
  for (const token of tokens) {
    if (token.type === 'th_open' || token.type === 'td_open') moveAlignment(token);
    if (token.type === 'inline') token.children = linkTokens(token.children ?? [], hrefOf);
  }
  return parser.renderer.render(tokens, parser.options, {}) as SafeHtml;
}

// The page's Content-Security-Policy forbids inline style, which is what markdown-it writes.
function moveAlignment(token: Token): void {
  const alignment = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = alignment === undefined ? null : [['class', `align-${alignment}`]];
}

/** Gives links their resolved address and takes away those without; pictures become links, since they are not published yet. */
function linkTokens(children: readonly Token[], hrefOf: (address: string) => string | undefined): Token[] {
  let link: 'none' | 'kept' | 'dropped' = 'none';
  return children.flatMap((token): Token[] => {
    if (token.type === 'link_open') {
      const href = hrefOf(String(token.attrGet('href') ?? ''));
      link = href === undefined ? 'dropped' : 'kept';
      return href === undefined ? [] : [linkTo(href, token.attrGet('title'))];
    }
    if (token.type === 'link_close') {
      const kept = link === 'kept';
      link = 'none';
      return kept ? [token] : [];
    }
    return token.type === 'image' ? pictureTokens(token, link === 'kept' ? () => undefined : hrefOf) : [token];
  });
}

function pictureTokens(image: Token, hrefOf: (address: string) => string | undefined): Token[] {
  const address = String(image.attrGet('src') ?? '');
  const text = new Token('text', '', 0);
  text.content = inlineText(image.children ?? []).trim() || (address.split('/').at(-1) ?? '');
  const href = hrefOf(address);
  return href === undefined ? [text] : [linkTo(href, image.attrGet('title')), text, new Token('link_close', 'a', -1)];
}

function linkTo(href: string, title: string | number | null): Token {
  const token = new Token('link_open', 'a', 1);
  token.attrSet('href', href);
  if (title !== null) token.attrSet('title', String(title));
  if ('url' in parseUrl(href)) token.attrSet('rel', 'noopener');
  return token;
}
