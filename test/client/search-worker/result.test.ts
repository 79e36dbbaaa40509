import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/client/search/messages.ts';
import type { FoundPage } from '../../../src/client/search-worker/engine.ts';
import { parseQuery } from '../../../src/client/search-worker/query.ts';
import { createWanted } from '../../../src/client/search-worker/relevance.ts';
import { judge } from '../../../src/client/search-worker/result.ts';
import type { ShownFacts } from '../../../src/schema/search-page.ts';

const FACTS: ShownFacts = {
  kind: 'talk',
  by: 'Ada Schlüter',
  details: ['Meetup 28', '24 June 2019'],
  decks: [{ path: '/media/slides/k/*-small.webp', first: 1, width: 1600, height: 900 }],
};

/** A page of passages, each an id with its text, and where the words stand that a search has found. */
function aPage(
  passages: readonly (readonly [id: string, text: string])[],
  { names = {}, facts = FACTS }: { names?: Record<string, string>; facts?: ShownFacts } = {},
): FoundPage {
  const words: string[] = [];
  const anchors = [{ id: `@facts=${encodeURIComponent(JSON.stringify(facts))}`, place: 0, text: '' }];
  for (const [id, text] of passages) {
    anchors.push({ id, place: words.length, text: id.startsWith('h-') ? (text.split('. ')[0] ?? '') : '' });
    words.push(...text.split(' '));
  }
  return {
    path: '/meetups/28/birds/',
    words,
    anchors,
    names: { title: 'Birds at night', speakers: 'Ada Schlüter | ada schlueter', ...names },
  };
}

function judgeFor(query: string, page: FoundPage) {
  const wanted = createWanted(parseQuery(query));
  const places = [...page.words.keys()].filter((place) => wanted.matchers.some((matches) => matches(page.words[place] ?? '') > 0));
  return judge(page, { places }, wanted, '/archive') ?? expect.fail('no result');
}

const show = (pieces: readonly Piece[]): string => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('a result', () => {
  const page = aPage([
    ['@facts', 'Meetup 28. Talent Garden.'],
    ['@text', 'A talk for those who are up late.'],
    ['slide-1', 'Welcome'],
    ['slide-2', 'The owl and its prey'],
    ['slide-3', 'An owl, two owls and the moon'],
    ['t-750', 'and the moon was out'],
  ]);

  it('leads to each slide and second at which something was found, the best first', () => {
    const { result } = judgeFor('owl moon', page);
    expect(result.moments.map(({ kind, label, href, sentence }) => [kind, label, href, show(sentence)])).toEqual([
      ['slide', 'Slide 3', '/archive/meetups/28/birds/#slide-3', 'An [owl], two [owls] and the [moon]'],
      ['slide', 'Slide 2', '/archive/meetups/28/birds/#slide-2', 'The [owl] and its prey'],
      ['second', '12:30', '/archive/meetups/28/birds/#t-750', 'and the [moon] was out'],
    ]);
    expect(result.moments[0]?.picture).toEqual({ src: '/archive/media/slides/k/3-small.webp', width: 1600, height: 900 });
    expect(result.moreMoments).toBe(0);
  });

  it('has the best fifteen places, and says how many more there are', () => {
    const many = aPage(Array.from({ length: 19 }, (_, index) => [`slide-${index + 1}`, 'owl'] as const));
    const { result } = judgeFor('owl', many);
    expect(result.moments).toHaveLength(15);
    expect(result.moreMoments).toBe(4);
  });

  it('shows what is known of it', () => {
    const { result } = judgeFor('late', page);
    expect(result).toMatchObject({
      kind: 'talk',
      href: '/archive/meetups/28/birds/',
      path: '/meetups/28/birds/',
      details: ['Meetup 28', '24 June 2019'],
      picture: { src: '/archive/media/slides/k/1-small.webp' },
      moments: [],
    });
    expect(show(result.excerpt)).toBe('A talk for those who are up [late].');
  });

  it.each([
    ['schlueter', 'Birds at night', 'Ada [Schlüter]'],
    ['night birds', '[Birds] at [night]', 'Ada Schlüter'],
  ])('for %j is titled %j, by %j', (query, title, by) => {
    const { result } = judgeFor(query, page);
    expect(show(result.title)).toBe(title);
    expect(show(result.by)).toBe(by);
  });

  it('says by which other name it was found', () => {
    const topic = aPage([['@text', 'Two networks.']], {
      names: { title: 'Adversarial networks', speakers: '', aliases: 'GAN, GANs | gan' },
      facts: { kind: 'topic', details: [] },
    });
    expect(show(judgeFor('gan', topic).result.excerpt)).toBe('Also: [GAN], [GANs]');
  });

  it('counts a word the less the more slides have it', () => {
    const page = aPage([
      ['slide-1', 'Ada Schlüter · moon'],
      ['slide-2', 'Ada Schlüter · Ada Schlüter'],
      ['slide-3', 'owl'],
    ]);
    expect(judgeFor('schlüter owl', page).result.moments[0]?.label).toBe('Slide 3');
  });

  it('of a text leads to its sections', () => {
    const wiki = aPage(
      [
        ['@text', 'What to know.'],
        ['h-slides', 'Slides. Bring owls as a file.'],
      ],
      { facts: { kind: 'wiki', details: [] } },
    );
    expect(judgeFor('owls', wiki).result.moments).toMatchObject([
      { kind: 'section', label: 'Slides', href: '/archive/meetups/28/birds/#h-slides' },
    ]);
  });

  it('tells decks and recordings of one talk apart', () => {
    const deck = { path: '/media/slides/l/*-small.webp', first: 9, width: 4, height: 3 };
    const two = aPage(
      [
        ['deck-2-slide-9', 'owl'],
        ['video-2-t-61', 'owl'],
      ],
      { facts: { ...FACTS, decks: [null, deck] } },
    );
    expect(judgeFor('owl', two).result.moments.map(({ label, picture }) => [label, picture?.src])).toEqual([
      ['Deck 2, slide 9', '/archive/media/slides/l/9-small.webp'],
      ['Recording 2, 1:01', undefined],
    ]);
  });
});

