import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive, Talk } from '../../src/archive/model.ts';
import {
  byYear,
  frequentSpeakers,
  latestMeetup,
  latestTalks,
  meetupRowsByYear,
  nextMeetup,
  otherTalksOfSpeakers,
  relatedTalks,
  talkOfTheDay,
} from '../../src/archive/queries.ts';
import { aMeetup, aSite, aTalk, aTopic, recordsOf } from './records.ts';

const SEED = { seed: 20190624 };

function link(given: Parameters<typeof recordsOf>[0], today = '2026-01-01'): Archive {
  return linkArchive({ ...recordsOf(given), site: aSite() }, { today });
}

function talkOf(archive: Archive, slug: string): Talk {
  const talk = archive.talks.find((candidate) => candidate.slug === slug);
  if (talk === undefined) throw new Error(`There is no ${slug}.`);
  return talk;
}

const slugs = (records: readonly { readonly slug: string }[]): string[] => records.map(({ slug }) => slug);

describe('the next and the latest meetup', () => {
  const meetups = [
    aMeetup('001', { date: '2019-01-10' }),
    aMeetup('002', { date: '2019-02-10' }),
    aMeetup('003', { date: '2019-03-10', status: 'cancelled' }),
    aMeetup('004', { date: '2019-04-10' }),
  ];

  it.each([
    ['2019-01-01', undefined, '1'],
    ['2019-01-10', undefined, '1'],
    ['2019-01-11', '1', '2'],
    ['2019-02-11', '2', '4'],
    ['2019-04-10', '2', '4'],
    ['2019-04-11', '4', undefined],
  ])('are on %s %s and %s', (today, latest, next) => {
    const archive = link({ meetups }, today);
    expect(latestMeetup(archive)?.slug).toBe(latest);
    expect(nextMeetup(archive)?.slug).toBe(next);
  });
});

describe('the latest talks', () => {
  const archive = link({
    meetups: [aMeetup('001', { date: '2019-01-10' }), aMeetup('002', { date: '2019-02-10' }), aMeetup('003', { date: '2026-02-10' })],
    talks: [
      aTalk('001/1-a'),
      aTalk('001/2-b'),
      aTalk('002/1-c'),
      aTalk('002/2-cancelled', { status: 'cancelled' }),
      aTalk('002/3-news', { kind: 'hot-topics' }),
      aTalk('003/1-planned'),
    ],
  });

  it('are those that were given, newest evening first, without news in brief', () => {
    expect(slugs(latestTalks(archive, 9))).toEqual(['c', 'a', 'b']);
  });

  it('are at most as many as asked for', () => {
    expect(slugs(latestTalks(archive, 2))).toEqual(['c', 'a']);
    expect(latestTalks(archive, 0)).toEqual([]);
  });
});

describe('other talks of the speakers', () => {
  const archive = link({
    meetups: ['2016', '2017', '2018', '2019'].map((year, index) => aMeetup(`00${index + 1}`, { date: `${year}-01-10` })),
    talks: [
      aTalk('001/1-old', { speakers: ['Ada Lovelace'] }),
      aTalk('002/1-this', { speakers: ['Ada Lovelace', 'Zoe Adler'] }),
      aTalk('003/1-both', { speakers: ['Zoe Adler', 'Ada Lovelace'] }),
      aTalk('004/1-new', { speakers: ['Zoe Adler'] }),
      aTalk('004/2-stranger', { speakers: ['Mira Halloran'] }),
    ],
  });

  it('are those of every speaker, newest first, each once, without the talk itself', () => {
    expect(slugs(otherTalksOfSpeakers(talkOf(archive, 'this'), 9))).toEqual(['new', 'both', 'old']);
  });

  it('are at most as many as asked for, and none for who spoke once', () => {
    expect(slugs(otherTalksOfSpeakers(talkOf(archive, 'this'), 1))).toEqual(['new']);
    expect(otherTalksOfSpeakers(talkOf(archive, 'stranger'), 9)).toEqual([]);
  });
});

