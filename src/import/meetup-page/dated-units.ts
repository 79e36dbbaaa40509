import { type DateHint, type DateOrder, findDateOrder, findDates, readDate } from '../dates.ts';
import { metadataKeyOf } from './metadata.ts';
import type { Row } from './rows.ts';

/** A heading or line with a date of its own, and the lines below it. */
export interface Unit {
  readonly start: Row;
  readonly rows: readonly Row[];
  /** The first line, without its date. */
  readonly words: string;
  readonly date?: string;
  readonly endDate?: string;
  /** How a month is written that names no day; `date` is its first. */
  readonly month?: string;
  /** How dates of numbers alone are written here. */
  readonly order?: DateOrder;
}

/** Lines below each heading or item that names a date. The year may stand in a heading above. */
export function unitsOf(rows: readonly Row[]): Unit[] {
  const units: (Unit & { readonly rows: Row[] })[] = [];
  let year: number | undefined;
  let current: (Unit & { readonly rows: Row[] }) | undefined;
  for (const [index, row] of rows.entries()) {
    const isStart = row.kind === 'heading' || row.kind === 'item' || row.kind === 'line';
    const unit = isStart ? (unitOf(row, year) ?? datedBelow(rows, index, year)) : undefined;
    if (row.kind === 'heading') {
      year = yearOf(wordsOf(row)) ?? year;
      // A heading without a date ends what is above it, unless it is a part of that.
      if (unit === undefined && (current === undefined || current.start.kind !== 'heading' || row.level <= current.start.level))
        current = undefined;
    }
    const isInside = current !== undefined && (current.start.kind === 'heading' ? row.kind !== 'heading' : row.level > current.start.level);
    if (unit !== undefined && !isInside) {
      current = { ...unit, rows: [] };
      units.push(current);
    } else if (row.kind === 'rule') current = undefined;
    else if (current !== undefined && current.start.kind !== 'heading' && !isInside && row.group !== current.start.group)
      current = undefined;
    else current?.rows.push(row);
  }
  return units;
}

function unitOf(row: Row, year: number | undefined): Unit | undefined {
  const words = wordsOf(row);
  if (row.kind !== 'heading' && words.length > 300) return undefined;
  const spans = findDates(words, year === undefined ? {} : { year });
  const span = spans.find(({ index, length }) => isAtEdge(words, index, length));
  if (span === undefined) {
    const [month = ''] = (row.kind === 'heading' ? MONTH_ALONE : MONTH_FIRST).exec(words) ?? [];
    const date = month === '' ? undefined : readDate(firstOf(month));
    const behind = words.slice(month.length).replace(/^[\s–—,|:.-]+/, '');
    return date === undefined ? undefined : { start: row, rows: [], words: behind, date, month };
  }
  const before = words.slice(0, span.index).replace(/[\s([–—,|:-]+$/, '');
  const behind = words.slice(span.index + span.length).replace(/^[\s)\]–—,|:.-]+/, '');
  const { date, endDate } = span;
  return {
    start: row,
    rows: [],
    words: [before, behind].filter((part) => part !== '').join(' '),
    date,
    ...(endDate === undefined ? {} : { endDate }),
  };
}

/** A heading that has its date on one of the first lines below: "Meetup 3", and "Date: 2 June 2018". */
function datedBelow(rows: readonly Row[], index: number, year: number | undefined): Unit | undefined {
  const start = rows[index];
  if (start?.kind !== 'heading') return undefined;
  for (const row of rows.slice(index + 1, index + 5)) {
    if (row.kind === 'heading') return undefined;
    if (metadataKeyOf(row) !== 'date') continue;
    const order = orderAt(row, rows);
    const [span] = findDates(row.text, { ...(year === undefined ? {} : { year }), ...order });
    if (span === undefined) continue;
    const { date, endDate } = span;
    return { start, rows: [], words: wordsOf(start), date, ...(endDate === undefined ? {} : { endDate }), ...order };
  }
  return undefined;
}

/** How the dates of a page are written that stand behind such words as "Date:". Whoever writes "Data:" writes days first. */
function orderAt({ text }: Row, rows: readonly Row[]): Pick<DateHint, 'order'> {
  const order = findDateOrder(rows.filter((row) => metadataKeyOf(row) === 'date').map((row) => row.text));
  if (order !== undefined) return { order };
  return /^\W*(?:date|day|when)\b/i.test(text) ? {} : { order: 'day-first' };
}

/** A date that a line begins or ends with is its own; one in the middle is one of which it speaks. */
function isAtEdge(words: string, index: number, length: number): boolean {
  return (
    /^[\W\d]*$|^\W*(?:meet-?up|event|evening|session)?\s*#?\d*\W*$/i.test(words.slice(0, index)) ||
    /^\W*$/.test(words.slice(index + length))
  );
}

/** "# 02.2020", "### June 2017". */
const MONTH_ALONE = /^\W*(?:(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d|\p{L}{3,10}\.?\s+(?:19|20)\d\d)\W*$/u;

/** "June 2017 - Looms", "Mar 2016 Looms for everyone". */
const MONTH_FIRST = /^\p{L}{3,10}\.?\s+(?:19|20)\d\d(?=\s*[-–—:|,]\s|\s+\p{Lu})/u;

/** The first day of a month. */
// "02.2020" => "1.02.2020"; "June 2017" => "1 June 2017"
function firstOf(month: string): string {
  const bare = month.replace(/^\W+|\W+$/g, '');
  return /^\d/.test(bare) ? `1.${bare.replace(/[/-]/, '.')}` : `1 ${bare}`;
}

function yearOf(words: string): number | undefined {
  const years = words.match(/\b(?:19|20)\d\d\b/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

/** The words of a line with those of its links, but for links that only say what kind of file they lead to. */
export function wordsOf({ line }: Pick<Row, 'line'>): string {
  return line.runs
    .map(({ text, link, isHtml, picture }) => (isHtml || picture !== undefined || (link !== undefined && isFileWord(text)) ? ' ' : text))
    .join('')
    .slice(0, 2000)
    .replace(/[[(][\s,;|/&]*[\])]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;|–—-]+$/, '');
}

export function isFileWord(text: string): boolean {
  return /^\W*(?:slides?|pdf|pptx?|deck|presentation|video|recording|youtube|code|repo(?:sitory)?|github|notes|handout|paper|link|demo|meetup|[\w-]+\.\w{2,4})(?:\s*\(\w+\))?\W*\d*\W*$/i.test(
    text,
  );
}
