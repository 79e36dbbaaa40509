import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive, Meetup } from '../../src/archive/model.ts';
import type { ContentRecord } from '../../src/content/records.ts';
import { pageSchema, wikiPageSchema } from '../../src/schema/page.ts';
import { aMeetup, anAsset, anOrganization, aPerson, aSite, aTalk, aTopic, aVenue, recordsOf } from './records.ts';

function link(given: Parameters<typeof recordsOf>[0], today = '2026-01-01'): Archive {
  return linkArchive({ ...recordsOf(given), site: given.site ?? aSite() }, { today });
}

function only(given: Parameters<typeof recordsOf>[0], today?: string): Meetup {
  const [meetup] = link(given, today).meetups;
  if (meetup === undefined) throw new Error('There is no meetup.');
  return meetup;
}

describe('a meetup', () => {
  it.each<[string, Parameters<typeof aMeetup>[1], { name: string; shortName: string; slug: string }]>([
    ['028', {}, { name: 'Meetup 28', shortName: '28', slug: '28' }],
    ['028', { title: 'Music and audio' }, { name: 'Meetup 28', shortName: '28', slug: '28' }],
    ['028', { label: 'AI Summit' }, { name: 'AI Summit 2019', shortName: 'AI Summit', slug: '28' }],
    ['ai-summit-2019', { label: 'AI Summit' }, { name: 'AI Summit 2019', shortName: 'AI Summit', slug: 'ai-summit-2019' }],
    ['ai-summit-2019', { label: 'Summit 2019', title: 'AI' }, { name: 'Summit 2019', shortName: 'Summit 2019', slug: 'ai-summit-2019' }],
    ['summer-school', { title: 'Summer school' }, { name: 'Summer school', shortName: 'Summer school', slug: 'summer-school' }],
    ['summer-school', {}, { name: 'summer-school', shortName: 'summer-school', slug: 'summer-school' }],
  ])('in folder %s with %j is called %j', (folder, fields, names) => {
    expect(only({ meetups: [aMeetup(folder, fields)] })).toMatchObject({ ...names, folder });
  });

  it.each<[Parameters<typeof aMeetup>[1], string, string]>([
    [{}, '2019-06-23', 'scheduled'],
    [{}, '2019-06-24', 'scheduled'],
    [{}, '2019-06-25', 'held'],
    [{ endDate: '2019-06-26' }, '2019-06-25', 'scheduled'],
    [{ endDate: '2019-06-26' }, '2019-06-26', 'scheduled'],
    [{ endDate: '2019-06-26' }, '2019-06-27', 'held'],
    [{ status: 'cancelled' }, '2019-06-01', 'cancelled'],
    [{ status: 'cancelled' }, '2026-01-01', 'cancelled'],
    [{ status: 'held' }, '2019-06-24', 'held'],
    [{ status: 'scheduled' }, '2019-06-24', 'scheduled'],
    // Nobody edits a file the morning after.
    [{ status: 'scheduled' }, '2026-01-01', 'held'],
  ])('of 24 June 2019 with %j is, seen on %s, %s', (fields, today, status) => {
    expect(only({ meetups: [aMeetup('028', fields)] }, today).status).toBe(status);
  });

  it('has the fields that its file has, and no others', () => {
    const meetup = only({ meetups: [aMeetup('028', { room: 'Hall 1', start: '18:30' }, 'Text.')] });
    expect(meetup).toMatchObject({ room: 'Hall 1', start: '18:30', number: 28, year: 2019, online: false });
    expect(meetup.description).toEqual({ source: 'Text.', file: 'meetups/028/README.md' });
    for (const name of ['endDate', 'end', 'title', 'poster', 'previous', 'next']) expect(meetup).not.toHaveProperty(name);
  });

  it('knows the one before and the one after in time, whatever the folders are called', () => {
    const { meetups } = link({
      meetups: [
        aMeetup('003', { date: '2019-03-01' }),
        aMeetup('summer-school', { date: '2019-02-01' }),
        aMeetup('001', { date: '2019-01-01' }),
        aMeetup('002', { date: '2019-03-01' }),
      ],
    });
    expect(meetups.map(({ slug }) => slug)).toEqual(['3', '2', 'summer-school', '1']);
    expect(meetups.map(({ previous }) => previous?.slug)).toEqual(['2', 'summer-school', '1', undefined]);
    expect(meetups.map(({ next }) => next?.slug)).toEqual([undefined, '3', '2', 'summer-school']);
  });

  it('names each of its speakers and topics once, in the order of the evening', () => {
    const meetup = only({
      meetups: [aMeetup('028')],
      talks: [
        aTalk('028/2-b', { speakers: ['Zoe Adler', 'Ada Lovelace'], topics: ['vision', 'ethics'] }),
        aTalk('028/1-a', { speakers: ['Mira Halloran', 'Zoe Adler'], topics: ['ethics'] }),
      ],
      topics: [aTopic('vision', { name: 'Vision' }), aTopic('ethics', { name: 'Ethics' })],
    });
    expect(meetup.speakers.map(({ name }) => name)).toEqual(['Mira Halloran', 'Zoe Adler', 'Ada Lovelace']);
    expect(meetup.topics.map(({ name }) => name)).toEqual(['Ethics', 'Vision']);
  });

  it('finds people, organizations and venues wherever its file names them', () => {
    const meetup = only({
      meetups: [
        aMeetup('028', {
          hosts: ['TU'],
          sponsors: ['Tidewater Labs'],
          partners: ['tidewater  labs'],
          organizers: [{ name: 'Ada Lovelace', role: 'Chair' }],
          agenda: [{ kind: 'welcome', time: '18:30', speakers: ['Ada Lovelace'] }],
          jobs: [{ title: 'Engineer', organization: 'Tidewater Labs' }, { title: 'Other' }],
        }),
      ],
      organizations: [anOrganization('tu-wien', { name: 'TU Wien', aliases: ['TU'] })],
    });
    const ada = meetup.organizers[0]?.person;
    expect(ada).toMatchObject({ name: 'Ada Lovelace', slug: 'ada-lovelace' });
    expect(meetup.organizers[0]).toMatchObject({ as: 'Ada Lovelace', role: 'Chair' });
    expect(meetup.agenda).toMatchObject([{ type: 'item', kind: 'welcome', speakers: [{ person: { slug: 'ada-lovelace' } }] }]);
    expect(meetup.hosts.map(({ name }) => name)).toEqual(['TU Wien']);
    expect(meetup.sponsors.map(({ name }) => name)).toEqual(['Tidewater Labs']);
    expect(meetup.partners).toEqual(meetup.sponsors);
    expect(meetup.jobs[0]?.organization).toBe(meetup.sponsors[0]);
    expect(meetup.jobs[1]).toEqual({ title: 'Other' });
  });
});

