import { describe, expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive, Person } from '../../src/archive/model.ts';
import { familyName } from '../../src/archive/people.ts';
import { aMeetup, anOrganization, aPerson, aSite, aTalk, aTopic, recordsOf } from './records.ts';

function link(given: Parameters<typeof recordsOf>[0]): Archive {
  return linkArchive({ ...recordsOf(given), site: given.site ?? aSite() }, { today: '2026-01-01' });
}

/** Three evenings, of 2016, 2017 and 2019. */
const EVENINGS = [aMeetup('001', { date: '2016-05-01' }), aMeetup('002', { date: '2017-05-01' }), aMeetup('003', { date: '2019-05-01' })];

function personOf(archive: Archive, slug: string): Person {
  const person = archive.people.find((candidate) => candidate.slug === slug);
  if (person === undefined) throw new Error(`There is no ${slug}.`);
  return person;
}

describe('a person', () => {
  it('is one for all names and aliases of a file, and is called as the file says', () => {
    const archive = link({
      meetups: EVENINGS,
      talks: [
        aTalk('001/1-a', { speakers: ['Tom Lidy'] }),
        aTalk('002/1-b', { speakers: ['Thomas Lidy'] }),
        aTalk('003/1-c', { speakers: ['thomas-lidy'] }),
      ],
      people: [aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['Tom Lidy'], affiliation: 'TU Wien' }, 'A biography.')],
    });
    expect(archive.people).toHaveLength(1);
    expect(archive.people[0]).toMatchObject({
      slug: 'thomas-lidy',
      name: 'Thomas Lidy',
      aliases: ['Tom Lidy'],
      file: 'people/thomas-lidy.md',
      biography: { source: 'A biography.', file: 'people/thomas-lidy.md' },
    });
    expect(archive.people[0]?.talks.map(({ slug }) => slug)).toEqual(['c', 'b', 'a']);
  });

  it('is billed in the spelling of that evening: "as" where there is one, else the name as written', () => {
    const archive = link({
      meetups: EVENINGS,
      talks: [
        aTalk('001/1-a', { speakers: [{ name: 'Thomas Lidy', as: 'T. Lidy' }] }),
        aTalk('002/1-b', { speakers: ['Tom Lidy'] }),
        aTalk('003/1-c', { speakers: ['Thomas Lidy'] }),
      ],
      people: [aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['Tom Lidy'] })],
    });
    expect(archive.talks.map(({ speakers }) => speakers[0]?.as)).toEqual(['Thomas Lidy', 'Tom Lidy', 'T. Lidy']);
    expect(new Set(archive.talks.map(({ speakers }) => speakers[0]?.person))).toEqual(new Set(archive.people));
  });

  it.each([
    ['case and blanks', ['Ada Lovelace', 'ada  lovelace']],
    ['the Unicode form of a mark', ['René Descartes', 'Rene\u0301 Descartes']],
    ['the spelling of an umlaut', ['Jan Schlüter', 'Jan Schlueter']],
  ])('without a file is one for names that differ only in %s', (_, names) => {
    const archive = link({ meetups: EVENINGS, talks: names.map((name, index) => aTalk(`00${index + 1}/1-a`, { speakers: [name] })) });
    expect(archive.people.map(({ name, talks }) => [name, talks.length])).toEqual([[names[0], 2]]);
    expect(archive.people[0]).not.toHaveProperty('file');
  });

  it('has a page whoever names them: a talk, an evening, its agenda, the site, or a file of their own', () => {
    const archive = link({
      site: aSite({ organizers: ['Site Sarah'] }),
      meetups: [aMeetup('001', { organizers: ['Evening Eve'], agenda: [{ kind: 'welcome', time: '18:00', speakers: ['Agenda Ann'] }] })],
      talks: [aTalk('001/1-a', { speakers: ['Talk Tim'] })],
      people: [aPerson('file-fay', { name: 'File Fay' })],
    });
    expect(archive.people.map(({ slug }) => slug)).toEqual(['agenda-ann', 'evening-eve', 'file-fay', 'site-sarah', 'talk-tim']);
    expect(archive.speakers.map(({ slug }) => slug)).toEqual(['talk-tim']);
  });

  it('is an organizer when the site says so, and has organized the evenings that bill them so, newest first', () => {
    const archive = link({
      site: aSite({ organizers: ['Ada L.'] }),
      meetups: [
        aMeetup('001', { date: '2016-05-01', organizers: ['Zoe Adler', 'Ada Lovelace'] }),
        aMeetup('002', { date: '2017-05-01', organizers: ['Zoe Adler'] }),
      ],
      people: [aPerson('ada-lovelace', { name: 'Ada Lovelace', aliases: ['Ada L.'] })],
    });
    expect(archive.people.map(({ slug, isOrganizer, organized }) => [slug, isOrganizer, organized.map((meetup) => meetup.slug)])).toEqual([
      ['zoe-adler', false, ['2', '1']],
      ['ada-lovelace', true, ['1']],
    ]);
    expect(archive.site.organizers).toEqual([personOf(archive, 'ada-lovelace')]);
  });

  it('is in the list of people by family name, then by slug', () => {
    const names = ['Zoe Adler', 'Jürgen Öhlknecht', 'Ada Lovelace', 'Ben Adler', 'Plato', 'Čeněk Žák'];
    const archive = link({ meetups: EVENINGS, talks: [aTalk('001/1-a', { speakers: names })] });
    expect(archive.people.map(({ name }) => name)).toEqual([
      'Ben Adler',
      'Zoe Adler',
      'Ada Lovelace',
      'Jürgen Öhlknecht',
      'Plato',
      'Čeněk Žák',
    ]);
  });

  it('gave a talk once, even when its file bills them twice', () => {
    const archive = link({
      meetups: EVENINGS,
      talks: [aTalk('001/1-a', { speakers: ['Ada Lovelace', { name: 'Ada Lovelace', part: 'moderator' }] })],
    });
    expect(personOf(archive, 'ada-lovelace').talks).toHaveLength(1);
    expect(archive.talks[0]?.speakers.map(({ part }) => part)).toEqual([undefined, 'moderator']);
  });
});

