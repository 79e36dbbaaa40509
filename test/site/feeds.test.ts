import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/smoke/html.ts';
import { checkLinks } from '../../src/smoke/links.ts';
import { buildEarlySite, buildSite } from '../helpers/build-site.ts';
import { readAtom, readCalendar, readJsonFeed } from '../helpers/feeds.ts';
import { addressesOf, attribute, elementsOf, textContent } from '../helpers/html.ts';

const site = await buildSite();
const read = (file: string): Promise<string> => readFile(join(site.folder, file), 'utf8');
/** Whether a file stands beside an address at which a page stood before. */
const isFormer = (file: string): boolean => site.redirects.has(file.replace(/[^/]*$/, 'index.html'));
const filesLike = (pattern: RegExp): string[] => site.files.filter((file) => pattern.test(file) && !isFormer(file));
const ATOM = filesLike(/^feeds\/talks\.xml$|\/feed\.xml$/);
const JSON_FEEDS = filesLike(/^feeds\/talks\.json$|\/feed\.json$/);
const CALENDARS = filesLike(/\.ics$/);

/** Addresses that should be pages and files of the site and are not. Those of other hosts are left alone. */
function dead(addresses: readonly string[]): string[] {
  const relative = addresses.filter((address) => !/^(?:https?|mailto):/.test(address)).map((address) => `${address} is relative`);
  const links = addresses.map((address) => `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>`).join('');
  const pages = new Map([...site.pages].map(([file, html]) => [file, readHtml(html)]));
  const failures = checkLinks(new Map([...pages, ['feed.html', readHtml(links)]]), new Set(site.files), site.baseUrl);
  return [...relative, ...failures.map(({ message }) => message)];
}

/** The elements of a page that name its feeds and calendars, as "type path title". */
function alternates(file: string): string[] {
  const links = elementsOf(site.pages.get(file) ?? '').filter((element) => attribute(element, 'rel') === 'alternate');
  return links.map((link) => `${attribute(link, 'type')} ${attribute(link, 'href')} ${attribute(link, 'title')}`);
}

/** The words of a page's links that lead to feeds and calendars, with where they lead. */
function visibleLinks(file: string): string[] {
  const links = elementsOf(site.pages.get(file) ?? '').filter((element) => element.tagName === 'a');
  return links
    .filter((link) => /\.(?:xml|json|ics)$/.test(attribute(link, 'href') ?? ''))
    .map((link) => `${textContent(link)} ${attribute(link, 'href')?.slice(site.prefix.length)}`);
}

const FOOTER = [
  'Atom feed of new talks feeds/talks.xml',
  'JSON feed of new talks feeds/talks.json',
  'calendar of all meetups feeds/meetups.ics',
];

