import { type Rule, warning } from './rule.ts';

/** The numbers before the names of a meetup's talks say their order: each stands once. */
export const rule: Rule = {
  name: 'same-order',
  check({ talks }) {
    return [...talks.values()].flatMap((evening) => {
      const first = new Map<string, string>();
      const last = Math.max(...evening.map(({ order = 0 }) => order));
      return evening.flatMap((talk) => {
        if (talk.order === undefined) return [];
        const place = `${talk.fields.day ?? ''} ${talk.order}`;
        const other = first.get(place);
        if (other === undefined) {
          first.set(place, talk.file);
          return [];
        }
        return [
          warning(this.name, talk, ['title'], {
            message: `This talk and ${other} both have the number ${talk.order}.`,
            help: "Number the files in the order of the evening. The talk's address does not change with the number.",
            example: `${last + 1}-${talk.id}.md`,
          }),
        ];
      });
    });
  },
};
