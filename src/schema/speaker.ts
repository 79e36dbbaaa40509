import * as z from 'zod/mini';
import { group, line, oneOrMore, oneWordOf, optional, personName } from './field.ts';

const affiliation = line('The organization the person came from that evening.', 'TU Wien', 160);

const billed = group('A speaker', {
  name: personName,
  as: optional(line('The spelling used that evening.', 'Tom Lidy', 120)),
  part: optional(oneWordOf(['moderator', 'panelist', 'host'])),
  role: optional(line('What the person did there, as billed that evening.', '"Senior Researcher"')),
  affiliation: optional(oneOrMore(affiliation, 'TU Wien')),
});

/** Someone as billed that evening: a name alone, or a name with spelling, part, role and affiliation. */
export const billing = z.union([
  z.pipe(
    personName,
    z.transform((name: string): z.output<typeof billed> => ({ name })),
  ),
  billed,
]);
