import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive, Deck, Meetup, Recording, Venue } from '../../src/archive/model.ts';
import { createSiteContext } from '../../src/output/site-context.ts';
import {
  calendarPath,
  createUrls,
  deckUrl,
  deckViewUrl,
  editUrl,
  feedPaths,
  filePath,
  INDEXES,
  indexPath,
  MEETUPS_CALENDAR,
  mapUrl,
  outputFile,
  pathOf,
  permanentPath,
  recordingUrl,
  recordingUrlAt,
  reportUrl,
  resolveContentLink,
  TALKS_FEED,
  yearId,
  yearPath,
} from '../../src/output/urls.ts';
import { RESERVED_MEETUP_FOLDERS } from '../../src/schema/meetup.ts';
import { RESERVED_PAGE_SLUGS } from '../../src/schema/page.ts';
import { aMeetup, anAsset, aPerson, aSite, aTalk, aTopic, aVenue, recordsOf } from '../archive/records.ts';
import { NO_ASSETS } from '../helpers/assets.ts';

const SEED = { seed: 20190624 };
const ROOT = createUrls('https://example.org/');
const PREFIXED = createUrls('https://name.github.io/archive/');

const text = (folder: string, id: string) => ({
  file: `${folder}/${id}.md`,
  id,
  fields: { title: id },
  body: '',
  bodyLine: 4,
  fileLinks: [],
  position: () => ({ line: 1, column: 1 }),
});

const archive: Archive = linkArchive(
  {
    ...recordsOf({
      meetups: [aMeetup('028'), aMeetup('ai-summit-2017', { date: '2017-05-01' })],
      talks: [
        aTalk('028/1-adversarial-ml', { speakers: ['Jan Schlüter'], slides: [{ file: 'slides/talk.pdf' }] }),
        aTalk('ai-summit-2017/panel'),
      ],
      people: [aPerson('ada-lovelace', { name: 'Ada Lovelace' })],
      topics: [aTopic('vision', { name: 'Vision' })],
      venues: [aVenue('tu-wien', { name: 'TU Wien' })],
      wiki: [text('wiki', 'how-to')],
      pages: [text('pages', 'about')],
      assets: [anAsset('meetups/028/slides/talk.pdf'), anAsset('meetups/028/photos/audience.jpg')],
    }),
    site: aSite({ baseUrl: 'https://example.org/archive/' }),
  },
  { today: '2026-01-01' },
);
const [meetup28, summit] = archive.meetups as [Meetup, Meetup];

describe('the path of a record', () => {
  it.each([
    ['a meetup with a number', archive.meetups[0], '/meetups/28/'],
    ['a meetup with a name', archive.meetups[1], '/meetups/ai-summit-2017/'],
    ['a talk', archive.talks[0], '/meetups/28/adversarial-ml/'],
    ['a talk of a named meetup', archive.talks[1], '/meetups/ai-summit-2017/panel/'],
    ['a person with a file', archive.people[0], '/speakers/ada-lovelace/'],
    ['a person without one', archive.people[1], '/speakers/jan-schlueter/'],
    ['a topic', archive.topics[0], '/topics/vision/'],
    ['a venue', archive.venues[0], '/venues/tu-wien/'],
    ['a page of the wiki', archive.wiki[0], '/wiki/how-to/'],
    ['a page', archive.pages[0], '/about/'],
  ])('of %s', (_, record, path) => {
    expect(record && pathOf(record)).toBe(path);
  });

  it.each(INDEXES)('of the index %s stands at the top, where no page may be called so', (name) => {
    expect(indexPath(name)).toBe(`/${name}/`);
    expect(RESERVED_PAGE_SLUGS).toContain(name);
  });
});

describe('the path of a feed or calendar', () => {
  it('stands below the page it belongs to', () => {
    expect(feedPaths('/topics/vision/')).toEqual({ atom: '/topics/vision/feed.xml', json: '/topics/vision/feed.json' });
    expect(calendarPath('/meetups/28/')).toBe('/meetups/28/meetup.ics');
  });

  it('of the whole site stands where no page may be', () => {
    for (const path of [TALKS_FEED.atom, TALKS_FEED.json, MEETUPS_CALENDAR]) expect(RESERVED_PAGE_SLUGS).toContain(path.split('/')[1]);
  });

  it('is permanent: of a record that was renamed it is the first', () => {
    const records = [archive.meetups, archive.talks, archive.people, archive.topics].flat();
    for (const record of records) expect(permanentPath(record)).toBe(pathOf(record));
    const [meetup = expect.fail()] = archive.meetups;
    expect(permanentPath({ ...meetup, formerPaths: ['/evenings/28/', '/meetups/27/'] })).toBe('/evenings/28/');
    // The address of a talk that is gone leads to its evening, which is none the older for it.
    expect(permanentPath({ ...meetup, formerPaths: ['/meetups/28/gone-talk/'] })).toBe('/meetups/28/');
  });
});

