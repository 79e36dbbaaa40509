import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORTANCES, type ListedWord, readWordList, writeWordList } from '../../src/schema/word-list.ts';

const SEED = { seed: 20190624 };
const word = fc
  .string({ unit: fc.constantFrom(...'abcdeABÄüß漢ア\u{1d54f}\u{10400}1'), minLength: 1, maxLength: 20 })
  .map((text) => text.normalize('NFC'));
const words = fc.uniqueArray(fc.record({ word, importance: fc.constantFrom(...IMPORTANCES) }), { selector: (item) => item.word });

describe('a written list', () => {
  it('is read as it was, in the order of the alphabet, when it has gone through UTF-8', () => {
    fc.assert(
      fc.property(words, (list) => {
        const read = readWordList(new TextDecoder().decode(new TextEncoder().encode(writeWordList(list))));
        expect(read).toEqual([...list].sort((a, b) => (a.word < b.word ? -1 : 1)));
      }),
      SEED,
    );
  });

  it('says how much of each word is that of the word before', () => {
    const list: ListedWord[] = [
      { word: 'spectrum', importance: 'text' },
      { word: 'spectra', importance: 'name' },
      { word: 'speech', importance: 'title' },
    ];
    expect(writeWordList(list)).toBe('!spectra_um.ech');
  });

  it.each(['', '<!doctype html><title>404</title>', 'no signs at all', '~~~', '}}}', '!', '"a'])(
    'of another text is whatever can be read: %j',
    (text) => {
      expect(Array.isArray(readWordList(text))).toBe(true);
    },
  );

  it('that was cut gives the words before the cut', () => {
    const text = writeWordList(['alpha', 'beta', 'gamma'].map((name) => ({ word: name, importance: 'name' })));
    expect(readWordList(text.slice(0, -2)).map((item) => item.word)).toEqual(['alpha', 'beta', 'gam']);
  });

  it('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const item of readWordList(text)) expect(IMPORTANCES).toContain(item.importance);
      }),
      SEED,
    );
  });
});
