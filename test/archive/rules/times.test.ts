import { describe, expect, test } from 'vitest';
import { rule as agendaAfter } from '../../../src/archive/rules/agenda-after.ts';
import { rule as dayOutsideMeetup } from '../../../src/archive/rules/day-outside-meetup.ts';
import { rule as overlappingTalks } from '../../../src/archive/rules/overlapping-talks.ts';
import { rule as times } from '../../../src/archive/rules/times.ts';
import { aMeetup, aTalk, findings, problemsOf } from '../records.ts';

const evening = aMeetup('028', { start: '18:30', end: '21:30' });
const night = aMeetup('028', { start: '18:30', end: '00:30' });
const twoDays = aMeetup('028', { endDate: '2019-06-25', start: '09:00', end: '17:00' });

describe('day-outside-meetup', () => {
  test('finds a day before or after the meetup', () => {
    const talks = [aTalk('028/1-a', { day: '2019-06-25' }), aTalk('028/2-b', { day: '2019-06-24' }), aTalk('028/3-c')];
    expect(findings(dayOutsideMeetup, { meetups: [evening], talks })).toEqual([
      "meetups/028/1-a.md:3 The talk's day is 2019-06-25, but its meetup was on 2019-06-24 (meetups/028/README.md).",
    ]);
    expect(findings(dayOutsideMeetup, { meetups: [twoDays], talks: [aTalk('028/1-a', { day: '2019-06-26' }), ...talks] })).toEqual([
      "meetups/028/1-a.md:3 The talk's day is 2019-06-26, but its meetup was from 2019-06-24 to 2019-06-25 (meetups/028/README.md).",
    ]);
  });
});

describe('times', () => {
  test('finds talks and items outside the evening', () => {
    const meetup = aMeetup('028', { start: '18:30', end: '21:30', agenda: [{ kind: 'networking', time: '21:30', end: '23:00' }] });
    expect(findings(times, { meetups: [meetup], talks: [aTalk('028/1-a', { time: '17:00', end: '18:30' })] })).toEqual([
      'meetups/028/README.md:5 The item ends at 23:00, after the evening ends at 21:30 (meetups/028/README.md).',
      'meetups/028/1-a.md:3 The talk begins at 17:00, before the evening begins at 18:30 (meetups/028/README.md).',
    ]);
  });

  test('finds an end that is not after its beginning', () => {
    const talks = [aTalk('028/1-a', { time: '19:30', end: '18:30' }), aTalk('028/2-b', { time: '21:00', end: '00:10' })];
    expect(problemsOf(times, { meetups: [aMeetup('028')], talks })).toMatchObject([
      { file: 'meetups/028/1-a.md', line: 4, message: 'The talk ends at 18:30, but begins at 19:30.', example: 'end: "20:00"' },
      { file: 'meetups/028/2-b.md', message: 'The talk ends at 00:10, but begins at 21:00.' },
    ]);
    expect(
      findings(times, { meetups: [aMeetup('028', { start: '18:30', end: '17:30' })], talks: [aTalk('028/1-a', { time: '19:00' })] }),
    ).toEqual(['meetups/028/README.md:4 The evening ends at 17:30, but begins at 18:30.']);
  });

  test('passes midnight with the evening', () => {
    expect(findings(times, { meetups: [night], talks: [aTalk('028/1-a', { time: '23:30', end: '00:10' })] })).toEqual([]);
    expect(findings(times, { meetups: [night], talks: [aTalk('028/1-a', { time: '23:30', end: '00:40' })] })).toEqual([
      'meetups/028/1-a.md:4 The talk ends at 00:40, after the evening ends at 00:30 (meetups/028/README.md).',
    ]);
  });

  test('says nothing about the days of a longer meetup, or a meetup without times', () => {
    const talks = [aTalk('028/1-a', { time: '08:00', end: '20:00' })];
    expect(findings(times, { meetups: [twoDays], talks })).toEqual([]);
    expect(findings(times, { meetups: [aMeetup('028')], talks })).toEqual([]);
    expect(findings(times, { meetups: [], talks })).toEqual([]);
  });
});

describe('overlapping-talks', () => {
  test('finds talks that overlap', () => {
    const talks = [
      aTalk('028/1-a', { time: '18:30', end: '19:30' }),
      aTalk('028/2-b', { time: '19:00', end: '19:10' }),
      aTalk('028/3-c', { time: '19:20' }),
      aTalk('028/4-d', { time: '19:30' }),
    ];
    expect(findings(overlappingTalks, { meetups: [evening], talks })).toEqual([
      'meetups/028/2-b.md:3 The talk begins at 19:00, during meetups/028/1-a.md, which lasts from 18:30 to 19:30.',
      'meetups/028/3-c.md:3 The talk begins at 19:20, during meetups/028/1-a.md, which lasts from 18:30 to 19:30.',
    ]);
  });

  test('finds talks that begin at one time', () => {
    expect(
      problemsOf(overlappingTalks, {
        meetups: [evening],
        talks: [aTalk('028/1-a', { time: '19:00' }), aTalk('028/2-b', { time: '19:00' })],
      }),
    ).toMatchObject([
      { message: 'The talk begins at 19:00, during meetups/028/1-a.md, which begins at 19:00 too.', example: 'time: "19:30"' },
    ]);
  });

  test('passes talks that follow each other, were not given, or may have been on two days', () => {
    const following = [aTalk('028/1-a', { time: '23:30', end: '00:10' }), aTalk('028/2-b', { time: '00:10', end: '00:20' })];
    expect(findings(overlappingTalks, { meetups: [night], talks: following })).toEqual([]);
    const replaced = [aTalk('028/1-a', { time: '19:00', status: 'cancelled' }), aTalk('028/2-b', { time: '19:00' })];
    expect(findings(overlappingTalks, { meetups: [evening], talks: replaced })).toEqual([]);
    const days = [aTalk('028/1-a', { time: '09:00', day: '2019-06-24' }), aTalk('028/2-b', { time: '09:00', day: '2019-06-25' })];
    expect(findings(overlappingTalks, { meetups: [twoDays], talks: [...days, aTalk('028/3-c', { time: '09:00' })] })).toEqual([]);
  });
});

describe('agenda-after', () => {
  const meetup = (after: number) => aMeetup('028', { agenda: [{ kind: 'break', after }] });

  test('finds a talk that is not there', () => {
    expect(problemsOf(agendaAfter, { meetups: [meetup(2)], talks: [aTalk('028/1-a')] })).toMatchObject([
      {
        file: 'meetups/028/README.md',
        line: 3,
        message: 'The item stands behind talk 2, but the meetup has 1 talk.',
        help: 'Write a number from 0, before the first talk, to 1.',
        example: 'after: 1',
      },
    ]);
  });

  test('passes a talk that is there, or may be', () => {
    expect(findings(agendaAfter, { meetups: [meetup(1)], talks: [aTalk('028/1-a')] })).toEqual([]);
    expect(findings(agendaAfter, { meetups: [meetup(2)], talks: [aTalk('028/1-a')], brokenFiles: ['meetups/028/2-b.md'] })).toEqual([]);
  });

  test('counts talks with an error of their own, and no more than these', () => {
    const brokenFiles = ['meetups/028/2-b.md', 'meetups/028/slides/a.pdf', 'meetups/029/1-c.md'];
    expect(findings(agendaAfter, { meetups: [meetup(3)], talks: [aTalk('028/1-a')], brokenFiles })).toEqual([
      'meetups/028/README.md:3 The item stands behind talk 3, but the meetup has 2 talks.',
    ]);
  });
});