describe('how well a page is what was asked for', () => {
  const relevance = (query: string, passages: Parameters<typeof aPage>[0], names?: Record<string, string>): number =>
    judgeFor(query, aPage(passages, names === undefined ? {} : { names })).relevance.score;

  it('falls from the title over speakers, text and slides to what is said', () => {
    const falling = [
      relevance('owl', [], { title: 'Owl' }),
      relevance('owl', [], { title: 'Owl watching' }),
      relevance('owl', [], { speakers: 'Ann Owl' }),
      relevance('owl', [], { topics: 'Owl' }),
      relevance('owl', [['@text', 'owl']]),
      relevance('owl', [['slide-1', 'owl']]),
      relevance('owl', [['t-1', 'owl']]),
    ];
    expect(falling).toEqual([...falling].sort((one, other) => other - one));
    expect(new Set(falling).size).toBe(falling.length);
  });

  it('is more for a word than for one that only begins so', () => {
    expect(relevance('net', [], { title: 'A net' })).toBeGreaterThan(relevance('net', [], { title: 'A network' }));
  });

  it('is nothing where a word is missing', () => {
    expect(relevance('owl zebra', [['@text', 'owl']])).toBe(0);
  });

  it('is nothing where the words of a phrase do not stand together in one passage', () => {
    expect(
      relevance('"zebra crossing"', [
        ['slide-1', 'a zebra'],
        ['slide-2', 'crossing the road'],
      ]),
    ).toBe(0);
    expect(relevance('"zebra crossing"', [['slide-1', 'a zebra crossing']])).toBeGreaterThan(0);
    expect(relevance('"zebra crossing"', [], { title: 'A zebra crossing' })).toBeGreaterThan(0);
  });

  it('is nothing where an operator asks for a name that is put together of two', () => {
    expect(relevance('speaker:"Ada Lidy"', [], { speakers: 'Ada Schlüter, Thomas Lidy' })).toBe(0);
    expect(relevance('speaker:"Thomas Lidy"', [], { speakers: 'Ada Schlüter, Thomas Lidy' })).toBeGreaterThan(0);
  });

  it('is in doubt where there are only words that are akin', () => {
    const isSure = (query: string, title: string) => judgeFor(query, aPage([], { names: { title } })).relevance.isSure;
    expect(isSure('momentun', 'Moments')).toEqual([false]);
    expect(isSure('moment net', 'Moments of networks')).toEqual([true, true]);
  });
});

it('is no result where what is shown cannot be read', () => {
  const page = { ...aPage([]), anchors: [{ id: '@facts=%E0%A4%A', place: 0, text: '' }] };
  expect(judge(page, { places: [] }, createWanted({ words: ['owl'], phrases: [], named: [] }), '')).toBeUndefined();
});
