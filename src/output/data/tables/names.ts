import type { Link, Organization, Person, Topic, Venue } from '../../../archive/model.ts';
import { pathOf, picturePath } from '../../urls.ts';
import { defineTable, numbered } from '../table.ts';

export const people = defineTable<Person>({
  name: 'people',
  title: 'People',
  description: 'Everyone with a page: speakers, organizers, and whoever else has a file.',
  key: ['id'],
  items: ({ archive }) => archive.people,
  columns: (column) => [
    column('id', 'string', 'What other tables call the person.', ({ slug }) => slug, { required: true }),
    column('page', 'string', 'The address of the page.', (person, { urls }) => urls.absolute(pathOf(person)), {
      required: true,
      format: 'uri',
    }),
    column('name', 'string', 'The name.', ({ name }) => name, { required: true }),
    column('aliases', 'array', 'Other spellings of the name.', ({ aliases }) => [...aliases]),
    column('affiliation', 'array', 'Where the person works now: names of organizations.', ({ affiliation }) =>
      affiliation.map(({ name }) => name),
    ),
    column('isOrganizer', 'boolean', 'Whether the person is named as an organizer of the meetup.', ({ isOrganizer }) => isOrganizer, {
      required: true,
    }),
    column(
      'photo',
      'string',
      'A portrait, as this site shows it.',
      ({ picture }, { urls }) => (picture === undefined ? undefined : urls.absolute(picturePath(picture, picture.width, 'webp'))),
      { format: 'uri' },
    ),
    column('biography', 'string', 'What is said of the person, in Markdown.', ({ biography }) => biography.source.trim()),
    column('file', 'string', 'The file in the repository, below the content folder, where there is one.', ({ file }) => file),
  ],
});

export const personLinks = defineTable<{ readonly person: Person; readonly item: Link; readonly position: number }>({
  name: 'person-links',
  title: 'Links of people',
  description: 'Where people are to be found elsewhere.',
  key: ['person', 'position'],
  items: ({ archive }) => archive.people.flatMap((person) => numbered(person.links).map((place) => ({ person, ...place }))),
  columns: (column) => [
    column('person', 'string', 'The person.', ({ person }) => person.slug, { required: true, refersTo: 'people' }),
    column('position', 'integer', 'Its place in the list, counted from 1.', ({ position }) => position, { required: true }),
    column('kind', 'string', 'What kind of page it is.', ({ item }) => item.kind, { required: true }),
    column('url', 'string', 'The address.', ({ item }) => item.url, { required: true, format: 'uri' }),
    column('label', 'string', 'What the link leads to.', ({ item }) => item.label),
  ],
});

export const venues = defineTable<Venue>({
  name: 'venues',
  title: 'Venues',
  description: 'The places where meetups are held, by name.',
  key: ['id'],
  items: ({ archive }) => archive.venues,
  columns: (column) => [
    column('id', 'string', 'What other tables call the venue.', ({ slug }) => slug, { required: true }),
    column('page', 'string', 'The address of its page.', (venue, { urls }) => urls.absolute(pathOf(venue)), {
      required: true,
      format: 'uri',
    }),
    column('name', 'string', 'Its name.', ({ name }) => name, { required: true }),
    column('aliases', 'array', 'Other names of it.', ({ aliases }) => [...aliases]),
    column('address', 'string', 'Street and number.', ({ address }) => address),
    column('city', 'string', 'The city.', ({ city }) => city),
    column('country', 'string', 'The country.', ({ country }) => country),
    column('latitude', 'number', 'How far north it is, in degrees.', ({ latitude }) => latitude),
    column('longitude', 'number', 'How far east it is, in degrees.', ({ longitude }) => longitude),
    column('url', 'string', 'Its web site.', ({ url }) => url, { format: 'uri' }),
    column('description', 'string', 'What is said of it, in Markdown.', ({ description }) => description.source.trim()),
    column('file', 'string', 'Its file in the repository, below the content folder.', ({ file }) => file, { required: true }),
  ],
});

export const topics = defineTable<Topic>({
  name: 'topics',
  title: 'Topics',
  description: 'What talks are about, by name.',
  key: ['id'],
  items: ({ archive }) => archive.topics,
  columns: (column) => [
    column('id', 'string', 'What other tables call the topic.', ({ slug }) => slug, { required: true }),
    column('page', 'string', 'The address of its page.', (topic, { urls }) => urls.absolute(pathOf(topic)), {
      required: true,
      format: 'uri',
    }),
    column('name', 'string', 'Its name.', ({ name }) => name, { required: true }),
    column('aliases', 'array', 'Other names of it.', ({ aliases }) => [...aliases]),
    column('description', 'string', 'What is said of it, in Markdown.', ({ description }) => description.source.trim()),
    column('file', 'string', 'Its file in the repository, below the content folder.', ({ file }) => file, { required: true }),
  ],
});

export const organizations = defineTable<Organization>({
  name: 'organizations',
  title: 'Organizations',
  description: 'Hosts, sponsors, partners, and where people come from, by name.',
  key: ['name'],
  items: ({ archive }) => archive.organizations,
  columns: (column) => [
    column('name', 'string', 'Its name, by which other tables know it.', ({ name }) => name, { required: true }),
    column('aliases', 'array', 'Other names of it.', ({ aliases }) => [...aliases]),
    column('url', 'string', 'Its web site.', ({ url }) => url, { format: 'uri' }),
  ],
});
