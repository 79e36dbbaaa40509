import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, didYouMean, nearest, SLUG, shorten, show, slugify, withoutForbiddenCharacters } from '../../src/schema/text.ts';

const SEED = { seed: 20190624 };
const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('slugify', () => {
  it.each([
    ['Jan Schlüter', 'jan-schlueter'],
    ['Ärzte Öl Übung', 'aerzte-oel-uebung'],
    ['Groß und GROẞ', 'gross-und-gross'],
    ['Michal Šustr', 'michal-sustr'],
    ['Jiří Dvořák', 'jiri-dvorak'],
    ['Žofie Čapková-Ňuňková', 'zofie-capkova-nunkova'],
    ['Łukasz Żółć', 'lukasz-zolc'],
    ['Ștefan Țurcanu', 'stefan-turcanu'],
    ['Ştefan Ţurcanu', 'stefan-turcanu'],
    ['Ionuț Bărbulescu', 'ionut-barbulescu'],
    ['Søren Åberg', 'soren-aberg'],
    ['René Girard', 'rene-girard'],
    ['Иван Петров', 'ivan-petrov'],
  ])('writes %s as %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it.each([
    ["Conor O'Brien", 'conor-o-brien'],
    ['J. R. R. Tolkien', 'j-r-r-tolkien'],
    ['  Two   blanks  ', 'two-blanks'],
    ['A/B: testing, twice', 'a-b-testing-twice'],
    ['GPT4All on iOS', 'gpt4all-on-ios'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>', 'script'],
  ])('makes one hyphen of all that is no letter or digit: %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it.each(['李明', '김철수', 'สมชาย', '–', '...', ''])('is empty for a name without a letter that ASCII can write: "%s"', (name) => {
    expect(slugify(name)).toBe('');
  });

  it('does not depend on whether a mark is part of its letter or stands behind it', () => {
    for (const name of ['Jürgen Groß', 'Dvořák', 'Țurcanu']) expect(slugify(name.normalize('NFD'))).toBe(slugify(name.normalize('NFC')));
  });

  it('gives a slug that is allowed as a file name, or nothing, and leaves a slug as it is', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const slug = slugify(name);
        if (slug !== '') expect(slug).toMatch(SLUG);
        expect(slugify(slug)).toBe(slug);
      }),
      SEED,
    );
  });
});

describe('SLUG', () => {
  it.each(['a', '28', 'ai-summit-2017'])('takes %s', (text) => {
    expect(text).toMatch(SLUG);
  });

  it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'ä', 'a b', 'a/b', 'a.b', 'a\n', '../a'])('refuses %j', (text) => {
    expect(text).not.toMatch(SLUG);
  });
});

describe('show', () => {
  it.each([
    ['text', '"text"'],
    ['', '""'],
    ['say "yes"', '"say \\"yes\\""'],
    ['Grüße, 世界', '"Grüße, 世界"'],
    [12, '12'],
    [false, 'false'],
    [null, 'nothing'],
    [undefined, 'nothing'],
    [[], 'a list of 0'],
    [['a', 'b'], 'a list of 2'],
    [{ a: 1 }, 'a group of fields'],
  ])('shows %j as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it.each([
    ['\n', '\\n'],
    ['\t', '\\t'],
    ['\u0000', '\\u0000'],
    ['\u001b[31m', '\\u001b[31m'],
    ['\u007f', '\\u007f'],
    ['\u0085', '\\u0085'],
    ['\u009b', '\\u009b'],
    ['\u2028', '\\u2028'],
    ['\u061c', '\\u061c'],
    ['\u200e', '\\u200e'],
    ['\u200f', '\\u200f'],
    ['\u202e', '\\u202e'],
    ['\u200b', '\\u200b'],
    ['\u00a0', '\\u00a0'],
    ['\u3000', '\\u3000'],
    ['\u00ad', '\\u00ad'],
    ['\u200d', '\\u200d'],
    ['\u2800', '\\u2800'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\u2066', '\\u2066'],
    ['\u2069', '\\u2069'],
    ['\ufeff', '\\ufeff'],
    ['\ud800', '\\ud800'],
  ])('makes %j visible', (character, visible) => {
    expect(show(`a${character}b`)).toBe(`"a${visible}b"`);
  });

  it.each(['👩\u200d💻', 'می\u200cخواهم', 'क्\u200dष'])('leaves the joiners alone that belong to letters: %s', (text) => {
    expect(show(text)).toBe(`"${text}"`);
  });

  it('never gives a character that moves a cursor, breaks a line or turns the direction, nor a line longer than a terminal', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.anything()), (value) => {
        expect(show(value)).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u);
      }),
      SEED,
    );
    expect(show('a'.repeat(1000))).toBe(`"${'a'.repeat(79)}…"`);
  });
});

