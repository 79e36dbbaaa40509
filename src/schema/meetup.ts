import * as z from 'zod/mini';
import { deck, poster, recording } from './deck.ts';
import { clockTime, date, flag, group, line, listOf, localFile, oneOrMore, oneWordOf, optional, url, wholeNumber } from './field.ts';
import { meetupLink } from './link.ts';
import { redirects } from './page-path.ts';
import { billing } from './speaker.ts';

export const AGENDA_KINDS = [
  'arrival',
  'welcome',
  'host',
  'announcements',
  'break',
  'networking',
  'discussion',
  'qa',
  'tour',
  'other',
] as const;

/** Folders of `meetups/` whose addresses belong to pages the site makes itself. */
export const RESERVED_MEETUP_FOLDERS = ['year', 'slides', 'pictures'] as const;

const agendaItem = group('An item of the agenda', {
  time: optional(clockTime),
  end: optional(clockTime),
  kind: oneWordOf(AGENDA_KINDS),
  title: optional(line('What it was, where the kind does not say it.', '"Tour of the power plant"')),
  speakers: optional(listOf(billing, 'Ada Lovelace', 50)),
  after: optional(wholeNumber(0, 99, 2)),
}).check(
  z.superRefine((item, context) => {
    if (item.kind === 'other' && item.title === undefined)
      context.addIssue({
        code: 'custom',
        path: ['title'],
        message: 'An item of kind "other" needs a title.\ntitle: "Prize draw"',
        input: undefined,
      });
    if (item.time !== undefined && item.after !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['after'],
        message: 'An item with a time is placed by its time: leave "after" away.\n',
        input: item.after,
      });
    if (item.time === undefined && item.after === undefined)
      context.addIssue({
        code: 'custom',
        message: 'An item needs a time, or "after": the number of the talk it follows (0 for before the first).\nafter: 1',
        input: item,
      });
  }),
);

const photos = group('The photos', {
  albums: optional(
    listOf(
      group('An album', {
        url,
        label: optional(line('What the link leads to.', '"Photos of the evening"')),
        count: optional(wholeNumber(1, 10000, 24)),
      }),
      'url: https://photos.app.goo.gl/…',
      20,
    ),
  ),
  files: optional(
    listOf(
      group('A photo', {
        file: localFile('photos', 'photos/audience.jpg'),
        alt: line('What the photo shows, for those who cannot see it.', '"The audience in the lecture hall"'),
        credit: optional(line('Who took it.', 'Ada Lovelace', 120)),
      }),
      '{ file: photos/audience.jpg, alt: "The audience" }',
    ),
  ),
  hidden: optional(
    listOf(
      group('A hidden photo', { file: localFile('photos', 'photos/audience.jpg'), date }),
      '{ file: photos/audience.jpg, date: 2026-01-31 }',
    ),
  ),
});

const organizationName = line('The name of an organization.', 'TU Wien', 160);

/** One evening: `meetups/<folder>/README.md`. */
export const meetupSchema = group('A meetup', {
  title: optional(line("The evening's topic.", '"Music and audio"')),
  label: optional(line('A special event\'s name, in place of "Meetup 28".', '"AI Summit"', 60)),
  date,
  endDate: optional(date),
  start: optional(clockTime),
  end: optional(clockTime),
  venue: optional(oneOrMore(line('A venue: the name of a file in venues/, or one of its aliases.', 'tu-wien'), 'tu-wien')),
  room: optional(line('The room.', '"Lecture hall 1"')),
  online: optional(flag),
  hosts: optional(listOf(organizationName, 'TU Wien', 50)),
  sponsors: optional(listOf(organizationName, 'TU Wien', 50)),
  partners: optional(listOf(organizationName, 'TU Wien', 50)),
  organizers: optional(listOf(billing, 'Ada Lovelace', 50)),
  status: optional(oneWordOf(['scheduled', 'held', 'cancelled'])),
  agenda: optional(listOf(agendaItem, '{ time: "18:30", kind: welcome }', 60)),
  slides: optional(listOf(deck, 'url: https://example.org/opening.pdf', 20)),
  videos: optional(listOf(recording, 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ', 20)),
  poster: optional(poster),
  photos: optional(photos),
  announcements: optional(
    listOf(
      group('An announcement', {
        title: line('What was announced.', '"Learning group starts in October"'),
        text: optional(line('More about it.', '"For people with experience in coding."', 600)),
        url: optional(url),
      }),
      'title: "Learning group"',
      60,
    ),
  ),
  jobs: optional(
    listOf(
      group('A job', {
        title: line('The position.', '"Machine learning engineer"'),
        organization: optional(organizationName),
        url: optional(url),
        file: optional(localFile('slides', 'slides/jobs.pdf')),
      }),
      'title: "Machine learning engineer"',
      60,
    ),
  ),
  links: optional(listOf(meetupLink, '{ kind: signup, url: https://example.org/sign-up }', 30)),
  redirectFrom: optional(redirects()),
}).check(
  z.superRefine((meetup, context) => {
    if (meetup.endDate !== undefined && meetup.endDate < meetup.date)
      context.addIssue({
        code: 'custom',
        path: ['endDate'],
        message: `The last day is not before the first, ${meetup.date}.\n${meetup.date}`,
        input: meetup.endDate,
      });
  }),
);

export type MeetupFields = z.output<typeof meetupSchema>;
