import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Deck, Figures, Meetup, Photo, Recording } from '../../src/archive/model.ts';
import {
  copyWords,
  counted,
  countedOverYears,
  creditWords,
  deckFormat,
  fullMeetupName,
  listOfWords,
  longMeetupDate,
  meetupDate,
  meetupPlace,
  pageRangeWords,
  photoFiguresWords,
  recordingCut,
  recordingHost,
  speakerNames,
  titleOf,
  yearRange,
} from '../../src/output/words.ts';
import { LINK_KIND_WORDS } from '../../src/schema/kind-words.ts';
import { meetupLink, profileLink } from '../../src/schema/link.ts';
import { aMeetup, aSite, aTalk, aVenue, recordsOf } from '../archive/records.ts';

function meetupOf(fields: Parameters<typeof aMeetup>[1], folder = '028'): Meetup {
  const venues = [aVenue('tu-wien', { name: 'TU Wien' }), aVenue('loft', { name: 'The Loft' })];
  const records = recordsOf({
    meetups: [aMeetup(folder, fields)],
    talks: [aTalk(`${folder}/1-a`, { speakers: ['Ada Lovelace', 'Zoe Adler'] })],
    venues,
  });
  const [meetup] = linkArchive({ ...records, site: aSite() }, { today: '2026-01-01' }).meetups;
  return meetup as Meetup;
}

const aDeck = (fields: object): Deck => ({ mirrors: [], slides: [], status: 'available', ...fields });
const aRecording = (fields: object): Recording => ({ chapters: [], moments: [], status: 'available', ...fields });

it.each([...new Set([...meetupLink.shape.kind.options, ...profileLink.shape.kind.options])])('a link of kind %s has a word', (kind) => {
  expect(LINK_KIND_WORDS[kind]).toMatch(/^[A-Z]/);
});

it.each([
  [0, '0 talks'],
  [1, '1 talk'],
  [2, '2 talks'],
])('%i is "%s"', (count, text) => {
  expect(counted(count, 'talk')).toBe(text);
});

