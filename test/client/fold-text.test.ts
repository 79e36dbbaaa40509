import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFilter, indexWords } from '../../src/client/fold-text.ts';

const SEED = { seed: 20190624 };

describe('the words of a text', () => {
  it.each([
    ['CycleGAN (2018)', ' cyclegan cycle gan (2018) 2018 '],
    ['Hoelscher-Obermaier', ' hoelscher-obermaier hoelscher obermaier '],
    ['GPT-4 and GPT-4', ' gpt-4 gpt 4 and '],
    ['GANs', ' gans '],
    ['  ', '  '],
  ])('%j are indexed as %j', (text, index) => {
    expect(indexWords(text)).toBe(index);
  });
});

describe('typed words', () => {
  const talk = 'Jan Schlüter Learning to “See” & Hear: CycleGAN, C++ in training 24 June 2019 2019-06-24 28 Meetup 28 TU Wien';
  const index = indexWords(talk);

  it.each([
    'Schlüter',
    'Schluter',
    'schlueter',
    'SCHLU\u0308TER',
    'jan schlüter',
    'schlüter learning',
    'learn  hear ',
    'see',
    '“see”',
    'hear:',
    'hear',
    'cyclegan',
    'gan',
    'clegan',
    'c++',
    'meetup 28',
    '#28',
    'june 2019',
    '2019-06-24',
    'tu wien',
    'wie',
    '&',
    '"',
    '',
  ])('%j find the talk', (query) => {
    expect(createWordFilter(query)(index)).toBe(true);
  });

  it.each(['Schlter', 'schlüter vision', 'ai', 'ear', 'ien', 'c#', '29', '2', '201', 'meetup 29', '<script>'])('%j do not', (query) => {
    expect(createWordFilter(query)(index)).toBe(false);
  });

  it('of a script without blanks are found wherever they stand', () => {
    expect(createWordFilter('学习')(indexWords('深度学习入门'))).toBe(true);
    expect(createWordFilter('视觉')(indexWords('深度学习入门'))).toBe(false);
  });

  it('find a name spelled with two letters by its mark', () => {
    expect(createWordFilter('Schlüter')(indexWords('Jan Schlueter'))).toBe(true);
  });

  it('find the text they are taken from, in any order, case and Unicode form', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('NFC', 'NFD'), (words, form) => {
        const made = indexWords(words.join(' '));
        expect(createWordFilter(words.toReversed().join(' ').normalize(form))(made)).toBe(true);
      }),
      SEED,
    );
  });
});
