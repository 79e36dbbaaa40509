import { checkReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** Every venue that a meetup names has a file. */
export const rule: Rule = {
  name: 'unknown-venue',
  check(context) {
    const { records, venues } = context;
    const uses = records.meetups.flatMap((record) =>
      (record.fields.venue ?? []).map((name, index) => ({ name, record, path: ['venue', index] })),
    );
    const example = (word: string) => `venue: ${word}`;
    return checkReferences(context, uses, { rule: this.name, noun: 'venue', folder: 'venues', directory: venues, example });
  },
};
