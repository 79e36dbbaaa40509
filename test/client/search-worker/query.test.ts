import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, wordsOfSubject, wordsThatTell, writeQuery } from '../../../src/client/search-worker/query.ts';

describe('a query', () => {
  it.each([
    ['mel spectrogram', { words: ['mel', 'spectrogram'] }],
    ['  Text-to-Speech,  (2018)! ', { words: ['Text', 'to', 'Speech', '2018'] }],
    ["don't O’Neill", { words: ['dont', 'ONeill'] }],
    ['"adversarial networks" vienna', { words: ['vienna'], phrases: [['adversarial', 'networks']] }],
    [
      '„tiefes Lernen“ «deux mots»',
      {
        phrases: [
          ['tiefes', 'Lernen'],
          ['deux', 'mots'],
        ],
      },
    ],
    ['"vienna"', { words: ['vienna'] }],
    ['"never closed', { words: ['never', 'closed'] }],
    ['speaker:schlüter mel', { words: ['mel'], named: [{ name: 'speaker', words: ['schlüter'] }] }],
    ['Speaker: "Jan Schlüter"', { named: [{ name: 'speaker', words: ['Jan', 'Schlüter'] }] }],
    ['topic:gan year:2018', { named: [{ name: 'topic', words: ['gan'] }], year: '2018' }],
    ['year:soon', { words: ['year', 'soon'] }],
    ['year:2018 year:2019', { words: ['year', '2019'], year: '2018' }],
    ['speaker:', {}],
    ['gan year:20', { words: ['gan'] }],
    ['colour:red', { words: ['colour', 'red'] }],
    ['', {}],
    ['""" "', {}],
    ['🎵', {}],
    ['שלום עולם', { words: ['שלום', 'עולם'] }],
    ['<script>alert(1)</script>', { words: ['script', 'alert', '1', 'script'] }],
  ])('%j is read as %j', (typed, expected) => {
    const { operators: _, isCut, ...parsed } = parseQuery(typed);
    expect(parsed).toEqual({ words: [], phrases: [], named: [], ...expected });
    expect(isCut).toBe(false);
  });

  it('says what is left without each operator', () => {
    expect(parseQuery('mel speaker:"Jan Schlüter" year:2018').operators).toEqual([
      { name: 'speaker', value: 'Jan Schlüter', without: 'mel year:2018' },
      { name: 'year', value: '2018', without: 'mel speaker:"Jan Schlüter"' },
    ]);
  });

  it('is cut after twelve words, and says so', () => {
    const words = 'a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12'.split(' ');
    expect(parseQuery(words.join(' '))).toMatchObject({ words, isCut: false });
    expect(parseQuery(`${words.join(' ')} a13`)).toMatchObject({ words, isCut: true });
    expect(parseQuery('x '.repeat(5000)).words).toHaveLength(12);
  });

  it('of any characters never throws, and is the same when it is written and read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const parsed = parseQuery(typed);
        const again = parseQuery(writeQuery(parsed));
        expect(again.phrases).toEqual(parsed.phrases);
        expect(again.words).toEqual(parsed.words);
      }),
      { seed: 5 },
    );
  });
});

it.each([
  [
    ['the', 'art', 'of', 'noise'],
    ['art', 'noise'],
  ],
  [['to', 'be'], ['be']],
  [['reinforcement', 'l'], ['reinforcement']],
  [
    ['the', 'of'],
    ['the', 'of'],
  ],
  [[], []],
])('the words of %j that tell are %j', (words, expected) => {
  expect(wordsThatTell(words)).toEqual(expected);
});

it('knows the words by which people only say what they look for', () => {
  expect(wordsOfSubject(['that', 'talk', 'about', 'fake', 'news'])).toEqual(['fake', 'news']);
});
