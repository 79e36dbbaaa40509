import type { Meetup, Organization } from '../../../archive/model.ts';
import { canBeSeen } from '../../../archive/photos.ts';
import { filePath, pathOf, picturePath } from '../../urls.ts';
import { meetupId } from '../ids.ts';
import { defineTable, numbered } from '../table.ts';
import { type Billed, billingColumns } from './billings.ts';
import { listed, MEETUP, type Of, POSITION } from './of-meetup.ts';

export const meetups = defineTable<Meetup>({
  name: 'meetups',
  title: 'Meetups',
  description: 'The evenings, newest first.',
  key: ['id'],
  items: ({ archive }) => archive.meetups,
  columns: (column) => [
    column('id', 'string', 'What other tables call the meetup: its folder.', meetupId, { required: true }),
    column('page', 'string', 'The address of its page.', (meetup, { urls }) => urls.absolute(pathOf(meetup)), {
      required: true,
      format: 'uri',
    }),
    column('number', 'integer', 'Its number, where it has one.', ({ number }) => number),
    column('name', 'string', 'What it is called.', ({ name }) => name, { required: true }),
    column('shortName', 'string', 'What it is called in short.', ({ shortName }) => shortName, { required: true }),
    column('title', 'string', 'Its topic.', ({ title }) => title),
    column('date', 'date', 'Its day, the first one of several.', ({ date }) => date, { required: true }),
    column('endDate', 'date', 'Its last day, where it took several.', ({ endDate }) => endDate),
    column('start', 'time', 'When it begins, in local time.', ({ start }) => start, { format: '%H:%M' }),
    column('end', 'time', 'When it ends, in local time.', ({ end }) => end, { format: '%H:%M' }),
    column('status', 'string', 'What became of it.', ({ status }) => status, {
      required: true,
      values: ['scheduled', 'held', 'cancelled'],
    }),
    column('room', 'string', 'The room.', ({ room }) => room),
    column('online', 'boolean', 'Whether one could take part from elsewhere.', ({ online }) => online, { required: true }),
    column(
      'poster',
      'string',
      'The picture that announced it.',
      ({ poster }, { urls }) => {
        if (poster === undefined || !canBeSeen(poster)) return undefined;
        const { picture, url } = poster;
        return url ?? (picture === undefined ? undefined : urls.absolute(picturePath(picture, picture.width, 'webp')));
      },
      { format: 'uri' },
    ),
    column('posterText', 'string', 'What the poster shows.', ({ poster }) =>
      poster !== undefined && canBeSeen(poster) ? poster.alt : undefined,
    ),
    column('description', 'string', 'What is said of it, in Markdown.', ({ description }) => description.source.trim()),
    column('file', 'string', 'Its file in the repository, below the content folder.', ({ file }) => file, { required: true }),
  ],
});

export const meetupVenues = defineTable<Of<Meetup['venues'][number]>>({
  name: 'meetup-venues',
  title: 'Venues of meetups',
  description: 'Where each meetup took place.',
  key: ['meetup', 'position'],
  items: listed(({ venues }) => venues),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('venue', 'string', 'The venue.', ({ item }) => item.slug, { required: true, refersTo: 'venues' }),
  ],
});

export const meetupOrganizations = defineTable<Of<{ readonly part: string; readonly organization: Organization }>>({
  name: 'meetup-organizations',
  title: 'Organizations of meetups',
  description: 'Who hosted, paid for and took part in each meetup.',
  key: ['meetup', 'position'],
  items: listed(({ hosts, sponsors, partners }) => [
    ...hosts.map((organization) => ({ part: 'host', organization })),
    ...sponsors.map((organization) => ({ part: 'sponsor', organization })),
    ...partners.map((organization) => ({ part: 'partner', organization })),
  ]),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('part', 'string', 'What the organization was there.', ({ item }) => item.part, {
      required: true,
      values: ['host', 'sponsor', 'partner'],
    }),
    column('organization', 'string', 'The organization.', ({ item }) => item.organization.name, {
      required: true,
      refersTo: 'organizations',
    }),
  ],
});

export const organizers = defineTable<Billed<Meetup>>({
  name: 'organizers',
  title: 'Organizers of meetups',
  description: 'Who organized each meetup, as billed then.',
  key: ['meetup', 'position'],
  items: ({ archive }) =>
    archive.meetups.flatMap((meetup) => numbered(meetup.organizers).map(({ item, position }) => ({ of: meetup, position, billing: item }))),
  columns: (column) => [
    column('meetup', 'string', 'The meetup.', ({ of }) => meetupId(of), { required: true, refersTo: 'meetups' }),
    ...billingColumns(column),
  ],
});

export const announcements = defineTable<Of<Meetup['announcements'][number]>>({
  name: 'announcements',
  title: 'Announcements',
  description: 'What was announced on each evening.',
  key: ['meetup', 'position'],
  items: listed(({ announcements }) => announcements),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('title', 'string', 'What was announced.', ({ item }) => item.title, { required: true }),
    column('text', 'string', 'More about it.', ({ item }) => item.text),
    column('url', 'string', 'Where more can be read.', ({ item }) => item.url, { format: 'uri' }),
  ],
});

export const jobs = defineTable<Of<Meetup['jobs'][number]>>({
  name: 'jobs',
  title: 'Jobs',
  description: 'Jobs that were offered.',
  key: ['meetup', 'position'],
  items: listed(({ jobs }) => jobs),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('title', 'string', 'The position.', ({ item }) => item.title, { required: true }),
    column('organization', 'string', 'Who offered it.', ({ item }) => item.organization?.name, { refersTo: 'organizations' }),
    column('url', 'string', 'Where it was described.', ({ item }) => item.url, { format: 'uri' }),
    column(
      'file',
      'string',
      'The description as a file of this site.',
      ({ meetup, item: { file } }, { urls }) => (file === undefined ? undefined : urls.absolute(filePath(meetup, file))),
      { format: 'uri' },
    ),
  ],
});

export const meetupLinks = defineTable<Of<Meetup['links'][number]>>({
  name: 'meetup-links',
  title: 'Links of meetups',
  description: 'Pages about each meetup, and where to sign up.',
  key: ['meetup', 'position'],
  items: listed(({ links }) => links),
  columns: (column) => [
    column(...MEETUP),
    column(...POSITION),
    column('kind', 'string', 'What kind of page it is.', ({ item }) => item.kind, { required: true }),
    column('url', 'string', 'The address.', ({ item }) => item.url, { required: true, format: 'uri' }),
    column('label', 'string', 'What the link leads to.', ({ item }) => item.label),
  ],
});
