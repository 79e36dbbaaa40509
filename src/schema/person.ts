import type * as z from 'zod';
import { group, line, listOf, localFile, oneOrMore, personName } from './field.ts';
import { profileLink } from './link.ts';
import { redirects } from './page-path.ts';

/** What there is to say about a person beyond their talks: `people/<slug>.md`. */
export const personSchema = group('A person', {
  name: personName,
  aliases: listOf(personName, 'Tom Lidy', 30).optional(),
  affiliation: oneOrMore(line('Where the person works now.', 'TU Wien', 160), 'TU Wien').optional(),
  links: listOf(profileLink, '{ kind: website, url: https://example.org }', 30).optional(),
  photo: localFile('photos', 'photos/ada-lovelace.jpg').optional(),
  redirectFrom: redirects().optional(),
});

export type PersonFields = z.output<typeof personSchema>;
