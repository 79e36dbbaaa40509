import type { Archive } from '../archive/model.ts';
import { shownPhotos } from '../archive/photos.ts';
import { galleryPath, HOME, INDEXES, indexPath, pathOf } from './urls.ts';
import { yearPaths } from './year-pages.ts';

/** The path of every page that search engines should know, in the order of the site. See https://www.sitemaps.org/protocol.html */
export function sitemapPaths(archive: Archive): string[] {
  const { meetups, talks, people, topics, venues, wiki, pages } = archive;
  const galleries = meetups.filter((meetup) => shownPhotos(meetup).length > 0).map((meetup) => galleryPath(pathOf(meetup)));
  const records = [meetups, talks, people, topics, venues, wiki, pages].flat();
  return [HOME, ...INDEXES.map(indexPath), ...yearPaths(archive), ...records.map(pathOf), ...galleries];
}
