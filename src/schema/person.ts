import type * as z from 'zod/mini';
import { group, line, listOf, localFile, oneOrMore, optional, personName } from './field.ts';
import { profileLink } from './link.ts';
import { redirects } from './page-path.ts';

/** What there is to say about a person beyond their talks: `people/<slug>.md`. */
export const personSchema = group('A person', {
  name: personName,
  aliases: optional(listOf(personName, 'Tom Lidy', 30)),
  affiliation: optional(oneOrMore(line('Where the person works now.', 'TU Wien', 160), 'TU Wien')),
  links: optional(listOf(profileLink, '{ kind: website, url: https://example.org }', 30)),
  photo: optional(localFile('photos', 'photos/ada-lovelace.jpg')),
  redirectFrom: optional(redirects()),
});

export type PersonFields = z.output<typeof personSchema>;
