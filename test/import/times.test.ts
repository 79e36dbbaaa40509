import { describe, expect, it } from 'vitest';
import type { SettledMeetup, SettledTalk } from '../../src/import/settled.ts';
import { settleTimes } from '../../src/import/times.ts';

const ORIGIN = { file: 'a.md', line: 1 };

function talkOf(title: string, times = ''): SettledTalk {
  const [start, end] = times.split('-').filter((time) => time !== '');
  return {
    origins: [ORIGIN],
    title,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    speakers: [],
    slides: [],
    videos: [],
    references: [],
  };
}

function settle(evening: string, talks: readonly string[], agenda: readonly string[] = []): { times: string; told: string[] } {
  const [start, end] = evening.split('-').filter((time) => time !== '');
  const meetup: SettledMeetup = {
    folder: '001',
    origins: [ORIGIN],
    date: '2023-01-10',
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    venues: [],
    isOnline: false,
    hosts: [],
    sponsors: [],
    slides: [],
    videos: [],
    albums: [],
    photos: [],
    links: [],
    announcements: [],
    agenda: agenda.map((time) => ({ kind: 'arrival', start: time, speakers: [], after: 0 })),
    talks: talks.map((times, index) => talkOf('ABC'[index] ?? '', times)),
  };
  const told: string[] = [];
  const settled = settleTimes(meetup, (what, _, reason) => told.push(`${what} ${reason}`));
  const show = (part: { start?: string | undefined; end?: string | undefined }): string => `${part.start ?? ''}-${part.end ?? ''}`;
  return { times: [settled, ...settled.agenda, ...settled.talks].map(show).join(' '), told };
}

describe('settleTimes', () => {
  it.each<[string, string, string[], string[], string, string[]]>([
    ['keeps what goes together', '18:30-21:00', ['18:40-19:30', '19:30-20:00'], [], '18:30-21:00 18:40-19:30 19:30-20:00', []],
    ['begins when people can arrive', '18:30-', ['18:40-'], ['18:15'], '18:15- 18:15- 18:40-', []],
    ['lasts until the last thing has ended', '18:30-20:00', ['19:30-20:30'], [], '18:30-20:30 19:30-20:30', []],
    ['goes on after midnight', '20:00-01:00', ['23:30-00:30'], [], '20:00-01:00 23:30-00:30', []],
    ['leaves out the time of a second talk at one time', '', ['18:30-', '18:30-'], [], '- 18:30- -', ['"B" is that of another talk']],
    [
      'leaves out an end within the next talk',
      '',
      ['18:30-19:30', '19:00-'],
      [],
      '- 18:30- 19:00-',
      ['the end of "A" lies within the next talk'],
    ],
    ['leaves out an end before its beginning', '', ['18:30-18:00'], [], '- 18:30-', ['the end of "A" lies before its beginning']],
    [
      'leaves out what lies long before the evening',
      '18:30-',
      ['06:45-'],
      ['09:00'],
      '18:30- - -',
      ['"arrival" lies long before the evening begins', '"A" lies long before the evening begins'],
    ],
  ])('%s', (_, evening, talks, agenda, times, told) => {
    expect(settle(evening, talks, agenda)).toEqual({ times, told });
  });

  it('takes no time away from a talk that was cancelled', () => {
    const { talks } = settleTimes(
      {
        ...({ origins: [], agenda: [], date: '2023-01-10' } as unknown as SettledMeetup),
        talks: [talkOf('A', '18:30-'), { ...talkOf('B', '18:30-'), status: 'cancelled' }],
      },
      () => {},
    );
    expect(talks.map(({ start }) => start)).toEqual(['18:30', '18:30']);
  });
});
