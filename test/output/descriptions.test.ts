import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive, Meetup, Person, Talk, Topic, Venue } from '../../src/archive/model.ts';
import { describeMeetup, describePerson, describeTalk, describeTopic, describeVenue } from '../../src/output/descriptions.ts';
import { aMeetup, aPerson, aSite, aTalk, aTopic, aVenue, recordsOf } from '../archive/records.ts';

const LONG = 'A **bold** statement with a [link](https://example.org/) and `code`. '.repeat(10);

function anArchive(body: string): Archive {
  const records = recordsOf({
    meetups: [
      aMeetup('028', { title: 'Music', venue: 'loft', online: true }, body),
      aMeetup('029', { date: '2019-09-01', endDate: '2019-09-02' }, body),
    ],
    talks: [
      aTalk('028/1-a', { kind: 'short-talk', speakers: [{ name: 'Ada Lovelace' }, 'Zoe Adler'], topics: ['ethics', 'audio'] }, body),
      aTalk('028/2-b', { topics: ['ethics'], speakers: ['Ada Lovelace'] }, body),
      aTalk('028/3-c', { kind: 'screening' }, body),
    ],
    people: [aPerson('ada-lovelace', { name: 'Ada Lovelace' }, body), aPerson('mira-halloran', { name: 'Mira Halloran' }, body)],
    venues: [
      { ...aVenue('loft', { name: 'The Loft', address: 'Main Street 1', city: 'Vienna' }), body },
      { ...aVenue('barn', { name: 'The Barn' }), body },
    ],
    topics: [
      { ...aTopic('ethics', { name: 'Ethics' }), body },
      { ...aTopic('audio', { name: 'Audio' }), body },
    ],
  });
  return linkArchive({ ...records, site: aSite({ name: 'Northbank Evenings' }) }, { today: '2026-01-01' });
}

/** The description of every record, by kind. */
function describeAll(archive: Archive): Record<'meetups' | 'talks' | 'people' | 'topics' | 'venues', string[]> {
  return {
    meetups: archive.meetups.map((meetup: Meetup) => describeMeetup(meetup)),
    talks: archive.talks.map((talk: Talk) => describeTalk(talk)),
    people: archive.people.map((person: Person) => describePerson(person, archive)),
    topics: archive.topics.map((topic: Topic) => describeTopic(topic, archive)),
    venues: archive.venues.map((venue: Venue) => describeVenue(venue, archive)),
  };
}

describe('the description of a page', () => {
  it('is one sentence of what is known where there is no text', () => {
    expect(describeAll(anArchive(''))).toEqual({
      meetups: ['Meetup 29, 1–2 September 2019.', 'Meetup 28: Music, 24 June 2019, The Loft and online, with 3 talks.'],
      talks: [
        'Short talk by Ada Lovelace and Zoe Adler at Meetup 28, 24 June 2019.',
        'Talk by Ada Lovelace at Meetup 28, 24 June 2019.',
        'Screening at Meetup 28, 24 June 2019.',
      ],
      people: [
        '1 talk by Zoe Adler at the Northbank Evenings on Audio and Ethics.',
        'Mira Halloran at the Northbank Evenings.',
        '2 talks by Ada Lovelace at the Northbank Evenings on Ethics and Audio.',
      ],
      topics: ['1 talk about Audio at the Northbank Evenings.', '2 talks about Ethics at the Northbank Evenings.'],
      venues: [
        '0 evenings of the Northbank Evenings at The Barn.',
        '1 evening of the Northbank Evenings at The Loft, Main Street 1, Vienna.',
      ],
    });
  });

  it('goes on with the text, in plain words', () => {
    const [talk] = anArchive('# How *it* works\n\nWith [links](https://example.org/).').talks;
    expect(talk && describeTalk(talk)).toBe(
      'Short talk by Ada Lovelace and Zoe Adler at Meetup 28, 24 June 2019. How it works With links.',
    );
  });

  it('is cut to 200 characters, and has no markup', () => {
    for (const text of Object.values(describeAll(anArchive(LONG))).flat()) {
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text).not.toMatch(/[*[\]`\n]|https:/);
    }
    const [talk] = anArchive(LONG).talks;
    expect(talk && describeTalk(talk)).toMatch(/A bold statement with a link and code\..*…$/);
  });

  it.each([' \n', '---'])('ends with its sentence where the text has no words: %j', (body) => {
    expect(describeAll(anArchive(body))).toEqual(describeAll(anArchive('')));
  });
});
