import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Column, Row } from '../../../src/output/data/table.ts';
import { isGuarded, writeCsv, writeJson } from '../../../src/output/data/write-rows.ts';
import { runs } from '../../helpers/runs.ts';

const column = (name: string, type: Column['type'] = 'string'): Column => ({ name, type, description: name });

/** The cells of what is written, without the head. */
function cellsOf(rows: readonly Row[], columns: readonly Column[]): string[][] {
  return Papa.parse<string[]>(writeCsv(columns, rows), { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
}

describe('rows as CSV', () => {
  it.each<[string, Row, string]>([
    ['words', { a: 'Rivers', b: 'Ada Lovelace' }, 'Rivers,Ada Lovelace'],
    ['nothing', { a: null, b: 'x' }, ',x'],
    ['commas and quotes', { a: 'a, b', b: 'the "river"' }, '"a, b","the ""river"""'],
    ['lines', { a: 'one\ntwo', b: 'one\rtwo' }, '"one\ntwo","one\rtwo"'],
    ['numbers, which no spreadsheet runs', { a: -33.8, b: 0 }, '-33.8,0'],
    ['truth', { a: true, b: false }, 'true,false'],
    ['lists', { a: ['a', 'b"c'], b: [{ at: 1 }] }, '"[""a"",""b\\""c""]","[{""at"":1}]"'],
    ['formulas', { a: '=1+1', b: '-x' }, "'=1+1,'-x"],
    ['formulas with other signs', { a: '+a', b: '@a' }, "'+a,'@a"],
    ['a tab in front', { a: '\ta', b: 'a\tb' }, "'\ta,a\tb"],
    ['an apostrophe of its own', { a: "'=1", b: "'tis" }, "''=1,'tis"],
  ])('%s', (_, row, line) => {
    expect(writeCsv([column('a'), column('b')], [row])).toBe(`a,b\r\n${line}\r\n`);
  });

  it('are the names of the columns where there are none', () => {
    expect(writeCsv([column('a'), column('b')], [])).toBe('a,b\r\n');
  });

  it('can be read back, whatever a text contains, and never begin as a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.stringMatching(/^['=+\-@\t\r\n",;|a]{1,6}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (texts) => {
        const cells = cellsOf(
          texts.map(([a, b]) => ({ a, b })),
          [column('a'), column('b')],
        );
        expect(cells.map((row) => row.map((cell) => (isGuarded(cell) ? cell.slice(1) : cell)))).toEqual(texts);
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      runs(300),
    );
  });
});

it.each<[readonly Row[], string]>([
  [[], '[]\n'],
  [
    [
      { a: 'x', b: null },
      { a: 'ü\n', b: [1] },
    ],
    '[\n{"a":"x","b":null},\n{"a":"ü\\n","b":[1]}\n]\n',
  ],
])('rows as JSON stand on a line each: %j', (rows, text) => {
  expect(writeJson(rows)).toBe(text);
});
