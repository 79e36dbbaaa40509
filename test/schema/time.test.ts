import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  dateIn,
  daysBetween,
  formatDate,
  formatDateRange,
  formatLongDate,
  formatSeconds,
  isCalendarDate,
  isClockTime,
  isTimeZone,
  minutesOf,
  secondsOf,
  toInstant,
} from '../../src/schema/time.ts';

const SEED = { seed: 20190624 };
const someDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

afterEach(() => {
  vi.useRealTimers();
});

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

describe('dates in words', () => {
  it('names day, month and year in English, whatever the machine speaks', () => {
    expect(formatDate('2019-06-24')).toBe('24 June 2019');
    expect(formatDate('2020-03-01')).toBe('1 March 2020');
    expect(formatLongDate('2019-06-24')).toBe('Monday, 24 June 2019');
  });

  it.each([
    ['2018-12-04', '2018-12-04', '4 December 2018'],
    ['2018-12-04', '2018-12-05', '4–5 December 2018'],
    ['2018-11-30', '2018-12-01', '30 November–1 December 2018'],
    ['2018-12-31', '2019-01-01', '31 December 2018–1 January 2019'],
    ['2018-12-04', '2019-12-05', '4 December 2018–5 December 2019'],
  ])('writes %s to %s as %s', (from, to, text) => {
    expect(formatDateRange(from, to)).toBe(text);
  });
});

describe('dateIn', () => {
  it.each([
    ['2019-06-24T21:59:59Z', 'Europe/Vienna', '2019-06-24'],
    ['2019-06-24T22:00:00Z', 'Europe/Vienna', '2019-06-25'],
    ['2019-12-24T22:59:59Z', 'Europe/Vienna', '2019-12-24'],
    ['2019-12-24T23:00:00Z', 'Europe/Vienna', '2019-12-25'],
    ['2020-01-01T09:59:59Z', 'Pacific/Honolulu', '2019-12-31'],
    ['2019-12-31T10:00:00Z', 'Pacific/Kiritimati', '2020-01-01'],
    ['2020-02-28T18:30:00Z', 'Asia/Kolkata', '2020-02-29'],
    ['2019-06-24T23:59:59Z', 'UTC', '2019-06-24'],
  ])('%s is in %s on %s', (instant, timeZone, date) => {
    expect(dateIn(new Date(instant), timeZone)).toBe(date);
  });
});

describe('toInstant', () => {
  it.each([
    ['2019-06-24', '18:30', 'Europe/Vienna', '2019-06-24T18:30:00+02:00'],
    ['2019-12-24', '18:30', 'Europe/Vienna', '2019-12-24T18:30:00+01:00'],
    ['2019-06-24', '18:30', 'Asia/Kolkata', '2019-06-24T18:30:00+05:30'],
    ['2019-06-24', '00:00', 'America/New_York', '2019-06-24T00:00:00-04:00'],
    ['2019-06-24', '18:30', 'UTC', '2019-06-24T18:30:00Z'],
  ])('%s %s in %s is %s', (date, time, timeZone, instant) => {
    expect(toInstant(date, time, timeZone)).toBe(instant);
  });

  it('has the old offset up to a change of the clocks and the new one from it on', () => {
    const spring = ['01:59', '03:00'].map((time) => toInstant('2019-03-31', time, 'Europe/Vienna'));
    expect(spring).toEqual(['2019-03-31T01:59:00+01:00', '2019-03-31T03:00:00+02:00']);
    const autumn = ['01:59', '03:00'].map((time) => toInstant('2019-10-27', time, 'Europe/Vienna'));
    expect(autumn).toEqual(['2019-10-27T01:59:00+02:00', '2019-10-27T03:00:00+01:00']);
  });

  it.each(['2020-01-15T12:00:00Z', '2020-07-15T12:00:00Z'])(
    'says the same of an hour that is skipped or comes twice when run at %s',
    (now) => {
      vi.useFakeTimers({ now: new Date(now) });
      expect(toInstant('2019-03-31', '02:30', 'Europe/Vienna')).toBe('2019-03-31T03:30:00+02:00');
      expect(toInstant('2019-10-27', '02:30', 'Europe/Vienna')).toBe('2019-10-27T02:30:00+02:00');
    },
  );
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
