import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/client/search/messages.ts';
import { excerptOf, toPieces } from '../../../src/client/search-worker/pieces.ts';

/** Pieces as one text, with what was found between brackets. */
function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

const isOwl = (word: string): number => (/owl/i.test(word) ? 1 : 0);

it.each([
  ['an owl, “Owls” & co.', 'an [owl], “[Owls]” & co.'],
  ['owl owl', '[owl] [owl]'],
  ['no bird', 'no bird'],
  ['フクロウ の 声 owl', 'フクロウの声[owl]'],
  ['', ''],
])('%j is marked as %j', (text, expected) => {
  expect(show(toPieces(text.split(' '), isOwl))).toBe(expected);
});

describe('an excerpt', () => {
  const words = (text: string): string[] => text.split(' ');
  const numbers = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join(' ');

  it('is a short text as it is', () => {
    const text = words('Nights are for owls.');
    expect(show(excerptOf(text, { from: 0, to: 4 }, [3], isOwl))).toBe('Nights are for [owls].');
  });

  it('begins with the sentence of what was found', () => {
    const text = words(`${numbers(1, 40)}. Nights are for owls ${numbers(50, 99)}`);
    expect(show(excerptOf(text, { from: 0, to: text.length }, [43], isOwl))).toMatch(/^… Nights are for \[owls\] w50 .* …$/);
  });

  it('keeps to its passage', () => {
    const text = words('Before it. Only owls here. After it.');
    expect(show(excerptOf(text, { from: 2, to: 5 }, [3], isOwl))).toBe('Only [owls] here.');
  });

  it('is taken where most was found', () => {
    const text = words(`owl ${numbers(1, 60)}. An owl sees an owl ${numbers(61, 99)}`);
    expect(show(excerptOf(text, { from: 0, to: text.length }, [0, 62, 65], isOwl))).toContain('An [owl] sees an [owl]');
  });

  it('of a text without anything found is its beginning, unmarked', () => {
    const text = words(`owl ${numbers(1, 60)}`);
    expect(show(excerptOf(text, { from: 0, to: text.length }, [], isOwl))).toMatch(/^owl w1 .* …$/);
  });
});
