import { describe, expect, test } from 'vitest';
import { rule as personSlug } from '../../../src/archive/rules/person-slug.ts';
import { rule as personWithoutSlug } from '../../../src/archive/rules/person-without-slug.ts';
import { aMeetup, aPerson, aSite, aTalk, findings, problemsOf } from '../records.ts';

const talk = (place: string, ...speakers: NonNullable<Parameters<typeof aTalk>[1]>['speakers'] & object) => aTalk(place, { speakers });

describe('person-slug', () => {
  test('finds two spellings on one address, and keeps the more frequent one', () => {
    const talks = [talk('001/1-a', 'Rene Donner'), talk('002/1-b', 'René Donner'), talk('003/1-c', { name: 'René Donner' })];
    expect(problemsOf(personSlug, { talks })).toEqual([
      {
        severity: 'error',
        rule: 'person-slug',
        file: 'meetups/001/1-a.md',
        line: 3,
        column: 1,
        message: '"Rene Donner" and "René Donner" (meetups/002/1-b.md) would have one page, /speakers/rene-donner/.',
        help:
          'Write the name one way. If this is a spelling of its own, add it to "aliases:" of people/rene-donner.md, ' +
          'or keep it for this evening with "as:".',
        example: '{ name: René Donner, as: Rene Donner }',
      },
    ]);
  });

  test('looks at talks, agendas, organizers and files about people', () => {
    const agenda = [{ kind: 'welcome' as const, after: 0, speakers: ['Jan Schlueter'] }];
    const meetups = [aMeetup('001', { agenda }), aMeetup('002', { organizers: ['Jan Schlüter', { name: 'JAN Schlüter' }] })];
    const people = [aPerson('jan-schlueter', { name: 'Jan Schlüter' })];
    expect(findings(personSlug, { people, meetups, talks: [talk('001/1-a', 'Jan Schlüter')] })).toEqual([
      'meetups/001/README.md:3 "Jan Schlueter" and "Jan Schlüter" (people/jan-schlueter.md) would have one page, /speakers/jan-schlueter/.',
    ]);
    expect(findings(personSlug, { site: aSite({ organizers: ['Ada King'] }), talks: [talk('001/1-a', 'Adá King')] })).toEqual([
      'meetups/001/1-a.md:3 "Adá King" and "Ada King" (site.md) would have one page, /speakers/ada-king/.',
    ]);
  });

  test('passes what a file lists as an alias, and what stands under "as"', () => {
    const people = [aPerson('rene-donner', { name: 'René Donner', aliases: ['Rene Donner'] })];
    expect(findings(personSlug, { people, talks: [talk('001/1-a', 'Rene Donner'), talk('002/1-b', 'René  Donner')] })).toEqual([]);
    expect(findings(personSlug, { talks: [talk('001/1-a', { name: 'René Donner', as: 'Rene Donner' })] })).toEqual([]);
  });

  test.each([
    ['a letter of another alphabet', 'Mir\u0430 Halloran', '"\u0430" (U+0430)'],
    ['a letter without a width', 'Mira\u200d Halloran', '"\\u200d" (U+200D)'],
  ])('says which character only looks right: %s', (_, name, character) => {
    const people = [aPerson('mira-halloran', { name: 'Mira Halloran' })];
    const [problem] = problemsOf(personSlug, { people, talks: [talk('001/1-a', name)] });
    expect(problem?.message).toContain(` Its ${character} is no letter of the Latin alphabet.`);
    expect(problem?.example).toBe('Mira Halloran');
  });

  test('puts a name into quotes where a list needs them', () => {
    const talks = [talk('001/1-a', 'Donner, Rene'), talk('002/1-b', 'Donner, René'), talk('003/1-c', 'Donner, René')];
    expect(problemsOf(personSlug, { talks })).toMatchObject([{ example: '{ name: "Donner, René", as: "Donner, Rene" }' }]);
  });

  test('is silent while the file about the person cannot be read', () => {
    const talks = [talk('001/1-a', 'Rene Donner'), talk('002/1-b', 'René Donner')];
    expect(findings(personSlug, { talks, brokenFiles: ['people/rene-donner.md'] })).toEqual([]);
  });
});

describe('person-without-slug', () => {
  const talks = [talk('001/1-a', '李明')];

  test('finds a name without a Latin letter', () => {
    expect(findings(personWithoutSlug, { talks })).toEqual([
      'meetups/001/1-a.md:3 No address can be made of the name "李明": it has no Latin letter.',
    ]);
  });

  test('passes a name that a file gives an address', () => {
    expect(findings(personWithoutSlug, { talks, people: [aPerson('li-ming', { name: '李明' })] })).toEqual([]);
    const brokenFiles = ['people/li-ming.md'];
    expect(findings(personWithoutSlug, { talks, brokenFiles })).toEqual([]);
    expect(findings(personWithoutSlug, { talks, brokenFiles, brokenTexts: { 'people/li-ming.md': 'titel: 李明' } })).toEqual([]);
  });

  test('is not hidden by a broken file about somebody else', () => {
    const broken = { brokenFiles: ['people/ada.md'], brokenTexts: { 'people/ada.md': 'titel: Ada' } };
    expect(findings(personWithoutSlug, { talks, ...broken })).toHaveLength(1);
  });
});
