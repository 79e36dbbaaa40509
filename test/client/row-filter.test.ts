import { describe, expect, it } from 'vitest';
import { indexWords } from '../../src/client/fold-text.ts';
import { countValues, createFilter, type Facts, type Filters } from '../../src/client/row-filter.ts';

const facts = (words: string, year: string, topics: readonly string[], flags: readonly string[]): Facts => ({
  words: indexWords(words),
  choices: { year: [year], topic: topics },
  flags,
});
const ITEMS = [
  facts('River sounds', '2018', ['audio'], ['slides', 'video']),
  facts('River maps', '2018', ['maps'], ['slides']),
  facts('Ocean maps', '2019', ['maps', 'ethics'], []),
];
const NOTHING: Filters = { words: '', choices: {}, flags: [] };

describe('a filter', () => {
  it.each<[string, Partial<Filters>, readonly number[]]>([
    ['nothing', {}, [0, 1, 2]],
    ['a word', { words: 'river' }, [0, 1]],
    ['two words', { words: 'maps ocean' }, [2]],
    ['a year', { choices: { year: '2018' } }, [0, 1]],
    ['one of several topics', { choices: { topic: 'ethics' } }, [2]],
    ['a year and a topic', { choices: { year: '2018', topic: 'maps' } }, [1]],
    ['slides', { flags: ['slides'] }, [0, 1]],
    ['slides and a video', { flags: ['slides', 'video'] }, [0]],
    ['all of it', { words: 'river', choices: { year: '2018', topic: 'audio' }, flags: ['video'] }, [0]],
    ['what there is nowhere', { words: 'river', choices: { year: '2019' } }, []],
    ['a choice that no item knows', { choices: { kind: 'keynote' } }, []],
  ])('for %s lets the right ones pass', (_, filters, expected) => {
    const passes = createFilter({ ...NOTHING, ...filters });
    expect(ITEMS.flatMap((item, index) => (passes(item) ? [index] : []))).toEqual(expected);
  });
});

describe('the counts of values', () => {
  it('say what each would leave of the rest, whichever is chosen now', () => {
    expect([...countValues('topic', ITEMS, NOTHING)]).toEqual([
      ['audio', 1],
      ['maps', 2],
      ['ethics', 1],
    ]);
    const filters = { words: 'river', choices: { year: '2018', topic: 'audio' }, flags: [] };
    expect([...countValues('topic', ITEMS, filters)]).toEqual([
      ['audio', 1],
      ['maps', 1],
    ]);
    expect([...countValues('year', ITEMS, { ...filters, words: '' })]).toEqual([['2018', 1]]);
  });
});
