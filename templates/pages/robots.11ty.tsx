import { definePage } from '../define-page.ts';

const page = definePage('/robots.txt', ({ urls }) => `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute('/sitemap.xml')}\n`);

export const data = page.data;
export const render = page.render;
