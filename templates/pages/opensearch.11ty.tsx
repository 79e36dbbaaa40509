import { h } from 'preact';
import { indexPath, OPEN_SEARCH } from '../../src/output/urls.ts';
import { definePage } from '../define-page.ts';

/** The longest name that the standard allows. */
const MAX_NAME = 16;

/** Tells browsers how to search the site from their address bar (OpenSearch 1.1, https://github.com/dewitt/opensearch). */
const page = definePage(OPEN_SEARCH, ({ archive: { site }, urls }) =>
  h(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    h('ShortName', null, [...site.shortName].slice(0, MAX_NAME).join('')),
    h('Description', null, `Talks, slides and recordings of the ${site.name}`),
    h('InputEncoding', null, 'UTF-8'),
    h('Image', { width: 192, height: 192, type: 'image/png' }, urls.absolute('/icon.png')),
    h('Url', { type: 'text/html', method: 'get', template: `${urls.absolute(indexPath('search'))}?q={searchTerms}` }),
  ),
);

export const data = page.data;
export const render = page.render;
