import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatSeconds,
  isCalendarDate,
  isClockTime,
  isTimeZone,
  minutesOf,
  secondsOf,
} from '../../src/schema/time.ts';

const SEED = { seed: 20190624 };
const someDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isCalendarDate', () => {
  it.each(['2019-06-24', '2020-02-29', '2000-02-29', '1999-12-31', '2024-01-01'])('%s is a date', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2019-02-29',
    '1900-02-29',
    '2021-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-01-00',
    '2019-1-1',
    '19-06-24',
    '24.06.2019',
    '2019/06/24',
    '2019-06',
    '2019-W26-1',
    '2019-175',
    '2019-06-24T18:30',
    ' 2019-06-24',
    '2019-06-24\n',
    '٢٠١٩-٠٦-٢٤',
    '',
  ])('%j is no date', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('takes every day that there is', () => {
    fc.assert(
      fc.property(someDate, (date) => isCalendarDate(date)),
      SEED,
    );
  });

  it('says of every text in the form of a date what luxon says', () => {
    const digits = (least: number, most: number, length: number) =>
      fc.integer({ min: least, max: most }).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(digits(1900, 2199, 4), digits(0, 13, 2), digits(0, 32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(isCalendarDate(text)).toBe(DateTime.fromISO(text, { zone: 'utc' }).isValid);
      }),
      { ...SEED, numRuns: 1000 },
    );
  });
});

describe('isClockTime', () => {
  it.each(['00:00', '09:05', '18:30', '23:59'])('%s is a time of day', (text) => {
    expect(isClockTime(text)).toBe(true);
  });

  it.each(['24:00', '18:60', '9:05', '18:5', '18.30', '1830', '18:30:00', '6:30 pm', '-1:00', '18:30\n', ''])(
    '%j is no time of day',
    (text) => {
      expect(isClockTime(text)).toBe(false);
    },
  );
});

it('minutesOf counts from midnight', () => {
  expect(['00:00', '00:59', '18:30', '23:59'].map(minutesOf)).toEqual([0, 59, 1110, 1439]);
});

describe('secondsOf', () => {
  it.each([
    ['0:00', 0],
    ['4:40', 280],
    ['04:40', 280],
    ['59:59', 3599],
    ['90:00', 5400],
    ['120:05', 7205],
    ['0:00:00', 0],
    ['1:02:03', 3723],
    ['01:02:03', 3723],
    ['12:00:00', 43200],
  ])('reads %s as %i seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it.each(['', '90', '1:60', '1:5', '1:60:00', '1:2:03', '100:00:00', '1:02:03:04', '-1:00', '1:02.5', '1m30s', ' 1:00', '1:00\n', '1h'])(
    'does not read %j',
    (text) => {
      expect(secondsOf(text)).toBeUndefined();
    },
  );
});

describe('formatSeconds', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [280, '4:40'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [36000, '10:00:00'],
  ])('writes %i seconds as %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });

  it('writes what secondsOf reads as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 * 3600 + 3599 }), (seconds) => {
        expect(secondsOf(formatSeconds(seconds))).toBe(seconds);
      }),
      SEED,
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2019-06-24', 1, '2019-06-25'],
    ['2020-02-28', 2, '2020-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2019-03-30', 1, '2019-03-31'],
    ['2019-10-26', 2, '2019-10-28'],
    ['2019-01-01', -1, '2018-12-31'],
    ['2019-06-24', 0, '2019-06-24'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
  });
});

describe('isTimeZone', () => {
  it.each(['Europe/Vienna', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+3'])('%s is a time zone', (text) => {
    expect(isTimeZone(text)).toBe(true);
  });

  it.each(['Mars/Olympus', 'Vienna', '', ' Europe/Vienna', 'UTC+3'])('%j is no time zone', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });

  it.each(['+01:00', '-0930', '+01'])('the offset %s is no time zone, whatever the engine says', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });

  it('of all other texts it says what luxon says', () => {
    for (const name of [
      'Africa/Abidjan',
      'Asia/Kolkata',
      'Etc/GMT-14',
      'CET',
      'EST5EDT',
      'europe/vienna',
      'GMT+1',
      'Europe/Vienna ',
      'Z',
      'null',
    ])
      expect(isTimeZone(name), name).toBe(IANAZone.isValidZone(name));
  });

  it.each(['local', 'system', 'default'])('"%s" is none either, since it differs from machine to machine', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2019-06-24', '2019-06-24', 0],
    ['2019-06-24', '2019-06-25', 1],
    ['2019-06-25', '2019-06-24', -1],
    ['2020-02-28', '2020-03-01', 2],
    ['2019-02-28', '2019-03-01', 1],
    ['2019-03-30', '2019-04-01', 2],
    ['2019-01-01', '2020-01-01', 365],
  ])('from %s to %s it is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('is a whole number, and as long back as there', () => {
    fc.assert(
      fc.property(someDate, someDate, (from, to) => {
        const days = daysBetween(from, to);
        expect(Number.isInteger(days)).toBe(true);
        expect(daysBetween(to, from) + days).toBe(0);
      }),
      SEED,
    );
  });
});
