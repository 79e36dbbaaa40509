import { describe, expect, it } from 'vitest';
import { fileAddress, isSlideShow } from '../../src/copies/addresses.ts';
import { listTargets } from '../../src/copies/plan.ts';
import { aMeetup, aTalk } from '../archive/records.ts';
import { safe } from './world.ts';

describe('listTargets', () => {
  it('lists decks, posters, albums and recordings at other places, each address once', () => {
    const deck = 'https://example.org/all.pdf';
    const meetups = [
      aMeetup('001', {
        slides: [{ url: deck }, { file: 'slides/opening.pdf' }],
        videos: [{ url: 'https://vimeo.com/1' }],
        poster: { url: 'https://example.org/poster.jpg', alt: 'A poster' },
        photos: { albums: [{ url: 'https://photos.example.org/1' }], files: [{ file: 'photos/a.jpg', alt: 'A' }] },
        links: [{ kind: 'signup', url: 'https://example.org/sign-up' }],
      }),
    ];
    const talks = [
      aTalk('001/1-a', {
        slides: [
          { url: deck, mirrors: ['https://mirror.example.org/all.pdf'] },
          { url: 'https://docs.google.com/presentation/d/1/pub' },
          { url: 'https://example.org/old.pdf', status: 'gone' },
        ],
        videos: [{ url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ' }],
      }),
    ];

    expect(
      listTargets({ meetups, talks }).map(({ places, ...target }) => ({
        ...target,
        places: places.map(({ file, line }) => `${file}:${line}`),
      })),
    ).toEqual([
      {
        url: 'https://docs.google.com/presentation/d/1/pub',
        kind: 'page',
        types: [],
        mirrors: [],
        status: 'available',
        places: ['meetups/001/1-a.md:3'],
      },
      {
        url: deck,
        kind: 'file',
        types: ['pdf'],
        mirrors: ['https://mirror.example.org/all.pdf'],
        status: 'available',
        places: ['meetups/001/README.md:3', 'meetups/001/1-a.md:3'],
      },
      { url: 'https://example.org/old.pdf', kind: 'file', types: ['pdf'], mirrors: [], status: 'gone', places: ['meetups/001/1-a.md:3'] },
      {
        url: 'https://example.org/poster.jpg',
        kind: 'file',
        types: ['jpeg', 'png', 'webp', 'pdf'],
        mirrors: [],
        status: 'available',
        places: ['meetups/001/README.md:5'],
      },
      {
        url: 'https://photos.example.org/1',
        kind: 'page',
        types: [],
        mirrors: [],
        status: 'available',
        places: ['meetups/001/README.md:6'],
      },
      { url: 'https://vimeo.com/1', kind: 'video', types: [], mirrors: [], status: 'available', places: ['meetups/001/README.md:4'] },
      {
        url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
        kind: 'video',
        types: [],
        mirrors: [],
        status: 'available',
        youtube: 'aqz-KE-bpKQ',
        places: ['meetups/001/1-a.md:4'],
      },
    ]);
  });

  it('believes the file that says an address is private, whatever another says', () => {
    const talks = [
      aTalk('001/1-a', { slides: [{ url: 'https://example.org/a.pdf' }] }),
      aTalk('001/2-b', { slides: [{ url: 'https://example.org/a.pdf', status: 'private' }] }),
    ];
    expect(listTargets({ meetups: [], talks })).toMatchObject([{ status: 'private' }]);
  });
});

describe('fileAddress', () => {
  it.each([
    ['https://github.com/o/r/blob/main/slides/a%20b.pdf', 'https://github.com/o/r/raw/main/slides/a%20b.pdf'],
    ['https://github.com/o/r/blob/main/blob/a.pdf?raw=true', 'https://github.com/o/r/raw/main/blob/a.pdf?raw=true'],
    ['https://gitlab.com/g/p/-/blob/main/a.pdf', 'https://gitlab.com/g/p/-/raw/main/a.pdf'],
    ['https://gitlab.example.org/g/p/-/blob/main/a.pdf', 'https://gitlab.example.org/g/p/-/raw/main/a.pdf'],
    ["https://github.com/o/r/blob/main/$&$'$1.pdf", "https://github.com/o/r/raw/main/$&$'$1.pdf"],
    ['https://github.com/o/r/blob/main/a.pdf?$&', 'https://github.com/o/r/raw/main/a.pdf?$&'],
    ['https://github.com/o/r/raw/HEAD/a.pdf', 'https://github.com/o/r/raw/HEAD/a.pdf'],
    ['https://github.com/blob/blob/a.pdf', 'https://github.com/blob/blob/a.pdf'],
    ['https://example.org/o/r/blob/main/a.pdf', 'https://example.org/o/r/blob/main/a.pdf'],
    ['https://notgithub.com/o/r/blob/main/a.pdf', 'https://notgithub.com/o/r/blob/main/a.pdf'],
  ])('of %s is %s', (url, address) => {
    expect(fileAddress(safe(url))).toBe(address);
  });
});

describe('isSlideShow', () => {
  it.each([
    ['https://docs.google.com/presentation/d/1/pub?start=false#slide=id.p', true],
    ['https://docs.google.com/document/d/1/', false],
    ['https://example.org/presentation/', false],
  ])('of %s is %s', (url, expected) => {
    expect(isSlideShow(safe(url))).toBe(expected);
  });
});
