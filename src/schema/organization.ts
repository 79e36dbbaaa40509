import type * as z from 'zod/mini';
import { group, line, listOf, optional, url } from './field.ts';

const name = line('The name of the organization.', 'TU Wien', 160);

/** A host, sponsor, partner or affiliation: `organizations/<slug>.md`. */
export const organizationSchema = group('An organization', {
  name,
  aliases: optional(listOf(name, 'Vienna University of Technology', 30)),
  url: optional(url),
});

export type OrganizationFields = z.output<typeof organizationSchema>;
