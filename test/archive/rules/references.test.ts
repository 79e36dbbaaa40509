import { describe, expect, test } from 'vitest';
import { rule as unknownMeetup } from '../../../src/archive/rules/unknown-meetup.ts';
import { rule as unknownTopic } from '../../../src/archive/rules/unknown-topic.ts';
import { rule as unknownVenue } from '../../../src/archive/rules/unknown-venue.ts';
import { rule as unusedTopic } from '../../../src/archive/rules/unused-topic.ts';
import { rule as unusedVenue } from '../../../src/archive/rules/unused-venue.ts';
import { aMeetup, aTalk, aTopic, aVenue, findings, problemsOf } from '../records.ts';

const venues = [aVenue('tu-wien', { name: 'TU Wien', aliases: ['Vienna University of Technology'] })];
const topics = [aTopic('computer-vision', { name: 'Computer vision', aliases: ['CV'] })];

describe('unknown-venue', () => {
  test('offers the nearest venue', () => {
    expect(problemsOf(unknownVenue, { venues, meetups: [aMeetup('028', { venue: 'tu-wein' })] })).toEqual([
      {
        severity: 'error',
        rule: 'unknown-venue',
        file: 'meetups/028/README.md',
        line: 3,
        column: 1,
        message: 'There is no venue "tu-wein".',
        help:
          'Did you mean "tu-wien"? Write the name of a file in venues/ without ".md", or one of its aliases. ' +
          'For a new venue, add a file to venues/.',
        example: 'venue: tu-wien',
        suggestion: 'tu-wien',
      },
    ]);
  });

  test.each(['tu-wien', 'TU Wien', 'tu  wien', 'Vienna University of Technology'])('knows %j', (venue) => {
    expect(findings(unknownVenue, { venues, meetups: [aMeetup('028', { venue: [venue] })] })).toEqual([]);
  });

  test('takes a venue with a broken file for known', () => {
    const meetups = [aMeetup('028', { venue: ['sektor5', 'Talent Garden', 'TAG Vienna', 'nowhere'] })];
    expect(findings(unknownVenue, { meetups, brokenFiles: ['venues/sektor5.md', 'venues/talent-garden.md'] })).toEqual([
      'meetups/028/README.md:3 There is no venue "nowhere".',
    ]);
  });
});

describe('an unknown word', () => {
  const meetups = [aMeetup('028', { venue: 'Talent Garden' })];
  const brokenFiles = ['venues/tag.md'];

  test('may be an alias in a broken file that has it', () => {
    expect(findings(unknownVenue, { meetups, brokenFiles, brokenTexts: { 'venues/tag.md': 'aliases: [talent  garden' } })).toEqual([]);
  });

  test('is not hidden by a broken file that does not have it', () => {
    expect(findings(unknownVenue, { meetups, brokenFiles, brokenTexts: { 'venues/tag.md': 'aliases: [TAG' } })).toEqual([
      'meetups/028/README.md:3 There is no venue "Talent Garden".',
    ]);
  });
});

describe('unknown-topic', () => {
  test('finds a topic that has no file', () => {
    const talks = [aTalk('028/1-a', { topics: ['CV', 'computer-visoin'] }), aTalk('028/2-b', { topics: ['basketweaving'] })];
    expect(findings(unknownTopic, { topics, talks })).toEqual([
      'meetups/028/1-a.md:3 There is no topic "computer-visoin".',
      'meetups/028/2-b.md:3 There is no topic "basketweaving".',
    ]);
    const [near, far] = problemsOf(unknownTopic, { topics, talks });
    expect(near).toMatchObject({
      help: expect.stringMatching(/^Did you mean "computer-vision"\? Write/),
      example: 'topics: [CV, computer-vision]',
    });
    expect(far).toMatchObject({ help: expect.stringMatching(/^Write the name of a file in topics\//) });
    expect(far).not.toHaveProperty('example');
  });

  test('takes a topic with a broken file for known', () => {
    expect(findings(unknownTopic, { talks: [aTalk('028/1-a', { topics: ['ethics'] })], brokenFiles: ['topics/ethics.md'] })).toEqual([]);
  });
});

describe('unknown-meetup', () => {
  const moved = (heldAt: string) => [aTalk('028/1-a', { status: 'postponed', heldAt })];
  const meetups = [aMeetup('028'), aMeetup('029')];

  test('finds a meetup without a folder, and offers the number with its zeros', () => {
    expect(problemsOf(unknownMeetup, { meetups, talks: moved('29') })).toMatchObject([
      {
        file: 'meetups/028/1-a.md',
        line: 4,
        message: 'There is no meetup in a folder "29".',
        help: 'Did you mean "029"? Write the name of the folder in meetups/, with its zeros and in quotes.',
        example: 'heldAt: "029"',
      },
    ]);
  });

  test('takes no number for another one that looks like it', () => {
    expect(problemsOf(unknownMeetup, { meetups, talks: moved('030') })).toMatchObject([
      { help: 'Write the name of the folder in meetups/, with its zeros and in quotes.' },
    ]);
  });

  test('passes a folder that is there, or that has a broken file', () => {
    expect(findings(unknownMeetup, { meetups, talks: moved('029') })).toEqual([]);
    expect(findings(unknownMeetup, { meetups, talks: moved('030'), brokenFiles: ['meetups/030/README.md'] })).toEqual([]);
  });
});

describe('unused-topic and unused-venue', () => {
  test('find a file that nobody refers to', () => {
    expect(findings(unusedTopic, { topics, talks: [aTalk('028/1-a')] })).toEqual(['topics/computer-vision.md:2 No talk has this topic.']);
    expect(findings(unusedVenue, { venues, meetups: [aMeetup('028')] })).toEqual(['venues/tu-wien.md:2 No meetup was at this venue.']);
    expect(problemsOf(unusedVenue, { venues })).toMatchObject([{ severity: 'warning' }]);
  });

  test('pass a file that is referred to by any of its names', () => {
    expect(findings(unusedTopic, { topics, talks: [aTalk('028/1-a', { topics: ['cv'] })] })).toEqual([]);
    expect(findings(unusedVenue, { venues, meetups: [aMeetup('028', { venue: 'TU Wien' })] })).toEqual([]);
  });

  test('are silent while a meetup or talk that may name it cannot be read', () => {
    const brokenFiles = ['meetups/028/1-a.md'];
    expect([...findings(unusedTopic, { topics, brokenFiles }), ...findings(unusedVenue, { venues, brokenFiles })]).toEqual([]);
    const named = { brokenFiles, brokenTexts: { 'meetups/028/1-a.md': 'topics: [cv' } };
    expect(findings(unusedTopic, { topics, ...named })).toEqual([]);
    expect(findings(unusedVenue, { venues, ...named })).toHaveLength(1);
  });
});
