import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import { feedAlternates, meetupAlternate, meetupsAlternate, talksAlternates } from '../../src/output/alternates.ts';
import { hasFeed, listFeedFiles, MAX_ENTRIES } from '../../src/output/feeds.ts';
import { listTextFiles } from '../../src/output/list-text-files.ts';
import { createSiteContext, type SiteContext } from '../../src/output/site-context.ts';
import type { TextFile } from '../../src/output/text-file.ts';
import { aMeetup, anAsset, aPerson, aSite, aTalk, aTopic, recordsOf } from '../archive/records.ts';
import { NO_ASSETS } from '../helpers/assets.ts';
import { type AtomFeed, type JsonFeed, readAtom, readJsonFeed, xmlTexts } from '../helpers/feeds.ts';
import { addressesOf, elementsOf, textContent } from '../helpers/html.ts';

const BASE = 'https://name.github.io/archive';

function siteOf(given: Parameters<typeof recordsOf>[0], baseUrl?: string, today = '2020-01-01'): SiteContext {
  const site = aSite({ name: 'Northbank Evenings', tagline: 'Talks', baseUrl: `${BASE}/` });
  return createSiteContext(linkArchive({ ...recordsOf(given), site }, { today }), {
    baseUrl,
    today,
    builtAt: '2026-01-31T12:00:00Z',
    assets: NO_ASSETS,
  });
}

const filesOf = (site: SiteContext): TextFile[] => [...listFeedFiles(site)];

function textOf(site: SiteContext, path: string): string {
  return filesOf(site).find((file) => file.path === path)?.text ?? expect.fail(`no ${path}`);
}

function feedOf(given: Parameters<typeof recordsOf>[0], page = '/feeds/talks', baseUrl?: string): { atom: AtomFeed; json: JsonFeed } {
  const site = siteOf(given, baseUrl);
  return { atom: readAtom(textOf(site, `${page}.xml`)), json: readJsonFeed(textOf(site, `${page}.json`)) };
}

const titles = ({ atom, json }: { atom: AtomFeed; json: JsonFeed }): (string | null)[] => {
  const read = atom.items.map(({ title }) => title);
  expect(json.items.map(({ title }) => title)).toEqual(read);
  return read;
};