it('a noun may have a plural of its own', () => {
  expect([1, 2].map((count) => counted(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});

it.each([
  [2016, 2016, '2016'],
  [2016, 2019, '2016–2019'],
])('the years %i to %i are "%s"', (from, to, text) => {
  expect(yearRange(from, to)).toBe(text);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a sentence is "%s"', (words, text) => {
  expect(listOfWords(words)).toBe(text);
});

it('talks that were called off are not counted', () => {
  const [meetup] = linkArchive(
    {
      ...recordsOf({ meetups: [aMeetup('028')], talks: [aTalk('028/1-a'), aTalk('028/2-b', { status: 'cancelled' })] }),
      site: aSite(),
    },
    { today: '2026-01-01' },
  ).meetups;
  expect(countedOverYears(meetup?.talks ?? [], 'talk')).toBe('1 talk, 2019');
});

describe('a meetup', () => {
  it.each<[Parameters<typeof aMeetup>[1], string, string]>([
    [{}, '24 June 2019', 'Monday, 24 June 2019'],
    [{ endDate: '2019-06-26' }, '24–26 June 2019', '24–26 June 2019'],
    [{ endDate: '2019-07-01' }, '24 June–1 July 2019', '24 June–1 July 2019'],
  ])('with %j is on %s', (fields, date, longDate) => {
    expect(meetupDate(meetupOf(fields))).toBe(date);
    expect(longMeetupDate(meetupOf(fields))).toBe(longDate);
  });

  it.each<[Parameters<typeof aMeetup>[1], string]>([
    [{}, ''],
    [{ online: true }, 'online'],
    [{ venue: 'tu-wien' }, 'TU Wien'],
    [{ venue: ['tu-wien', 'loft'] }, 'TU Wien and The Loft'],
    [{ venue: 'tu-wien', online: true }, 'TU Wien and online'],
  ])('with %j is at "%s"', (fields, place) => {
    expect(meetupPlace(meetupOf(fields))).toBe(place);
  });

  it.each<[string, Parameters<typeof aMeetup>[1], string]>([
    ['028', {}, 'Meetup 28'],
    ['028', { title: 'Music and audio' }, 'Meetup 28: Music and audio'],
    ['summit', { label: 'AI Summit', title: 'Ethics' }, 'AI Summit 2019: Ethics'],
    ['summer-school', { title: 'Summer school' }, 'Summer school'],
  ])('in folder %s with %j is called "%s" in full', (folder, fields, name) => {
    expect(fullMeetupName(meetupOf(fields, folder))).toBe(name);
  });

  it('is called on a page as its page is called, and so is every other record', () => {
    const meetup = meetupOf({ title: 'Music' });
    expect(titleOf(meetup)).toBe('Meetup 28: Music');
    expect(meetup.talks.map(titleOf)).toEqual(['A talk']);
    expect(meetup.speakers.map(titleOf)).toEqual(['Ada Lovelace', 'Zoe Adler']);
    expect(
      titleOf({
        type: 'page',
        slug: 'about',
        formerPaths: [],
        title: 'About us',
        inFooter: true,
        text: { source: '', file: '' },
        file: '',
      }),
    ).toBe('About us');
  });

  it('has talks by people with names', () => {
    expect(meetupOf({}).talks.map(speakerNames)).toEqual(['Ada Lovelace and Zoe Adler']);
  });
});

describe('photos', () => {
  const by = (...credits: (string | undefined)[]): Photo[] =>
    credits.map((credit) => ({ file: 'photos/a.jpg', alt: 'A photo', ...(credit === undefined ? {} : { credit }) }) as Photo);

  it.each([
    [by(), undefined],
    [by(undefined, undefined), undefined],
    [by('Ada', 'Ada'), 'Ada'],
    [by('Zoe', 'Ada', 'Zoe'), 'Zoe and Ada'],
    [by('Zoe', undefined, 'Ada'), 'Zoe, Ada and others'],
  ])('name who took them: %#', (photos, words) => {
    expect(creditWords(photos)).toBe(words);
  });

  it.each([
    [0, 0, '0 albums'],
    [0, 2, '2 albums'],
    [1, 0, '1 photo'],
    [24, 1, '24 photos and 1 album elsewhere'],
  ])('of which there are %d, beside %d albums, are "%s"', (photos, albums, words) => {
    expect(photoFiguresWords({ photos, albums } as Figures)).toBe(words);
  });

  it.each([
    ['https://web.archive.org/web/2019/https://example.org/', 'Copy in the Wayback Machine'],
    ['https://www.example.org/a', 'Copy on example.org'],
  ])('have a copy at %s: "%s"', (url, words) => {
    expect(copyWords(url)).toBe(words);
  });
});

describe('slides', () => {
  it.each([
    [{ file: 'slides/a.pdf' }, 'PDF'],
    [{ url: 'https://example.org/A.PDF' }, 'PDF'],
    [{ url: 'https://example.org/a.pdf?download=1' }, 'PDF'],
    [{ url: 'https://example.org/a.pdf#page=2' }, 'PDF'],
    [{ url: 'https://docs.google.com/presentation/d/1' }, 'Google Slides'],
    [{ url: 'https://docs.google.com.example.org/presentation' }, 'web page'],
    [{ url: 'https://example.org/a.pdfx' }, 'web page'],
  ])('%j are a %s', (fields, format) => {
    expect(deckFormat(aDeck(fields))).toBe(format);
  });

  it.each([
    [{ first: 7, last: 7 }, 'page 7'],
    [{ first: 12, last: 34 }, 'pages 12–34'],
  ])('%j are "%s"', (pages, text) => {
    expect(pageRangeWords(pages)).toBe(text);
  });
});

describe('a recording', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a', 'YouTube'],
    ['https://youtu.be/a', 'YouTube'],
    ['https://notyoutube.com/a', 'notyoutube.com'],
    ['https://youtube.com.example.org/a', 'youtube.com.example.org'],
    ['https://player.vimeo.com/video/1', 'Vimeo'],
    ['https://media.ccc.de/v/a', 'media.ccc.de'],
    ['https://archive.org/details/a', 'Internet Archive'],
    ['https://videos.example.org/a', 'videos.example.org'],
  ])('at %s is shown by %s', (url, host) => {
    expect(recordingHost(aRecording({ url }))).toBe(host);
  });

  it('of our own has no host', () => {
    expect(recordingHost(aRecording({ file: 'videos/a.mp4' }))).toBeUndefined();
  });

  it.each([
    [{}, undefined],
    [{ start: 280 }, 'from 4:40'],
    [{ start: 0 }, undefined],
    [{ end: 900 }, '0:00–15:00'],
    [{ start: 280, end: 3723 }, '4:40–1:02:03'],
  ])('with %j shows the talk %s', (fields, cut) => {
    expect(recordingCut(aRecording(fields))).toBe(cut);
  });
});
