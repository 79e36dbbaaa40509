import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateIn, formatDate, formatDateRange, formatDayAndMonth, formatLongDate, toInstant } from '../../src/schema/dates.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('dates in words', () => {
  it('names day, month and year in English, whatever the machine speaks', () => {
    expect(formatDate('2019-06-24')).toBe('24 June 2019');
    expect(formatDate('2020-03-01')).toBe('1 March 2020');
    expect(formatDayAndMonth('2020-03-01')).toBe('1 March');
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
