import type * as z from 'zod/mini';
import { line, listOf, localFile, oneOrMore, personName } from './field.ts';
import { group, optional, required } from './group.ts';
import { profileLink } from './link.ts';
import { redirects } from './page-path.ts';

/** What there is to say about a person beyond their talks: `people/<slug>.md`. */
export const personSchema = group('A person', {
  name: required(personName, 'The name of the person.'),
  aliases: optional(listOf(personName, 'Tom Lidy', 30), 'Every other spelling of the name in the archive.'),
  affiliation: optional(oneOrMore(line('The name of an organization.', 'TU Wien', 160), 'TU Wien'), 'Where the person works now.'),
  links: optional(listOf(profileLink, '{ kind: website, url: https://example.org }', 30), 'Where the person is to be found.'),
  photo: optional(localFile('photos', 'photos/ada-lovelace.jpg'), 'A portrait.'),
  redirectFrom: redirects(),
});

export type PersonFields = z.output<typeof personSchema>;