describe('related talks', () => {
  const topics = ['vision', 'ethics', 'audio'].map((id) => aTopic(id, { name: id }));
  const archive = link({
    meetups: ['2014', '2016', '2017', '2018'].map((year, index) => aMeetup(`00${index + 1}`, { date: `${year}-01-10` })),
    talks: [
      aTalk('001/1-far', { topics: ['vision'] }),
      aTalk('001/2-far-but-both', { topics: ['ethics', 'vision'] }),
      aTalk('002/1-near', { topics: ['vision'] }),
      aTalk('003/1-this', { topics: ['vision', 'ethics'], speakers: ['Ada Lovelace'] }),
      aTalk('003/2-own', { topics: ['vision', 'ethics'], speakers: ['Ada Lovelace'] }),
      aTalk('003/3-cancelled', { topics: ['vision', 'ethics'], status: 'cancelled' }),
      aTalk('004/1-other', { topics: ['audio'] }),
      aTalk('004/2-next', { topics: ['ethics'] }),
    ],
    topics,
  });

  it('share most topics first, then stand nearest in time, the newer of two that are as near', () => {
    expect(slugs(relatedTalks(talkOf(archive, 'this'), 9))).toEqual(['far-but-both', 'next', 'near', 'far']);
  });

  it('are at most as many as asked for, and none without a topic in common', () => {
    expect(slugs(relatedTalks(talkOf(archive, 'this'), 2))).toEqual(['far-but-both', 'next']);
    expect(relatedTalks(talkOf(archive, 'other'), 9)).toEqual([]);
  });

  it('are near in time even among hundreds of one topic', () => {
    const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
    const many = link({
      meetups: Array.from({ length: 300 }, (_, index) => aMeetup(`e-${index}`, { date: day(index) })),
      talks: Array.from({ length: 300 }, (_, index) => aTalk(`e-${index}/talk-${index}`, { topics: ['vision'] })),
      topics,
    });
    expect(slugs(relatedTalks(talkOf(many, 'talk-150'), 4))).toEqual(['talk-151', 'talk-149', 'talk-152', 'talk-148']);
    expect(slugs(relatedTalks(talkOf(many, 'talk-0'), 2))).toEqual(['talk-1', 'talk-2']);
    expect(slugs(relatedTalks(talkOf(many, 'talk-299'), 2))).toEqual(['talk-298', 'talk-297']);
  });
});

describe('the talk of the day', () => {
  /** An archive of evenings with one talk each. */
  const archiveOf = (length: number): Archive =>
    link({
      meetups: Array.from({ length }, (_, index) => aMeetup(`e-${index}`, { date: '2019-06-24' })),
      talks: Array.from({ length }, (_, index) => aTalk(`e-${index}/talk-${index}`, {}, 'What it is about.')),
    });
  const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

  it('is the same all day, however often it is asked for', () => {
    const archive = archiveOf(10);
    expect(talkOfTheDay(archive, '2026-01-31')).toBeDefined();
    expect(talkOfTheDay(archive, '2026-01-31')).toBe(talkOfTheDay(archive, '2026-01-31'));
    expect(talkOfTheDay(archiveOf(10), '2026-01-31')?.slug).toBe(talkOfTheDay(archive, '2026-01-31')?.slug);
  });

  it.each([2, 3, 7, 60, 61, 62, 122])('is another one each day, and in %i days every one of as many talks', (length) => {
    const archive = archiveOf(length);
    const seen = Array.from({ length }, (_, index) => talkOfTheDay(archive, day(index))?.slug);
    expect(new Set(seen).size).toBe(length);
  });

  it('was given at an evening that was held, and has a description', () => {
    const archive = link({
      meetups: [aMeetup('001'), aMeetup('002', { date: '2026-02-01' })],
      talks: [
        aTalk('001/1-good', {}, 'Text.'),
        aTalk('001/2-empty', {}, ' \n'),
        aTalk('001/3-cancelled', { status: 'cancelled' }, 'Text.'),
        aTalk('002/1-planned', {}, 'Text.'),
      ],
    });
    for (let index = 0; index < 5; index += 1) expect(talkOfTheDay(archive, day(index))?.slug).toBe('good');
  });

  it('is none where there is none to choose', () => {
    expect(talkOfTheDay(link({}), '2026-01-31')).toBeUndefined();
    expect(talkOfTheDay(link({ meetups: [aMeetup('001')], talks: [aTalk('001/1-a')] }), '2026-01-31')).toBeUndefined();
  });

  it('exists on every day of a calendar', () => {
    const archive = archiveOf(7);
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(archive.talks).toContain(talkOfTheDay(archive, date.toISOString().slice(0, 10)));
      }),
      SEED,
    );
  });
});

