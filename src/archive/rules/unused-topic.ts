import { type Rule, warning } from './rule.ts';

/** A topic has talks. */
export const rule: Rule = {
  name: 'unused-topic',
  check({ records, topics, mayName }) {
    const used = new Set(records.talks.flatMap(({ fields }) => (fields.topics ?? []).map((topic) => topics.find(topic))));
    return records.topics.flatMap((topic) => {
      const { name, aliases = [] } = topic.fields;
      if (used.has(topic.id) || mayName('meetups', [topic.id, name, ...aliases])) return [];
      return [
        warning(this.name, topic, ['name'], {
          message: 'No talk has this topic.',
          help: 'Name the topic in the talks about it, or remove this file.',
          example: `topics: [${topic.id}]`,
        }),
      ];
    });
  },
};
