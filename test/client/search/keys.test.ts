import { describe, expect, it } from 'vitest';
import { placeAfterArrow } from '../../../src/client/search/active-option.ts';
import { isSearchShortcut } from '../../../src/client/search/shortcut.ts';
import { barHeight } from '../../../src/client/search/year-bars.ts';

describe('an arrow key', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 1, 3, 2],
    ['ArrowDown', 2, 3, -1],
    ['ArrowUp', -1, 3, 2],
    ['ArrowUp', 0, 3, -1],
    ['ArrowUp', 2, 3, 1],
    ['ArrowDown', -1, 1, 0],
    ['ArrowDown', 0, 1, -1],
    ['ArrowUp', -1, 0, -1],
    ['ArrowDown', -1, 0, -1],
  ] as const)('%s leads from %i of %i options to %i', (key, current, count, next) => {
    expect(placeAfterArrow(key, current, count)).toBe(next);
  });
});

describe('the keys of the search', () => {
  const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  it.each([
    ['Ctrl K', { key: 'k', ctrlKey: true }, true, false],
    ['Ctrl K with capitals on', { key: 'K', ctrlKey: true }, true, false],
    ['⌘ K', { key: 'k', metaKey: true }, false, true],
    ['K', { key: 'k' }, false, false],
    ['Ctrl Shift K', { key: 'K', ctrlKey: true, shiftKey: true }, false, false],
    ['Ctrl Alt K', { key: 'k', ctrlKey: true, altKey: true }, false, false],
    ['Ctrl L', { key: 'l', ctrlKey: true }, false, false],
  ])('%s', (_, press, elsewhere, apple) => {
    expect(isSearchShortcut({ ...NONE, ...press }, false)).toBe(elsewhere);
    expect(isSearchShortcut({ ...NONE, ...press }, true)).toBe(apple);
  });
});

describe('the bar of a year', () => {
  it.each([
    [0, 12, 0],
    [12, 12, 40],
    [6, 12, 20],
    [1, 500, 2],
    [0, 0, 0],
  ])('of %i beside %i is %i high', (count, highest, height) => {
    expect(barHeight(count, highest)).toBe(height);
  });
});
