import type { Problem } from '../../schema/problem.ts';
import { show, slugify } from '../../schema/text.ts';
import { sameName } from '../directory.ts';
import { ownNames } from './names.ts';
import { error, type Rule } from './rule.ts';

type NamedRecord = Parameters<typeof ownNames>[0][number] & { readonly id: string };

/** A name, alias or file name leads to one file of its kind. */
export const rule: Rule = {
  name: 'duplicate-alias',
  check({ records: { people, venues, topics, organizations } }) {
    return [people, venues, topics, organizations].flatMap((kind) => checkKind(this.name, kind));
  },
};

function checkKind(rule: string, records: readonly NamedRecord[]): Problem[] {
  const owners = new Map<string, { file: string; as: string }>();
  for (const { id, file } of records) owners.set(sameName(id), { file, as: 'the file name' });
  const uses = ownNames(records);
  // A name that a file is called after is its own, and names claim a word before aliases do: the alias is what is easier to give up.
  const rank = ({ name, record, path }: (typeof uses)[number]): number =>
    path[0] === 'aliases' ? 2 : record.file.endsWith(`/${slugify(name)}.md`) ? 0 : 1;
  const inOrder = [...uses].sort((a, b) => rank(a) - rank(b));
  return inOrder.flatMap(({ name, record, path }) => {
    const owner = owners.get(sameName(name));
    if (owner === undefined) owners.set(sameName(name), { file: record.file, as: path[0] === 'name' ? 'the name' : 'an alias' });
    if (owner === undefined || owner.file === record.file) return [];
    return [
      error(rule, record, path, {
        message: `${show(name)} is also ${owner.as} of ${owner.file}.`,
        help: 'A name leads to one file: take it out of one of the two, or make the two files one.',
        example: path[0] === 'name' ? 'name: Another name' : 'aliases: [Another spelling]',
      }),
    ];
  });
}
