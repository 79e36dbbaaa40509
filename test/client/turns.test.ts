import { describe, expect, it } from 'vitest';
import { placeAfterKey, placeAfterTurn, turnAfterSwipe } from '../../src/client/turns.ts';
import { spokenPlace } from '../../src/client/viewer/spoken-place.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('placeAfterTurn', () => {
  it.each([
    [1, 0, 3, 1, 1],
    [1, 2, 3, 2, 0],
    [-1, 0, 3, 0, 2],
    [-1, 2, 3, 1, 1],
    [1, 0, 1, 0, 0],
    [-1, 0, 1, 0, 0],
  ] as const)('by %d from place %d of %d leads to %d, and where the ends are joined to %d', (turn, current, count, closed, joined) => {
    expect(placeAfterTurn(turn, current, count, 'closed')).toBe(closed);
    expect(placeAfterTurn(turn, current, count, 'joined')).toBe(joined);
  });
});

describe('placeAfterKey', () => {
  it.each([
    ['ArrowRight', 3, 4, 4],
    ['ArrowRight', 9, 9, 0],
    ['ArrowLeft', 3, 2, 2],
    ['ArrowLeft', 0, 0, 9],
    ['PageDown', 3, 4, 4],
    ['PageUp', 3, 2, 2],
    ['Home', 3, 0, 0],
    ['End', 3, 9, 9],
    ['ArrowDown', 3, undefined, undefined],
    [' ', 3, undefined, undefined],
    ['Enter', 3, undefined, undefined],
    ['Escape', 3, undefined, undefined],
    ['f', 3, undefined, undefined],
  ])('%s on place %d of ten leads to %s, and where the ends are joined to %s', (key, current, closed, joined) => {
    expect(placeAfterKey({ ...NONE, key }, current, 10, 'closed')).toBe(closed);
    expect(placeAfterKey({ ...NONE, key }, current, 10, 'joined')).toBe(joined);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const)('leaves keys with %s to the browser', (modifier) => {
    expect(placeAfterKey({ ...NONE, key: 'ArrowLeft', [modifier]: true }, 3, 10, 'closed')).toBeUndefined();
  });
});

it.each([
  ['to the left', [-60, 5], 1],
  ['to the right', [60, -5], -1],
  ['hardly', [39, 0], 0],
  ['nowhere', [0, 0], 0],
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
