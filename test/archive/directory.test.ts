import { describe, expect, it } from 'vitest';
import { createDirectory, personSlug, sameName } from '../../src/archive/directory.ts';
import { aPerson } from './records.ts';

const directory = createDirectory([
  aPerson('ada-lovelace', { name: 'Ada Lovelace', aliases: ['Countess of Lovelace', 'grace-hopper'] }),
  aPerson('grace-hopper', { name: 'Grace Hopper', aliases: ['Ada Lovelace'] }),
]);

describe('a directory', () => {
  it.each([
    ['ada-lovelace', 'ada-lovelace'],
    ['Ada Lovelace', 'ada-lovelace'],
    ['ADA  LOVELACE', 'ada-lovelace'],
    [' Countess of\tLovelace ', 'ada-lovelace'],
    ['Grace Hopper', 'grace-hopper'],
  ])('finds %j as %s', (text, id) => {
    expect(directory.find(text)).toBe(id);
  });

  it.each(['', 'Ada', 'Lovelace', 'adalovelace', 'constructor', '__proto__', 'toString'])('finds nothing for "%s"', (text) => {
    expect(directory.find(text)).toBeUndefined();
  });

  it("lets no alias take another record's id away, and the first record keep a name that two have", () => {
    expect(directory.find('grace-hopper')).toBe('grace-hopper');
    expect(directory.find('Ada Lovelace')).toBe('ada-lovelace');
  });

  it('knows all that can be written', () => {
    expect(new Set(directory.words)).toEqual(
      new Set(['ada-lovelace', 'grace-hopper', 'Ada Lovelace', 'Countess of Lovelace', 'Grace Hopper']),
    );
  });
});

describe('the slug of a person', () => {
  it('is the name of their file, else made from the name', () => {
    expect(personSlug(directory, 'Countess of Lovelace')).toBe('ada-lovelace');
    expect(personSlug(directory, 'Jan Schlüter')).toBe('jan-schlueter');
    expect(personSlug(directory, '李明')).toBe('');
  });
});

describe('the same name', () => {
  it.each([
    ['Ada Lovelace', 'ada   lovelace'],
    ['Ada Lovelace', ' Ada\u00a0Lovelace '],
    ['Jürgen', 'JU\u0308RGEN'],
  ])('is %j and %j', (a, b) => {
    expect(sameName(a)).toBe(sameName(b));
  });

  it.each([
    ['René', 'Rene'],
    ['Jürgen', 'Juergen'],
    ['Ada Lovelace', 'AdaLovelace'],
  ])('is not %s and %s', (a, b) => {
    expect(sameName(a)).not.toBe(sameName(b));
  });
});
