import type * as z from 'zod/mini';
import { line, oneWordOf, wholeNumber } from './field.ts';
import { group, optional } from './group.ts';
import { redirects } from './page-path.ts';

/** Addresses at the top of the site that belong to its own pages and folders. */
export const RESERVED_PAGE_SLUGS = [
  'meetups', 'talks', 'speakers', 'topics', 'venues', 'slides', 'videos', 'photos', 'hot-topics', 'wiki', 'search', 'starred',
  'contribute', 'gaps', '404', 'index', 'media', 'assets', 'pagefind', 'feeds', 'data',
] as const; // biome-ignore format: a list

const description = line('One sentence that says what the page holds.', '"How to propose a talk."', 300);

/** A page at the top of the site: `pages/<slug>.md`. */
export const pageSchema = group('A page', {
  title: line('The title of the page.', 'About'),
  description: optional(description),
  menu: optional(oneWordOf(['footer', 'none']), 'Where a link to the page stands; "footer" where nothing is said.'),
  redirectFrom: redirects(),
});

/** Knowledge of the community: `wiki/<slug>.md`. */
export const wikiPageSchema = group('A wiki page', {
  title: line('The title of the page.', '"How to give a talk"'),
  description: optional(description),
  order: optional(wholeNumber(1, 999, 1), 'The place of the page in the list of pages; those without come last.'),
  redirectFrom: redirects(),
});

export type PageFields = z.output<typeof pageSchema>;
export type WikiPageFields = z.output<typeof wikiPageSchema>;
