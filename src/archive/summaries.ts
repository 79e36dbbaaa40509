import { compareText } from '../schema/problem.ts';
import { slugify } from '../schema/text.ts';
import { countItems, type Draft } from './draft.ts';
import { countYears, isGiven } from './figures.ts';
import type { Organization, Person, Stay, Topic } from './model.ts';
import { compareByFamilyName } from './people.ts';

/** Says what follows from a person's talks: with whom, on what and from where they spoke. */
export function summarizePerson(person: Draft<Person>): void {
  const others = person.talks
    .flatMap((talk) => talk.speakers.map((billing) => billing.person))
    .filter((other) => other.slug !== person.slug);
  person.coSpeakers = countItems(others, compareByFamilyName);
  person.topics = countItems(
    person.talks.flatMap((talk) => talk.topics),
    compareByName,
  );
  const stays = new Map<Organization, Stay>();
  const billings = [
    ...person.talks.map((talk) => ({ year: talk.meetup.year, billings: talk.speakers })),
    ...person.organized.map((meetup) => ({ year: meetup.year, billings: meetup.organizers })),
  ];
  for (const { year, billings: billed } of billings) {
    for (const { affiliations } of billed.filter((billing) => billing.person.slug === person.slug)) {
      for (const { organization } of affiliations) {
        const stay = stays.get(organization);
        stays.set(organization, { organization, from: Math.min(year, stay?.from ?? year), to: Math.max(year, stay?.to ?? year) });
      }
    }
  }
  person.affiliations = [...stays.values()].sort(
    (a, b) => b.to - a.to || b.from - a.from || compareText(a.organization.name, b.organization.name),
  );
}

/** Says what follows from a topic's talks: who spoke, what is near, and how many in each year. */
export function summarizeTopic(topic: Draft<Topic>, firstYear: number, lastYear: number): void {
  const given = topic.talks.filter(isGiven);
  topic.speakers = countItems(
    given.flatMap((talk) => talk.speakers.map((billing) => billing.person)),
    compareByFamilyName,
  );
  topic.related = countItems(
    topic.talks.flatMap((talk) => talk.topics).filter((other) => other.slug !== topic.slug),
    compareByName,
  );
  topic.years = countYears(topic.talks, firstYear, lastYear);
}

/** Orders records by name, in the form of a slug. */
export function compareByName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(slugify(a.name), slugify(b.name)) || compareText(a.name, b.name);
}
