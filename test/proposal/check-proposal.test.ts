import { describe, expect, it } from 'vitest';
import { checkProposal } from '../../src/proposal/check-proposal.ts';
import { knownRecords } from '../../src/proposal/known-records.ts';
import type { KnownArchive } from '../../src/schema/known-archive.ts';

const KNOWN: KnownArchive = {
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: [
    { folder: '002', name: 'Meetup 2', date: '2026-02-01', talks: [{ file: '1-music.md', title: 'Music', speakers: ['Ada Lovelace'] }] },
    { folder: '001', name: 'Meetup 1', date: '2026-01-01', talks: [] },
  ],
  people: [{ id: 'ada-lovelace', name: 'Ada Lovelace', hasFile: false }],
  organizations: [{ id: 'tu-wien', name: 'TU Wien' }],
  venues: [{ id: 'tu-wien', name: 'TU Wien', aliases: ['Technical University'] }],
  topics: [{ id: 'audio', name: 'Audio' }],
};

const check = (file: string, text: string) =>
  checkProposal(knownRecords(KNOWN), [{ file, text }]).map(({ rule, severity, line }) => `${line} ${severity} ${rule}`);

describe('checkProposal', () => {
  it.each([
    ['a meetup that is right', 'meetups/003/README.md', '---\ndate: 2026-03-01\nvenue: Technical University\n---\n', []],
    ['an unknown venue', 'meetups/003/README.md', '---\ndate: 2026-03-01\nvenue: nowhere\n---\n', ['3 error unknown-venue']],
    ['a wrong date', 'meetups/003/README.md', '---\ndate: 1.3.2026\n---\n', ['2 error wrong-value']],
    ['a field without a value', 'meetups/003/README.md', '---\ndate:\n---\n', ['2 error missing-field']],
    ['a folder with a wrong name', 'meetups/3/README.md', '---\ndate: 2026-03-01\n---\n', ['1 error folder-name']],
    ['an address twice', 'meetups/0002/README.md', '---\ndate: 2026-03-01\n---\n', ['1 error folder-name']],
    ['a talk that is right', 'meetups/002/2-noise.md', '---\ntitle: Noise\nspeakers: [Ada Lovelace]\ntopics: [audio]\n---\n', []],
    [
      'a speaker who almost exists',
      'meetups/002/2-noise.md',
      '---\ntitle: Noise\nspeakers: [Ada Lovelase]\n---\n',
      ['3 warning look-alike-people'],
    ],
    ['a talk of no meetup', 'meetups/009/1-noise.md', '---\ntitle: Noise\n---\n', ['1 error talk-outside-meetup']],
    ['a file at no place', 'talks/noise.md', '---\ntitle: Noise\n---\n', ['1 error file-at-unknown-place']],
    ['a link that is not allowed', 'meetups/002/2-noise.md', '---\ntitle: Noise\n---\n\n[x](javascript:alert)\n', ['5 error link-address']],
    [
      'a PDF that is not there',
      'meetups/002/2-noise.md',
      '---\ntitle: Noise\nslides:\n  - file: slides/noise.pdf\n---\n',
      ['4 error missing-file'],
    ],
  ])('says of %s what the check would say', (_, file, text, problems) => {
    expect(check(file, text)).toEqual(problems);
  });

  it('takes a file of the proposal in the place of the one that is there, and files beside it', () => {
    const text = '---\ntitle: Music\nspeakers: [Ada Lovelace]\nslides:\n  - file: slides/music.pdf\n---\n';
    const uploads = [{ file: 'meetups/002/slides/music.pdf', type: 'pdf' as const, bytes: 1000 }];
    expect(checkProposal(knownRecords(KNOWN), [{ file: 'meetups/002/1-music.md', text }], uploads)).toEqual([]);
  });

  it.each([
    [
      'a name that is taken twice from now on',
      [{ id: 'tu', name: 'TU Wien' }],
      [
        ['venues/tu.md', 'duplicate-alias'],
        ['venues/tu.md', 'look-alike-venues'],
      ],
    ],
    [
      'nothing that was wrong before',
      [
        { id: 'tu', name: 'TU' },
        { id: 'ut', name: 'TU' },
      ],
      [],
    ],
  ])('says of other files: %s', (_, venues, problems) => {
    const records = knownRecords({ ...KNOWN, venues });
    const found = checkProposal(records, [{ file: 'venues/tu-wien.md', text: '---\nname: TU Wien\n---\n' }]);
    expect(found.map(({ file, rule }) => [file, rule])).toEqual(problems);
  });

  it('sees a meetup and its talks together', () => {
    const files = [
      { file: 'meetups/003/1-a.md', text: '---\ntitle: A\ntime: 18:30\nend: 19:30\n---\n' },
      { file: 'meetups/003/2-b.md', text: '---\ntitle: B\ntime: 19:00\n---\n' },
      { file: 'meetups/003/README.md', text: '---\ndate: 2026-03-01\n---\n' },
    ];
    expect(checkProposal(knownRecords(KNOWN), files).map(({ file, rule }) => [file, rule])).toEqual([
      ['meetups/003/2-b.md', 'overlapping-talks'],
    ]);
  });
});