describe('the talks of a meetup', () => {
  const order = (talks: Parameters<typeof recordsOf>[0]['talks'], fields: Parameters<typeof aMeetup>[1] = {}): string[] =>
    only({ meetups: [aMeetup('028', fields)], talks: talks ?? [] }).talks.map(({ slug }) => slug);

  it('come by the number before their name, as a number', () => {
    expect(order([aTalk('028/10-last'), aTalk('028/2-second'), aTalk('028/1-first')])).toEqual(['first', 'second', 'last']);
  });

  it('come by time where they have no number, those without a time last, by name', () => {
    const talks = [aTalk('028/b'), aTalk('028/a'), aTalk('028/late', { time: '20:15' }), aTalk('028/early', { time: '18:30' })];
    expect(order(talks)).toEqual(['early', 'late', 'a', 'b']);
  });

  it('with a number come before those without, even if they are later', () => {
    expect(order([aTalk('028/early', { time: '18:00' }), aTalk('028/1-late', { time: '20:00' })])).toEqual(['late', 'early']);
  });

  it('of several days come day by day', () => {
    const talks = [
      aTalk('028/1-b', { day: '2019-06-25' }),
      aTalk('028/2-c', { day: '2019-06-25' }),
      aTalk('028/3-a', { day: '2019-06-24' }),
    ];
    expect(order(talks, { endDate: '2019-06-25' })).toEqual(['a', 'b', 'c']);
  });

  it('that do not name their day belong to the first', () => {
    const talks = [aTalk('028/2-b'), aTalk('028/1-a', { day: '2019-06-24' }), aTalk('028/3-c', { day: '2019-06-24' })];
    const meetup = only({ meetups: [aMeetup('028', { endDate: '2019-06-25' })], talks });
    expect(meetup.talks.map(({ slug, date }) => [slug, date])).toEqual(['a', 'b', 'c'].map((slug) => [slug, '2019-06-24']));
  });

  it('know the one before and the one after on the same evening only', () => {
    const { talks } = link({
      meetups: [aMeetup('028'), aMeetup('029', { date: '2019-09-01' })],
      talks: [aTalk('029/1-d'), aTalk('028/3-c'), aTalk('028/1-a'), aTalk('028/2-b')],
    });
    expect(talks.map(({ previous, slug, next }) => [previous?.slug, slug, next?.slug])).toEqual([
      [undefined, 'd', undefined],
      [undefined, 'a', 'b'],
      ['a', 'b', 'c'],
      ['b', 'c', undefined],
    ]);
  });

  it('are in the archive newest meetup first, then in the order of the evening', () => {
    const { talks, meetups } = link({
      meetups: [aMeetup('001', { date: '2016-01-01' }), aMeetup('002', { date: '2016-02-01' })],
      talks: [aTalk('001/1-a'), aTalk('001/2-b'), aTalk('002/1-a'), aTalk('002/2-b')],
    });
    expect(talks.map(({ meetup, slug }) => `${meetup.slug}/${slug}`)).toEqual(['2/a', '2/b', '1/a', '1/b']);
    for (const talk of talks) expect(meetups).toContain(talk.meetup);
  });

  it('say what follows where their file says nothing', () => {
    const [talk] = link({ site: aSite({ language: 'de' }), meetups: [aMeetup('028')], talks: [aTalk('028/1-a')] }).talks;
    expect(talk).toMatchObject({ kind: 'talk', status: 'given', language: 'de', date: '2019-06-24', speakers: [], topics: [], decks: [] });
    for (const name of ['time', 'end', 'withoutSlides', 'withoutVideo', 'heldAt']) expect(talk).not.toHaveProperty(name);
  });

  it('that moved lead to the meetup they moved to', () => {
    const { talks, meetups } = link({
      meetups: [aMeetup('028'), aMeetup('029', { date: '2019-09-01' })],
      talks: [aTalk('028/1-a', { status: 'postponed', heldAt: '029' }), aTalk('029/1-a')],
    });
    expect(talks.map(({ heldAt }) => heldAt)).toEqual([undefined, meetups[0]]);
  });
});

