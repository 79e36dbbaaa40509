import { meetupSlug } from '../archive/meetups.ts';
import { publishedPaths } from '../archive/pages.ts';
import { isYearPath, parentPath } from '../archive/paths.ts';
import type { Records } from '../content/records.ts';

/**
 * Tells of a path whether it leads to something on the site as it is published, before a proposal: a page, or a file of a meetup.
 * Of feeds, calendars and the like it is said of the page that they belong to.
 */
export function publishedBefore(before: Records): (path: string) => boolean {
  const pages = new Set(publishedPaths(before));
  const files = new Set<string>();
  const slugs = new Map(before.meetups.map((meetup) => [meetup.id, meetupSlug(meetup)]));
  for (const { file } of before.assets) {
    const [, folder = '', path] = /^meetups\/([^/]+)\/(.+)$/.exec(file) ?? [];
    if (path !== undefined) files.add(`/media/${slugs.get(folder) ?? folder}/${path}`);
  }
  return (path) => {
    if (path.startsWith('/media/')) return files.has(decodePath(path));
    const page = path.endsWith('/') ? path : parentPath(`${path}/`);
    if (pages.has(page) || page.startsWith('/feeds/') || isYearPath(page)) return true;
    return page.endsWith('/photos/') && pages.has(parentPath(page));
  };
}

// What no browser can read stays as it is.
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
