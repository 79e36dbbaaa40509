import { describe, expect, it } from 'vitest';
import type { Meetup, Talk } from '../../src/archive/model.ts';
import { meetupSpan, talkInstant } from '../../src/output/instants.ts';

const VIENNA = 'Europe/Vienna';

describe('talkInstant', () => {
  const talkOf = (talk: Partial<Talk>, meetup: Partial<Meetup> = {}): Talk =>
    ({ date: '2019-06-24', ...talk, meetup: { date: '2019-06-24', ...meetup } }) as Talk;

  it.each<[string, Talk, string]>([
    ['its own time', talkOf({ time: '19:15' }, { start: '18:30' }), '2019-06-24T19:15:00+02:00'],
    ['the time of its evening', talkOf({}, { start: '18:30' }), '2019-06-24T18:30:00+02:00'],
    ['the start of its day', talkOf({}), '2019-06-24T00:00:00+02:00'],
    ['winter', talkOf({ date: '2019-12-24', time: '19:15' }), '2019-12-24T19:15:00+01:00'],
    ['an evening that passes midnight', talkOf({ time: '00:30' }, { start: '20:00', end: '02:00' }), '2019-06-25T00:30:00+02:00'],
    ['a talk before the doors open', talkOf({ time: '18:00' }, { start: '18:30' }), '2019-06-24T18:00:00+02:00'],
    [
      'a morning of several days',
      talkOf({ date: '2019-06-25', time: '09:00' }, { start: '18:30', endDate: '2019-06-25' }),
      '2019-06-25T09:00:00+02:00',
    ],
    ['the night the clocks go forward', talkOf({ date: '2019-03-31', time: '02:30' }), '2019-03-31T03:30:00+02:00'],
  ])('takes %s', (_, talk, instant) => {
    expect(talkInstant(talk, VIENNA)).toBe(instant);
  });
});

describe('meetupSpan', () => {
  const span = (meetup: Partial<Meetup>, timeZone = VIENNA): string => {
    const { from, until } = meetupSpan({ date: '2019-06-24', ...meetup } as Meetup, timeZone);
    return [from, until].map((end) => (typeof end === 'string' ? end : end.toISOString().replace(':00.000Z', 'Z'))).join(' ');
  };

  it.each<[string, Partial<Meetup>, string]>([
    ['an evening', { start: '18:30', end: '21:00' }, '2019-06-24T16:30Z 2019-06-24T19:00Z'],
    ['an evening in winter', { date: '2019-12-24', start: '18:30', end: '21:00' }, '2019-12-24T17:30Z 2019-12-24T20:00Z'],
    ['an evening without an end: three hours', { start: '18:30' }, '2019-06-24T16:30Z 2019-06-24T19:30Z'],
    ['an evening that passes midnight', { start: '20:00', end: '01:00' }, '2019-06-24T18:00Z 2019-06-24T23:00Z'],
    ['an evening that ends as it begins', { start: '20:00', end: '20:00' }, '2019-06-24T18:00Z 2019-06-25T18:00Z'],
    ['a day without times', {}, '2019-06-24 2019-06-25'],
    ['a day of which only the end is known', { end: '21:00' }, '2019-06-24 2019-06-25'],
    ['the last day of a month', { date: '2020-02-29' }, '2020-02-29 2020-03-01'],
    ['the last day of a year', { date: '2019-12-31' }, '2019-12-31 2020-01-01'],
    ['several days', { endDate: '2019-06-26' }, '2019-06-24 2019-06-27'],
    ['several days without an end', { endDate: '2019-06-26', start: '09:00' }, '2019-06-24 2019-06-27'],
    ['several days with times', { endDate: '2019-06-26', start: '09:00', end: '17:00' }, '2019-06-24T07:00Z 2019-06-26T15:00Z'],
    [
      'several days that end earlier in the day than they begin',
      { endDate: '2019-06-25', start: '18:00', end: '12:00' },
      '2019-06-24T16:00Z 2019-06-25T10:00Z',
    ],
    ['one day that is written as several', { endDate: '2019-06-24', start: '18:30' }, '2019-06-24T16:30Z 2019-06-24T19:30Z'],
    ['days over which the clocks go back', { date: '2019-10-26', endDate: '2019-10-27' }, '2019-10-26 2019-10-28'],
    ['a night in which the clocks go forward', { date: '2019-03-30', start: '23:00', end: '04:00' }, '2019-03-30T22:00Z 2019-03-31T02:00Z'],
    ['a night in which the clocks go back', { date: '2019-10-26', start: '23:00', end: '04:00' }, '2019-10-26T21:00Z 2019-10-27T03:00Z'],
    ['three hours in which the clocks go forward', { date: '2019-03-31', start: '01:00' }, '2019-03-31T00:00Z 2019-03-31T03:00Z'],
  ])('is, of %s, what a calendar blocks', (_, meetup, expected) => {
    expect(span(meetup)).toBe(expected);
  });

  it('counts whole days by the calendar of the place', () => {
    expect(span({}, 'Pacific/Kiritimati')).toBe('2019-06-24 2019-06-25');
    expect(span({ start: '18:30', end: '21:00' }, 'Asia/Kolkata')).toBe('2019-06-24T13:00Z 2019-06-24T15:30Z');
  });
});
