import type * as z from 'zod/mini';
import { line, listOf, url } from './field.ts';
import { group, optional } from './group.ts';

const name = line('The name of the organization.', 'TU Wien', 160);

/** A host, sponsor, partner or affiliation: `organizations/<slug>.md`. */
export const organizationSchema = group('An organization', {
  name,
  aliases: optional(listOf(name, 'Vienna University of Technology', 30), 'Every other name of the organization in the archive.'),
  url: optional(url, 'The web site of the organization.'),
});

export type OrganizationFields = z.output<typeof organizationSchema>;
