import type * as z from 'zod';
import { group, line, listOf, url } from './field.ts';

const name = line('The name of the organization.', 'TU Wien', 160);

/** A host, sponsor, partner or affiliation: `organizations/<slug>.md`. */
export const organizationSchema = group('An organization', {
  name,
  aliases: listOf(name, 'Vienna University of Technology', 30).optional(),
  url: url.optional(),
});

export type OrganizationFields = z.output<typeof organizationSchema>;
