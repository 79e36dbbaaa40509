import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { meetupSchema, RESERVED_MEETUP_FOLDERS } from '../../src/schema/meetup.ts';
import { organizationSchema } from '../../src/schema/organization.ts';
import { pageSchema, RESERVED_PAGE_SLUGS, wikiPageSchema } from '../../src/schema/page.ts';
import { personSchema } from '../../src/schema/person.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { RESERVED_TALK_SLUGS, TALK_KINDS, talkSchema } from '../../src/schema/talk.ts';
import { SLUG } from '../../src/schema/text.ts';
import { topicSchema } from '../../src/schema/topic.ts';
import { venueSchema } from '../../src/schema/venue.ts';

const VIDEO = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';

const FULL_TALK = {
  title: 'Deep Learning: An Overview',
  kind: 'keynote',
  day: '2019-06-25',
  time: '18:30',
  end: '19:15',
  speakers: ['Ada Lovelace', { name: 'Grace Hopper', as: 'G. Hopper', part: 'moderator', role: 'Admiral', affiliation: ['Navy', 'Yale'] }],
  topics: ['computer-vision', 'History of computing'],
  language: 'de-AT',
  slides: [
    { file: 'slides/talk.pdf', title: 'Part 1', pages: '12-34', mirrors: ['https://example.org/copy.pdf'], status: 'moved' },
    { url: 'https://example.org/slides', pages: 7, status: 'gone' },
  ],
  videos: [
    {
      url: VIDEO,
      start: '4:40',
      end: '1:02:03',
      title: 'Part 1',
      transcript: 'videos/talk.vtt',
      chapters: [{ at: '12:30', title: 'Questions' }],
      moments: [
        { at: '12:30', slide: 12 },
        { at: '13:00', slide: 1, deck: 2 },
      ],
      captions: true,
      status: 'available',
    },
    { file: 'videos/talk.mp4' },
  ],
  references: [{ title: 'Attention Is All You Need', url: 'https://arxiv.org/abs/1706.03762', kind: 'paper' }],
  status: 'postponed',
  heldAt: '029',
  redirectFrom: ['/meetups/28/old-name/'],
};

const TALK_WITHOUT_MEDIA = { title: 'A talk', slides: [], withoutSlides: 'none', videos: [], withoutVideo: 'not-recorded' };

const FULL_MEETUP = {
  title: 'Music and audio',
  label: 'AI Summit',
  date: '2019-06-24',
  endDate: '2019-06-25',
  start: '18:30',
  end: '21:00',
  venue: ['tu-wien', 'Uni Wien'],
  room: 'Lecture hall 1',
  online: true,
  hosts: ['TU Wien'],
  sponsors: ['Tidewater Labs'],
  partners: ['Uni Wien'],
  organizers: ['Ada Lovelace', { name: 'Grace Hopper', role: 'Chair' }],
  status: 'held',
  agenda: [
    { time: '18:30', end: '18:45', kind: 'host', title: 'Welcome by the dean', speakers: ['Ada Lovelace'] },
    { kind: 'break', after: 2 },
    { kind: 'other', title: 'Prize draw', after: 0 },
  ],
  slides: [{ url: 'https://example.org/opening.pdf' }],
  videos: [{ url: VIDEO }],
  poster: { file: 'photos/poster.jpg', alt: 'Announcement poster' },
  photos: {
    albums: [{ url: 'https://example.org/album', label: 'Photos of the evening', count: 24 }],
    files: [{ file: 'photos/audience.jpg', alt: 'The audience', credit: 'Ada Lovelace' }],
    hidden: [{ file: 'photos/corridor.jpg', date: '2026-01-31' }],
  },
  announcements: [{ title: 'Learning group', text: 'For people with experience.', url: 'https://example.org/group' }],
  jobs: [{ title: 'Engineer', organization: 'Tidewater Labs', url: 'https://example.org/job', file: 'slides/jobs.pdf' }],
  links: [{ kind: 'signup', url: 'https://example.org/sign-up', label: 'Sign up' }],
  redirectFrom: ['/old/'],
};

