import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateOrder, findDates, findTimes, readDate, readLeadingTimes, readTimes } from '../../src/import/dates.ts';
import { isCalendarDate, isClockTime } from '../../src/schema/time.ts';

describe('readDate', () => {
  it.each([
    ['2019-06-24', '2019-06-24'],
    ['2019/06/24', '2019-06-24'],
    ['2019.06.24', '2019-06-24'],
    ['20190624_slides', '2019-06-24'],
    ['24.10.2017', '2017-10-24'],
    ['24. 10. 2017', '2017-10-24'],
    ['4.9.17', '2017-09-04'],
    ['24/10/2017', '2017-10-24'],
    ['10/24/2017', '2017-10-24'],
    ['05/05/2017', '2017-05-05'],
    ['24 October 2017', '2017-10-24'],
    ['4th of September 2017', '2017-09-04'],
    ['on the 4th of September, 2017.', '2017-09-04'],
    ['September 4th, 2017', '2017-09-04'],
    ['Sept. 4 2017', '2017-09-04'],
    ['Septemer 11th, 2024', '2024-09-11'],
    ['Thu, Jan 17, 2019, 6:30 pm', '2019-01-17'],
    ['12. Oktober 2016', '2016-10-12'],
    ['3 de mayo de 2021', '2021-05-03'],
    ['1er mars 2020', '2020-03-01'],
    ['23 Sep 2026 @ Town Hall', '2026-09-23'],
    ['Meetup #12 – 8 April 2019', '2019-04-08'],
  ])('reads %j as %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['04/05/2019', 'which number is the month is not said'],
    ['Monday, May 9', 'the year is not said'],
    ['31.02.2019', 'there is no such day'],
    ['open 24/7', 'it is no date'],
    ['version 3.5.2', 'it is no date'],
    ['we may 5 times', 'the year is not said'],
    ['Meetup 2019', 'it has no day'],
    ['...', 'it is none'],
    ['chapter 10 of 2019', 'it is no month'],
  ])('reads no date in %j, since %s', (text) => expect(readDate(text)).toBeUndefined());

  it.each([
    ['Monday, May 9', '2016-05-09'],
    ['Wednesday, 12. Oct, at the usual place', '2016-10-12'],
    ['on 1.12. we make an excursion', '2016-12-01'],
    ['September 4th 2017', '2017-09-04'],
  ])('reads %j with the year 2016 as a hint as %s', (text, date) => expect(readDate(text, { year: 2016 })).toBe(date));

  it('reads numbers in the order of their column', () => {
    const order = findDateOrder(['04/05/2019', '24/10/2017']);
    expect(order).toBe('day-first');
    expect(readDate('04/05/2019', { order: order ?? 'month-first' })).toBe('2019-05-04');
    expect(findDateOrder(['04/25/2019', '24/10/2017'])).toBeUndefined();
    expect(readDate('04/05/2019', { order: 'month-first' })).toBe('2019-04-05');
  });

  it.each([
    ['4–5 December 2018', '2018-12-04', '2018-12-05'],
    ['December 4 - 5, 2018', '2018-12-04', '2018-12-05'],
    ['2018-12-04 – 2018-12-05', '2018-12-04', '2018-12-05'],
    ['4th and 5th of December 2018', '2018-12-04', '2018-12-05'],
  ])('reads %j as several days', (text, date, endDate) => expect(findDates(text)).toEqual([expect.objectContaining({ date, endDate })]));

  it('says where dates stand, and whether their year was written', () => {
    expect(findDates('See you on May 9, or on 6 June 2016!', { year: 2016 })).toEqual([
      { date: '2016-05-09', hasYear: false, index: 11, length: 5 },
      { date: '2016-06-06', hasYear: true, index: 24, length: 11 },
    ]);
  });
});

describe('readTimes', () => {
  it.each([
    ['18:30', '18:30', undefined],
    ['18:30-18:45', '18:30', '18:45'],
    ['18:30 - 18:45 Welcome', '18:30', '18:45'],
    ['20:00 - ~20:30 Networking', '20:00', '20:30'],
    ['from 18:00 to 19:00', '18:00', '19:00'],
    ['6:30 pm', '18:30', undefined],
    ['6:30pm at the hall', '18:30', undefined],
    ['7–9 pm', '19:00', '21:00'],
    ['12 am', '00:00', undefined],
    ['~21:30', '21:30', undefined],
    ['at 19 Uhr', '19:00', undefined],
    ['18.30 Uhr', '18:30', undefined],
    ['18h30', '18:30', undefined],
    ['Begin Time: 9:05', '09:05', undefined],
  ])('reads %j', (text, start, end) => expect(readTimes(text)).toEqual({ start, ...(end === undefined ? {} : { end }) }));

  it.each(['25:00', '1:02:03', 'ratio 16:9', 'room 18', '3.5', '13 pm', '2019-06-24', 'pages 7-9', 'an event for 18-30 year olds'])(
    'reads no time in %j',
    (text) => expect(readTimes(text)).toBeUndefined(),
  );

  it.each([
    ['18:30 Welcome', { start: '18:30', rest: 'Welcome' }],
    ['18:30 - 18:45: Welcome', { start: '18:30', end: '18:45', rest: 'Welcome' }],
    ['~ 22:00 Wrap up', { start: '22:00', rest: 'Wrap up' }],
    ['18:30', { start: '18:30', rest: '' }],
    ['21:00: Networking', { start: '21:00', rest: 'Networking' }],
    ['17:45 - Gathering', { start: '17:45', rest: 'Gathering' }],
    ['7 pm – Doors open', { start: '19:00', rest: 'Doors open' }],
  ])('parts the times from the line %j', (text, parts) => expect(readLeadingTimes(text)).toEqual(parts));

  it('parts no line that says a time later on', () => expect(readLeadingTimes('We start at 18:30')).toBeUndefined());
});

it('finds only dates and times that exist, in places of the text, and never throws', () => {
  const pieces = fc.constantFrom(
    '24',
    '.',
    '10',
    '/',
    '2017',
    ' ',
    'May',
    '-',
    '18',
    ':',
    '30',
    'pm',
    'of',
    'th',
    ',',
    '1',
    'Oktober',
    '~',
    'h',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { date, endDate = date, index, length } of findDates(text, { year: 2016 })) {
          expect([isCalendarDate(date), isCalendarDate(endDate), endDate >= date, index + length <= text.length]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        }
        for (const { start, end = start, index, length } of findTimes(text))
          expect([isClockTime(start), isClockTime(end), index + length <= text.length]).toEqual([true, true, true]);
        readLeadingTimes(text);
      },
    ),
    { numRuns: 300 },
  );
});
