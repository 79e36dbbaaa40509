import type { Archive } from '../../archive/model.ts';
import type { Names } from '../../import/exported-page/fact.ts';

/** What records are called on the pages of an export. */
export function namesOf({ venues, topics, people, meetups }: Archive): Names {
  const named = (records: Archive['venues'] | Archive['topics']): ReadonlyMap<string, string> =>
    new Map(records.map(({ slug, name }) => [slug, name]));
  const [byVenue, byTopic] = [named(venues), named(topics)];
  const byFolder = new Map(meetups.map(({ folder, name }) => [folder, name]));
  const byName = new Map(
    people.flatMap(({ file, slug, name, aliases }) =>
      file === undefined ? [] : [name, ...aliases].map((one): [string, string] => [one, slug]),
    ),
  );
  return {
    venue: (id) => byVenue.get(id),
    topic: (id) => byTopic.get(id),
    person: (name) => byName.get(name),
    meetup: (folder) => byFolder.get(folder),
  };
}