const FULL_SITE = {
  name: 'Northbank Evenings',
  shortName: 'NE',
  tagline: 'Ten years of talks',
  baseUrl: 'https://example.org/archive/',
  repository: 'https://github.com/example/archive',
  branch: 'release/2.x',
  timeZone: 'Europe/Vienna',
  language: 'en',
  founded: 2016,
  contact: 'mailto:team@example.org',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence', text: 'Slides belong to their speakers.' },
  links: [{ kind: 'social', url: 'https://example.org', label: 'Profile' }],
  organizers: ['Ada Lovelace'],
  videoHosts: ['www.youtube-nocookie.com', 'player.vimeo.com'],
};

const LINKS = [{ kind: 'website', url: 'https://example.org', label: 'Personal website' }];
const FULL: readonly (readonly [string, z.ZodMiniObject, object])[] = [
  ['site', siteSchema, FULL_SITE],
  ['meetup', meetupSchema, FULL_MEETUP],
  ['talk', talkSchema, FULL_TALK],
  [
    'person',
    personSchema,
    { name: 'Ada Lovelace', aliases: ['A. L.'], affiliation: 'TU Wien', links: LINKS, photo: 'photos/ada.jpg', redirectFrom: ['/ada/'] },
  ],
  [
    'venue',
    venueSchema,
    {
      name: 'TU Wien',
      aliases: ['TU Wien Informatik'],
      address: 'Favoritenstraße 9-11',
      city: 'Vienna',
      country: 'Austria',
      latitude: 48.1951,
      longitude: 16.3698,
      url: 'https://example.org',
      redirectFrom: ['/venues/tu/'],
    },
  ],
  ['topic', topicSchema, { name: 'Computer vision', aliases: ['CV'], redirectFrom: ['/topics/cv/'] }],
  ['organization', organizationSchema, { name: 'TU Wien', aliases: ['Vienna University of Technology'], url: 'https://example.org' }],
  ['wiki page', wikiPageSchema, { title: 'How to give a talk', description: 'How to.', order: 1, redirectFrom: ['/how-to/'] }],
  ['page', pageSchema, { title: 'About', description: 'Who we are.', menu: 'none', redirectFrom: ['/who/'] }],
];

const FEWEST: readonly (readonly [string, z.ZodMiniObject, object])[] = [
  ['meetup', meetupSchema, { date: '2019-06-24' }],
  ['talk', talkSchema, { title: 'A talk' }],
  ['person', personSchema, { name: 'Ada Lovelace' }],
  ['venue', venueSchema, { name: 'TU Wien' }],
  ['topic', topicSchema, { name: 'Computer vision' }],
  ['organization', organizationSchema, { name: 'TU Wien' }],
  ['wiki page', wikiPageSchema, { title: 'How to give a talk' }],
  ['page', pageSchema, { title: 'About' }],
];

/** Each issue as "path: message", those of the alternatives of a union among them. */
function issues(schema: z.ZodMiniType, value: unknown): string[] {
  const ofIssue = (issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): string[] => {
    const path = [...above, ...issue.path];
    return issue.code === 'invalid_union'
      ? issue.errors.flat().flatMap((inner) => ofIssue(inner, path))
      : [`${path.join('.')}: ${issue.message}`];
  };
  return (schema.safeParse(value).error?.issues ?? []).flatMap((issue) => ofIssue(issue));
}

/** The place, what is allowed, and on a line of its own an example or nothing. What zod says itself ("Invalid input") has no second line. */
const OURS = /^[\w.]*: (?!Invalid|Too |Unrecognized|Expected)[^\n]+\.\n/;

/** The ways to every value inside another, and to that one itself. */
function pathsIn(value: unknown): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[], ...inside.flatMap(([step, inner]) => pathsIn(inner).map((path) => [step, ...path]))];
}

function replaceAt(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  const inner = replaceAt((value as Record<string, unknown>)[step], rest, by);
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...(value as object), [step]: inner };
}

