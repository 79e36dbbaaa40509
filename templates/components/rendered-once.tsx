import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { SiteContext } from '../../src/output/site-context.ts';
import { SiteProvider, useSite } from '../site-context.ts';

const rendered = new WeakMap<SiteContext, Map<string, string>>();

/**
 * A part that stands, the same, on many pages of a site: it is rendered for the first of them and copied onto the others.
 * @param name tells it from all other such parts, and from its own variants.
 */
export function RenderedOnce({ name, children }: { name: string; children: () => VNode }): VNode {
  const site = useSite();
  const parts = rendered.get(site) ?? new Map<string, string>();
  rendered.set(site, parts);
  const html = parts.get(name) ?? renderToString(<SiteProvider value={site}>{children()}</SiteProvider>);
  parts.set(name, html);
  return jsxTemplate([html]);
}
