import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import { listCalendarFiles, writeCalendar } from '../../src/output/calendar.ts';
import type { CalendarEntry } from '../../src/output/calendar-entry.ts';
import { createSiteContext, type SiteContext } from '../../src/output/site-context.ts';
import type { TextFile } from '../../src/output/text-file.ts';
import { aMeetup, aSite, aTalk, aVenue, recordsOf } from '../archive/records.ts';
import { NO_ASSETS } from '../helpers/assets.ts';
import { type CalendarEvent, readCalendar } from '../helpers/feeds.ts';

const TODAY = '2020-01-01';

function siteOf(given: Parameters<typeof recordsOf>[0], baseUrl?: string, today = TODAY): SiteContext {
  const site = aSite({ name: 'Northbank Evenings', shortName: 'NE', baseUrl: 'https://name.github.io/archive/' });
  return createSiteContext(linkArchive({ ...recordsOf(given), site }, { today }), {
    baseUrl,
    today,
    builtAt: '2026-01-31T12:00:00Z',
    assets: NO_ASSETS,
  });
}

const filesOf = (site: SiteContext): TextFile[] => [...listCalendarFiles(site)];

/** The event of an archive's only meetup. */
function eventOf(input: Parameters<typeof aMeetup>[1], others: Parameters<typeof recordsOf>[0] = {}, today = TODAY): CalendarEvent {
  const [file] = filesOf(siteOf({ meetups: [aMeetup('028', input)], ...others }, undefined, today));
  return readCalendar(file?.text ?? '').events[0] ?? expect.fail('no event');
}

const library = aVenue('library', { name: 'Library; main', address: 'Quay Street 7', city: 'Vienna', latitude: 48.2, longitude: 16.4 });
const barn = aVenue('barn', { name: 'The Barn' });

describe('the calendar file of a meetup', () => {
  it('says what, when, where and who', () => {
    const venues = [library];
    const talks = [
      aTalk('028/1-a', { title: 'River sounds, heard', speakers: ['Ada Lovelace', 'Jan Schlüter'] }),
      aTalk('028/2-b', { title: 'Open stage' }),
      aTalk('028/3-c', { title: 'Called off', status: 'cancelled' }),
      aTalk('028/4-d', { title: 'Moved', status: 'postponed' }),
    ];
    const meetup = { title: 'Music', start: '18:30', end: '21:00', venue: 'library', room: 'Room 2' };
    expect(eventOf(meetup, { talks, venues })).toEqual({
      uid: 'archive.meetups.28@name.github.io',
      start: '2019-06-24T16:30:00Z',
      end: '2019-06-24T19:00:00Z',
      stamp: '2019-06-24T00:00:00Z',
      sequence: 0,
      status: 'CONFIRMED',
      summary: 'NE Meetup 28: Music',
      description: 'River sounds, heard (Ada Lovelace and Jan Schlüter)\nOpen stage\n\nhttps://name.github.io/archive/meetups/28/',
      location: 'Room 2, Library; main, Quay Street 7, Vienna',
      geo: '48.2,16.4',
      url: 'https://name.github.io/archive/meetups/28/',
    });
  });

  it.each<[string, Parameters<typeof aMeetup>[1], Partial<CalendarEvent>]>([
    ['a day without times', {}, { start: '2019-06-24', end: '2019-06-25' }],
    ['several days', { endDate: '2019-06-26' }, { start: '2019-06-24', end: '2019-06-27' }],
    ['an evening without an end', { start: '18:30' }, { start: '2019-06-24T16:30:00Z', end: '2019-06-24T19:30:00Z' }],
    ['a cancelled evening', { status: 'cancelled' }, { status: 'CANCELLED', sequence: 1 }],
    ['a scheduled evening', { date: '2020-06-24' }, { status: 'CONFIRMED', sequence: 0, stamp: '2020-06-24T00:00:00Z' }],
    ['no venue', {}, { location: undefined, geo: undefined }],
    ['a room alone', { room: 'Room 2' }, { location: 'Room 2', geo: undefined }],
    ['an evening online', { online: true }, { location: 'online', geo: undefined }],
    ['a venue without an address', { venue: 'barn', online: true }, { location: 'The Barn; online', geo: undefined }],
    ['several venues', { venue: ['barn', 'library'] }, { location: 'The Barn; Library; main, Quay Street 7, Vienna', geo: '48.2,16.4' }],
    ['no topic', {}, { summary: 'NE Meetup 28', description: 'https://name.github.io/archive/meetups/28/' }],
  ])('of %s', (_, meetup, expected) => {
    expect(eventOf(meetup, { venues: [library, barn] })).toMatchObject(expected);
  });

  it('lists no talk of an evening that was cancelled', () => {
    const event = eventOf({ status: 'cancelled' }, { talks: [aTalk('028/1-a')] });
    expect(event.description).toBe('https://name.github.io/archive/meetups/28/');
  });

  it('keeps its id wherever the site is built for, and whenever', () => {
    const ids = (site: SiteContext): string[] => filesOf(site).flatMap(({ text }) => readCalendar(text).events.map(({ uid }) => uid));
    const meetups = [aMeetup('028'), aMeetup('ai-summit-2017', { date: '2017-05-01' })];
    const [here, there] = [siteOf({ meetups }), siteOf({ meetups }, 'https://preview.example:8443/x/', '2031-05-05')];
    expect(ids(there)).toEqual(ids(here));
    expect(new Set(ids(here))).toEqual(new Set(['archive.meetups.28@name.github.io', 'archive.meetups.ai-summit-2017@name.github.io']));
    const [url] = filesOf(there).flatMap(({ text }) => readCalendar(text).events.map((event) => event.url));
    expect(url).toBe('https://preview.example:8443/x/meetups/28/');
  });
});

