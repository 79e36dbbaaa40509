import { type Block, type Line, type Row, type Run, readBlocks, textOf } from '../markdown/blocks.ts';
import { anyOf, show } from '../schema/text.ts';
import { type HeadingMap, type Meaning, meaningOf } from './columns.ts';
import { findDateOrder } from './dates.ts';
import type { FoundMeetup, Note, Origin, Reading, SourcePage } from './found.ts';
import { linksOf, picturesOf } from './links.ts';
import type { NamesHint } from './names.ts';
import { isPlaceholder } from './openings.ts';
import { type Headings, readRow } from './read-row.ts';

export interface TableOptions {
  /** What somebody says headings mean. */
  readonly map?: HeadingMap;
  /** What is known of names. */
  readonly names?: NamesHint;
}

type Table = Extract<Block, { kind: 'table' }>;

/**
 * Reads every table of a page whose headings say that its rows are talks or meetups; also within lists and quotes, but not in code.
 * @param blocks those of the page, where they were read before.
 */
export function readTables(page: SourcePage, options: TableOptions = {}, blocks = readBlocks(page.text)): Reading {
  const read = [...tablesIn(blocks)].map(({ table, headings }) => readTable(table, headings, page, options));
  return { meetups: read.flatMap(({ meetups }) => meetups), notes: read.flatMap(({ notes }) => notes) };
}

function* tablesIn(blocks: readonly Block[], above: Headings = []): Generator<{ table: Table; headings: Headings }> {
  let headings = above;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const level = block.level;
      headings = [
        ...headings.filter((heading) => heading.level < level),
        { level, text: block.lines.map(textOf).join(' '), line: block.line },
      ];
    } else if (block.kind === 'table') yield { table: block, headings };
    else if (block.kind === 'quote') yield* tablesIn(block.blocks, headings);
    else if (block.kind === 'list') for (const { blocks: inner } of block.items) yield* tablesIn(inner, headings);
  }
}

function readTable(table: Table, headings: Headings, page: SourcePage, { map, names = {} }: TableOptions): Reading {
  const rows = table.rows.filter(({ cells }) => cells.some(hasContent));
  const understood = table.head.cells.map((head, index) => {
    const cells = rows.flatMap(({ cells: all }) => all[index] ?? []);
    return { heading: textOf(head), meaning: meaningOf({ heading: textOf(head), cells: cells.map(toCell) }, map), cells };
  });
  if (rows.length === 0) return { meetups: [], notes: [] };
  const columns = asTitles(understood);
  const has = (...meanings: Meaning[]): boolean => columns.some(({ meaning }) => meaning !== undefined && meanings.includes(meaning));
  const saysWhen = has('date', 'number');
  const isOfTalks = has('title') && (has('speaker', 'slides', 'video') || (saysWhen && !has('venue', 'signup', 'photos')));
  const isOfMeetups = saysWhen && has('title', 'venue', 'details', 'signup');
  const origin = { file: page.file, line: table.line };
  if (!isOfTalks && !isOfMeetups) return { meetups: [], notes: [notUnderstood(columns, rows, origin)] };

  const kind = has('speaker') || !has('venue', 'signup', 'photos', 'details') ? 'talks' : 'meetups';
  const meanings = columns.map(({ meaning }) => meaning);
  const notes: Note[] = columns
    .filter(({ meaning, cells }) => meaning === undefined && cells.some(hasContent))
    .map(({ heading, cells }) => ({
      kind: 'leftover',
      message: `The column ${heading === '' ? 'without a heading' : show(heading)} was not understood, so what stands in its ${counted(cells.filter(hasContent).length, 'cell')} is left over.${hint([heading], 'title')}`,
      origins: [origin],
    }));
  const order = findDateOrder(columns.flatMap(({ meaning, cells }) => (meaning === 'date' ? cells.map(textOf) : [])));
  const meetups: FoundMeetup[] = [];
  const continued: Origin[] = [];
  for (const row of rows) {
    const above = isContinued(row, meanings) ? meetups.at(-1) : undefined;
    if (above !== undefined) continued.push({ file: page.file, line: row.line });
    const found = readRow({ row, meanings, kind, headings, page, names, order, ...(above === undefined ? {} : { above }) });
    for (const meetup of found.meetups) meetups.push(meetup);
    for (const note of found.notes) notes.push(note);
  }
  if (continued.length > 0) notes.push(noteContinued(continued));
  return { meetups, notes };
}

/** Whether the cells that say which meetup a row belongs to are empty, as people leave them below the row that says it. */
function isContinued({ cells }: Row, meanings: readonly (Meaning | undefined)[]): boolean {
  const keys = cells.filter((_, index) => meanings[index] === 'date' || meanings[index] === 'number');
  return keys.length > 0 && keys.every(({ runs }) => runs.every(({ text }) => text.trim() === ''));
}

function noteContinued(origins: readonly Origin[]): Note {
  const [rows, they] = origins.length === 1 ? ['A row names', 'it was'] : [`${origins.length} rows name`, 'they were'];
  return { kind: 'doubt', about: 'talk', message: `${rows} neither date nor number: ${they} taken for more of the row above.`, origins };
}

/** A column of words without a title beside it holds the titles, whatever it is called: "Date | Info". */
function asTitles<Read extends { readonly meaning: Meaning | undefined; readonly cells: readonly Line[] }>(
  columns: readonly Read[],
): readonly Read[] {
  const details = columns.filter(({ meaning }) => meaning === 'details');
  const [only] = details;
  if (
    only === undefined ||
    details.length > 1 ||
    columns.some(({ meaning }) => meaning !== 'details' && meaning !== 'date' && meaning !== 'number')
  )
    return columns;
  const filled = only.cells.filter(hasContent);
  const isOfWords = filled.filter((cell) => textOf(cell).split(/\s+/).length > 3).length * 2 > filled.length;
  return isOfWords ? columns.map((column) => (column === only ? { ...column, meaning: 'title' } : column)) : columns;
}

function hasContent(cell: Line): boolean {
  return !isPlaceholder(textOf(cell)) || linksOf(cell).length > 0 || picturesOf(cell).length > 0;
}

function toCell(cell: Line): { text: string; links: number } {
  return { text: textOf(cell), links: linksOf(cell).length };
}

function notUnderstood(
  columns: readonly { heading: string; meaning: Meaning | undefined }[],
  rows: readonly Row[],
  origin: Note['origins'][number],
): Note {
  const headings = columns.map(({ heading }) => heading).filter((heading) => heading !== '');
  const size = counted(rows.length, 'row');
  if (headings.length === 0) {
    const hasPictures = rows.some(({ cells }) => cells.some((cell) => cell.runs.some(({ picture }: Run) => picture !== undefined)));
    const what = hasPictures ? 'such as pictures with words beside them, ' : '';
    return {
      kind: 'leftover',
      message: `A table without headings, ${size} long, ${what}is no table of talks or meetups: left over.`,
      origins: [origin],
    };
  }
  const unknown = columns.filter(({ heading, meaning }) => meaning === undefined && heading !== '').map(({ heading }) => heading);
  return {
    kind: 'leftover',
    message: `The table with the headings ${anyOf(headings.map(show), 'and')} was not understood as one of talks or meetups, and its ${size} left over.${hint(unknown.length === 0 ? headings : unknown, 'title')}`,
    origins: [origin],
  };
}

function hint(headings: readonly string[], example: Meaning): string {
  const [first] = headings.filter((heading) => heading !== '');
  return first === undefined
    ? ''
    : ` If it belongs to the archive, say what its headings mean, such as: --map ${JSON.stringify(`${first}=${example}`)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
