import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJson } from '../../src/content/json-source.ts';
import { runs } from '../helpers/runs.ts';

const TEXT = `{
  "a": {
    "b": [1, {"c": null}],
    "d\\"\\u0065": "x"
  },
  "a": -1.5e3
}`;

describe('locateJson', () => {
  it.each([
    [['a'], 6, 3],
    [['a', 'b'], 3, 5],
    [['a', 'd"e'], 4, 5],
    [['a', 'nothing'], 6, 3],
    [['nothing'], 1, 1],
    [[], 1, 1],
  ])('finds %j', (path, line, column) => {
    expect(locateJson(TEXT).positionOf(path)).toEqual({ line, column });
  });

  it('finds names that are there twice', () => {
    expect(locateJson(TEXT).twice).toEqual([{ path: ['a'], position: { line: 6, column: 3 } }]);
  });

  it.each([
    ['{"a": 1,}', 9],
    ['{"a": 1 "b": 2}', 9],
    ["{'a': 1}", 2],
    ['{a: 1}', 2],
    ['{"a": 01}', 8],
    ['{"a": undefined}', 7],
    ['{"a": "x}', 7],
    ['{"a": "\\x"}', 7],
    ['{"a": [1, 2', 12],
    ['{} // why', 4],
    ['[1] [2]', 5],
    ['', 1],
  ])('finds the slip in %j', (text, column) => {
    expect(locateJson(text).error).toEqual({ line: 1, column });
  });

  it('agrees with JSON.parse about every text that is not nested without end', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\"',
      '\\',
      '1',
      '-0',
      '0.',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
      '\t',
      '\u2028',
    );
    const text = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        let isRight = true;
        try {
          JSON.parse(given);
        } catch {
          isRight = false;
        }
        expect(locateJson(given).error === undefined).toBe(isRight);
      }),
      runs(2000),
    );
  });

  it('takes neither the stack nor the memory for brackets without end', () => {
    expect(locateJson('['.repeat(1_000_000)).error).toEqual({ line: 1, column: 34 });
    expect(locateJson('{"a":'.repeat(1_000_000)).error?.line).toBe(1);
    expect(locateJson(`"${'\\"'.repeat(100_000)}`).error).toEqual({ line: 1, column: 1 });
  });
});
