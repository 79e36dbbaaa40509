import * as z from 'zod';
import { group, line, oneOrMore, oneWordOf, personName } from './field.ts';

const affiliation = line('The organization the person came from that evening.', 'TU Wien', 160);

const billed = group('A speaker', {
  name: personName,
  as: line('The spelling used that evening.', 'Tom Lidy', 120).optional(),
  part: oneWordOf(['moderator', 'panelist', 'host']).optional(),
  role: line('What the person did there, as billed that evening.', '"Senior Researcher"').optional(),
  affiliation: oneOrMore(affiliation, 'TU Wien').optional(),
});

/** Someone as billed that evening: a name alone, or a name with spelling, part, role and affiliation. */
export const billing = z.union([personName.transform((name): z.output<typeof billed> => ({ name })), billed]);
