import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../src/markdown/render.ts';
import { createRandom } from '../../src/output/random.ts';
import type { SearchRecord } from '../../src/output/search-records.ts';
import { createWordCount, fitWordList, MAX_LIST_BYTES, type PageTexts, textsOf } from '../../src/output/word-list.ts';
import { type ListedWord, readWordList } from '../../src/schema/word-list.ts';

const SEED = { seed: 20190624 };

function listWords(pages: readonly PageTexts[], limit?: number): ListedWord[] {
  const count = createWordCount();
  for (const page of pages) count.add(page);
  return count.list(limit);
}

const wordsOf = (...pages: PageTexts[]): string[] => listWords(pages).map(({ word }) => word);

describe('the words of an archive', () => {
  it('are those of names, then of titles, then all others, and of each kind those on most pages first', () => {
    const pages: PageTexts[] = [
      { names: ['Ines Haberl'], titles: ['Bearings'], texts: ['crack grease', 'crack crack pigeon'] },
      { titles: ['Bearings, bread'], texts: ['grease of Haberl'] },
      { texts: ['bread'] },
    ];
    expect(listWords(pages)).toEqual([
      { word: 'Haberl', importance: 'name' },
      { word: 'Ines', importance: 'name' },
      { word: 'Bearings', importance: 'title' },
      { word: 'bread', importance: 'title' },
      { word: 'grease', importance: 'text' },
      { word: 'crack', importance: 'text' },
      { word: 'of', importance: 'text' },
      { word: 'pigeon', importance: 'text' },
    ]);
  });

  it.each<[string, PageTexts[], string[]]>([
    ['as they are mostly written', [{ texts: ['Network', 'network network'] }], ['network']],
    ['with the capitals of acronyms', [{ names: ['GAN'], texts: ['GAN and a gan'] }], ['GAN', 'and']],
    ['with the marks of names', [{ names: ['Schlüter'], texts: ['Schluter Schluter Schluter'] }], ['Schlüter']],
    ['with marks that stand on their own', [{ names: ['Schlu\u0308ter'] }], ['Schlüter']],
    ['with the ligatures of PDFs taken apart', [{ texts: ['classiﬁcation'] }], ['classification']],
    [
      'without signs around and between them',
      [{ texts: ['“self-supervised” (U-Net), CycleGAN!'] }],
      ['CycleGAN', 'Net', 'self', 'supervised'],
    ],
    ['without numbers, ordinals and units', [{ texts: ['2018 28th 16kHz 3D word2vec'] }], ['3D', 'word2vec']],
    ['without single letters', [{ texts: ['a plan B'] }], ['plan']],
    ['without addresses', [{ texts: ['see https://example.org/a?b=c there'] }], ['see', 'there']],
    ['without what is too long to be a word', [{ texts: [`${'x'.repeat(33)} ${'y'.repeat(32)}`] }], ['y'.repeat(32)]],
    ['of any script', [{ names: ['Σίσυφος'], texts: ['漢字'] }], ['Σίσυφος', '漢字']],
    ['of names that JavaScript gives objects', [{ texts: ['constructor __proto__ toString'] }], ['constructor', 'proto', 'toString']],
  ])('are listed %s', (_, pages, expected) => {
    expect(wordsOf(...pages).sort()).toEqual(expected.sort());
  });

  it('are no more than asked for, the most important ones', () => {
    expect(listWords([{ names: ['Ada'], texts: ['one two'] }], 2).map(({ word }) => word)).toEqual(['Ada', 'one']);
  });

  it('are letters, marks and digits alone, each once, whatever the texts are', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, texts, (names, others) => {
        const words = wordsOf({ names }, { texts: others });
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        for (const { length } of words) expect(length > 1 && length <= 32).toBe(true);
      }),
      SEED,
    );
  });
});

it('the words of a record are those of its names, of its title and facts, and of its texts without the signs of HTML', () => {
  const record: SearchRecord = {
    kind: 'talk',
    path: '/meetups/1/bread/',
    title: 'Forecasting Bread',
    aliases: [],
    speakers: [['Tobias Wenninger']],
    topics: [['Sound', 'Audio']],
    passages: [
      { kind: 'facts', text: 'Bakery.' },
      { kind: 'text', text: '<p>salt &amp; <a href="/flour/">rye</a></p>' as SafeHtml, isHtml: true },
      { kind: 'slide', id: 'slide-1', text: 'a < b' },
    ],
    facets: {},
    shown: { kind: 'talk', details: [] },
  };
  expect(listWords([textsOf(record)]).map(({ word, importance }) => `${importance} ${word}`)).toEqual([
    'name Audio',
    'name Sound',
    'name Tobias',
    'name Wenninger',
    'title Bakery',
    'title Bread',
    'title Forecasting',
    'text rye',
    'text salt',
  ]);
  const speaker = textsOf({ ...record, kind: 'speaker', title: 'Ines Haberl' });
  expect(listWords([speaker])).toContainEqual({ word: 'Ines', importance: 'name' });
});

describe('the file of words', () => {
  const random = createRandom('words');
  const letters = 'abcdefghijklmnopqrstuvwxyzäöü';
  const randomWord = (): string => Array.from({ length: 8 }, () => letters[Math.floor(random() * letters.length)]).join('');
  const words = listWords([{ names: Array.from({ length: 1_000 }, randomWord), texts: Array.from({ length: 20_000 }, randomWord) }]);

  it('takes 20,000 bytes when it is compressed, and has the most important words', () => {
    const text = fitWordList(words);
    const size = gzipSync(text, { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(MAX_LIST_BYTES);
    expect(size).toBeGreaterThan(MAX_LIST_BYTES * 0.99);
    const read = readWordList(text);
    expect(read.filter(({ importance }) => importance === 'name')).toHaveLength(1_000);
    const expected = words.slice(0, read.length).map(({ word }) => word);
    expect(new Set(read.map(({ word }) => word))).toEqual(new Set(expected));
  });

  it('has all words where they fit, and none where nothing fits', () => {
    expect(readWordList(fitWordList(words.slice(0, 500)))).toHaveLength(500);
    expect(fitWordList([])).toBe('');
    expect(fitWordList(words, 10)).toBe('');
  });
});
