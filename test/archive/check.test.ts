import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkArchive, RULES } from '../../src/archive/check.ts';
import { compareProblems } from '../../src/schema/problem.ts';
import { aMeetup, aSite, aTalk, aTopic, aVenue, recordsOf } from './records.ts';

test('every rule of the folder is checked, under the name of its file', () => {
  const folder = new URL('../../src/archive/rules/', import.meta.url);
  const files = readdirSync(folder).filter((file) => readFileSync(new URL(file, folder), 'utf8').includes('export const rule: Rule'));
  expect(RULES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

test('an archive without mistakes has no problems', () => {
  const records = recordsOf({
    site: aSite({ organizers: ['Ada Lovelace'] }),
    meetups: [aMeetup('001', { venue: 'tu-wien', start: '18:30', end: '21:00' })],
    talks: [aTalk('001/1-a', { speakers: ['Grace Hopper'], topics: ['ethics'], time: '18:30' })],
    venues: [aVenue('tu-wien', { name: 'TU Wien' })],
    topics: [aTopic('ethics', { name: 'Ethics' })],
  });
  expect(checkArchive(records)).toEqual([]);
  expect(checkArchive(recordsOf({}))).toEqual([]);
});

test('problems of all rules come in the order of files and lines, whatever the order of records', () => {
  const meetups = [aMeetup('002', { venue: 'nowhere' }), aMeetup('001', { venue: 'nowhere', agenda: [{ kind: 'break', after: 9 }] })];
  const talks = [aTalk('001/2-a', { topics: ['nothing'] }), aTalk('001/1-a', { topics: ['nothing'] })];
  const problems = checkArchive(recordsOf({ meetups, talks }));
  expect(problems).toEqual([...problems].sort(compareProblems));
  expect(problems.map(({ rule }) => rule)).toEqual([
    'unknown-topic',
    'duplicate-talk',
    'unknown-topic',
    'unknown-venue',
    'agenda-after',
    'unknown-venue',
  ]);
  expect(checkArchive(recordsOf({ meetups: meetups.toReversed(), talks: talks.toReversed() }))).toEqual(problems);
});

test('ten thousand talks are no trouble', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `${word(index * 7919)} ${word(index * 104_729)}`);
  const talks = names.map((name, index) =>
    aTalk(`${folder(index)}/${(index % 10) + 1}-talk-${index}`, { speakers: [{ name, affiliation: name }], topics: ['unknown'] }),
  );
  const meetups = Array.from({ length: 1000 }, (_, index) => aMeetup(folder(index * 10)));
  const problems = checkArchive(recordsOf({ meetups, talks }));
  expect(problems.filter(({ rule }) => rule === 'unknown-topic')).toHaveLength(10_000);
});

function folder(index: number): string {
  return String(Math.floor(index / 10)).padStart(3, '0');
}

function word(seed: number): string {
  return Array.from({ length: 7 }, (_, place) => String.fromCharCode(97 + (Math.floor(seed / 3 ** place) % 26))).join('');
}
