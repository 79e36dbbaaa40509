import { describe, expect, it } from 'vitest';
import type { Deck, Recording } from '../../src/archive/model.ts';
import type { Observation } from '../../src/content/records.ts';
import {
  canBeSeen,
  deckCopies,
  documentWords,
  downloadUrl,
  firstMoments,
  frameOf,
  originWords,
  type ShownDeck,
  servesCopy,
  showsSlides,
  slideAlternative,
  slidePlace,
  viewUrl,
} from '../../src/output/decks.ts';
import { effectiveStatus } from '../../src/output/media-status.ts';
import { createUrls } from '../../src/output/urls.ts';
import { formatBytes } from '../../src/output/words.ts';
import type { LocalPath, SafeUrl } from '../../src/schema/url.ts';
import { aMeetup } from '../archive/records.ts';
import { aDocument, linkWithDocuments } from '../helpers/slides-site.ts';

const ADDRESS = 'https://example.org/talk.pdf' as SafeUrl;
const FILE = 'slides/talk.pdf' as LocalPath;
const [MEETUP] = linkWithDocuments({ meetups: [aMeetup('028')] }, {}).meetups;

/** A deck at a web address of which a copy of 42 pages is at hand. */
function aDeck(fields: Partial<Deck> = {}): ShownDeck {
  const { document, slides } = aDocument('k', { pages: 42 });
  return { url: ADDRESS, mirrors: [], status: 'available', slides, document, ...fields };
}

/** The same as a file in the meetup's folder. */
function aFile(fields: Partial<Deck> = {}): ShownDeck {
  const { url: _, ...deck } = aDeck(fields);
  return { ...deck, file: FILE };
}

function seen(state: Observation['state'], fields: Partial<Observation> = {}): Observation {
  return { state, copies: [], lastSeen: '2026-11-25', ...fields };
}

describe('servesCopy', () => {
  it.each<[string, Deck, boolean]>([
    ['its address is as it was', aDeck({ observation: seen('available') }), false],
    ['nobody has looked', aDeck(), false],
    ['it fails of late', aDeck({ observation: seen('failing') }), false],
    ['it has changed', aDeck({ observation: seen('changed') }), false],
    ['it is gone', aDeck({ observation: seen('gone') }), true],
    ['its file calls it gone', aDeck({ status: 'gone', observation: seen('available') }), true],
    ['its file calls it moved', aDeck({ status: 'moved' }), true],
    ['its file calls it private, whatever was seen', aDeck({ status: 'private', observation: seen('gone') }), false],
    ['it is a file of ours', aFile({ status: 'gone' }), false],
  ])('when %s', (_, deck, expected) => {
    expect(servesCopy(deck)).toBe(expected);
  });

  it('never without a copy', () => {
    const { document: _, ...deck } = aDeck({ status: 'gone', slides: [] });
    expect(servesCopy(deck)).toBe(false);
  });
});

describe('downloadUrl', () => {
  const urls = createUrls('https://site.example/archive/');
  it.each<[string, Deck, string]>([
    ['its address', aDeck({ observation: seen('failing') }), ADDRESS],
    ['our copy of what is gone', aDeck({ observation: seen('gone') }), '/archive/media/slides/k/slides.pdf'],
    ['our own file', aFile(), '/archive/media/28/slides/talk.pdf'],
  ])('is %s', (_, deck, expected) => {
    if (MEETUP === undefined) throw new Error('There is no meetup.');
    expect(downloadUrl(deck, MEETUP, urls)).toBe(expected);
  });
});

describe('showsSlides', () => {
  it.each<[string, Deck, boolean]>([
    ['pages are at hand', aDeck(), true],
    ['a person calls it private', aDeck({ status: 'private' }), false],
    ['no page is at hand', aDeck({ slides: [] }), false],
  ])('when %s', (_, deck, expected) => {
    expect(showsSlides(deck)).toBe(expected);
  });
});

describe('originWords', () => {
  it.each<[string, ShownDeck, string | undefined]>([
    ['nothing of a file', aFile({ status: 'moved' }), undefined],
    ['nothing of what is there', aDeck({ observation: seen('available') }), undefined],
    ['gone as seen', aDeck({ observation: seen('gone') }), 'No longer at its address; shown here from a copy of 25 November 2026.'],
    ['gone by the word of a file', aDeck({ status: 'gone' }), 'No longer at its address; shown here from a copy.'],
    [
      'moved by the word of a file, which wins',
      aDeck({ status: 'moved', observation: seen('gone') }),
      'Moved away from its address; shown here from a copy of 25 November 2026.',
    ],
    [
      'failing',
      aDeck({ observation: seen('failing') }),
      'Its address could not be reached of late; shown here from a copy of 25 November 2026.',
    ],
    ['changed', aDeck({ observation: seen('changed') }), 'Its address has other content now; shown here from a copy of 25 November 2026.'],
    [
      'a copy from elsewhere',
      aDeck({
        observation: { state: 'gone', copies: [], firstSeen: '2026-01-02', from: 'https://web.archive.org/web/2020/x.pdf' as SafeUrl },
      }),
      'No longer at its address; shown here from a copy of 2 January 2026 kept by the Wayback Machine.',
    ],
  ])('%s', (_, deck, expected) => {
    expect(originWords(deck)).toBe(expected);
  });
});

