import { inYaml } from '../../schema/text.ts';
import { checkReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** Every venue that a meetup names has a file. */
export const rule: Rule = {
  name: 'unknown-venue',
  check(context) {
    const { records, venues } = context;
    const uses = records.meetups.flatMap((record) =>
      (record.fields.venue ?? []).map((name, index) => ({ name, record, path: ['venue', index], all: record.fields.venue ?? [] })),
    );
    const line = (words: readonly string[]) => `venue: ${words.length === 1 ? words.map(inYaml) : `[${words.map(inYaml).join(', ')}]`}`;
    return checkReferences(context, uses, { rule: this.name, noun: 'venue', folder: 'venues', directory: venues, line });
  },
};
