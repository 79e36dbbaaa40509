import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { buildTime } from '../../clock.ts';
import { writeSearchIndex } from '../../eleventy/search-index.ts';
import { loadArchive } from '../../load-archive.ts';
import { makeMedia } from '../../media/make.ts';
import { searchRecords } from '../../output/search-records.ts';
import { dateIn } from '../../schema/dates.ts';
import { childrenOf, readUsage } from '../measure.ts';
import { MINI_SEARCH_OPTIONS, miniSearchDocument } from './mini-search.ts';
import { type BenchQuery, chooseQueries, type QuerySource } from './queries.ts';
import { handInSlides } from './search-archive.ts';

/** What the process of this file is told, as JSON in its first argument. */
export interface IndexOrder {
  readonly with: 'pagefind' | 'minisearch';
  readonly contentFolder: string;
  readonly cacheFolder: string;
  /** Whether the slides are written here, in place of being read from PDFs. */
  readonly isSynthetic: boolean;
  /** The folder of Pagefind's index, or the file of MiniSearch's. */
  readonly output: string;
}

/** What it tells of its work, as the last line that it prints. */
export interface IndexFigures {
  readonly talks: number;
  readonly slides: number;
  readonly records: number;
  /** Of making and writing the index alone. */
  readonly seconds: number;
  /** Of all processors. */
  readonly cpu: number;
  /** The most megabytes this process held at a time: before it began with the index, and in all. */
  readonly memoryBefore: number;
  readonly memory: number;
  /** The most megabytes that the program of Pagefind held; not known outside of Linux. */
  readonly memoryOfPagefind: number | undefined;
  /** Chosen where the index is MiniSearch's, when it has been made. */
  readonly queries: readonly BenchQuery[];
}

const INTERVAL = 20;

async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as IndexOrder;
  const { contentFolder, cacheFolder, isSynthetic, output } = order;
  const now = buildTime();
  const { archive } = await loadArchive(contentFolder, {
    today: (timeZone) => dateIn(now, timeZone),
    keepGoing: true,
    media: isSynthetic ? handInSlides : (records) => makeMedia(records, { contentFolder, cacheFolder, how: 'make' }),
  });
  if (archive === undefined) throw new Error(`${contentFolder} cannot be built: npm run check says why.`);
  let records = 0;
  function* counted() {
    for (const record of searchRecords(archive as NonNullable<typeof archive>)) {
      records += 1;
      yield record;
    }
  }
  let memoryOfPagefind: number | undefined;
  let cpuOfPagefind = 0;
  const watch = setInterval(async () => {
    for (const child of await childrenOf(process.pid)) {
      const usage = await readUsage(child);
      // Another child is the compiler of tsx.
      if (usage === undefined || !usage.name.startsWith('pagefind')) continue;
      memoryOfPagefind = Math.max(memoryOfPagefind ?? 0, usage.memory);
      cpuOfPagefind = Math.max(cpuOfPagefind, usage.cpu);
    }
  }, INTERVAL);
  const memoryBefore = ownMemory();
  const cpuBefore = ownSeconds();
  const begin = performance.now();
  if (order.with === 'pagefind') await writeSearchIndex(counted(), { folder: output, language: archive.site.language });
  else await writeMiniSearch(counted(), output);
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  const figures: IndexFigures = {
    talks: archive.talks.length,
    slides: archive.decks.reduce((sum, { deck }) => sum + deck.slides.length, 0),
    records,
    seconds,
    cpu: ownSeconds() - cpuBefore + cpuOfPagefind,
    memoryBefore,
    memory: ownMemory(),
    memoryOfPagefind,
    queries: order.with === 'minisearch' ? chooseQueries(sourcesOf(counted())) : [],
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function ownMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function writeMiniSearch(records: ReturnType<typeof searchRecords>, file: string): Promise<void> {
  const index = new MiniSearch(MINI_SEARCH_OPTIONS);
  let id = 0;
  for (const record of records) {
    index.add(miniSearchDocument(record, id));
    id += 1;
  }
  await writeFile(file, JSON.stringify(index));
}

function* sourcesOf(records: ReturnType<typeof searchRecords>): Generator<QuerySource> {
  for (const record of records) {
    const { title, text } = miniSearchDocument(record, 0);
    yield { text: `${title} ${text}`, names: record.speakers.map(([name = '']) => name) };
  }
}

await main();
