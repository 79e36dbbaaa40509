import { inYaml } from '../../schema/text.ts';
import { checkReferences } from './references.ts';
import type { Rule } from './rule.ts';

/** Every topic that a talk names has a file. */
export const rule: Rule = {
  name: 'unknown-topic',
  check(context) {
    const { records, topics } = context;
    const uses = records.talks.flatMap((record) =>
      (record.fields.topics ?? []).map((name, index) => ({ name, record, path: ['topics', index], all: record.fields.topics ?? [] })),
    );
    const line = (words: readonly string[]) => `topics: [${words.map(inYaml).join(', ')}]`;
    return checkReferences(context, uses, { rule: this.name, noun: 'topic', folder: 'topics', directory: topics, line });
  },
};