describe('a feed', () => {
  const records = {
    meetups: [aMeetup('028', { title: 'Music', start: '18:30' })],
    talks: [
      aTalk(
        '028/1-sounds',
        {
          title: 'River sounds',
          time: '19:00',
          language: 'de',
          speakers: ['Ada Lovelace', 'Jan Schlüter'],
          topics: ['audio', 'ethics'],
          slides: [
            { file: 'slides/a.pdf' },
            { url: 'https://example.org/b', title: 'Notes' },
            { url: 'https://example.org/gone.pdf', status: 'gone' },
          ],
          videos: [{ url: 'https://www.youtube.com/watch?v=abc', start: '4:40' }],
        },
        'A *small* [network](2-other.md), [mail](mailto:a@example.org), [about](/about/), [below](#questions).\n\n# Questions\n\nNone.',
      ),
      aTalk('028/2-other', { title: 'Other' }),
    ],
    topics: [aTopic('audio', { name: 'Audio & music' }), aTopic('ethics', { name: 'Ethics' })],
    assets: [anAsset('meetups/028/slides/a.pdf')],
  };
  const talk = `${BASE}/meetups/28/sounds/`;
  const { atom, json } = feedOf(records);

  it('names itself, its page, its author, language and icon, in both formats', () => {
    expect(atom).toMatchObject({
      title: 'Northbank Evenings: new talks',
      description: 'Talks',
      language: 'en',
      url: `${BASE}/talks/`,
      self: `${BASE}/feeds/talks.xml`,
      authors: [{ name: 'Northbank Evenings', url: `${BASE}/` }],
      image: { url: `${BASE}/icon.png` },
      updated: new Date('2019-06-24T17:00:00Z'),
    });
    expect(json).toMatchObject({
      title: 'Northbank Evenings: new talks',
      description: 'Talks',
      language: 'en',
      home_page_url: `${BASE}/talks/`,
      feed_url: `${BASE}/feeds/talks.json`,
      authors: [{ name: 'Northbank Evenings', url: `${BASE}/` }],
      icon: `${BASE}/icon.png`,
    });
  });

  it('says of a talk its title, address, date, speakers, topics and language, in both formats', () => {
    expect(atom.items[0]).toMatchObject({
      id: talk,
      url: talk,
      title: 'River sounds',
      published: new Date('2019-06-24T17:00:00Z'),
      updated: new Date('2019-06-24T17:00:00Z'),
      authors: [
        { name: 'Ada Lovelace', url: `${BASE}/speakers/ada-lovelace/` },
        { name: 'Jan Schlüter', url: `${BASE}/speakers/jan-schlueter/` },
      ],
      categories: [
        { term: 'audio', label: 'Audio & music', url: `${BASE}/topics/` },
        { term: 'ethics', label: 'Ethics', url: `${BASE}/topics/` },
      ],
      description: 'Talk by Ada Lovelace and Jan Schlüter at Meetup 28, 24 June 2019. A small network, mail, about, below. Questions None.',
    });
    expect(json.items[0]).toMatchObject({
      id: talk,
      url: talk,
      title: 'River sounds',
      date_published: '2019-06-24T17:00:00.000Z',
      authors: [
        { name: 'Ada Lovelace', url: `${BASE}/speakers/ada-lovelace/` },
        { name: 'Jan Schlüter', url: `${BASE}/speakers/jan-schlueter/` },
      ],
      tags: ['Audio & music', 'Ethics'],
      language: 'de',
      summary: atom.items[0]?.description,
    });
    expect(textOf(siteOf(records), '/feeds/talks.xml')).toContain('<entry xml:lang="de">');
  });

  it('shows the description with complete addresses, and what there is to see', () => {
    const html = json.items[0]?.content_html ?? '';
    expect(xmlTexts(textOf(siteOf(records), '/feeds/talks.xml'), 'content')).toContain(html);
    const links = elementsOf(html).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => `${textContent(link)}: ${link.attrs.find(({ name }) => name === 'href')?.value}`)).toEqual([
      `Ada Lovelace: ${BASE}/speakers/ada-lovelace/`,
      `Jan Schlüter: ${BASE}/speakers/jan-schlueter/`,
      `Meetup 28: Music: ${BASE}/meetups/28/`,
      `network: ${BASE}/meetups/28/other/`,
      'mail: mailto:a@example.org',
      `about: ${BASE}/about/`,
      `below: ${talk}#h-questions`,
      `River sounds: ${BASE}/media/28/slides/a.pdf`,
      'Notes: https://example.org/b',
      'River sounds: https://www.youtube.com/watch?v=abc&t=280s',
    ]);
    expect(html).toContain('<p>A <em>small</em> <a');
    expect(html).toContain('(YouTube, from 4:40)');
  });

  it('has something to show of a talk of which only the title is known', () => {
    const other = json.items.find(({ title }) => title === 'Other');
    expect(other?.content_html).toBe(`<p>Talk at <a href="${BASE}/meetups/28/"><bdi>Meetup 28: Music</bdi></a>, 24 June 2019</p>`);
  });

  it('leads to the recording of the whole evening where a talk has none of its own', () => {
    const evening = aMeetup('028', { videos: [{ url: 'https://example.org/evening' }] });
    const html = feedOf({ meetups: [evening], talks: [aTalk('028/1-a')] }).json.items[0]?.content_html ?? '';
    expect(addressesOf(html).map(({ value }) => value)).toContain('https://example.org/evening');
  });
});

