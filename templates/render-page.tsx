import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteContext } from '../src/output/site-context.ts';
import { SiteProvider } from './site-context.ts';

/** The elements of which a file that is XML is made, and no page. */
const XML_ROOTS: readonly unknown[] = ['urlset', 'OpenSearchDescription'];

/** Turns what a page's `render` returns into the text of its file: HTML with a doctype, XML with its declaration, or text as it is. */
export function renderPage(page: unknown, site: SiteContext): string {
  if (typeof page === 'string') return page;
  const node = page as VNode;
  const text = renderToString(<SiteProvider value={site}>{node}</SiteProvider>);
  return XML_ROOTS.includes(node.type) ? `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n` : `<!doctype html>\n${text}\n`;
}