describe('every field', () => {
  it.each(FULL)('of a %s is accepted in one full example', (kind, schema, fields) => {
    expect(issues(schema, fields)).toEqual([]);
    const used = kind === 'talk' ? { ...fields, ...TALK_WITHOUT_MEDIA } : fields;
    expect(Object.keys(used).sort()).toEqual(Object.keys(schema.shape).sort());
  });

  it('of a talk without slides and recording is accepted', () => {
    expect(issues(talkSchema, TALK_WITHOUT_MEDIA)).toEqual([]);
  });

  it.each(FEWEST)('of a %s but the first may be left away', (_, schema, fields) => {
    expect(issues(schema, fields)).toEqual([]);
    expect(issues(schema, {})).toHaveLength(Object.keys(fields).length);
  });

  it('of a group inside a record is closed too', () => {
    const more = { layout: 'evil' };
    expect(issues(talkSchema, { title: 'x', slides: [{ url: 'https://example.org', ...more }] })).toEqual([
      'slides.0: A set of slides has these fields: file, url, title, pages, mirrors, status.\n',
    ]);
    expect(issues(meetupSchema, { date: '2019-06-24', photos: more })).toEqual([
      'photos: The photos has these fields: albums, files, hidden.\n',
    ]);
    expect(issues(talkSchema, { title: 'x', speakers: [{ name: 'Ada', ...more }] })).toContain(
      'speakers.0: A speaker has these fields: name, as, part, role, affiliation.\n',
    );
  });

  it.each(FULL)(
    'of a %s, however wrong, is refused in words of ours: what is allowed, and on a line of its own what would pass',
    (_, schema, fields) => {
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(fields)), fc.anything({ maxDepth: 2 }), (name, value) => {
          for (const issue of issues(schema, { ...fields, [name]: value })) {
            expect(issue).toMatch(OURS);
          }
        }),
        { seed: 20190624, numRuns: 200 },
      );
    },
  );

  it.each(FULL)('of a %s and of every group in it, whatever stands there, is refused in words of ours', (_, schema, fields) => {
    let refused = 0;
    for (const path of pathsIn(fields))
      for (const value of [undefined, null, '', 'x'.repeat(5000), -0.5, [], [null], { x: 1 }, Symbol('x')])
        for (const issue of issues(schema, replaceAt(fields, path, value))) {
          refused += 1;
          expect(issue).toMatch(OURS);
        }
    expect(refused).toBeGreaterThan(pathsIn(fields).length);
  });
});

describe('a talk', () => {
  it.each(TALK_KINDS)('may be a %s', (kind) => {
    expect(issues(talkSchema, { title: 'x', kind })).toEqual([]);
  });

  it.each<[object, string]>([
    [
      { slides: [{ url: 'https://example.org' }], withoutSlides: 'none' },
      'withoutSlides: Only a talk without slides may say why there are none.\n',
    ],
    [
      { videos: [{ url: VIDEO }], withoutVideo: 'not-recorded' },
      'withoutVideo: Only a talk without a recording may say why there is none.\n',
    ],
    [{ heldAt: '029' }, 'heldAt: Only a talk with "status: postponed" can have moved to another meetup.\nstatus: postponed'],
    [
      { heldAt: '029', status: 'cancelled' },
      'heldAt: Only a talk with "status: postponed" can have moved to another meetup.\nstatus: postponed',
    ],
    [{ slides: [{ title: 'x' }] }, 'slides.0: Exactly one of file or url must be there.\nurl: https://example.org/page'],
    [
      { slides: [{ file: 'slides/a.pdf', url: VIDEO }] },
      'slides.0: Exactly one of file or url must be there.\nurl: https://example.org/page',
    ],
    [{ videos: [{}] }, 'videos.0: Exactly one of url or file must be there.\nurl: https://example.org/page'],
    [{ language: 'German' }, 'language: A language tag: two letters, perhaps with a region.\nde'],
    [{ redirectFrom: ['meetups/28'] }, 'redirectFrom.0: An earlier address on this site, from "/" to "/".\n/meetups/28/old-name/'],
    [{ redirectFrom: ['//example.org/'] }, 'redirectFrom.0: An earlier address on this site, from "/" to "/".\n/meetups/28/old-name/'],
    [{ redirectFrom: ['/../x/'] }, 'redirectFrom.0: An earlier address on this site, from "/" to "/".\n/meetups/28/old-name/'],
    [{ topics: Array(9).fill('x') }, 'topics: At most 8 entries.\n\n  - computer-vision'],
  ])('with %j is refused', (fields, issue) => {
    expect(issues(talkSchema, { title: 'x', ...fields })).toEqual([issue]);
  });
});

