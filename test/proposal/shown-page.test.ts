import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/proposal/shown-page.ts';
import type { KnownArchive } from '../../src/schema/known-archive.ts';

const KNOWN: KnownArchive = {
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: [
    {
      folder: '002',
      name: 'Meetup 2',
      date: '2026-02-01',
      title: 'Sound',
      talks: [
        { file: '2-music.md', title: 'Music', speakers: ['Ada Lovelace'] },
        { file: '3-rivers.md', title: 'Rivers', speakers: ['Ada Lovelace'], time: '20:00' },
      ],
    },
  ],
  people: [{ id: 'ada-lovelace', name: 'Ada Lovelace', aliases: ['A. Lovelace'], hasFile: false }],
  organizations: [],
  venues: [{ id: 'tu-wien', name: 'TU Wien' }],
  topics: [{ id: 'audio', name: 'Audio', aliases: ['sound'] }],
};

const file = (path: string, fields: string, body = '') => ({ file: path, text: `---\n${fields}---\n${body}` });
const show = (...files: ReturnType<typeof file>[]) => {
  const [first] = files;
  return first && shownPage(first, files, KNOWN);
};

describe('shownPage', () => {
  it('shows a talk by the names that the archive knows', () => {
    const talk = file(
      'meetups/002/1-noise.md',
      'title: Noise\nkind: short-talk\ntime: 18:30\nend: "19:00"\nspeakers: [A. Lovelace, { name: Grace Hopper, part: moderator, role: Host, affiliation: [Navy, "Y & Co"] }]\n' +
        'topics: [sound, rivers]\nlanguage: de\nslides: [{ file: slides/noise.pdf, pages: 2-9 }]\n' +
        'videos: [{ url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ", start: "1:30" }]\n',
      '\nAbout noise.\n',
    );
    expect(show(talk)).toEqual({
      type: 'talk',
      kind: 'Short talk',
      title: 'Noise',
      language: 'de',
      meetup: { name: 'Meetup 2: Sound', date: '2026-02-01', path: '/meetups/2/' },
      date: '2026-02-01',
      time: '18:30',
      end: '19:00',
      speakers: [
        { name: 'Ada Lovelace', path: '/speakers/ada-lovelace/', as: 'A. Lovelace', role: '' },
        { name: 'Grace Hopper', part: 'Moderator', role: 'Host, Navy · Y & Co' },
      ],
      topics: [{ name: 'Audio', path: '/topics/audio/' }, { name: 'rivers' }],
      decks: [{ name: 'Noise', detail: 'noise.pdf, pages 2–9' }],
      recordings: [{ name: 'Noise', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', detail: 'youtube.com, from 1:30' }],
      references: [],
      body: '\nAbout noise.\n',
    });
  });

  it.each([
    ['nothing typed yet', 'title:\n', {}],
    ['a wrong time', 'title: A\ntime: 25:00\n', { title: 'A' }],
    [
      'one wrong address of two',
      'title: A\nslides: [{ url: "javascript:1" }, { url: "https://a.example/b.pdf" }]\n',
      { title: 'A', decks: 1 },
    ],
    ['a field that there is none of', 'title: A\nspaekers: [B]\n', { title: 'A' }],
  ])('shows what is right of a talk with %s', (_, fields, { title, decks = 0 }: { title?: string; decks?: number }) => {
    const shown = show(file('meetups/002/1-a.md', fields));
    expect(shown).toMatchObject({ type: 'talk', speakers: [] });
    expect([
      shown?.type === 'talk' && shown.title,
      shown?.type === 'talk' && shown.decks.length,
      shown?.type === 'talk' && shown.time,
    ]).toEqual([title, decks, undefined]);
  });

  it('takes the evening of a talk from the proposal', () => {
    const talk = file('meetups/003/1-a.md', 'title: A\ntopics: [new-topic]\n');
    const others = [file('meetups/003/README.md', 'date: 2026-03-01\nlabel: Summit\n'), file('topics/new-topic.md', 'name: A New Topic\n')];
    expect(show(talk, ...others)).toMatchObject({
      date: '2026-03-01',
      meetup: { name: 'Summit 2026' },
      topics: [{ name: 'A New Topic' }],
    });
  });

  it('shows a meetup with the talks of the archive and of the proposal in the order of the evening', () => {
    const meetup = file(
      'meetups/002/README.md',
      'title: Sound\ndate: 2026-02-01\nstart: 18:00\nvenue: [tu-wien, A new place]\nhosts: [TU Wien]\nonline: true\n' +
        'agenda:\n  - { time: "18:00", kind: arrival }\n  - { after: 1, kind: break, title: Bread }\nphotos: { albums: [{ url: "https://a.example/" }] }\n' +
        'links: [{ kind: signup, url: "https://b.example/" }]\n',
      'Text.',
    );
    const talks = [
      file('meetups/002/1-noise.md', 'title: Noise\ntime: 18:30\nspeakers: [Grace Hopper]\n'),
      file('meetups/002/2-music.md', 'title: Music, again\ntime: 19:00\n'),
      file('meetups/003/1-other.md', 'title: Other\n'),
    ];
    expect(show(meetup, ...talks)).toMatchObject({
      type: 'meetup',
      name: 'Meetup 2',
      shortName: '2',
      title: 'Sound',
      date: '2026-02-01',
      start: '18:00',
      isOnline: true,
      venues: [{ name: 'TU Wien', path: '/venues/tu-wien/' }, { name: 'A new place' }],
      hosts: ['TU Wien'],
      programme: [
        { title: 'Arrival', time: '18:00', isTalk: false },
        { title: 'Noise', time: '18:30', people: [{ name: 'Grace Hopper' }], isTalk: true },
        { title: 'Bread', isTalk: false },
        { title: 'Music, again', time: '19:00', people: [], isTalk: true },
        { title: 'Rivers', time: '20:00', people: [{ name: 'Ada Lovelace' }], isTalk: true },
      ],
      links: [{ name: 'Sign-up page', url: 'https://b.example/' }],
      others: ['photos'],
      body: 'Text.',
    });
  });

  it.each(['topics/new.md', 'people/ada.md', 'nowhere.md'])('shows no page of %s', (path) => {
    expect(show(file(path, 'name: New\n'))).toBeUndefined();
  });
});