describe('venues', () => {
  const venues = [aVenue('tu-wien', { name: 'TU Wien', aliases: ['Technische Universität'] }), aVenue('loft', { name: 'The Loft' })];

  it.each([['tu-wien'], ['TU Wien'], ['tu  WIEN'], ['Technische Universität'], ['technische universita\u0308t']])(
    'are found as "%s"',
    (venue) => {
      expect(only({ meetups: [aMeetup('028', { venue })], venues }).venues.map(({ slug }) => slug)).toEqual(['tu-wien']);
    },
  );

  it('stand in the order of the file, each once', () => {
    const meetup = only({ meetups: [aMeetup('028', { venue: ['The Loft', 'tu-wien', 'loft', 'TU Wien'] })], venues });
    expect(meetup.venues.map(({ slug }) => slug)).toEqual(['loft', 'tu-wien']);
  });

  it('know their meetups, newest first and each once', () => {
    const archive = link({
      meetups: [
        aMeetup('001', { date: '2016-01-01', venue: 'tu-wien' }),
        aMeetup('002', { date: '2016-02-01', venue: 'loft' }),
        aMeetup('003', { date: '2016-03-01', venue: ['TU Wien', 'tu-wien', 'loft'] }),
      ],
      venues,
    });
    expect(archive.venues.map(({ slug, meetups }) => [slug, meetups.map((meetup) => meetup.slug)])).toEqual([
      ['loft', ['3', '2']],
      ['tu-wien', ['3', '1']],
    ]);
  });

  it('come by name, as a slug has it', () => {
    const names = ['Zeta', 'Österreich-Haus', 'alpha', 'Palais'];
    const archive = link({ venues: names.map((name, index) => aVenue(`v-${index}`, { name })) });
    expect(archive.venues.map(({ name }) => name)).toEqual(['alpha', 'Österreich-Haus', 'Palais', 'Zeta']);
  });
});

