import * as z from 'zod/mini';
import { line, oneOrMore, oneWordOf, personName, readAs } from './field.ts';
import { group, optional, required } from './group.ts';
import { noted } from './note.ts';

const affiliation = line('The organization the person came from that evening.', 'TU Wien', 160);

const billed = group('A speaker', {
  name: required(personName, 'The name under which the person is found in the archive.'),
  as: optional(line('The spelling used that evening.', 'Tom Lidy', 120)),
  part: optional(oneWordOf(['moderator', 'panelist', 'host']), 'What the person was, where they did not speak as everyone else.'),
  role: optional(line('What the person did there, as billed that evening.', '"Senior Researcher"')),
  affiliation: optional(oneOrMore(affiliation, 'TU Wien'), 'Where the person worked, as billed that evening.'),
});

/** Someone as billed that evening: a name alone, or a name with spelling, part, role and affiliation. */
export const billing = noted(z.union([readAs(personName, (name): z.output<typeof billed> => ({ name })), billed]), {
  kind: 'either',
  allowed: 'A name alone, or a name with what was billed that evening.',
  example: 'Ada Lovelace',
});
