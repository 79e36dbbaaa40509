import type { ContentRecord } from '../content/records.ts';
import type { PersonFields } from '../schema/person.ts';
import { compareText } from '../schema/problem.ts';
import { slugify } from '../schema/text.ts';
import { createDirectory, personSlug } from './directory.ts';
import { type Draft, defined } from './draft.ts';
import type { Billing, Organization, Person, Picture } from './model.ts';

/** Someone as a file bills them. */
export interface BillingFields {
  readonly name: string;
  readonly as?: string | undefined;
  readonly part?: Billing['part'] | undefined;
  readonly role?: string | undefined;
  readonly affiliation?: readonly string[] | undefined;
}

/** Makes one person of every name that is written anywhere, by slug. */
export interface PeopleRegistry {
  get(name: string): Draft<Person>;
  bill(fields: BillingFields): Billing;
  all(): Draft<Person>[];
}

export function createPeople(
  records: readonly ContentRecord<PersonFields>[],
  organization: (name: string) => Organization,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): PeopleRegistry {
  const directory = createDirectory(records);
  const people = new Map<string, Draft<Person>>();
  for (const { id, file, fields, body } of records) {
    people.set(id, {
      ...newPerson(id, fields.name, file, body),
      ...defined({ photo: fields.photo, picture: pictures.get(`people/${fields.photo}`), file }),
      formerPaths: fields.redirectFrom ?? [],
      aliases: [...(fields.aliases ?? [])],
      affiliation: (fields.affiliation ?? []).map(organization),
      links: (fields.links ?? []).map(defined),
    });
  }
  const get = (name: string): Draft<Person> => {
    const slug = personSlug(directory, name);
    const known = people.get(slug);
    if (known) return known;
    const person = newPerson(slug, name, `people/${slug}.md`, '');
    people.set(slug, person);
    return person;
  };
  return {
    get,
    bill: ({ name, as, part, role, affiliation }) => ({
      person: get(name) as Person,
      as: as ?? name,
      affiliations: (affiliation ?? []).map((text) => ({ as: text, organization: organization(text) })),
      ...defined({ part, role }),
    }),
    all: () => [...people.values()].sort(compareByFamilyName),
  };
}

function newPerson(slug: string, name: string, file: string, biography: string): Draft<Person> {
  return {
    type: 'person',
    slug,
    formerPaths: [],
    name,
    aliases: [],
    affiliation: [],
    links: [],
    biography: { source: biography, file },
    isOrganizer: false,
    talks: [],
    organized: [],
    coSpeakers: [],
    topics: [],
    affiliations: [],
  };
}

/** The last word of a name, in the form of a slug: what an alphabetical list goes by. */
// "Sarah Spiekermann-Hoff" => "spiekermann-hoff"
export function familyName(name: string): string {
  return slugify(name.trim().split(/\s+/).at(-1) ?? name);
}

/** Orders people by family name, then by slug. */
export function compareByFamilyName(
  a: { readonly name: string; readonly slug: string },
  b: { readonly name: string; readonly slug: string },
): number {
  return compareText(familyName(a.name), familyName(b.name)) || compareText(a.slug, b.slug);
}