describe('topics', () => {
  const topics = [
    aTopic('vision', { name: 'Computer vision', aliases: ['CV'] }),
    aTopic('ethics', { name: 'Ethics' }),
    aTopic('audio', { name: 'Audio' }),
  ];

  it('are found by id, name or alias, each once', () => {
    const [talk] = link({
      meetups: [aMeetup('028')],
      talks: [aTalk('028/1-a', { topics: ['cv', 'Ethics', 'Computer Vision', 'vision'] })],
      topics,
    }).talks;
    expect(talk?.topics.map(({ slug }) => slug)).toEqual(['vision', 'ethics']);
  });

  it('know their talks, their speakers, the topics near to them and how many talks there were each year', () => {
    const archive = link({
      meetups: [aMeetup('001', { date: '2016-01-01' }), aMeetup('002', { date: '2018-01-01' })],
      talks: [
        aTalk('001/1-a', { topics: ['vision', 'audio'], speakers: ['Zoe Adler'] }),
        aTalk('001/2-b', { topics: ['vision', 'ethics'], speakers: ['Ada Lovelace', 'Mira Halloran'] }),
        aTalk('002/1-c', { topics: ['vision', 'ethics'], speakers: ['Mira Halloran'] }),
        aTalk('002/2-d', { topics: ['vision'], speakers: ['Nobody Came'], status: 'cancelled' }),
      ],
      topics,
    });
    const vision = archive.topics.find(({ slug }) => slug === 'vision');
    expect(archive.topics.map(({ name }) => name)).toEqual(['Audio', 'Computer vision', 'Ethics']);
    expect(vision?.talks.map(({ slug }) => slug)).toEqual(['c', 'd', 'a', 'b']);
    expect(vision?.speakers.map(({ item, count }) => [item.name, count])).toEqual([
      ['Mira Halloran', 2],
      ['Zoe Adler', 1],
      ['Ada Lovelace', 1],
    ]);
    expect(vision?.related.map(({ item, count }) => [item.name, count])).toEqual([
      ['Ethics', 2],
      ['Audio', 1],
    ]);
    expect(vision?.years).toEqual([
      { item: 2016, count: 2 },
      { item: 2017, count: 0 },
      { item: 2018, count: 1 },
    ]);
  });
});

describe('organizations', () => {
  it('are one for all spellings of a file, and one for every other name, by name', () => {
    const archive = link({
      meetups: [
        aMeetup('001', { hosts: ['TU Wien', 'Northbank'] }),
        aMeetup('002', { date: '2020-01-01', hosts: ['tu wien', 'NORTHBANK', 'Technische Universität'] }),
      ],
      organizations: [anOrganization('tu', { name: 'TU Wien', aliases: ['Technische Universität'], url: 'https://example.org/tu' })],
    });
    expect(archive.organizations.map(({ name }) => name)).toEqual(['Northbank', 'TU Wien']);
    expect(archive.organizations[1]).toMatchObject({ aliases: ['Technische Universität'], url: 'https://example.org/tu' });
  });
});

