import { loadList, type Place } from './store.ts';

/** The path of the site's first page: "/archive/". All scripts lie in a folder below it. */
export const HOME = new URL('..', import.meta.url).pathname;

/** Where the visitor's own list is kept: two archives of one host have two. */
export const OWN_PLACE: Place = { open: () => localStorage, key: `stars:${HOME}` };

/** The list has changed, here or in another tab: an event of the document. */
export const STARS_CHANGED = 'starschanged';

/** Tells the scripts of the page that the list has changed. */
export function tellOfChange(): void {
  document.dispatchEvent(new Event(STARS_CHANGED));
}

/** Whether a talk is on the list. */
export function isStarred(path: string | undefined): boolean {
  return loadList(OWN_PLACE).talks.some((talk) => talk.path === path);
}
