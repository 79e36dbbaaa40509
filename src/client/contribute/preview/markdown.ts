import { renderMarkdown } from '../../../markdown/render.ts';
import { parseUrl, type SafeUrl } from '../../../schema/url.ts';
import { createBox } from '../../elements.ts';

/** The address of links that only the archive can follow. */
export const NOWHERE = '#' as SafeUrl;

/**
 * A Markdown text as its page will show it; nothing when it is empty. The HTML is read into a document in which nothing runs and nothing
 * is loaded, and its elements are taken from there.
 */
export function createProse(source: string): HTMLElement | undefined {
  if (source.trim() === '') return undefined;
  const html = renderMarkdown(source, {
    resolve: (href) => {
      const address = parseUrl(href, { mail: true });
      return 'url' in address ? address.url : href.startsWith('#') ? (href as SafeUrl) : NOWHERE;
    },
  });
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return createBox('div', 'prose', ...body.childNodes);
}