describe('a meetup', () => {
  it.each<[object, string]>([
    [{ endDate: '2019-06-23' }, 'endDate: The last day is not before the first, 2019-06-24.\n2019-06-24'],
    [{ agenda: [{ time: '18:30', kind: 'other' }] }, 'agenda.0.title: An item of kind "other" needs a title.\ntitle: "Prize draw"'],
    [
      { agenda: [{ time: '18:30', kind: 'break', after: 1 }] },
      'agenda.0.after: An item with a time is placed by its time: leave "after" away.\n',
    ],
    [
      { agenda: [{ kind: 'break' }] },
      'agenda.0: An item needs a time, or "after": the number of the talk it follows (0 for before the first).\nafter: 1',
    ],
    [{ poster: { alt: 'x' } }, 'poster: Exactly one of file or url must be there.\nurl: https://example.org/page'],
    [
      { photos: { files: [{ file: 'photos/a.jpg' }] } },
      'photos.files.0.alt: What the photo shows, for those who cannot see it.\n"The audience in the lecture hall"',
    ],
    [
      { jobs: [{ title: 'x', file: 'photos/x.pdf' }] },
      'jobs.0.file: A file in this folder\'s "slides/" whose name ends with .pdf. This is none: it is not in "slides/".\nslides/jobs.pdf',
    ],
  ])('with %j is refused', (fields, issue) => {
    expect(issues(meetupSchema, { date: '2019-06-24', ...fields })).toEqual([issue]);
  });

  it('may end on the day it began', () => {
    expect(issues(meetupSchema, { date: '2019-06-24', endDate: '2019-06-24' })).toEqual([]);
  });
});

describe('a venue', () => {
  it('has both coordinates or none', () => {
    expect(issues(venueSchema, { name: 'x', latitude: 48.2 })).toEqual([
      'longitude: A position needs both latitude and longitude.\n16.3698',
    ]);
    expect(issues(venueSchema, { name: 'x', longitude: 16.4 })).toEqual([
      'latitude: A position needs both latitude and longitude.\n48.1951',
    ]);
    expect(issues(venueSchema, { name: 'x', latitude: 0, longitude: 0 })).toEqual([]);
  });
});

describe('a site', () => {
  it.each<[string, unknown]>([
    ['baseUrl', 'https://example.org/archive'],
    ['baseUrl', 'https://example.org/?x=/'],
    ['baseUrl', 'https://example.org/#/'],
    ['branch', 'main;rm'],
    ['branch', 'main branch'],
    ['timeZone', 'Vienna'],
    ['timeZone', 'local'],
    ['language', 'english'],
    ['contact', 'team@example.org'],
    ['repository', 'git@github.com:example/archive.git'],
    ['founded', 16],
  ])('refuses %s: %j', (name, value) => {
    expect(issues(siteSchema, { ...FULL_SITE, [name]: value }).map((issue) => issue.split(':')[0])).toEqual([name]);
  });

  it.each([
    'https://example.org',
    'example.org/path',
    'example.org:443',
    '*.example.org',
    "example.org 'unsafe-inline'",
    "'self'",
    'localhost',
    '-a.org',
    'EXAMPLE.org',
  ])('refuses %j as a host of videos, which goes into the security policy', (host) => {
    expect(issues(siteSchema, { ...FULL_SITE, videoHosts: [host] })).toEqual([
      'videoHosts.0: A host name without "https://".\nwww.youtube-nocookie.com',
    ]);
  });
});

it('every address that belongs to the site itself can be told from a slug by its name alone', () => {
  for (const slug of [...RESERVED_PAGE_SLUGS, ...RESERVED_TALK_SLUGS, ...RESERVED_MEETUP_FOLDERS]) expect(slug).toMatch(SLUG);
});