describe('withoutForbiddenCharacters', () => {
  it.each([
    ['a\u0000\u0008b', 'ab'],
    ['a\rb\u007f\u0085\u009f', 'ab'],
    ['a\ud83d b \udc00', 'a b '],
    ['a\ufffe\uffff', 'a'],
    ['tab\tline\n\u2028\u202e\u00ad\ufffd Größe 漢 😀', 'tab\tline\n\u2028\u202e\u00ad\ufffd Größe 漢 😀'],
  ])('makes of %j %j', (text, rest) => {
    expect(withoutForbiddenCharacters(text)).toBe(rest);
  });
});

describe('shorten', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['a sentence of words', 16, 'a sentence of…'],
    ['a sentence of words', 12, 'a sentence…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['a Donaudampfschifffahrt', 10, 'a Donauda…'],
    ['ab', 1, '…'],
  ])('cuts "%s" to %i characters as "%s"', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });

  it('leaves no half of a character that takes two code units', () => {
    expect(shorten('abc🦄🦄🦄', 5)).toBe('abc…');
    expect(shorten('abc🦄🦄🦄', 6)).toBe('abc🦄…');
  });

  it('is never longer than asked, never splits a character, and gives the beginning of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 100 }), (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(/\p{Cs}/u);
        if (text.length <= length) expect(short).toBe(text);
        else expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
      }),
      SEED,
    );
  });
});

describe('anyOf', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('writes %j as "%s"', (words, text) => {
    expect(anyOf(words)).toBe(text);
  });

  it('takes another conjunction', () => {
    expect(anyOf(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  });
});

describe('nearest', () => {
  const FIELDS = ['title', 'speakers', 'slides', 'videos', 'topics', 'time'];

  it.each([
    ['speeker', 'speakers'],
    ['Speakers', 'speakers'],
    ['speaker', 'speakers'],
    ['titel', 'title'],
    ['sldies', 'slides'],
    ['TOPICS', 'topics'],
  ])('finds what "%s" was meant to be: %s', (found, word) => {
    expect(nearest(found, FIELDS)).toBe(word);
  });

  it.each(['permalink', 'eleventyComputed', 'zzz', 'x', ''])('finds nothing near "%s"', (found) => {
    expect(nearest(found, FIELDS)).toBeUndefined();
  });

  it.each([
    ['de', ['en', 'fr']],
    ['q', ['a', 'bc']],
    ['', ['a', 'ab']],
  ])('does not offer a word that shares no letter with "%s"', (found, known) => {
    expect(
      nearest(
        found,
        known.filter((word) => ![...found].some((letter) => word.includes(letter))),
      ),
    ).toBeUndefined();
  });

  it('prefers the nearest, and of equally near ones the first', () => {
    expect(nearest('talk', ['walks', 'talks', 'talc'])).toBe('talks');
    expect(nearest('tak', ['talk', 'task'])).toBe('talk');
    expect(nearest('task', ['talk', 'task'])).toBe('task');
  });

  it('finds nothing where nothing is known', () => {
    expect(nearest('talk', [])).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('offers the nearest word in a sentence, or says nothing', () => {
    expect(didYouMean('speeker', ['title', 'speakers'])).toBe('Did you mean "speakers"?');
    expect(didYouMean('permalink', ['title', 'speakers'])).toBe('');
  });
});