describe('frequent speakers', () => {
  const archive = link({
    meetups: [aMeetup('001', { date: '2016-01-10' }), aMeetup('002', { date: '2017-01-10' }), aMeetup('003', { date: '2018-01-10' })],
    talks: [
      aTalk('001/1-a', { speakers: ['Twice Came', 'Once Came', 'Three Times'] }),
      aTalk('001/2-b', { speakers: ['One Evening'] }),
      aTalk('001/3-c', { speakers: ['One Evening'] }),
      aTalk('002/1-d', { speakers: ['Three Times', 'Twice Came'] }),
      aTalk('003/1-e', { speakers: ['Three Times'] }),
    ],
  });

  it('spoke on more than one evening, those with the most talks first', () => {
    expect(frequentSpeakers(archive, 9).map(({ name }) => name)).toEqual(['Three Times', 'Twice Came']);
    expect(frequentSpeakers(archive, 1).map(({ name }) => name)).toEqual(['Three Times']);
  });
});

describe('records by year', () => {
  it('stand in groups, newest first, in the order they had', () => {
    const dates = ['2019-06-24', '2019-01-01', '2018-12-31', '2016-05-05'].map((date) => ({ date }));
    expect(byYear(dates)).toEqual([
      { year: 2019, items: [{ date: '2019-06-24' }, { date: '2019-01-01' }] },
      { year: 2018, items: [{ date: '2018-12-31' }] },
      { year: 2016, items: [{ date: '2016-05-05' }] },
    ]);
    expect(byYear([])).toEqual([]);
  });
});

describe('the rows of meetups by year', () => {
  /** "2021: 42, 38–" for each year; a number with a dash behind it is missing. */
  const rows = (meetups: readonly (readonly [folder: string, date: string])[]): string[] =>
    meetupRowsByYear(link({ meetups: meetups.map(([folder, date]) => aMeetup(folder, { date })) })).map(
      ({ year, items }) =>
        `${year}: ${items.map((row) => (row.type === 'meetup' ? row.shortName : `${row.number}–${row.last ?? ''}`)).join(', ')}`,
    );

  it.each<[string, Parameters<typeof rows>[0], readonly string[]]>([
    ['nothing', [], []],
    [
      'all numbers',
      [
        ['001', '2019-05-01'],
        ['002', '2020-05-01'],
      ],
      ['2020: 2', '2019: 1'],
    ],
    [
      'a gap within a year',
      [
        ['001', '2019-05-01'],
        ['004', '2019-06-01'],
      ],
      ['2019: 4, 3–, 2–, 1'],
    ],
    ['a sequence that begins elsewhere, as one row', [['2019', '2019-05-01']], ['2019: 2019, 1–2018']],
    [
      'a gap over years, which belongs to the earlier one',
      [
        ['001', '2019-05-01'],
        ['004', '2021-06-01'],
      ],
      ['2021: 4', '2019: 3–, 2–, 1'],
    ],
    [
      'a gap with a special event in it',
      [
        ['001', '2019-05-01'],
        ['summit', '2019-07-01'],
        ['003', '2020-06-01'],
      ],
      ['2020: 3', '2019: summit, 2–, 1'],
    ],
    [
      'a gap before the first number',
      [
        ['kick-off', '2019-01-01'],
        ['003', '2020-06-01'],
      ],
      ['2020: 3, 2–, 1–', '2019: kick-off'],
    ],
    [
      'numbers against the order of dates',
      [
        ['001', '2021-05-01'],
        ['003', '2019-06-01'],
      ],
      ['2021: 2–, 1', '2019: 3'],
    ],
    ['special events alone', [['summit', '2019-07-01']], ['2019: summit']],
  ])('of %s', (_, meetups, expected) => {
    expect(rows(meetups)).toEqual(expected);
  });

  const numbersOf = ({ number, last = number }: { readonly number: number; readonly last?: number }): number[] =>
    Array.from({ length: last - number + 1 }, (_, index) => number + index);

  it('hold every meetup and every missing number once, in the year of a neighbour', () => {
    const folder = fc.integer({ min: 1, max: 60 }).map((number) => String(number).padStart(3, '0'));
    const date = fc.integer({ min: 0, max: 3000 }).map((day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(folder, date), { selector: ([name]) => name, maxLength: 20 }), (given) => {
        const archive = link({ meetups: given.map(([name, day]) => aMeetup(name, { date: day })) });
        const years = meetupRowsByYear(archive);
        const all = years.flatMap(({ items }) => items);
        expect(all.filter((row) => row.type === 'meetup')).toEqual(archive.meetups);
        expect(all.flatMap((row) => (row.type === 'missing' ? numbersOf(row) : [])).sort((a, b) => a - b)).toEqual(
          archive.gaps.missingNumbers,
        );
        expect(years.map(({ year }) => year)).toEqual([...new Set(archive.meetups.map(({ year }) => year))]);
        for (const { year, items } of years) for (const row of items) expect(row.year).toBe(year);
      }),
      SEED,
    );
  });
});