describe('slides and recordings', () => {
  it('come newest meetup first: those of the evening, then those of its talks', () => {
    const at = (name: string) => ({ url: `https://example.org/${name}` });
    const { decks, recordings } = link({
      meetups: [
        aMeetup('001', { date: '2016-01-01', slides: [at('1')], videos: [at('1')] }),
        aMeetup('002', { date: '2016-02-01', slides: [at('2')], videos: [at('2')] }),
      ],
      talks: [
        aTalk('002/2-b', { slides: [at('2b')], videos: [at('2b')] }),
        aTalk('002/1-a', { slides: [at('2a'), at('2a2')], videos: [at('2a')] }),
        aTalk('001/1-a', { slides: [at('1a')] }),
      ],
    });
    const seen = (url: string | undefined, meetup: Meetup, talk?: { slug: string }) => [url?.slice(20), meetup.slug, talk?.slug];
    expect(decks.map(({ deck, meetup, talk }) => seen(deck.url, meetup, talk))).toEqual([
      ['2', '2', undefined],
      ['2a', '2', 'a'],
      ['2a2', '2', 'a'],
      ['2b', '2', 'b'],
      ['1', '1', undefined],
      ['1a', '1', 'a'],
    ]);
    expect(recordings.map(({ recording, meetup, talk }) => seen(recording.url, meetup, talk))).toEqual([
      ['2', '2', undefined],
      ['2a', '2', 'a'],
      ['2b', '2', 'b'],
      ['1', '1', undefined],
    ]);
  });

  it('are available unless told, and a moment shows the first deck unless told', () => {
    const [talk] = link({
      meetups: [aMeetup('028')],
      talks: [
        aTalk('028/1-a', {
          slides: [
            { file: 'slides/a.pdf', pages: 7 },
            { url: 'https://example.org/b', status: 'gone', mirrors: ['https://example.org/c'] },
          ],
          videos: [
            {
              file: 'videos/a.mp4',
              start: '1:02:03',
              moments: [
                { at: '0:10', slide: 1 },
                { at: '0:20', slide: 2, deck: 2 },
              ],
            },
          ],
        }),
      ],
      assets: ['meetups/028/slides/a.pdf', 'meetups/028/videos/a.mp4'].map(anAsset),
    }).talks;
    expect(talk?.decks).toEqual([
      { file: 'slides/a.pdf', pages: { first: 7, last: 7 }, mirrors: [], slides: [], status: 'available' },
      { url: 'https://example.org/b', mirrors: ['https://example.org/c'], slides: [], status: 'gone' },
    ]);
    expect(talk?.recordings).toEqual([
      {
        file: 'videos/a.mp4',
        start: 3723,
        chapters: [],
        moments: [
          { at: 10, slide: 1, deck: 1 },
          { at: 20, slide: 2, deck: 2 },
        ],
        status: 'available',
      },
    ]);
  });
});

describe('slides of which the PDF is at hand', () => {
  const page = (number: number) => ({ number, width: 1280, height: 720, text: `Page ${number}` });
  const made = (key: string) => ({ document: { key, bytes: 1000, pageCount: 4 }, slides: [1, 2, 3, 4].map(page) });
  const media = {
    documents: new Map([
      ['meetups/028/slides/a.pdf', made('a')],
      ['https://example.org/b.pdf', made('b')],
    ]),
    pictures: new Map(),
  };
  const records = recordsOf({
    meetups: [aMeetup('028', { slides: [{ file: 'slides/a.pdf' }] })],
    talks: [
      aTalk('028/1-a', { slides: [{ file: 'slides/a.pdf', pages: '2-3' }, { url: 'https://example.org/b.pdf' }] }),
      aTalk('028/2-b', { slides: [{ url: 'https://example.org/c' }] }),
    ],
    assets: [anAsset('meetups/028/slides/a.pdf')],
  });

  it('have the pages that belong to them', () => {
    const { decks } = linkArchive({ ...records, site: aSite() }, { today: '2026-01-01', media });
    expect(decks.map(({ deck }) => [deck.document?.key, deck.slides.map(({ number }) => number)])).toEqual([
      ['a', [1, 2, 3, 4]],
      ['a', [2, 3]],
      ['b', [1, 2, 3, 4]],
      [undefined, []],
    ]);
  });

  it('have none where nothing was made', () => {
    const { decks } = linkArchive({ ...records, site: aSite() }, { today: '2026-01-01' });
    expect(decks.flatMap(({ deck }) => [...deck.slides, ...('document' in deck ? ['document'] : [])])).toEqual([]);
  });
});

