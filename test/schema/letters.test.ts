import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, spellings } from '../../src/schema/letters.ts';

const SEED = { seed: 20190624 };

describe('a folded text', () => {
  it.each([
    ['Jan Schlüter', 'jan schluter'],
    ['JAN SCHLU\u0308TER', 'jan schluter'],
    ['Michal Šustr', 'michal sustr'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Œuvre, Ægir', 'oeuvre, aegir'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['ﬁne ２０１８', 'fine 2018'],
    ['“it’s”', "“it's”"],
    ['2016–2018', '2016-2018'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is the same for all ways to write a text, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        for (const form of ['NFC', 'NFD'] as const) expect(foldText(text.normalize(form))).toBe(folded);
      }),
      SEED,
    );
  });
});

it.each([
  ['Schlüter', ['schluter', 'schlueter']],
  ['Schlu\u0308ter', ['schluter', 'schlueter']],
  ['Ångström', ['angstrom', 'aangstroem']],
  ['René', ['rene']],
])('the spellings of %s are %j', (word, expected) => {
  expect(spellings(word)).toEqual(expected);
});
