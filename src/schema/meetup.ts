import type * as z from 'zod';
import { deck, poster, recording } from './deck.ts';
import { clockTime, date, flag, group, line, listOf, localFile, oneOrMore, oneWordOf, url, wholeNumber } from './field.ts';
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
  time: clockTime.optional(),
  end: clockTime.optional(),
  kind: oneWordOf(AGENDA_KINDS),
  title: line('What it was, where the kind does not say it.', '"Tour of the power plant"').optional(),
  speakers: listOf(billing, 'Ada Lovelace', 50).optional(),
  after: wholeNumber(0, 99, 2).optional(),
}).superRefine((item, context) => {
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
});

const photos = group('The photos', {
  albums: listOf(
    group('An album', {
      url,
      label: line('What the link leads to.', '"Photos of the evening"').optional(),
      count: wholeNumber(1, 10000, 24).optional(),
    }),
    'url: https://photos.app.goo.gl/…',
    20,
  ).optional(),
  files: listOf(
    group('A photo', {
      file: localFile('photos', 'photos/audience.jpg'),
      alt: line('What the photo shows, for those who cannot see it.', '"The audience in the lecture hall"'),
      credit: line('Who took it.', 'Ada Lovelace', 120).optional(),
    }),
    '{ file: photos/audience.jpg, alt: "The audience" }',
  ).optional(),
  hidden: listOf(
    group('A hidden photo', { file: localFile('photos', 'photos/audience.jpg'), date }),
    '{ file: photos/audience.jpg, date: 2026-01-31 }',
  ).optional(),
});

const organizationName = line('The name of an organization.', 'TU Wien', 160);

/** One evening: `meetups/<folder>/README.md`. */
export const meetupSchema = group('A meetup', {
  title: line("The evening's topic.", '"Music and audio"').optional(),
  label: line('A special event\'s name, in place of "Meetup 28".', '"AI Summit"', 60).optional(),
  date,
  endDate: date.optional(),
  start: clockTime.optional(),
  end: clockTime.optional(),
  venue: oneOrMore(line('A venue: the name of a file in venues/, or one of its aliases.', 'tu-wien'), 'tu-wien').optional(),
  room: line('The room.', '"Lecture hall 1"').optional(),
  online: flag.optional(),
  hosts: listOf(organizationName, 'TU Wien', 50).optional(),
  sponsors: listOf(organizationName, 'TU Wien', 50).optional(),
  partners: listOf(organizationName, 'TU Wien', 50).optional(),
  organizers: listOf(billing, 'Ada Lovelace', 50).optional(),
  status: oneWordOf(['scheduled', 'held', 'cancelled']).optional(),
  agenda: listOf(agendaItem, '{ time: "18:30", kind: welcome }', 60).optional(),
  slides: listOf(deck, 'url: https://example.org/opening.pdf', 20).optional(),
  videos: listOf(recording, 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ', 20).optional(),
  poster: poster.optional(),
  photos: photos.optional(),
  announcements: listOf(
    group('An announcement', {
      title: line('What was announced.', '"Learning group starts in October"'),
      text: line('More about it.', '"For people with experience in coding."', 600).optional(),
      url: url.optional(),
    }),
    'title: "Learning group"',
    60,
  ).optional(),
  jobs: listOf(
    group('A job', {
      title: line('The position.', '"Machine learning engineer"'),
      organization: organizationName.optional(),
      url: url.optional(),
      file: localFile('slides', 'slides/jobs.pdf').optional(),
    }),
    'title: "Machine learning engineer"',
    60,
  ).optional(),
  links: listOf(meetupLink, '{ kind: signup, url: https://example.org/sign-up }', 30).optional(),
  redirectFrom: redirects().optional(),
}).superRefine((meetup, context) => {
  if (meetup.endDate !== undefined && meetup.endDate < meetup.date)
    context.addIssue({
      code: 'custom',
      path: ['endDate'],
      message: `The last day is not before the first, ${meetup.date}.\n${meetup.date}`,
      input: meetup.endDate,
    });
});

export type MeetupFields = z.output<typeof meetupSchema>;
