import { describe, expect, it } from 'vitest';
import { placeAfterKey, spokenPlace, turnAfterSwipe } from '../../src/client/viewer/turns.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('placeAfterKey', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['PageDown', 3, 4],
    ['PageUp', 3, 2],
    ['Home', 3, 0],
    ['End', 3, 9],
    ['ArrowDown', 3, undefined],
    [' ', 3, undefined],
    ['Enter', 3, undefined],
    ['f', 3, undefined],
  ])('%s on place %d of ten leads to %s', (key, current, expected) => {
    expect(placeAfterKey({ ...NONE, key }, current, 10)).toBe(expected);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)('leaves keys with %s to the browser', (modifier) => {
    expect(placeAfterKey({ ...NONE, key: 'ArrowLeft', [modifier]: true }, 3, 10)).toBeUndefined();
  });
});

it.each([
  ['to the left', [-60, 5], 1],
  ['to the right', [60, -5], -1],
  ['hardly', [39, 0], 0],
  ['downwards', [10, 200], 0],
  ['aslant', [50, 30], 0],
] as const)('turnAfterSwipe: %s', (_, [x, y], expected) => {
  expect(turnAfterSwipe({ x: 100, y: 100 }, { x: 100 + x, y: 100 + y })).toBe(expected);
});

it.each([
  ['12 of 42', 'Slide 12: Rivers', 'Slide 12 of 42: Rivers'],
  ['14 of 12–34', 'Slide 14', 'Slide 14 of 12–34'],
])('spokenPlace(%s, %s)', (place, alternative, expected) => {
  expect(spokenPlace(place, alternative)).toBe(expected);
});
