import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/output/search-records.ts';
import { searchRecords } from '../../src/output/search-records.ts';
import { aMeetup, aPage, aPerson, aTalk, aTopic, aVenue, aWikiPage } from '../archive/records.ts';
import { aDocument, linkWithDocuments } from '../helpers/slides-site.ts';

const SECRET = 'https://example.org/secret.pdf';
const DECK = 'meetups/028/slides/talk.pdf';

const archive = linkWithDocuments(
  {
    meetups: [
      aMeetup('028', {
        title: 'Voices',
        venue: 'Talent Garden',
        announcements: [{ title: 'Next evening', text: 'In September' }],
        jobs: [{ title: 'Listener' }],
        agenda: [{ kind: 'host', title: 'Welcome by the host', after: 0 }],
      }),
    ],
    talks: [
      aTalk(
        '028/1-voices',
        {
          title: 'Singing voices',
          speakers: [{ name: 'J. Schlüter', affiliation: 'OFAI' }],
          topics: ['Audio'],
          slides: [
            { file: 'slides/talk.pdf' },
            { url: 'https://example.org/more.pdf', title: 'Notes on vowels' },
            { url: SECRET, status: 'private' },
          ],
          videos: [{ url: 'https://example.org/a.webm', chapters: [{ at: '1:50', title: 'The choir' }] }],
          references: [{ title: 'On choirs', kind: 'article', url: 'https://example.org/choirs' }],
          language: 'de',
        },
        'About **choirs**.\n\n## Altos\n\nLow ones.',
      ),
      aTalk('028/2-hot', { title: 'News', kind: 'hot-topics' }),
    ],
    people: [aPerson('jan-schlueter', { name: 'Jan Schlüter', aliases: ['J. Schlüter'] })],
    topics: [aTopic('audio', { name: 'Music and audio', aliases: ['Audio', 'MIR'] }, 'All that sounds.')],
    venues: [aVenue('talent-garden', { name: 'Talent Garden', city: 'Vienna' })],
    wiki: [aWikiPage('give-a-talk', { title: 'Give a talk' }, 'Anyone may.')],
    pages: [aPage('about', { title: 'About' }, 'Who we are.')],
  },
  {
    [DECK]: aDocument('k', { pages: 2, text: (page) => `Words of page ${page}` }),
    [SECRET]: aDocument('s', { pages: 1, text: () => 'Confidential' }),
  },
);
const records = [...searchRecords(archive)];
const recordOf = (path: string): SearchRecord => records.find((record) => record.path === path) ?? expect.fail(`no ${path}`);
const wordsOf = (record: SearchRecord): string => record.passages.map(({ text }) => text).join('\n');

it('are one for each page that is made of a record, talks and meetups first', () => {
  expect(records.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'talk /meetups/28/voices/',
    'talk /meetups/28/hot/',
    'meetup /meetups/28/',
    'speaker /speakers/jan-schlueter/',
    'topic /topics/audio/',
    'venue /venues/talent-garden/',
    'wiki /wiki/give-a-talk/',
    'page /about/',
  ]);
});

describe('that of a talk', () => {
  const talk = recordOf('/meetups/28/voices/');

  it('has every spelling of its speakers and topics, the one that is shown first', () => {
    expect(talk.speakers).toEqual([['Jan Schlüter', 'J. Schlüter']]);
    expect(talk.topics).toEqual([['Music and audio', 'Audio', 'MIR']]);
  });

  it.each(['Meetup 28: Voices', '24 June 2019', 'Talent Garden', 'OFAI', 'On choirs', 'Notes on vowels', 'choirs</strong>'])(
    'has %j',
    (words) => {
      expect(wordsOf(talk)).toContain(words);
    },
  );

  it('has each slide and chapter with the id of its place in the page, and headings with theirs', () => {
    expect(talk.passages.flatMap(({ kind, id, text }) => (id === undefined ? [] : [[kind, id, text]]))).toEqual([
      ['slide', 'slide-1', 'Words of page 1'],
      ['slide', 'slide-2', 'Words of page 2'],
      ['second', 't-110', 'The choir.'],
    ]);
    expect(wordsOf(talk)).toContain('<h2 id="h-altos">');
  });

  it('has no words of a deck that is private', () => {
    expect(JSON.stringify(records)).not.toContain('Confidential');
  });

  it('knows what it can be narrowed by, and what is shown of it', () => {
    expect(talk.facets).toEqual({ kind: ['talk'], year: ['2019'], topic: ['audio'], language: ['de'], slides: ['1'], video: ['1'] });
    expect(recordOf('/meetups/28/hot/').facets).toEqual({ kind: ['talk'], year: ['2019'], topic: [], language: ['en'] });
    expect(talk.shown).toEqual({
      kind: 'talk',
      language: 'de',
      by: 'Jan Schlüter',
      details: ['Meetup 28', '24 June 2019'],
      decks: [{ path: '/media/slides/k/*-small.webp', first: 1, width: 1600, height: 900 }, null, null],
    });
  });
});

it.each([
  ['/meetups/28/', ['Meetup 28: Voices', 'Talent Garden', 'Welcome by the host', 'Next evening', 'In September', 'Listener']],
  ['/meetups/28/hot/', ['Hot topic']],
  ['/speakers/jan-schlueter/', ['OFAI']],
  ['/topics/audio/', ['All that sounds']],
  ['/venues/talent-garden/', ['Vienna']],
  ['/wiki/give-a-talk/', ['Anyone may']],
  ['/about/', ['Who we are']],
])('that of %s has %j', (path, words) => {
  const record = recordOf(path);
  for (const word of words) expect(`${record.title}\n${wordsOf(record)}`).toContain(word);
});
