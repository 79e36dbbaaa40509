import type { Archive } from '../archive/model.ts';
import { HOME, INDEXES, indexPath, pathOf } from './urls.ts';

/** The path of every page that search engines should know, in the order of the site. See https://www.sitemaps.org/protocol.html */
export function sitemapPaths({ meetups, talks, people, topics, venues, wiki, pages }: Archive): string[] {
  return [HOME, ...INDEXES.map(indexPath), ...[meetups, talks, people, topics, venues, wiki, pages].flat().map(pathOf)];
}
