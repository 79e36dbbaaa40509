import { describe, expect, test } from 'vitest';
import { rule as organizations } from '../../../src/archive/rules/look-alike-organizations.ts';
import { rule as people } from '../../../src/archive/rules/look-alike-people.ts';
import { rule as venues } from '../../../src/archive/rules/look-alike-venues.ts';
import { aMeetup, anOrganization, aPerson, aTalk, aVenue, findings, problemsOf } from '../records.ts';

const speak = (...names: string[]) => names.map((name, index) => aTalk(`00${index + 1}/1-a`, { speakers: [name] }));

describe('look-alike-people', () => {
  test('names both spellings and what to do', () => {
    expect(problemsOf(people, { talks: speak('Thomas Lidy', 'Thomas Lidy', 'Tom Lidy') })).toEqual([
      {
        severity: 'warning',
        rule: 'look-alike-people',
        file: 'meetups/003/1-a.md',
        line: 3,
        column: 1,
        message: '"Tom Lidy" looks like "Thomas Lidy" (meetups/001/1-a.md), but has a page of its own.',
        help:
          'If the two are one person, write the name one way, or add this spelling to "aliases:" of people/thomas-lidy.md. ' +
          'If they are two, give each a file in people/.',
        example: 'aliases: [Tom Lidy]',
        suggestion: 'Thomas Lidy',
      },
    ]);
  });

  test.each([
    ['Jan Müller', 'Jana Müller'],
    ['Alexander Schindler', 'Alex Schindler'],
    ['Alexander Schindler', 'Alexander Schindlr'],
    ['Michael Schmidt', 'Michael Schmitt'],
    ['Mathias Huber', 'Matthias Huber'],
    ['Rudolf Mayer', 'Mayer Rudolf'],
    ['Ada Lovelace', 'Ada King Lovelace'],
    ['T. Lidy', 'Thomas Lidy'],
    ['Hanspeter Gruber', 'Hans Peter Gruber'],
    ['Christian Steiner', 'Christain Steiner'],
    ['Jurgen Muller', 'Jürgen Müller'],
  ])('%s and %s', (one, other) => {
    expect(findings(people, { talks: speak(one, other) })).toHaveLength(1);
  });

  test.each([
    ['Jan Kim', 'Jon Kim'],
    ['Anna Huber', 'Hanna Huber'],
    ['Ana Huber', 'Anna Huber'],
    ['Thomas Bauer', 'Thomas Mayer'],
    ['Thomas Lidy', 'Rudolf Lidy'],
    ['Eva Maria Huber', 'Eva Luise Huber'],
    ['Speaker 1234', 'Speaker 1235'],
    ['Jan Li', 'Jan Lu'],
    ['Rene Donner', 'René Donner'],
  ])('not %s and %s', (one, other) => {
    expect(findings(people, { talks: speak(one, other) })).toEqual([]);
  });

  test('passes aliases of one file, and two people with a file each', () => {
    const thomas = aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['Tom Lidy'] });
    expect(findings(people, { people: [thomas], talks: speak('Tom Lidy') })).toEqual([]);
    const two = [aPerson('jan-mueller', { name: 'Jan Müller' }), aPerson('jana-mueller', { name: 'Jana Müller' })];
    expect(findings(people, { people: two, talks: speak('Jan Müller', 'Jana Müller') })).toEqual([]);
    expect(findings(people, { people: two.slice(1), talks: speak('Jan Müller', 'Jan Müller') })).toEqual([
      'meetups/001/1-a.md:3 "Jan Müller" looks like "Jana Müller" (people/jana-mueller.md), but has a page of its own.',
    ]);
  });
});

describe('look-alike-organizations', () => {
  const billed = (affiliation: string) => aTalk('001/1-a', { speakers: [{ name: 'Ada', affiliation }] });
  const host = (name: string) => [aMeetup('001', { hosts: [name] })];

  test.each([
    ['Zühlke', 'Zuehlke'],
    ['Anexia', 'ANEXIA GmbH'],
    ['Talent Garden', 'TalentGarden'],
    ['University of Vienna', 'Univercity of Vienna'],
  ])('%s and %s', (one, other) => {
    expect(findings(organizations, { meetups: host(one), talks: [billed(other)] })).toHaveLength(1);
  });

  test.each([
    ['TU Wien', 'WU Wien'],
    ['TU Wien', 'TU Graz'],
    ['AIT', 'AIS'],
    ['TU Wien', 'tu  wien'],
  ])('not %s and %s', (one, other) => {
    expect(findings(organizations, { meetups: host(one), talks: [billed(other)] })).toEqual([]);
  });

  test('points to the file', () => {
    const file = anOrganization('contextflow', { name: 'contextflow', aliases: ['context flow'] });
    expect(
      problemsOf(organizations, { organizations: [file], meetups: host('contexflow'), talks: [billed('Context Flow')] }),
    ).toMatchObject([
      {
        file: 'meetups/001/README.md',
        message: '"contexflow" looks like "contextflow" (organizations/contextflow.md).',
        help: expect.stringContaining('of organizations/contextflow.md'),
      },
    ]);
  });
});

describe('look-alike-venues', () => {
  test('finds two files for one place', () => {
    const two = [aVenue('talent-garden', { name: 'Talent Garden' }), aVenue('tag', { name: 'TAG', aliases: ['Talent Gardens'] })];
    expect(findings(venues, { venues: two })).toEqual([
      'venues/talent-garden.md:2 "Talent Garden" looks like "Talent Gardens" (venues/tag.md).',
    ]);
    expect(findings(venues, { venues: [aVenue('a', { name: 'Lecture hall 1' }), aVenue('b', { name: 'Lecture hall 2' })] })).toEqual([]);
  });
});
