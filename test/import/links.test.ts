import { describe, expect, it } from 'vitest';
import { kindOfLink, kindOfReference, type LinkKind, linksOf, picturesOf, sortLinks } from '../../src/import/links.ts';
import { type Line, readBlocks } from '../../src/markdown/blocks.ts';

function lineOf(text: string): Line {
  const [block] = readBlocks(text);
  return block?.kind === 'paragraph' ? (block.lines[0] as Line) : { line: 1, runs: [] };
}

describe('linksOf', () => {
  it.each<[string, string[]]>([
    ['[a *b* `c`](x.pdf) and [d](<y z.pdf>)', ['a b c -> x.pdf', 'd -> y z.pdf']],
    ['[[Slides](a.pdf)]', ['Slides -> a.pdf']],
    ['See https://example.org/a.', ['https://example.org/a -> https://example.org/a']],
    ['[a](x y (1).pdf) [b](z.pdf)', ['a -> x y (1).pdf', 'b -> z.pdf']],
    ['[link]() [](x.pdf)', []],
    ['<a href="x.pdf?a=1&amp;b=2" target=_blank>slides</a>', [' -> x.pdf?a=1&b=2']],
    ['`[a](x y.pdf)` ![b](c.png)', []],
  ])('finds in %j %j', (text, links) => {
    expect(linksOf(lineOf(text)).map(({ label, address }) => `${label} -> ${address}`)).toEqual(links);
  });
});

describe('picturesOf', () => {
  it('finds pictures, also one in brackets of the wrong kind', () => {
    expect(picturesOf(lineOf('![a](x.png) ![poster][y.jpg]'))).toEqual([
      { address: 'x.png', label: 'a' },
      { address: 'y.jpg', label: 'poster' },
    ]);
  });
});

describe('kindOfLink', () => {
  it.each<[string, string, LinkKind]>([
    ['./a/b.pdf', 'pdf', 'slides'],
    ['./a/B.PPTX', '', 'slides'],
    ['https://example.org/a.pdf', 'paper', 'other'],
    ['https://example.org/~ada/papers/looms.pdf', 'Looms', 'other'],
    ['https://example.org/papers/looms.pdf', 'slides', 'slides'],
    ['https://arxiv.org/pdf/1706.03762.pdf', '', 'other'],
    ['https://speakerdeck.com/a/b', '', 'slides'],
    ['https://docs.google.com/presentation/d/x/pub', 'google', 'slides'],
    ['https://youtu.be/aqz-KE-bpKQ&t=9s', 'slides', 'video'],
    ['https://peertube.example.org/w/abc', 'Recording', 'video'],
    ['a/talk.mp4', '', 'video'],
    ['https://photos.app.goo.gl/abc', '', 'album'],
    ['./photos/', '', 'album'],
    ['https://www.meetup.com/h/events/2/', 'link', 'signup'],
    ['https://www.meetup.com/h/', 'link', 'other'],
    ['https://example.org/join', 'Sign up', 'signup'],
    ['a/Poster.pdf', '', 'poster'],
    ['a/banner.jpg', '', 'poster'],
    ['./E/E_3/', 'details', 'folder'],
    ['./E/E_3/README.md', 'details', 'folder'],
    ['./E/E_3/', 'slides', 'folder'],
    ['https://github.com/a/b', 'code', 'other'],
    ['https://example.org/', 'a video about slides that somebody made in the year before last', 'other'],
  ])('takes %j called %j for %s', (address, label, kind) => {
    expect(kindOfLink({ address, label })).toBe(kind);
  });

  it('takes what says nothing for what stands there', () => {
    expect(kindOfLink({ address: 'https://example.org/x', label: 'x' }, 'slides')).toBe('slides');
    expect(kindOfLink({ address: 'https://github.com/a/b', label: 'x' }, 'slides')).toBe('other');
  });
});

describe('sortLinks', () => {
  it('sorts what stands in one cell', () => {
    const line = lineOf(
      '[pdf](a.pdf) [video](https://youtu.be/x) [code](https://github.com/a/b) ![Poster of it](p.jpg) ![Ada](ada.png) ![logo](logo.png)',
    );
    expect(sortLinks(line)).toEqual({
      slides: [{ address: 'a.pdf', label: 'pdf' }],
      videos: [{ address: 'https://youtu.be/x', label: 'video' }],
      albums: [],
      posters: [{ address: 'p.jpg', label: 'Poster of it' }],
      others: [{ address: 'https://github.com/a/b', label: 'code' }],
    });
  });
});

describe('kindOfReference', () => {
  it.each([
    ['https://github.com/a/b', 'code'],
    ['https://arxiv.org/abs/1706.03762', 'paper'],
    ['https://doi.org/10.1/2', 'paper'],
    ['https://medium.com/a', 'article'],
    ['https://example.org/', 'website'],
  ])('takes %j for %s', (address, kind) => {
    expect(kindOfReference({ address, label: '' })).toBe(kind);
  });
});
