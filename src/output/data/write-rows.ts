import { stringify } from 'csv-stringify/sync';
import type { Column, Row } from './table.ts';

/** Rows as a JSON array (RFC 8259), an object a line. */
export function writeJson(rows: readonly Row[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/**
 * Rows as CSV (RFC 4180), in UTF-8 without a mark, with the names of the columns first. Lists are JSON, `null` is an empty cell.
 * A text that a spreadsheet would take for a formula has an apostrophe in front, as has one that begins with apostrophes before such a sign:
 * so taking one away from a cell that {@link isGuarded} gives the text back.
 */
export function writeCsv(columns: readonly Column[], rows: readonly Row[]): string {
  return stringify([...rows], {
    columns: columns.map(({ name }) => name),
    header: true,
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    cast: {
      string: (text) => (FORMULA.test(text) ? `'${text}` : text),
      boolean: (value) => String(value),
      object: (value) => JSON.stringify(value),
    },
  });
}

/** https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Whether a cell of the CSV has an apostrophe in front that is not part of its text. */
export function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && FORMULA.test(cell);
}
