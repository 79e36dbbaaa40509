import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextComparison, readSortValue, type SortValue, sortItems } from '../../src/client/row-order.ts';

const SEED = { seed: 20190624 };
const english = createTextComparison('en');
const sort = (values: readonly SortValue[], descending = false): SortValue[] => sortItems(values, (value) => value, descending, english);

it.each([
  [' 28 ', 'number', 28],
  ['0', 'number', 0],
  ['', 'number', undefined],
  ['AI Summit', 'number', undefined],
  ['2 of 3', 'number', undefined],
  ['Music', 'text', 'Music'],
  ['“Why should I trust you?”', 'text', 'Why should I trust you?”'],
  ['...', 'text', '...'],
  ['  ', 'text', undefined],
] as const)('a cell with %j in a column of %s is sorted by %j', (text, type, value) => {
  expect(readSortValue(text, type)).toBe(value);
});

describe('sorted items', () => {
  it('come by size or by the alphabet of the language, small and large letters and marks together', () => {
    expect(sort([10, 9, 100])).toEqual([9, 10, 100]);
    expect(sort(['zebra', 'Äpfel', 'apple', 'Zoo', 'Part 10', 'Part 9'])).toEqual(['Äpfel', 'apple', 'Part 9', 'Part 10', 'zebra', 'Zoo']);
    const swedish = createTextComparison('sv');
    expect(sortItems(['zebra', 'äpple', 'apa'], (value) => value, false, swedish)).toEqual(['apa', 'zebra', 'äpple']);
  });

  it('stand with those that have no value last, in both directions', () => {
    expect(sort([undefined, 2, undefined, 1])).toEqual([1, 2, undefined, undefined]);
    expect(sort([undefined, 2, undefined, 1], true)).toEqual([2, 1, undefined, undefined]);
  });

  it('keep their order where they have the same value, in both directions', () => {
    const items = ['b1', 'a1', 'b2', 'a2', '', 'b3'];
    const byLetter = (item: string): SortValue => item.charAt(0) || undefined;
    expect(sortItems(items, byLetter, false, english)).toEqual(['a1', 'a2', 'b1', 'b2', 'b3', '']);
    expect(sortItems(items, byLetter, true, english)).toEqual(['b1', 'b2', 'b3', 'a1', 'a2', '']);
  });

  it('are the same items, in an order that another run does not change', () => {
    const value = fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined });
    fc.assert(
      fc.property(fc.array(value), fc.boolean(), (values, descending) => {
        const once = sort(values, descending);
        expect(once.map(String).toSorted()).toEqual(values.map(String).toSorted());
        expect(sort(once, descending)).toEqual(once);
      }),
      SEED,
    );
  });
});

it('a language that is none is compared like that of the browser', () => {
  expect(createTextComparison('en-x')('a', 'b')).toBeLessThan(0);
  expect(createTextComparison('de-DE-DE')('Part 9', 'Part 10')).toBeLessThan(0);
});