describe('the entries of a feed', () => {
  const order = (meetups: Parameters<typeof aMeetup>[], talks: Parameters<typeof aTalk>[]): (string | null)[] =>
    titles(feedOf({ meetups: meetups.map((meetup) => aMeetup(...meetup)), talks: talks.map((talk) => aTalk(...talk)) }));

  it.each<[string, Parameters<typeof aMeetup>[], Parameters<typeof aTalk>[], string[]]>([
    [
      'the newest evening first, and of an evening the last talk',
      [['028'], ['029', { date: '2019-09-01' }]],
      [
        ['028/1-a', { title: 'a' }],
        ['028/2-b', { title: 'b' }],
        ['029/1-c', { title: 'c' }],
        ['029/2-d', { title: 'd' }],
      ],
      ['d', 'c', 'b', 'a'],
    ],
    [
      'times before the order of the files',
      [['028', { start: '18:00' }]],
      [
        ['028/1-a', { title: 'a', time: '20:00' }],
        ['028/2-b', { title: 'b', time: '19:00' }],
        ['028/3-c', { title: 'c' }],
      ],
      ['a', 'b', 'c'],
    ],
    [
      'the days of a meetup one by one',
      [
        ['028', { endDate: '2019-06-26' }],
        ['029', { date: '2019-06-25' }],
      ],
      [
        ['028/1-a', { title: 'a', day: '2019-06-26' }],
        ['028/2-b', { title: 'b', day: '2019-06-24' }],
        ['029/1-c', { title: 'c' }],
      ],
      ['a', 'c', 'b'],
    ],
    [
      'only what was given',
      [['028'], ['029', { date: '2019-09-01', status: 'cancelled' }], ['030', { date: '2020-02-01' }]],
      [
        ['028/1-a', { title: 'a' }],
        ['028/2-b', { title: 'b', status: 'cancelled' }],
        ['028/3-c', { title: 'c', status: 'postponed', heldAt: '030' }],
        ['029/1-d', { title: 'd' }],
        ['030/1-e', { title: 'e' }],
      ],
      ['a'],
    ],
  ])('are %s', (_, meetups, talks, expected) => {
    expect(order(meetups, talks)).toEqual(expected);
  });

  it(`are at most ${MAX_ENTRIES}, the newest`, () => {
    const places = Array.from({ length: MAX_ENTRIES + 3 }, (_, index) => index);
    const read = order(
      places.map((index) => [
        `e-${index}`,
        { label: `E ${index}`, date: `20${String(10 + (index % 9))}-01-${String(10 + Math.floor(index / 9))}` },
      ]),
      places.map((index) => [`e-${index}/1-a`, { title: `${10 + (index % 9)}-${10 + Math.floor(index / 9)}` }]),
    );
    expect(read).toHaveLength(MAX_ENTRIES);
    expect(read).toEqual([...read].sort().reverse());
    expect(read[0]).toBe('18-14');
    expect(read.at(-1)).toBe('10-13');
  });

  it('are none in an archive without a given talk, which says so always at the same instant', () => {
    const { atom, json } = feedOf({});
    expect([atom.items, json.items]).toEqual([[], []]);
    expect(atom.updated).toEqual(new Date(0));
  });
});