it('a file that is not there is left away with what would lead to it, and all else stays', () => {
  const slides = [{ file: 'slides/gone.pdf' }, { file: 'slides/there.pdf' }, { url: 'https://example.org/a' }];
  const videos = [
    { file: 'videos/gone.mp4' },
    { url: 'https://example.org/b', transcript: 'videos/gone.vtt' },
    { url: 'https://example.org/c', transcript: 'videos/there.vtt' },
  ];
  const files = [
    { file: 'photos/gone.jpg', alt: 'Gone' },
    { file: 'photos/there.jpg', alt: 'There' },
  ];
  const meetup = only({
    meetups: [aMeetup('028', { slides, videos, photos: { files } })],
    talks: [aTalk('028/1-a', { slides, videos })],
    assets: ['slides/there.pdf', 'videos/there.vtt', 'photos/there.jpg'].map((file) => anAsset(`meetups/028/${file}`)),
    transcripts: new Map([['meetups/028/videos/there.vtt', []]]),
  });
  expect(meetup.photos.map(({ file }) => file)).toEqual(['photos/there.jpg']);
  for (const { decks, recordings } of [meetup, ...meetup.talks]) {
    expect(decks.map(({ file, url }) => file ?? url)).toEqual(['slides/there.pdf', 'https://example.org/a']);
    expect(recordings.map(({ url, transcript }) => [url, transcript?.file])).toEqual([
      ['https://example.org/b', undefined],
      ['https://example.org/c', 'videos/there.vtt'],
    ]);
  }
});

describe('the files that are published', () => {
  it('are the slides, recordings and transcripts that a field or a text names, never a photo', () => {
    const archive = link({
      meetups: [aMeetup('028', { slides: [{ file: 'slides/opening.pdf' }] })],
      talks: [aTalk('028/1-a', { videos: [{ file: 'videos/talk.mp4', transcript: 'videos/talk.vtt' }] }, 'See [more](slides/more.pdf).')],
      assets: [
        'meetups/028/slides/forgotten.pdf',
        'meetups/028/slides/more.pdf',
        'meetups/028/slides/opening.pdf',
        'meetups/028/videos/talk.mp4',
        'meetups/028/videos/talk.vtt',
        'meetups/028/photos/audience.jpg',
        'people/photos/ada.jpg',
      ].map(anAsset),
      transcripts: new Map([['meetups/028/videos/talk.vtt', []]]),
    });
    expect(archive.files.map(({ path, meetup, bytes }) => [path, meetup.slug, bytes])).toEqual([
      ['slides/more.pdf', '28', 1000],
      ['slides/opening.pdf', '28', 1000],
      ['videos/talk.mp4', '28', 1000],
      ['videos/talk.vtt', '28', 1000],
    ]);
  });

  it('belong to a meetup that is there', () => {
    expect(link({ meetups: [aMeetup('028')], assets: [anAsset('meetups/029/slides/talk.pdf')] }).files).toEqual([]);
  });
});