describe('the feeds of a site', () => {
  it('are one of all talks, and one of each topic and speaker with a given talk', () => {
    const places = (files: readonly string[]): string[] => files.map((file) => file.replace(/\.\w+$/, ''));
    expect(places(ATOM)).toEqual([
      'feeds/talks',
      'speakers/juergen-oehlknecht/feed',
      'speakers/lea-marek/feed',
      'speakers/mira-halloran/feed',
      'speakers/priya-anand/feed',
      'speakers/tomas-brandl/feed',
      'topics/acoustics/feed',
      'topics/cartography/feed',
      'topics/machine-learning/feed',
    ]);
    expect(places(JSON_FEEDS)).toEqual(places(ATOM));
  });

  it('can be read, know their own address, and lead to pages and files that are there', async () => {
    const addresses: string[] = [];
    for (const file of ATOM) {
      const feed = readAtom(await read(file));
      expect(feed.self).toBe(site.baseUrl + file);
      expect(feed.items.length, file).toBeGreaterThan(0);
      expect(feed.items[0]?.published).toEqual(feed.updated);
      addresses.push(feed.self ?? '', feed.url ?? '', feed.image?.url ?? '', ...feed.authors.flatMap(({ url }) => url ?? []));
      for (const { url, authors, content } of feed.items)
        addresses.push(
          url ?? '',
          ...authors.flatMap((author) => author.url ?? []),
          ...addressesOf(content ?? '').map(({ value }) => value),
        );
    }
    for (const file of JSON_FEEDS) {
      const feed = readJsonFeed(await read(file));
      expect(feed.feed_url).toBe(site.baseUrl + file);
      addresses.push(feed.feed_url, feed.home_page_url, feed.icon);
      for (const item of feed.items) addresses.push(item.url, ...addressesOf(item.content_html).map(({ value }) => value));
    }
    expect(addresses.length).toBeGreaterThan(100);
    expect(dead(addresses)).toEqual([]);
  });

  it('keep the ids of the address that the site names, not of that it is built for', async () => {
    const ids = [...(await read('feeds/talks.xml')).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(ids).toEqual(
      [
        'feeds/talks.xml',
        'meetups/summer-symposium-2024/panel/',
        'meetups/summer-symposium-2024/weather-letters/',
        'meetups/1/mapping-backwaters/',
        // The address it had first.
        'evenings/1/river-sounds/',
      ].map((path) => `https://northbank.example.org/archive/${path}`),
    );
  });
});

describe('the calendars of a site', () => {
  it('are one of each meetup, and one of them all', async () => {
    expect(CALENDARS).toEqual([
      'feeds/meetups.ics',
      'meetups/1/meetup.ics',
      'meetups/2/meetup.ics',
      'meetups/summer-symposium-2024/meetup.ics',
    ]);
    const { events } = readCalendar(await read('feeds/meetups.ics'));
    expect(events.map(({ summary, start, end, status }) => `${start} ${end} ${status} ${summary}`)).toEqual([
      '2024-06-21 2024-06-23 CONFIRMED NSE Symposium 2024: Measuring the world',
      '2024-03-14T17:30:00Z 2024-03-14T20:30:00Z CANCELLED NSE Meetup 2: Weather from old letters',
      '2023-05-11T16:30:00Z 2023-05-11T19:00:00Z CONFIRMED NSE Meetup 1: Listening to rivers',
    ]);
    expect(dead(events.map(({ url }) => url))).toEqual([]);
  });
});

it('stand, the same, where their pages stood before', async () => {
  const former = site.files.filter((file) => /\.(?:xml|json|ics)$/.test(file) && isFormer(file));
  const places = [
    ['evenings/1/meetup.ics', 'meetups/1/meetup.ics'],
    ['speakers/m-halloran/feed.json', 'speakers/mira-halloran/feed.json'],
    ['speakers/m-halloran/feed.xml', 'speakers/mira-halloran/feed.xml'],
    ['topics/sound/feed.json', 'topics/acoustics/feed.json'],
    ['topics/sound/feed.xml', 'topics/acoustics/feed.xml'],
  ] as const;
  expect(former).toEqual(places.map(([before]) => before));
  for (const [before, now] of places) expect(await read(before)).toBe(await read(now));
});

describe('a page', () => {
  const TALKS = ['application/atom+xml', 'application/feed+json'].map((type, index) => {
    const [ending, format] =
      [
        ['xml', 'Atom'],
        ['json', 'JSON Feed'],
      ][index] ?? [];
    return `${type} ${site.prefix}feeds/talks.${ending} Northbank Science Evenings: new talks (${format})`;
  });
  const MEETUPS = `text/calendar ${site.prefix}feeds/meetups.ics Northbank Science Evenings: meetups`;

  it.each([
    ['index.html', [...TALKS, MEETUPS]],
    ['talks/index.html', TALKS],
    ['meetups/index.html', [MEETUPS]],
    ['meetups/1/index.html', [`text/calendar ${site.prefix}meetups/1/meetup.ics Meetup 1: Listening to rivers`]],
    [
      'topics/acoustics/index.html',
      [
        `application/atom+xml ${site.prefix}topics/acoustics/feed.xml Northbank Science Evenings: talks about Acoustics (Atom)`,
        `application/feed+json ${site.prefix}topics/acoustics/feed.json Northbank Science Evenings: talks about Acoustics (JSON Feed)`,
      ],
    ],
    [
      'speakers/lea-marek/index.html',
      [
        `application/atom+xml ${site.prefix}speakers/lea-marek/feed.xml Northbank Science Evenings: talks by Lea Marek (Atom)`,
        `application/feed+json ${site.prefix}speakers/lea-marek/feed.json Northbank Science Evenings: talks by Lea Marek (JSON Feed)`,
      ],
    ],
    ['about/index.html', []],
    ['meetups/1/river-sounds/index.html', []],
  ])('names its feeds in its head: %s', (file, expected) => {
    expect(alternates(file)).toEqual(expected);
  });

  it.each([
    ['index.html', []],
    ['topics/acoustics/index.html', ['Atom topics/acoustics/feed.xml', 'JSON Feed topics/acoustics/feed.json']],
    ['speakers/lea-marek/index.html', ['Atom speakers/lea-marek/feed.xml', 'JSON Feed speakers/lea-marek/feed.json']],
    ['meetups/1/index.html', ['Calendar file meetups/1/meetup.ics']],
    ['meetups/2/index.html', ['Calendar file meetups/2/meetup.ics']],
  ])('leads to them: %s', (file, expected) => {
    expect(visibleLinks(file)).toEqual([...expected, ...FOOTER]);
  });

  it('of an evening to come offers it to the calendar', async () => {
    const early = await buildEarlySite();
    expect(early.pages.get('meetups/1/index.html')).toContain('>Calendar file<');
    expect(early.pages.get('meetups/summer-symposium-2024/index.html')).toContain('>Add to calendar<');
    expect(early.files).not.toContain('speakers/lea-marek/feed.xml');
    expect(early.pages.get('speakers/lea-marek/index.html')).not.toMatch(/Follow this speaker|rel="alternate"/);
  });
});
