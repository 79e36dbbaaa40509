import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/content/edit-record.ts';
import { nextFolder, proposeMeetup, proposePerson, proposeTalks } from '../../src/proposal/proposed-file.ts';

const talk = (title: string) => ({ fields: { title }, body: 'What it is about.' });

describe('proposeTalks', () => {
  it.each([
    ['numbers talks in their order', ['Sounds', 'Äpfel & Öl'], [], ['1-sounds.md', '2-aepfel-and-oel.md']],
    ['goes on behind those that are there', ['Sounds'], ['1-music.md', '3-noise.md'], ['4-sounds.md']],
    ['tells two of the same title apart', ['Sounds', 'Sounds'], ['1-sounds.md'], ['2-sounds-2.md', '3-sounds-3.md']],
    ['takes no name that belongs to the pages of a meetup', ['Slides', 'Photos'], [], ['1-slides-2.md', '2-photos-2.md']],
    ['calls a talk without a Latin letter a talk', ['深層学習'], [], ['1-talk.md']],
    ['cuts a long title behind a word', [`${'word '.repeat(20)}end`], [], [`1-${'word-'.repeat(11)}word.md`]],
  ])('%s', (_, titles, present, names) => {
    const files = proposeTalks('028', titles.map(talk), present);
    expect(files.map(({ file }) => file)).toEqual(names.map((name) => `meetups/028/${name}`));
  });
});

describe('proposeMeetup', () => {
  it('is the README.md of its folder', () => {
    const file = proposeMeetup('075', { fields: { title: 'Graphs', date: '2026-12-03' }, body: '' });
    expect(file).toEqual({ file: 'meetups/075/README.md', text: '---\ntitle: Graphs\ndate: 2026-12-03\n---\n' });
  });
});

describe('proposePerson', () => {
  it('is a file that passes, with hints that are comments', () => {
    const person = proposePerson({ slug: 'ada-lovelace', name: 'Ada "#1" Lovelace' });
    expect(person.file).toBe('people/ada-lovelace.md');
    expect(person.text).toContain('# links:');
    expect(readFields(person.text)).toEqual({ name: 'Ada "#1" Lovelace' });
  });
});

describe('nextFolder', () => {
  it.each([
    [['001', '028', 'ai-summit-2017'], '029'],
    [[], '001'],
    [['1000'], '1001'],
  ])('after %j comes %s', (folders, next) => {
    expect(nextFolder(folders)).toBe(next);
  });
});