it.each<[Deck, Deck['status']]>([
  [aDeck(), 'available'],
  [aDeck({ observation: seen('gone') }), 'gone'],
  [aDeck({ observation: seen('failing') }), 'available'],
  [aDeck({ status: 'private', observation: seen('gone') }), 'private'],
])('statusOf: what a file says counts for more than what was seen (%#)', (deck, expected) => {
  expect(effectiveStatus(deck)).toBe(expected);
});

it('deckCopies names the host of each, once', () => {
  const url = (text: string): SafeUrl => text as SafeUrl;
  const deck = aDeck({
    mirrors: [url('https://mirror.example.org/a.pdf'), url('https://mirror.example.org/b.pdf')],
    observation: seen('gone', { copies: [url('https://web.archive.org/web/2020/x.pdf'), url('https://mirror.example.org/a.pdf')] }),
  });
  expect(deckCopies(deck).map(({ label }) => label)).toEqual([
    'Copy on mirror.example.org',
    'Copy on mirror.example.org (2)',
    'Copy in the Wayback Machine',
  ]);
});

describe('the words of a PDF', () => {
  it.each<[ShownDeck, string, string]>([
    [aDeck(), 'PDF, 42 pages, 3.1 MB', '12 of 42'],
    [aDeck({ pages: { first: 12, last: 34 } }), 'PDF, pages 12–34 of 42, 3.1 MB', '12 of 12–34'],
  ])('say format, pages and size (%#)', (deck, words, place) => {
    expect(documentWords(deck)).toBe(words);
    expect(slidePlace(deck, deck.slides[11] ?? expect.fail('no slide'))).toBe(place);
  });

  it.each([
    [0, '1 KB'],
    [999, '1 KB'],
    [640_200, '640 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [3_140_000, '3.1 MB'],
    [9_949_999, '9.9 MB'],
    [9_950_000, '10 MB'],
    [104_857_600, '105 MB'],
  ])('formatBytes(%d) is %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});

describe('slideAlternative', () => {
  it.each([
    ['', 'Slide 12'],
    ['12\n— 3 —', 'Slide 12'],
    ['\n 12 \n  What a   river sounds like\nMore', 'Slide 12: What a river sounds like'],
    ['河の音', 'Slide 12: 河の音'],
    [`${'word '.repeat(20)}end`, `Slide 12: ${'word '.repeat(15).trim()}…`],
    ['x'.repeat(100), `Slide 12: ${'x'.repeat(79)}…`],
    ['ab'.concat('😀'.repeat(50)), `Slide 12: ab${'😀'.repeat(38)}…`],
  ])('of %j', (text, expected) => {
    expect(slideAlternative({ number: 12, width: 16, height: 9, text })).toBe(expected);
  });
});

describe('frameOf', () => {
  const slides = (...sizes: readonly (readonly [number, number])[]) =>
    sizes.map(([width, height], index) => ({ number: index + 1, width, height, text: '' }));
  it.each([
    ['the only shape', slides([1600, 900]), [1600, 900]],
    ['the shape of most', slides([1131, 1600], [1600, 900], [1600, 900]), [1600, 900]],
    ['of two as frequent the first', slides([1600, 1200], [1600, 900], [1600, 900], [800, 600]), [1600, 1200]],
    ['something, of nothing', slides(), [16, 9]],
  ])('is %s', (_, given, [width, height]) => {
    expect(frameOf(given)).toEqual({ width, height });
  });
});

describe('firstMoments', () => {
  const recording = (
    moments: readonly (readonly [at: number, slide: number, deck?: number])[],
    fields: Partial<Recording> = {},
  ): Recording => ({
    chapters: [],
    status: 'available',
    moments: moments.map(([at, slide, deck = 1]) => ({ at, slide, deck })),
    ...fields,
  });

  it('are the first ones in the first recording that can be watched', () => {
    const recordings = [
      recording([[5, 1]], { status: 'gone' }),
      recording([[6, 1]], { observation: seen('gone') }),
      recording([
        [900, 12],
        [750, 12],
        [800, 13],
        [10, 3, 2],
      ]),
      recording([
        [1, 12],
        [2, 14],
      ]),
    ];
    expect([...firstMoments(recordings, 1)]).toEqual([
      [12, { recording: 3, seconds: 750 }],
      [13, { recording: 3, seconds: 800 }],
      [14, { recording: 4, seconds: 2 }],
    ]);
    expect([...firstMoments(recordings, 2)]).toEqual([[3, { recording: 3, seconds: 10 }]]);
  });
});

describe('where a deck can be looked at', () => {
  const urls = createUrls('https://site.example/archive/');
  const without = (deck: Deck): Deck => ({ ...deck, slides: [], document: undefined as never });

  it.each<[string, Deck, boolean, string | undefined]>([
    ['one at its address', aDeck(), true, ADDRESS],
    ['a file', aFile(), true, '/archive/media/28/slides/talk.pdf'],
    ['one that was seen to be gone, with a copy', aDeck({ observation: seen('gone') }), true, '/archive/media/slides/k/slides.pdf'],
    ['one that a file calls gone, with a copy', aDeck({ status: 'gone' }), true, '/archive/media/slides/k/slides.pdf'],
    ['one that is gone without a copy', without(aDeck({ status: 'gone' })), false, undefined],
    ['one that was seen to be gone, without a copy', without(aDeck({ observation: seen('gone') })), false, undefined],
    ['a private one', aDeck({ status: 'private' }), false, ADDRESS],
  ])('%s', (_, deck, isSeen, url) => {
    expect(canBeSeen(deck)).toBe(isSeen);
    expect(viewUrl(deck, MEETUP ?? expect.fail(), urls)).toBe(url);
  });
});
