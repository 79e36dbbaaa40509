import { expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import { searchWordsOfMeetup, searchWordsOfTalk } from '../../src/output/search-words.ts';
import { aMeetup, aPerson, aSite, aTalk, aVenue, recordsOf } from '../archive/records.ts';

const { meetups, talks } = linkArchive(
  {
    ...recordsOf({
      meetups: [aMeetup('028', { venue: 'loft', online: true }), aMeetup('ai-summit', { label: 'AI Summit', date: '2017-05-01' })],
      talks: [
        aTalk('028/1-a', { speakers: [{ name: 'Ada Lovelace', as: 'A. Lovelace' }, 'Zoe Adler'] }),
        aTalk('ai-summit/1-b', { speakers: ['Zoe Adler'] }),
        aTalk('ai-summit/2-c', { status: 'cancelled' }),
      ],
      people: [aPerson('ada-lovelace', { name: 'Ada Lovelace', aliases: ['Augusta King'] })],
      venues: [aVenue('loft', { name: 'The Loft', aliases: ['Dachboden'] })],
    }),
    site: aSite(),
  },
  { today: '2026-01-01' },
);

it('a talk is found by its evening, the place in all its names, and other names of its speakers', () => {
  expect(talks.map(searchWordsOfTalk)).toEqual([
    'Meetup 28 The Loft Dachboden online Augusta King A. Lovelace',
    'AI Summit 2017',
    'AI Summit 2017 cancelled',
  ]);
});

it('a meetup is found by its name and the place in all its names', () => {
  expect(meetups.map(searchWordsOfMeetup)).toEqual(['Meetup 28 The Loft Dachboden online', 'AI Summit 2017']);
});
