import * as z from 'zod/mini';
import { line, listOf } from './field.ts';

/** The most characters a path may have; those we make ourselves have fewer. */
const MAX_PAGE_PATH = 200;

/** The path of a page below the address of the site, from "/" to "/". */
const PAGE_PATH = /^\/(?:[a-z0-9-]+\/)*$/;

/** Whether a text is a path that a page of this site can have or can have had, the home page's "/" included. */
export function isPagePath(text: string): boolean {
  return text.length <= MAX_PAGE_PATH && PAGE_PATH.test(text);
}

/** Paths at which a page stood before. */
export function redirects() {
  return listOf(
    line('An earlier address on this site, from "/" to "/".', '/meetups/28/old-name/', MAX_PAGE_PATH).check(
      z.refine((text) => text !== '/' && PAGE_PATH.test(text), 'An earlier address on this site, from "/" to "/".\n/meetups/28/old-name/'),
    ),
    '/meetups/28/old-name/',
  );
}
