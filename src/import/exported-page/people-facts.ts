import type { FieldValue } from '../../content/write-record.ts';
import { isGroup } from '../../schema/is-group.ts';
import { link, textIn, words, writeBullet } from './bullets.ts';
import { type Fact, type Group, type Names, textOf, textsIn } from './fact.ts';

/** People as billed, one a bullet: `Ada Lovelace, Analyst (Babbage Works; TU Wien)`. */
export function peopleFact(field: string, label: string): Fact {
  return {
    field,
    labels: [label],
    write: (value, names) => (Array.isArray(value) ? value : []).map((person: FieldValue) => writeBullet(label, showPerson(person, names))),
    read: (bullets) => bullets.map((bullet) => readPerson(textIn(bullet))),
  };
}

/** A person in one line of Markdown. */
export function showPerson(person: FieldValue, names: Names): string {
  const { name, role, affiliation }: Group = isGroup(person) ? person : { name: person };
  const file = names.person(textOf(name));
  const affiliations = textsIn(affiliation);
  return [
    file === undefined ? words(textOf(name)) : link(textOf(name), `../../people/${file}.md`),
    role === undefined ? '' : `, ${words(textOf(role))}`,
    affiliations.length === 0 ? '' : ` (${words(affiliations.join('; '))})`,
  ].join('');
}

function readPerson(text: string): FieldValue {
  const [, name = '', role, affiliation] = /^(.*?)(?:, (.*?))?(?: \(([^()]*)\))?$/.exec(text) ?? [];
  if (role === undefined && affiliation === undefined) return name;
  const affiliations = affiliation?.split('; ');
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(affiliations === undefined ? {} : { affiliation: affiliations.length === 1 ? (affiliations[0] ?? '') : affiliations }),
  };
}