describe('the feeds of topics and people', () => {
  const records = {
    meetups: [aMeetup('028', { start: '18:30' }), aMeetup('029', { date: '2019-09-01' }), aMeetup('030', { date: '2020-02-01' })],
    talks: [
      aTalk('028/1-a', { title: 'a', topics: ['audio'], speakers: ['Ada Lovelace'] }),
      aTalk('029/1-b', { title: 'b', topics: ['ethics'], speakers: ['Ada Lovelace'] }),
      aTalk('029/2-c', { title: 'c', topics: ['off'], speakers: ['Jan Schlüter'], status: 'cancelled' }),
      aTalk('030/1-d', { title: 'd', topics: ['audio', 'soon'], speakers: ['Zoe Adler', 'Ada Lovelace'] }),
    ],
    people: [aPerson('mira-halloran', { name: 'Mira Halloran' })],
    topics: ['audio', 'ethics', 'off', 'soon', 'none'].map((slug) => aTopic(slug, { name: slug })),
  };
  const site = siteOf(records);

  it('are those with a given talk', () => {
    const pages = ['/topics/audio/', '/topics/ethics/', '/speakers/ada-lovelace/'];
    expect(filesOf(site).map(({ path }) => path)).toEqual([
      '/feeds/talks.xml',
      '/feeds/talks.json',
      ...pages.flatMap((page) => [`${page}feed.xml`, `${page}feed.json`]),
    ]);
    const { topics, people } = site.archive;
    expect([...topics, ...people].filter(hasFeed).map(({ slug }) => slug)).toEqual(['audio', 'ethics', 'ada-lovelace']);
  });

  it('hold their own talks, and were updated with the newest of them', () => {
    const audio = feedOf(records, '/topics/audio/feed');
    expect(titles(audio)).toEqual(['a']);
    expect(audio.atom).toMatchObject({
      title: 'Northbank Evenings: talks about audio',
      url: `${BASE}/topics/audio/`,
      self: `${BASE}/topics/audio/feed.xml`,
      updated: new Date('2019-06-24T16:30:00Z'),
    });
    const ada = feedOf(records, '/speakers/ada-lovelace/feed');
    expect(titles(ada)).toEqual(['b', 'a']);
    expect(ada.atom).toMatchObject({ title: 'Northbank Evenings: talks by Ada Lovelace', url: `${BASE}/speakers/ada-lovelace/` });
    expect(ada.json.feed_url).toBe(`${BASE}/speakers/ada-lovelace/feed.json`);
  });

  it('are written once more, the same, beside each address that a page had', () => {
    const [audio, ...topics] = [aTopic('audio', { name: 'audio', redirectFrom: ['/topics/sound/'] }), ...records.topics.slice(1)];
    const [first, ...meetups] = [aMeetup('028', { start: '18:30', redirectFrom: ['/a/'] }), ...records.meetups.slice(1)];
    const files = [...listTextFiles(siteOf({ ...records, topics: [audio, ...topics], meetups: [first, ...meetups] }))];
    const text = (path: string): string | undefined => files.find((file) => file.path === path)?.text.toString();
    expect(text('/topics/sound/feed.xml')).toBe(text('/topics/audio/feed.xml'));
    expect(text('/topics/sound/feed.json')).toBe(text('/topics/audio/feed.json'));
    expect(text('/a/meetup.ics')).toBe(text('/meetups/28/meetup.ics'));
    expect(readAtom(text('/topics/sound/feed.xml') ?? '').self).toBe(`${BASE}/topics/audio/feed.xml`);
    expect(files.map(({ path }) => path).filter((path, index, paths) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it('keep their ids wherever the site is built for, and whenever', () => {
    const ids = (other: SiteContext, path: string): string[] =>
      [...textOf(other, path).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
    const preview = siteOf(records, 'https://preview.example:8443/x/', '2020-01-31');
    for (const path of ['/feeds/talks.xml', '/topics/audio/feed.xml', '/speakers/ada-lovelace/feed.xml'])
      expect(ids(preview, path)).toEqual(ids(site, path));
    expect(ids(site, '/topics/audio/feed.xml')).toEqual([`${BASE}/topics/audio/feed.xml`, `${BASE}/meetups/28/a/`]);
    const { items } = readJsonFeed(textOf(preview, '/topics/audio/feed.json'));
    expect(items.map(({ id, url }) => [id, url])).toEqual([[`${BASE}/meetups/28/a/`, 'https://preview.example:8443/x/meetups/28/a/']]);
  });

  it('are named in the heads of the pages that have one', () => {
    const { archive } = site;
    const [audio, none] = ['audio', 'none'].map((slug) => archive.topics.find((topic) => topic.slug === slug) ?? expect.fail());
    const [meetup] = archive.meetups;
    if (audio === undefined || none === undefined || meetup === undefined) expect.fail();
    expect(feedAlternates(none, archive)).toEqual([]);
    const all = [...talksAlternates(archive), ...feedAlternates(audio, archive), meetupsAlternate(archive), meetupAlternate(meetup)];
    expect(all.map(({ type, title, path }) => `${type} ${path} ${title}`)).toEqual([
      'application/atom+xml /feeds/talks.xml Northbank Evenings: new talks (Atom)',
      'application/feed+json /feeds/talks.json Northbank Evenings: new talks (JSON Feed)',
      'application/atom+xml /topics/audio/feed.xml Northbank Evenings: talks about audio (Atom)',
      'application/feed+json /topics/audio/feed.json Northbank Evenings: talks about audio (JSON Feed)',
      'text/calendar /feeds/meetups.ics Northbank Evenings: meetups',
      'text/calendar /meetups/30/meetup.ics Meetup 30',
    ]);
  });
});

describe('text from strangers in a feed', () => {
  const HOSTILE = [
    `]]> ]]&gt; <![CDATA[ ]]]]>`,
    `<script>alert(1)</script><img src=x onerror=alert(1)>`,
    `"'><b>&amp;&lt;&#0;&#x1b;&nbsp;&copy; <!-- -->`,
    `\u202e\u05d0\u05d1\u200f and \u2066more`,
    `😀 漢字 Größe`,
  ];

  it.each(HOSTILE)('comes out as it went in, and as text: %j', (text) => {
    const site = siteOf({
      meetups: [aMeetup('028', { title: `meetup ${text}` })],
      talks: [
        aTalk(
          '028/1-a',
          {
            title: `title ${text}`,
            speakers: [`person ${text}`],
            topics: ['t'],
            slides: [{ url: 'https://example.org/?a=%3C%22&b=1', title: `deck ${text}` }],
          },
          text,
        ),
      ],
      topics: [aTopic('t', { name: `topic ${text}` })],
    });
    const atom = textOf(site, '/topics/t/feed.xml');
    const json = readJsonFeed(textOf(site, '/topics/t/feed.json'));
    const [item] = json.items;
    const html = item?.content_html ?? '';
    expect(readAtom(atom).items).toHaveLength(1);
    expect(xmlTexts(atom, 'title')).toEqual([json.title, `title ${text}`]);
    expect(xmlTexts(atom, 'name')).toEqual(['Northbank Evenings', `person ${text}`]);
    expect(xmlTexts(atom, 'summary')).toEqual([item?.summary]);
    expect(xmlTexts(atom, 'content')).toEqual([html]);
    expect(json).toMatchObject({ title: `Northbank Evenings: talks about topic ${text}` });
    expect(item).toMatchObject({ title: `title ${text}`, authors: [{ name: `person ${text}` }], tags: [`topic ${text}`] });

    const elements = elementsOf(html);
    expect(new Set(elements.map(({ tagName }) => tagName))).toEqual(new Set(['html', 'head', 'body', 'p', 'a', 'bdi', 'ul', 'li']));
    expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name !== 'href')).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'bdi').map(textContent)).toEqual([
      `person ${text}`,
      `Meetup 28: meetup ${text}`,
      `deck ${text}`,
    ]);
  });

  it('loses the characters that no XML may hold', () => {
    const text = 'a\u0008\u001b\u009f\ud83d\uffffb';
    const { atom, json } = feedOf({ meetups: [aMeetup('028')], talks: [aTalk('028/1-a', {}, text)] });
    for (const summary of [atom.items[0]?.description, json.items[0]?.summary]) expect(summary).toMatch(/\. ab$/);
    for (const html of [atom.items[0]?.content, json.items[0]?.content_html]) expect(html).toContain('<p>ab</p>');
  });
});
