import { h } from 'preact';
import { sitemapPaths } from '../../src/output/sitemap.ts';
import { definePage } from '../define-page.ts';

const page = definePage('/sitemap.xml', ({ archive, urls }) =>
  h(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    sitemapPaths(archive).map((path) => h('url', { key: path }, h('loc', null, urls.absolute(path)))),
  ),
);

export const data = page.data;
export const render = page.render;