it('the path of a year stands below its table, where no meetup may be called so', () => {
  expect(yearPath('talks', 2018)).toBe('/talks/year/2018/');
  expect(yearPath('meetups', 2018)).toBe('/meetups/year/2018/');
  expect(RESERVED_MEETUP_FOLDERS).toContain('year');
  expect(yearId(2018)).toBe('y2018');
});

describe('a path as it stands in a page', () => {
  it.each([
    ['https://example.org/', '/meetups/28/', 'https://example.org/meetups/28/'],
    ['https://example.org', '/meetups/28/', 'https://example.org/meetups/28/'],
    ['https://name.github.io/archive/', '/archive/meetups/28/', 'https://name.github.io/archive/meetups/28/'],
    ['https://example.org/a/b/', '/a/b/meetups/28/', 'https://example.org/a/b/meetups/28/'],
    ['http://localhost:8080/', '/meetups/28/', 'http://localhost:8080/meetups/28/'],
  ])('below %s is %s', (baseUrl, href, absolute) => {
    const urls = createUrls(baseUrl);
    expect(urls.href('/meetups/28/')).toBe(href);
    expect(urls.absolute('/meetups/28/')).toBe(absolute);
    expect(new URL(urls.href('/meetups/28/'), baseUrl).href).toBe(absolute);
  });
});

describe('a file of a meetup', () => {
  it.each([
    ['slides/talk.pdf', '/media/28/slides/talk.pdf'],
    ['slides/a b.pdf', '/media/28/slides/a%20b.pdf'],
    ['slides/Grüße #1?.pdf', '/media/28/slides/Gr%C3%BC%C3%9Fe%20%231%3F.pdf'],
    ['slides/100%.pdf', '/media/28/slides/100%25.pdf'],
    ['slides/"><script>.pdf', '/media/28/slides/%22%3E%3Cscript%3E.pdf'],
  ])('%s is served at %s', (file, path) => {
    expect(filePath(meetup28, file)).toBe(path);
  });

  it('stands below the name of a special event', () => {
    expect(filePath(summit, 'slides/talk.pdf')).toBe('/media/ai-summit-2017/slides/talk.pdf');
  });

  it('has a path that no part of its name leads out of', () => {
    const step = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((name) => !/^\.|[/\\]/.test(name));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
        const path = filePath(meetup28, steps.join('/'));
        const { pathname, search, hash } = new URL(PREFIXED.absolute(path));
        expect([pathname, search, hash]).toEqual([`/archive${path}`, '', '']);
        expect(decodeURIComponent(path)).toBe(`/media/28/${steps.join('/')}`);
      }),
      SEED,
    );
  });
});

it.each([
  ['/', 'index.html'],
  ['/meetups/28/', 'meetups/28/index.html'],
  ['/404.html', '404.html'],
  ['/feeds/talks.xml', 'feeds/talks.xml'],
])('the page %s is written to %s', (path, file) => {
  expect(outputFile(path)).toBe(file);
});

describe('a set of slides', () => {
  const aDeck = (fields: object): Deck => ({ mirrors: [], slides: [], status: 'available', ...fields });

  it.each([
    ['on another site', { url: 'https://example.com/a.pdf' }, 'https://example.com/a.pdf', 'https://example.com/a.pdf'],
    ['of the meetup', { file: 'slides/a b.pdf' }, '/archive/media/28/slides/a%20b.pdf', '/archive/media/28/slides/a%20b.pdf'],
    [
      'on GitHub as it is',
      { url: 'https://github.com/example/talks/raw/HEAD/a.pdf' },
      'https://github.com/example/talks/raw/HEAD/a.pdf',
      'https://github.com/example/talks/blob/HEAD/a.pdf',
    ],
    [
      'with "raw" elsewhere in its address',
      { url: 'https://github.com/example/talks/blob/raw/a.pdf' },
      'https://github.com/example/talks/blob/raw/a.pdf',
      'https://github.com/example/talks/blob/raw/a.pdf',
    ],
    [
      'on a host that only looks like GitHub',
      { url: 'https://github.com.example.com/example/talks/raw/HEAD/a.pdf' },
      'https://github.com.example.com/example/talks/raw/HEAD/a.pdf',
      'https://github.com.example.com/example/talks/raw/HEAD/a.pdf',
    ],
  ])('%s is fetched at one address and looked at, at another where there is one', (_, fields, fetched, looked) => {
    expect(deckUrl(aDeck(fields), meetup28, PREFIXED)).toBe(fetched);
    expect(deckViewUrl(aDeck(fields), meetup28, PREFIXED)).toBe(looked);
  });
});

