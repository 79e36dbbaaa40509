import { line, listOf } from './field.ts';
import { optional } from './group.ts';

/** The most characters a path may have; those we make ourselves have fewer. */
const MAX_PAGE_PATH = 200;

/** The path of a page below the address of the site, from "/" to "/". */
const PAGE_PATH = /^\/(?:[a-z0-9-]+\/)*$/;

/** Whether a text is a path that a page of this site can have or can have had, the home page's "/" included. */
export function isPagePath(text: string): boolean {
  return text.length <= MAX_PAGE_PATH && PAGE_PATH.test(text);
}

const formerPath = line(
  'An earlier address on this site, from "/" to "/".',
  '/meetups/28/old-name/',
  MAX_PAGE_PATH,
  (text) => text !== '/' && PAGE_PATH.test(text),
);

/** Paths at which a page stood before. */
export function redirects() {
  return optional(
    listOf(formerPath, '/meetups/28/old-name/'),
    'Where the page stood before: whoever comes there is led to where it stands now.',
  );
}