describe('wiki and pages', () => {
  const aText = <Fields>(folder: string, id: string, schema: z.ZodMiniType<Fields>, fields: object): ContentRecord<Fields> => ({
    file: `${folder}/${id}.md`,
    id,
    fields: schema.parse(fields),
    body: 'Text.',
    bodyLine: 3,
    fileLinks: [],
    position: () => ({ line: 1, column: 1 }),
  });

  it('come in the order the wiki asks for, then by title', () => {
    const wiki = [
      aText('wiki', 'b', wikiPageSchema, { title: 'Beta' }),
      aText('wiki', 'z', wikiPageSchema, { title: 'Zeta', order: 1 }),
      aText('wiki', 'a', wikiPageSchema, { title: 'Alpha', description: 'First.' }),
    ];
    expect(link({ wiki }).wiki.map(({ slug }) => slug)).toEqual(['z', 'a', 'b']);
    expect(link({ wiki }).wiki[1]).toEqual({
      type: 'wiki',
      slug: 'a',
      formerPaths: [],
      file: 'wiki/a.md',
      title: 'Alpha',
      description: 'First.',
      text: { source: 'Text.', file: 'wiki/a.md' },
    });
  });

  it('stand in the footer unless the page says no', () => {
    const pages = [
      aText('pages', 'privacy', pageSchema, { title: 'Privacy' }),
      aText('pages', 'about', pageSchema, { title: 'About', menu: 'footer' }),
      aText('pages', 'press', pageSchema, { title: 'Press', menu: 'none' }),
    ];
    expect(link({ pages }).pages.map(({ slug, inFooter }) => [slug, inFooter])).toEqual([
      ['about', true],
      ['press', false],
      ['privacy', true],
    ]);
  });
});

describe('the site', () => {
  it('says what follows where its file says nothing', () => {
    const { site } = link({ site: aSite({ name: 'Northbank Evenings' }) });
    expect(site).toMatchObject({ shortName: 'Northbank Evenings', links: [], organizers: [], videoHosts: [] });
    for (const name of ['founded', 'licence']) expect(site).not.toHaveProperty(name);
  });
});

it('what cannot be found is left away, and all else stays', () => {
  const archive = link({
    meetups: [aMeetup('028', { venue: ['nowhere', 'loft'] })],
    talks: [aTalk('028/1-a', { topics: ['nothing'], status: 'postponed', heldAt: '099' }), aTalk('077/1-orphan')],
    venues: [aVenue('loft', { name: 'The Loft' })],
  });
  expect(archive.meetups[0]?.venues.map(({ slug }) => slug)).toEqual(['loft']);
  expect(archive.talks.map(({ slug, topics }) => [slug, topics])).toEqual([['a', []]]);
  expect(archive.talks[0]).not.toHaveProperty('heldAt');
});

it('an archive without anything but a site has empty lists', () => {
  const archive = link({});
  for (const list of [archive.meetups, archive.talks, archive.speakers, archive.people, archive.topics, archive.venues, archive.files]) {
    expect(list).toEqual([]);
  }
});

it('records stay as they were, so that they can be linked again with the same outcome', () => {
  const given = {
    meetups: [aMeetup('028', { organizers: ['Ada Lovelace'], venue: 'loft' }), aMeetup('027', { date: '2019-05-01' })],
    talks: [aTalk('028/2-a', { speakers: ['Zoe Adler'], topics: ['x'] }), aTalk('028/1-b', { speakers: ['Zoe Adler'] })],
    people: [aPerson('zoe-adler', { name: 'Zoe Adler', aliases: ['Z. Adler'] })],
    venues: [aVenue('loft', { name: 'The Loft' })],
    topics: [aTopic('x', { name: 'X' })],
  };
  const before = JSON.stringify(given);
  const names = (archive: Archive) => [
    archive.people.map(({ slug, talks }) => [slug, talks.length]),
    archive.venues.map(({ meetups }) => meetups.length),
    archive.figures,
  ];
  const first = names(link(given));
  expect(names(link(given))).toEqual(first);
  expect(JSON.stringify(given)).toBe(before);
});