describe('a recording', () => {
  const aRecording = (fields: object): Recording => ({ chapters: [], moments: [], status: 'available', ...fields });

  it.each([
    [{ url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' }, 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'],
    [{ url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', start: 0 }, 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'],
    [{ url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', start: 90 }, 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s'],
    [{ url: 'https://youtu.be/aqz-KE-bpKQ', start: 90 }, 'https://youtu.be/aqz-KE-bpKQ?t=90s'],
    [{ url: 'https://m.youtube.com/watch?v=a&t=5', start: 90 }, 'https://m.youtube.com/watch?v=a&t=90s'],
    [{ url: 'https://notyoutube.com/watch?v=a', start: 90 }, 'https://notyoutube.com/watch?v=a#t=90'],
    [{ url: 'https://vimeo.com/1084537', start: 3723 }, 'https://vimeo.com/1084537#t=3723'],
    [{ url: 'https://media.ccc.de/v/a#x', start: 90 }, 'https://media.ccc.de/v/a#t=90'],
    [{ file: 'videos/talk.mp4' }, '/archive/media/28/videos/talk.mp4'],
    [{ file: 'videos/talk.mp4', start: 90 }, '/archive/media/28/videos/talk.mp4#t=90'],
  ])('%j is watched at %s', (fields, url) => {
    expect(recordingUrl(aRecording(fields), meetup28, PREFIXED)).toBe(url);
  });

  it('is watched from any second of it, whatever its own start', () => {
    const recording = aRecording({ url: 'https://youtu.be/aqz-KE-bpKQ', start: 90 });
    expect(recordingUrlAt(recording, 280, meetup28, ROOT)).toBe('https://youtu.be/aqz-KE-bpKQ?t=280s');
    expect(recordingUrlAt(recording, 0, meetup28, ROOT)).toBe('https://youtu.be/aqz-KE-bpKQ');
  });
});

describe('a map', () => {
  const aPlace = (fields: object): Venue => ({ ...(archive.venues[0] as Venue), ...fields });

  it('shows the position where one is known, even on the equator', () => {
    expect(mapUrl(aPlace({ latitude: 48.1951, longitude: 16.3698, address: 'Favoritenstraße 9' }))).toBe(
      'https://www.openstreetmap.org/?mlat=48.1951&mlon=16.3698#map=17/48.1951/16.3698',
    );
    expect(mapUrl(aPlace({ latitude: 0, longitude: 0 }))).toBe('https://www.openstreetmap.org/?mlat=0&mlon=0#map=17/0/0');
  });

  it.each([
    [{ address: 'Favoritenstraße 9', city: 'Vienna', country: 'Austria' }, 'Favoritenstraße 9, Vienna, Austria'],
    [{ city: 'Vienna' }, 'TU Wien, Vienna'],
    [{}, 'TU Wien'],
    [{ address: 'A & B #1?x=y' }, 'A & B #1?x=y'],
  ])('searches for the place otherwise: %j', (fields, query) => {
    const url = new URL(mapUrl(aPlace(fields)));
    expect([url.origin, url.pathname, url.hash, [...url.searchParams]]).toEqual([
      'https://www.openstreetmap.org',
      '/search',
      '',
      [['query', query]],
    ]);
  });
});

describe('the form for editing a file', () => {
  it.each([
    [
      'https://github.com/example/archive',
      'main',
      'meetups/028/1-a.md',
      'https://github.com/example/archive/edit/main/content/meetups/028/1-a.md',
    ],
    [
      'https://github.com/example/archive/',
      'release/2.x',
      'site.md',
      'https://github.com/example/archive/edit/release/2.x/content/site.md',
    ],
    [
      'https://github.com/example/archive',
      'main',
      'wiki/a b?#.md',
      'https://github.com/example/archive/edit/main/content/wiki/a%20b%3F%23.md',
    ],
  ])('of %s, branch %s, for %s is %s', (repository, branch, file, url) => {
    expect(editUrl({ repository, branch }, file)).toBe(url);
  });
});

describe('the form for reporting a mistake', () => {
  const repository = 'https://github.com/example/archive/';
  const page = 'https://example.org/meetups/28/';

  it('names the page', () => {
    const url = new URL(reportUrl({ repository }, 'Meetup 28', page));
    expect(url.origin + url.pathname).toBe('https://github.com/example/archive/issues/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({ template: 'mistake.yml', title: 'Mistake on: Meetup 28', page });
  });

  it('takes any title as nothing but the title', () => {
    const hostile = fc.constantFrom('&body=evil', '#', '?title=', '%26body=evil', '"><script>', "'", '\r\n', ' ', '+', '../..', '\u202e');
    const title = fc
      .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 10 })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(title, (title) => {
        const report = reportUrl({ repository }, title, page);
        expect(report).toMatch(/^https:\/\/github\.com\/example\/archive\/issues\/new\?[\w.*+%=&-]+$/);
        const { searchParams } = new URL(report);
        expect([...searchParams.keys()]).toEqual(['template', 'title', 'page']);
        expect(searchParams.get('title')).toBe(`Mistake on: ${title}`);
      }),
      SEED,
    );
  });
});

describe('a link in a content file', () => {
  const context = createSiteContext(archive, {
    baseUrl: undefined,
    today: '2026-01-01',
    builtAt: '2026-01-01T12:00:00Z',
    assets: NO_ASSETS,
  });
  const from = 'meetups/028/1-adversarial-ml.md';

  it.each([
    ['README.md', '/archive/meetups/28/'],
    ['./README.md', '/archive/meetups/28/'],
    ['1-adversarial-ml.md', '/archive/meetups/28/adversarial-ml/'],
    ['../ai-summit-2017/panel.md', '/archive/meetups/ai-summit-2017/panel/'],
    ['../ai-summit-2017/README.md', '/archive/meetups/ai-summit-2017/'],
    ['../../people/ada-lovelace.md', '/archive/speakers/ada-lovelace/'],
    ['../../topics/vision.md', '/archive/topics/vision/'],
    ['../../venues/tu-wien.md', '/archive/venues/tu-wien/'],
    ['../../wiki/how-to.md', '/archive/wiki/how-to/'],
    ['../../pages/about.md', '/archive/about/'],
    ['slides/talk.pdf', '/archive/media/28/slides/talk.pdf'],
    ['slides/talk.pdf#page=3', '/archive/media/28/slides/talk.pdf#page=3'],
  ])('%s leads to the page or download made of that file', (href, path) => {
    expect(resolveContentLink(href, from, context)).toBe(path);
  });

  it('leads to a heading of the other page', () => {
    expect(resolveContentLink('../../wiki/how-to.md#questions', from, context)).toBe('/archive/wiki/how-to/#h-questions');
  });

  it.each([
    ['/take-down/', '/archive/take-down/'],
    ['/', '/archive/'],
    ['#questions', '#questions'],
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['mailto:team@example.org', 'mailto:team@example.org'],
  ])('%s stays where it leads', (href, url) => {
    expect(resolveContentLink(href, from, context)).toBe(url);
  });

  it.each([
    'unknown.md',
    '../029/README.md',
    'photos/audience.jpg',
    '../../people/jan-schlueter.md',
    '../../site.md',
    '../../../../etc/passwd',
    '100%.md',
    '%E0%A4%A.md',
    '//example.com/meetups/028/README.md',
    'https:meetups/028/README.md',
    'ftp://content.invalid/meetups/028/README.md',
    'https://user@example.com/meetups/028/README.md',
    'javascript:alert(1)',
    'data:text/html,x',
    '//[',
  ])('%j leads nowhere', (href) => {
    expect(resolveContentLink(href, from, context)).toBeUndefined();
  });

  it('never leads to an address that is not allowed', () => {
    const piece = fc.constantFrom(
      'javascript:',
      'data:',
      'https:',
      '//',
      '/',
      '..',
      'README.md',
      '%',
      '%2e',
      '#',
      '?',
      '\\',
      '\t',
      'example.com',
      '[',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const url = resolveContentLink(pieces.join(''), from, context);
        if (url !== undefined) expect(['https:', 'http:']).toContain(new URL(url, 'https://example.org/').protocol);
      }),
      SEED,
    );
  });
});
