import type MiniSearchLibrary from 'minisearch';
import type { Browser } from 'playwright-core';
import { median } from '../measure.ts';
import { MINI_SEARCH_OPTIONS } from './mini-search.ts';
import type { BenchQuery } from './queries.ts';
import type { CountingServer } from './wire.ts';

export interface MiniSearchRun {
  /** Milliseconds until the file of the index has come from this machine, and until it is read then: medians of a few visits. */
  readonly fetched: number;
  readonly parsed: number;
  /** Megabytes that the page holds with the index. */
  readonly heap: number;
  readonly queries: readonly MiniSearchQuery[];
}

export interface MiniSearchQuery {
  readonly query: BenchQuery;
  /** Milliseconds of the search alone, and until the frame after its first ten results were painted. */
  readonly searched: number;
  readonly painted: number;
  readonly total: number;
}

/** Paths at which the server has the library and its index, and a page with nothing else. */
export const MINI_SEARCH_FILES = { page: 'bench/page.html', library: 'bench/mini-search.js', index: 'bench/mini-search.json' } as const;
export const MINI_SEARCH_PAGE = `<!doctype html>
<title>MiniSearch</title>
<body>
<script type="module">
  import MiniSearch from './mini-search.js';
  Object.assign(globalThis, { MiniSearch });
</script>
`;
const VISITS = 3;

/** Asks MiniSearch, with its index in one file. */
export async function miniSearchInBrowser(
  browser: Browser,
  { url }: CountingServer,
  queries: readonly BenchQuery[],
): Promise<MiniSearchRun> {
  const visits: Omit<MiniSearchRun, 'queries'>[] = [];
  let asked: MiniSearchQuery[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.goto(url + MINI_SEARCH_FILES.page);
      const times = await page.evaluate(loadMiniSearch, { files: MINI_SEARCH_FILES, url, options: MINI_SEARCH_OPTIONS });
      const session = await context.newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      visits.push({ ...times, heap: usedSize / 1e6 });
      if (visit > 0) continue;
      asked = [];
      for (const query of queries) asked.push({ query, ...(await page.evaluate(askMiniSearch, query.words)) });
    } finally {
      await context.close();
    }
  }
  const middle = (key: 'fetched' | 'parsed' | 'heap'): number => median(visits.map((visit) => visit[key]));
  return { fetched: middle('fetched'), parsed: middle('parsed'), heap: middle('heap'), queries: asked };
}

interface Found {
  readonly path: string;
  readonly title: string;
}

interface LoadOrder {
  readonly files: typeof MINI_SEARCH_FILES;
  readonly url: string;
  readonly options: typeof MINI_SEARCH_OPTIONS;
}

/** Runs in the page. */
async function loadMiniSearch({ files, url, options }: LoadOrder): Promise<{ fetched: number; parsed: number }> {
  const { MiniSearch } = globalThis as unknown as { MiniSearch: typeof MiniSearchLibrary };
  const begin = performance.now();
  const text = await (await fetch(url + files.index)).text();
  const fetched = performance.now() - begin;
  const index = MiniSearch.loadJSON(text, options);
  Object.assign(globalThis, { search: (words: string) => index.search(words) });
  return { fetched, parsed: performance.now() - begin - fetched };
}

/** Runs in the page. */
async function askMiniSearch(words: string): Promise<{ searched: number; painted: number; total: number }> {
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  const begin = performance.now();
  const results = (globalThis as unknown as { search(words: string): Found[] }).search(words);
  const searched = performance.now() - begin;
  const links = results.slice(0, 10).map(({ path, title }) => {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = title;
    return link;
  });
  document.body.replaceChildren(...links);
  await nextFrame();
  await nextFrame();
  return { searched, painted: performance.now() - begin, total: results.length };
}
