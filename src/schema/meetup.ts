import * as z from 'zod/mini';
import { deck, poster, recording } from './deck.ts';
import { clockTime, date, flag, line, listOf, localFile, oneOrMore, oneWordOf, url, wholeNumber } from './field.ts';
import { group, optional, required } from './group.ts';
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
  time: optional(clockTime, 'When it began, in local time.'),
  end: optional(clockTime, 'When it ended, in local time.'),
  kind: required(oneWordOf(AGENDA_KINDS), 'What it was.'),
  title: optional(line('What it was, where the kind does not say it.', '"Tour of the power plant"')),
  speakers: optional(listOf(billing, 'Ada Lovelace', 50), 'Who spoke.'),
  after: optional(wholeNumber(0, 99, 2), 'Where no time is known: the number of the talk it came after, 0 for before the first.'),
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
        url: required(url, 'Where the album is.'),
        label: optional(line('What the link leads to.', '"Photos of the evening"')),
        count: optional(wholeNumber(1, 10000, 24), 'How many photos are in it.'),
      }),
      'url: https://photos.app.goo.gl/…',
      20,
    ),
    'Albums of photos elsewhere.',
  ),
  files: optional(
    listOf(
      group('A photo', {
        file: required(localFile('photos', 'photos/audience.jpg'), 'The photo.'),
        alt: line('What the photo shows, for those who cannot see it.', '"The audience in the lecture hall"'),
        credit: optional(line('Who took it.', 'Ada Lovelace', 120)),
      }),
      '{ file: photos/audience.jpg, alt: "The audience" }',
    ),
    "Photos in the meetup's folder.",
  ),
  hidden: optional(
    listOf(
      group('A hidden photo', {
        file: required(localFile('photos', 'photos/audience.jpg'), 'The photo.'),
        date: required(date, 'The day on which somebody asked for it.'),
      }),
      '{ file: photos/audience.jpg, date: 2026-01-31 }',
    ),
    'Photos that somebody does not want to be shown.',
  ),
});

const organizationName = line('The name of an organization.', 'TU Wien', 160);

/** One evening: `meetups/<folder>/README.md`. */
export const meetupSchema = group('A meetup', {
  title: optional(line("The evening's topic.", '"Music and audio"')),
  label: optional(line('A special event\'s name, in place of "Meetup 28".', '"AI Summit"', 60)),
  date: required(date, 'The day of the meetup, the first one of several.'),
  endDate: optional(date, 'The last day of a meetup that takes several.'),
  start: optional(clockTime, 'When it begins, in local time.'),
  end: optional(clockTime, 'When it ends, in local time.'),
  venue: optional(
    oneOrMore(line('A venue: the name of a file in venues/, or one of its aliases.', 'tu-wien'), 'tu-wien'),
    'Where it takes place.',
  ),
  room: optional(line('The room.', '"Lecture hall 1"')),
  online: optional(flag, 'Whether one could take part from elsewhere.'),
  hosts: optional(listOf(organizationName, 'TU Wien', 50), 'Who gave the room.'),
  sponsors: optional(listOf(organizationName, 'TU Wien', 50), 'Who paid for food, drinks or the like.'),
  partners: optional(listOf(organizationName, 'TU Wien', 50), 'Who else took part in organizing it.'),
  organizers: optional(listOf(billing, 'Ada Lovelace', 50), 'Who organized this meetup, as billed then.'),
  status: optional(oneWordOf(['scheduled', 'held', 'cancelled']), 'What became of it; where nothing is said, its date decides.'),
  agenda: optional(listOf(agendaItem, '{ time: "18:30", kind: welcome }', 60), 'What there was beside the talks.'),
  slides: optional(
    listOf(deck, 'url: https://example.org/opening.pdf', 20),
    'Slides that belong to no talk, such as those of the opening.',
  ),
  videos: optional(listOf(recording, 'url: https://www.youtube.com/watch?v=aqz-KE-bpKQ', 20), 'Recordings of the whole meetup.'),
  poster: optional(poster, 'What announced the meetup.'),
  photos: optional(photos, 'Pictures of the meetup.'),
  announcements: optional(
    listOf(
      group('An announcement', {
        title: line('What was announced.', '"Learning group starts in October"'),
        text: optional(line('More about it.', '"For people with experience in coding."', 600)),
        url: optional(url, 'Where more can be read.'),
      }),
      'title: "Learning group"',
      60,
    ),
    'What was announced.',
  ),
  jobs: optional(
    listOf(
      group('A job', {
        title: line('The position.', '"Machine learning engineer"'),
        organization: optional(organizationName, 'Who offers it.'),
        url: optional(url, 'Where it is described.'),
        file: optional(localFile('slides', 'slides/jobs.pdf'), "The description as a PDF in the meetup's folder."),
      }),
      'title: "Machine learning engineer"',
      60,
    ),
    'Jobs that were offered.',
  ),
  links: optional(
    listOf(meetupLink, '{ kind: signup, url: https://example.org/sign-up }', 30),
    'Pages about the meetup, and where to sign up.',
  ),
  redirectFrom: redirects(),
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