describe('what follows from the talks of a person', () => {
  it('are the people they spoke with, the most frequent first, then by family name', () => {
    const archive = link({
      meetups: EVENINGS,
      talks: [
        aTalk('001/1-a', { speakers: ['Ada Lovelace', 'Zoe Adler', 'Ben Young'] }),
        aTalk('002/1-b', { speakers: ['Mira Halloran', 'Ada Lovelace', 'Ben Young'] }),
        aTalk('003/1-c', { speakers: ['Ben Young'] }),
      ],
    });
    const coSpeakers = (slug: string) => personOf(archive, slug).coSpeakers.map(({ item, count }) => [item.slug, count]);
    expect(coSpeakers('ada-lovelace')).toEqual([
      ['ben-young', 2],
      ['zoe-adler', 1],
      ['mira-halloran', 1],
    ]);
    expect(coSpeakers('mira-halloran')).toEqual([
      ['ada-lovelace', 1],
      ['ben-young', 1],
    ]);
  });

  it('are their topics, the most frequent first, then by name', () => {
    const archive = link({
      meetups: EVENINGS,
      talks: [
        aTalk('001/1-a', { speakers: ['Ada Lovelace'], topics: ['vision', 'ethics'] }),
        aTalk('002/1-b', { speakers: ['Ada Lovelace'], topics: ['vision', 'audio'] }),
        aTalk('003/1-c', { speakers: ['Zoe Adler'], topics: ['audio'] }),
      ],
      topics: [aTopic('vision', { name: 'Vision' }), aTopic('ethics', { name: 'Ethics' }), aTopic('audio', { name: 'Audio' })],
    });
    expect(personOf(archive, 'ada-lovelace').topics.map(({ item, count }) => [item.slug, count])).toEqual([
      ['vision', 2],
      ['audio', 1],
      ['ethics', 1],
    ]);
  });

  it('are their affiliations from the first year to the last, the latest first, whatever the spelling', () => {
    const from = (...affiliation: string[]) => [
      { name: 'Ada Lovelace', affiliation },
      { name: 'Zoe Adler', affiliation: 'Elsewhere' },
    ];
    const archive = link({
      meetups: EVENINGS,
      talks: [
        aTalk('001/1-a', { speakers: from('TU Wien') }),
        aTalk('002/1-b', { speakers: from('Tidewater Labs') }),
        aTalk('003/1-c', { speakers: from('Technische Universität', 'Northbank') }),
      ],
      organizations: [anOrganization('tu', { name: 'TU Wien', aliases: ['Technische Universität'] })],
    });
    expect(personOf(archive, 'ada-lovelace').affiliations.map(({ organization, from, to }) => [organization.name, from, to])).toEqual([
      ['Northbank', 2019, 2019],
      ['TU Wien', 2016, 2019],
      ['Tidewater Labs', 2017, 2017],
    ]);
  });

  it('keep the spelling of an affiliation where it was billed', () => {
    const [talk] = link({
      meetups: EVENINGS,
      talks: [aTalk('001/1-a', { speakers: [{ name: 'Ada Lovelace', affiliation: 'Technische Universität' }] })],
      organizations: [anOrganization('tu', { name: 'TU Wien', aliases: ['Technische Universität'] })],
    }).talks;
    expect(talk?.speakers[0]?.affiliations).toMatchObject([{ as: 'Technische Universität', organization: { name: 'TU Wien' } }]);
  });
});

it.each([
  ['Sarah Spiekermann-Hoff', 'spiekermann-hoff'],
  ['Jürgen Öhlknecht', 'oehlknecht'],
  ['  Plato  ', 'plato'],
  ['李明', ''],
])('the family name of %s is "%s"', (name, family) => {
  expect(familyName(name)).toBe(family);
});
