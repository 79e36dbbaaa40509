import { median } from '../measure.ts';
import { formatTable } from '../report.ts';
import type { Asked, SearchRun } from './in-browser.ts';
import type { IndexFigures } from './make-index.ts';
import type { MiniSearchRun } from './mini-search-in-browser.ts';
import { QUERY_KINDS } from './queries.ts';
import { FILE_KINDS, type FileKind, fileKind, type Transfer } from './wire.ts';

/** What is promised for five thousand talks: KB on the wire, milliseconds, seconds, MB. */
export const BARS = { firstResult: 250, furtherQuery: 100, painted: 100, index: 60, memory: 4000 } as const;

/** An index and what it took. */
export interface IndexRow {
  readonly name: string;
  readonly figures: IndexFigures;
  readonly files: number;
  readonly bytes: number;
}

/** What making the indexes took; of the memory, what the process held before it began, with the archive in it, and what Pagefind's program held. */
export function formatIndexes(rows: readonly IndexRow[]): string {
  const cells = rows.map(({ name, figures: { seconds, cpu, memory, memoryBefore, memoryOfPagefind }, files, bytes }) => [
    name,
    seconds.toFixed(1),
    cpu.toFixed(1),
    whole(memory + (memoryOfPagefind ?? 0)),
    whole(memoryBefore),
    whole(memory),
    whole(memoryOfPagefind),
    String(files),
    (bytes / 1e6).toFixed(1),
  ]);
  const bar = ['bar', String(BARS.index), '', String(BARS.memory), '', '', '', '', ''];
  return formatTable(['index', 'made in s', 'CPU s', 'peak MB', 'before', 'ours', 'Pagefind', 'files', 'MB on disk'], [...cells, bar]);
}

/** What the first query of a visit takes. */
export function formatFirst({ first }: SearchRun): string {
  return formatTable(
    ['first query of a visit', 'median', 'worst', 'bar'],
    [
      row(
        'KB until the first result',
        first.map(({ transfers }) => kilobytes(transfers)),
        BARS.firstResult,
      ),
      row(
        'KB that come after it',
        first.map(({ later }) => kilobytes(later)),
      ),
      ...rowsOfFiles(first),
      row('ms until it is painted', paintedIn(first)),
    ],
  );
}

/** What each query takes as the second one of a visit. */
export function formatFurther({ further }: SearchRun): string {
  const first = further.map((query) => query.first);
  const again = further.map((query) => query.again);
  return formatTable(
    ['further query', 'median', 'worst', 'bar'],
    [
      row('KB', first.map(bytesOf), BARS.furtherQuery),
      row(
        'KB, typed letter by letter',
        further.map(({ typed }) => kilobytes(typed)),
      ),
      ...rowsOfFiles(first),
      row('ms until painted, files to load', paintedIn(first), BARS.painted),
      row('ms until painted, files there', paintedIn(again), BARS.painted),
      row('  until the worker is asked', timesOf(again, 'asked')),
      row('  until in the document', timesOf(again, 'there')),
      row('  of the worker, files to load', timesOf(first, 'worker')),
      row('  of the worker, files there', timesOf(again, 'worker')),
    ],
  );
}

/** Which queries cost most, and which files they load. */
export function formatKinds({ first, further }: SearchRun): string {
  const asked = further.map((query) => query.first);
  const kinds = QUERY_KINDS.flatMap((kind) => {
    const of = asked.filter(({ query }) => query.kind === kind);
    const [worst] = [...of].sort((one, other) => bytesOf(other) - bytesOf(one));
    if (worst === undefined) return [];
    const painted = paintedIn(of);
    const found = of.flatMap(({ witnessed }) => witnessed?.total ?? 0);
    const cells = [median(of.map(bytesOf)), bytesOf(worst), median(painted), Math.max(...painted), median(found)];
    return [[kind, ...cells.map((value) => value.toFixed(0)), worst.query.words]];
  });
  const loads = FILE_KINDS.flatMap((kind) => {
    const [ofFirst, ofFurther] = [first, asked].map((list) => list.map((query) => kilobytesOf(kind, [...query.transfers, ...query.later])));
    const all = [...(ofFirst ?? []), ...(ofFurther ?? [])];
    if (all.every((value) => value === 0)) return [];
    return [
      [
        kind,
        ...[median(ofFirst ?? []), Math.max(...(ofFirst ?? [])), median(ofFurther ?? []), Math.max(...(ofFurther ?? []))].map(oneDigit),
      ],
    ];
  });
  return [
    formatTable(['kind of query', 'KB', 'worst', 'ms', 'worst', 'found', 'most KB'], kinds),
    formatTable(['KB of files', 'first', 'worst', 'further', 'worst'], loads),
  ].join('\n');
}

/** What MiniSearch takes for the same. Its texts are not kept in the index: a result would have to load them still. */
export function formatMiniSearch({ fetched, parsed, heap, queries }: MiniSearchRun, bytesOnTheWire: number): string {
  const table = formatTable(
    ['MiniSearch', 'median', 'worst', 'bar'],
    [
      ['KB until the first result', oneDigit(bytesOnTheWire / 1000), '', String(BARS.firstResult)],
      ['ms to load it from this machine', oneDigit(fetched), '', ''],
      ['ms to read it', oneDigit(parsed), '', ''],
      ['MB that the page holds', oneDigit(heap), '', ''],
      row(
        'ms to search',
        queries.map(({ searched }) => searched),
      ),
      row(
        'ms until painted',
        queries.map(({ painted }) => painted),
        BARS.painted,
      ),
    ],
  );
  return `${table}\nwithout a result: ${namesOf(queries.filter(({ total }) => total === 0).map(({ query }) => query.words))}`;
}

/** What was loaded beside the bytes that count against a bar. */
function rowsOfFiles(asked: readonly Asked[]): string[][] {
  return [
    row(
      'pictures, KB',
      asked.map(({ transfers, later }) => picturesOf([...transfers, ...later])),
    ),
    row(
      'files',
      asked.map(({ transfers, later }) => transfers.length + later.length),
    ),
  ];
}

function row(name: string, values: readonly number[], bar?: number): string[] {
  if (values.length === 0) return [name, '–', '–', String(bar ?? '')];
  return [name, oneDigit(median(values)), oneDigit(Math.max(...values)), String(bar ?? '')];
}

/** Of all that a query loads, be it behind its first result, but pictures. */
function bytesOf({ transfers, later }: Asked): number {
  return kilobytes([...transfers, ...later]);
}

function kilobytes(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { path, bytes }) => (fileKind(path) === 'picture' ? sum : sum + bytes), 0) / 1000;
}

function picturesOf(transfers: readonly Transfer[]): number {
  return kilobytesOf('picture', transfers);
}

function kilobytesOf(kind: FileKind, transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { path, bytes }) => (fileKind(path) === kind ? sum + bytes : sum), 0) / 1000;
}

function paintedIn(asked: readonly Asked[]): number[] {
  return timesOf(asked, 'painted');
}

function timesOf(asked: readonly Asked[], key: 'asked' | 'worker' | 'there' | 'painted'): number[] {
  return asked.flatMap(({ witnessed }) => witnessed?.[key] ?? []);
}

function namesOf(words: readonly string[]): string {
  return words.length === 0 ? 'none' : words.join(', ');
}

function oneDigit(value: number): string {
  return value.toFixed(1);
}

function whole(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}
