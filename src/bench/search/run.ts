import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFiles } from '../content-files.ts';
import { measure } from '../measure.ts';
import { inScratch, sizeOf, writeFiles } from '../scratch.ts';
import { searchInBrowser, WAYS, withBrowser } from './in-browser.ts';
import type { IndexFigures, IndexOrder } from './make-index.ts';
import { MINI_SEARCH_FILES, MINI_SEARCH_PAGE, miniSearchInBrowser } from './mini-search-in-browser.ts';
import { formatFirst, formatFurther, formatIndexes, formatKinds, formatMiniSearch } from './report.ts';
import { createSearchArchive } from './search-archive.ts';
import { type CountingServer, onTheWire, serveCounting } from './wire.ts';

/** What is searched: a synthetic archive of so many talks, or the archive of a content folder. */
export type Searched = { readonly talks: number } | { readonly contentFolder: string; readonly cacheFolder: string };

/** Where the site is served below, as on GitHub Pages. */
const PREFIX = '/archive/';
const BASE_URL = `http://127.0.0.1${PREFIX}`;

export interface SearchBench {
  /** The path of a Chromium; without one only the indexes are measured. */
  readonly browser: string | undefined;
  readonly print: (line: string) => void;
  /** Of the queries only so many. */
  readonly most?: number;
}

/** Indexes an archive with Pagefind, and with MiniSearch beside it, then asks both in a browser, and prints what that took. */
export async function benchSearch(searched: Searched, { browser, print, most }: SearchBench): Promise<void> {
  await inScratch(async (scratch) => {
    const isSynthetic = 'talks' in searched;
    const files = isSynthetic ? { contentFolder: join(scratch, 'content'), cacheFolder: join(scratch, 'cache') } : searched;
    if (isSynthetic) await writeFiles(files.contentFolder, contentFiles(createSearchArchive(searched.talks)));
    const site = join(scratch, 'site');
    if (browser !== undefined) await buildSite(files, site);

    print(`${loadWords()} before it.`);
    const index = join(scratch, 'pagefind');
    const mini = join(scratch, 'mini-search.json');
    const pagefind = await makeIndex({ ...files, isSynthetic, with: 'pagefind', output: index });
    const miniSearch = await makeIndex({ ...files, isSynthetic, with: 'minisearch', output: mini });
    const json = await readFile(mini);
    print(`${pagefind.talks} talks, ${pagefind.slides} slides, ${pagefind.records} records`);
    print(
      formatIndexes([
        { name: 'Pagefind', figures: pagefind, ...(await sizeOf(index)) },
        { name: 'MiniSearch', figures: miniSearch, files: 1, bytes: json.length },
      ]),
    );
    if (browser === undefined) {
      print('There is no browser to search with: npm run browser says how to get one.');
      return;
    }
    // The site was built without the words of synthetic slides.
    await rm(join(site, 'pagefind'), { recursive: true, force: true });
    await cp(index, join(site, 'pagefind'), { recursive: true });
    await withServer(site, scratch, mini, (server) =>
      withBrowser(browser, async (chromium) => {
        const queries = miniSearch.queries.slice(0, most);
        print(`\nIn Chromium ${chromium.version()}, ${queries.length} queries`);
        for (const way of WAYS) {
          const run = await searchInBrowser(chromium, server, way, queries);
          print([`In the ${way}`, formatFirst(run), formatFurther(run), formatKinds(run), ''].join('\n'));
        }
        const beside = await miniSearchInBrowser(chromium, server, queries);
        print(formatMiniSearch(beside, (await onTheWire(mini, json)).length));
      }),
    );
    print(`${loadWords()} at the end.`);
  });
}

/** How busy the machine is, since that is in every time. */
function loadWords(): string {
  return `The machine had ${loadavg()[0]?.toFixed(1)} processes at work in the minute`;
}

async function buildSite({ contentFolder, cacheFolder }: { contentFolder: string; cacheFolder: string }, site: string): Promise<void> {
  const folders = { ARCHIVE_CONTENT: contentFolder, ARCHIVE_CACHE: cacheFolder, ARCHIVE_OUTPUT: site };
  await measure(process.execPath, ['--import', 'tsx', 'src/cli/build.ts'], { env: { ...folders, ARCHIVE_BASE_URL: BASE_URL } });
}

/** Serves a site, and beside it what MiniSearch needs. */
async function withServer(site: string, scratch: string, mini: string, work: (server: CountingServer) => Promise<void>): Promise<void> {
  const page = join(scratch, 'page.html');
  await writeFile(page, MINI_SEARCH_PAGE);
  const others = new Map([
    [MINI_SEARCH_FILES.page, page],
    [MINI_SEARCH_FILES.index, mini],
    [MINI_SEARCH_FILES.library, fileURLToPath(import.meta.resolve('minisearch'))],
  ]);
  const server = await serveCounting(site, PREFIX, others);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

/** Makes an index in a process of its own, so that its memory is that of the index. */
async function makeIndex(order: IndexOrder): Promise<IndexFigures> {
  const program = fileURLToPath(new URL('./make-index.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The index of ${order.with} could not be made.`);
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as IndexFigures;
}
