import { expect, it } from 'vitest';
import type { Asked, SearchRun } from '../../../src/bench/search/in-browser.ts';
import { formatFirst, formatFurther, formatIndexes, formatKinds, formatMiniSearch } from '../../../src/bench/search/report.ts';

const figures = { talks: 2, slides: 80, records: 9, seconds: 1.25, cpu: 2, memoryBefore: 90, memory: 100, queries: [] };
const asked = (words: string, bytes: number, painted: number): Asked => ({
  query: { kind: 'rare word', words },
  witnessed: { asked: 5, worker: painted / 2, there: painted - 20, painted, total: 3 },
  transfers: [
    { path: 'pagefind/index/a.pf_index', bytes, status: 200 },
    { path: 'media/slides/a/1-small.webp', bytes: 5000, status: 200 },
  ],
  later: [{ path: 'pagefind/fragment/a.pf_fragment', bytes: 1000, status: 200 }],
});
const first = [asked('river', 20_000, 60), asked('mill', 40_000, 80)];
const run: SearchRun = { first, further: first.map((query) => ({ first: query, again: asked('river', 0, 30), typed: query.transfers })) };

it('shows what the indexes took, the bars below', () => {
  expect(
    formatIndexes([
      { name: 'Pagefind', figures: { ...figures, memoryOfPagefind: 50 }, files: 12, bytes: 3_000_000 },
      { name: 'MiniSearch', figures: { ...figures, memoryOfPagefind: undefined }, files: 1, bytes: 1_000_000 },
    ]),
  ).toBe(`index       made in s  CPU s  peak MB  before  ours  Pagefind  files  MB on disk
Pagefind          1.3    2.0      150      90   100        50     12         3.0
MiniSearch        1.3    2.0      100      90   100         –      1         1.0
bar                60            4000                                           `);
});

it('counts pictures apart from all else', () => {
  expect(formatFirst(run)).toMatch(/KB until the first result +30\.0 +40\.0 +250\n/);
  expect(formatFirst(run)).toMatch(/pictures, KB +5\.0 +5\.0/);
  expect(formatFurther(run)).toMatch(/^KB +31\.0 +41\.0 +100$/m);
  expect(formatFurther(run)).toMatch(/^ms until painted, files to load +70\.0 +80\.0 +100$/m);
  expect(formatFurther(run)).toMatch(/^ms until painted, files there +30\.0 +30\.0 +100$/m);
});

it('names the query and the kind of file that cost most', () => {
  expect(formatKinds(run)).toMatch(/^rare word +31 +41 +70 +80 +3 +mill$/m);
  expect(formatKinds(run)).toMatch(/^words +30\.0 +40\.0 +30\.0 +40\.0$/m);
  expect(formatKinds(run)).not.toContain('facets');
});

it('tells what MiniSearch does not find', () => {
  const query = { query: { kind: 'name', words: 'ada' }, searched: 1, painted: 20, total: 0 } as const;
  expect(formatMiniSearch({ fetched: 5, parsed: 9, heap: 3, queries: [query] }, 123_456)).toMatch(
    /KB until the first result +123\.5 +250\n[\s\S]*without a result: ada$/,
  );
});