describe('the list of calendars', () => {
  const meetups = [aMeetup('028', { start: '18:30' }), aMeetup('029', { date: '2019-09-01', status: 'cancelled' })];

  it('has one for each meetup, and one of all with the same events, newest first', () => {
    const files = filesOf(siteOf({ meetups }));
    expect(files.map(({ path }) => path)).toEqual(['/meetups/29/meetup.ics', '/meetups/28/meetup.ics', '/feeds/meetups.ics']);
    const calendars = files.map(({ text }) => readCalendar(text));
    const all = calendars.pop();
    expect(all?.name).toBe('Northbank Evenings: meetups');
    expect(all?.events).toEqual(calendars.flatMap(({ events }) => events));
    expect(all?.events).toHaveLength(2);
  });

  it('is a whole calendar without any meetup', () => {
    expect(filesOf(siteOf({})).map(({ path, text }) => [path, readCalendar(text).events])).toEqual([['/feeds/meetups.ics', []]]);
  });

  it('writes the file of a meetup once more beside each address that its page had', () => {
    const moved = aMeetup('028', { start: '18:30', redirectFrom: ['/evenings/28/', '/old/'] });
    const files = filesOf(siteOf({ meetups: [moved, ...meetups.slice(1)] }));
    const same = files.filter(({ text }) => text === files.find(({ path }) => path === '/meetups/28/meetup.ics')?.text);
    expect(same.map(({ path }) => path)).toEqual(['/meetups/28/meetup.ics', '/evenings/28/meetup.ics', '/old/meetup.ics']);
    expect(readCalendar(files.at(-1)?.text ?? '').events).toHaveLength(2);
  });
});

describe('text in a calendar', () => {
  const ENTRY: CalendarEntry = {
    uid: 'a@example.org',
    span: { wholeDays: true, from: '2019-06-24', until: '2019-06-25' },
    stamp: new Date(0),
    sequence: 0,
    isCancelled: false,
    summary: 'x',
    description: 'x',
    place: 'x',
    url: 'https://example.org/',
  };
  const written = (text: string): CalendarEvent | undefined =>
    readCalendar(writeCalendar({ ...ENTRY, summary: text, description: text, place: text })).events[0];

  it.each([
    ['umlauts', 'Größenordnungen über Öl und Straßenfüße '.repeat(8)],
    ['emoji', '😀👩‍👩‍👧‍👦🏳️‍🌈'.repeat(20)],
    ['letters of three octets', '漢字'.repeat(60)],
    ['signs of the format', 'a;b,c\\d:e"f\\n\nBEGIN:VEVENT\nEND:VCALENDAR'],
    ['marks of direction', '\u202e\u05d0\u05d1\u200f and \u2066more'],
    ['other line ends', 'a\u2028b\u2029c'],
    ['a word as long as a line', 'x'.repeat(400)],
  ])('comes out as it went in: %s', (_, text) => {
    expect(written(text)).toMatchObject({ summary: text, description: text, location: text });
  });

  it('comes out as it went in, whatever it is', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(written(`a${text}`)?.summary).toBe(`a${text}`);
      }),
      { seed: 20190624, numRuns: 200 },
    );
  });

  it('loses what no calendar may hold', () => {
    expect(written('a\u0000\u0007\r\u009f\ud83d\uffffb\tc')).toMatchObject({ summary: 'ab\tc', location: 'ab\tc' });
  });
});
