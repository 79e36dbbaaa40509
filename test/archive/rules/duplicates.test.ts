import { describe, expect, test } from 'vitest';
import { rule as datesOutOfSequence } from '../../../src/archive/rules/dates-out-of-sequence.ts';
import { rule as duplicateAlias } from '../../../src/archive/rules/duplicate-alias.ts';
import { rule as duplicateMeetup } from '../../../src/archive/rules/duplicate-meetup.ts';
import { rule as duplicateTalk } from '../../../src/archive/rules/duplicate-talk.ts';
import { rule as sameOrder } from '../../../src/archive/rules/same-order.ts';
import { aMeetup, anOrganization, aPerson, aTalk, aTopic, aVenue, findings, problemsOf } from '../records.ts';

describe('duplicate-talk', () => {
  test('finds two files with one slug in one meetup', () => {
    expect(
      problemsOf(duplicateTalk, { talks: [aTalk('028/2-biosignals'), aTalk('028/1-biosignals'), aTalk('029/1-biosignals')] }),
    ).toMatchObject([
      {
        severity: 'error',
        file: 'meetups/028/2-biosignals.md',
        line: 2,
        message: 'This talk and meetups/028/1-biosignals.md would have one address, which ends in "biosignals".',
        example: '2-biosignals-part-2.md',
      },
    ]);
  });
});

describe('duplicate-meetup', () => {
  test('finds two folders with one number', () => {
    expect(findings(duplicateMeetup, { meetups: [aMeetup('28'), aMeetup('028'), aMeetup('029')] })).toEqual([
      'meetups/28/README.md:2 This meetup and meetups/028/README.md would have one address, /meetups/28/.',
    ]);
  });

  test('passes different folders', () => {
    expect(findings(duplicateMeetup, { meetups: [aMeetup('028'), aMeetup('ai-summit-2017')] })).toEqual([]);
  });
});

describe('duplicate-alias', () => {
  test('finds names and aliases that belong to two files', () => {
    const venues = [
      aVenue('tu-wien', { name: 'TU Wien', aliases: ['TU'] }),
      aVenue('tu', { name: 'Technical University', aliases: ['tu  wien'] }),
    ];
    expect(findings(duplicateAlias, { venues })).toEqual([
      'venues/tu-wien.md:3 "TU" is also the file name of venues/tu.md.',
      'venues/tu.md:3 "tu  wien" is also the name of venues/tu-wien.md.',
    ]);
    const topics = [
      aTopic('nlp', { name: 'NLP' }),
      aTopic('language', { name: 'nlp' }),
      aTopic('a', { name: 'A', aliases: ['Z'] }),
      aTopic('b', { name: 'B', aliases: ['Z'] }),
    ];
    expect(findings(duplicateAlias, { topics })).toEqual([
      'topics/language.md:2 "nlp" is also the file name of topics/nlp.md.',
      'topics/b.md:3 "Z" is also an alias of topics/a.md.',
    ]);
  });

  test('leaves a name to the file that is called after it, wherever the other stands', () => {
    const people = [aPerson('a-mallory', { name: 'Mira Halloran' }), aPerson('mira-halloran', { name: 'Mira Halloran' })];
    expect(findings(duplicateAlias, { people })).toEqual([
      'people/a-mallory.md:2 "Mira Halloran" is also the name of people/mira-halloran.md.',
    ]);
  });

  test('passes repetitions in one file, and one name for things of two kinds', () => {
    const people = [aPerson('igroove', { name: 'iGroove', aliases: ['igroove', 'IGROOVE'] })];
    expect(findings(duplicateAlias, { people, organizations: [anOrganization('igroove', { name: 'iGroove' })] })).toEqual([]);
  });
});

describe('same-order', () => {
  test('finds two talks with one number', () => {
    expect(
      problemsOf(sameOrder, { talks: [aTalk('028/1-a'), aTalk('028/1-b'), aTalk('028/2-c'), aTalk('028/d'), aTalk('028/e')] }),
    ).toMatchObject([
      {
        severity: 'warning',
        file: 'meetups/028/1-b.md',
        message: 'This talk and meetups/028/1-a.md both have the number 1.',
        example: '3-b.md',
      },
    ]);
  });

  test('passes one number on two days', () => {
    expect(findings(sameOrder, { talks: [aTalk('028/1-a', { day: '2019-06-24' }), aTalk('028/1-b', { day: '2019-06-25' })] })).toEqual([]);
  });
});

describe('dates-out-of-sequence', () => {
  test('finds a higher number with an earlier date', () => {
    const meetups = [
      aMeetup('009', { date: '2018-01-10' }),
      aMeetup('010', { date: '2017-02-10' }),
      aMeetup('011', { date: '2018-03-10' }),
    ];
    expect(problemsOf(datesOutOfSequence, { meetups })).toMatchObject([
      {
        severity: 'warning',
        file: 'meetups/010/README.md',
        line: 2,
        message: 'Meetup 10 has the date 2017-02-10, but meetup 9 before it has 2018-01-10 (meetups/009/README.md).',
      },
    ]);
  });

  test('passes special events, and two meetups on one day', () => {
    const meetups = [
      aMeetup('010', { date: '2018-01-10' }),
      aMeetup('011', { date: '2018-01-10' }),
      aMeetup('summit', { date: '2017-01-10' }),
    ];
    expect(findings(datesOutOfSequence, { meetups })).toEqual([]);
  });
});
