import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { BenchQuery } from './queries.ts';
import type { CountingServer, Transfer } from './wire.ts';
import { installWitness, type Witness, type Witnessed } from './witness.ts';

/** One query, asked in the browser. */
export interface Asked {
  readonly query: BenchQuery;
  /** Missing when nothing was found. */
  readonly witnessed: Witnessed | undefined;
  /** What was loaded until the first result was there, and what came after it. */
  readonly transfers: readonly Transfer[];
  readonly later: readonly Transfer[];
}

/** A query that was asked of a search which had found something else already. */
export interface FurtherQuery {
  /** With files to load. */
  readonly first: Asked;
  /** Once more, when its files were there. */
  readonly again: Asked;
  /** What was loaded for it in another visit, letter by letter. */
  readonly typed: readonly Transfer[];
}

export interface SearchRun {
  /** The first query of a visit, one of each kind, with all that was loaded for it; on the page of the search, all but itself, its style and its fonts. */
  readonly first: readonly Asked[];
  /** Each query as the second one of a visit. */
  readonly further: readonly FurtherQuery[];
}

/** Milliseconds without a request after which nothing more is expected. */
const QUIET = 250;
/** Milliseconds from key to key of someone who types fast. */
const KEY = 150;
/** How a visitor searches: in the dialog over a page, which is opened by its field, or on the page of the search. */
export const WAYS = ['dialog', 'page'] as const;
export type Way = (typeof WAYS)[number];

/** What belongs to the page, whatever is searched. */
const OF_THE_PAGE = /\.(?:html|css|woff2|svg|ico|webmanifest)$/;

/** Asks the search of a site, each query in a visit of its own. */
export async function searchInBrowser(
  browser: Browser,
  server: CountingServer,
  way: Way,
  queries: readonly BenchQuery[],
): Promise<SearchRun> {
  const inVisit = <Result>(work: (visit: Visit) => Promise<Result>): Promise<Result> => visitSite(browser, server, way, work);
  const firsts = [...new Map(queries.map((query) => [query.kind, query])).values()];
  const first: Asked[] = [];
  for (const query of firsts) first.push(await inVisit((visit) => visit.ask(query)));
  const [opening, second = opening] = firsts;
  const further: FurtherQuery[] = [];
  for (const query of queries) {
    const before = query === opening ? second : opening;
    if (before === undefined) break;
    const asked = await inVisit(async (visit) => {
      await visit.ask(before);
      const once = await visit.ask(query);
      await visit.ask(before);
      return { first: once, again: await visit.ask(query) };
    });
    const typed = await inVisit(async (visit) => {
      await visit.ask(before);
      return visit.type(query);
    });
    further.push({ ...asked, typed });
  }
  return { first, further };
}

/** Runs work with the browser that is found at a path. */
export async function withBrowser<Result>(executablePath: string, work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

interface Visit {
  ask(query: BenchQuery): Promise<Asked>;
  type(query: BenchQuery): Promise<readonly Transfer[]>;
}

/** Opens the home page and its dialog, or the page of the search, with an empty cache. */
async function visitSite<Result>(
  browser: Browser,
  server: CountingServer,
  way: Way,
  work: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    // What tsx compiles names its functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(installWitness);
    let mark = server.transfers.length;
    /** What was sent since it was asked last. */
    const sent = (): Transfer[] => {
      const since = server.transfers.slice(mark).filter(({ path }) => !OF_THE_PAGE.test(path));
      mark = server.transfers.length;
      return since;
    };
    const field = page.locator(way === 'dialog' ? 'dialog[open] input' : 'main input[type=search]');
    if (way === 'page') await page.goto(`${server.url}search/`);
    else {
      await page.goto(server.url);
      await untilQuiet(server);
      // What the page loads before somebody searches is its own.
      sent();
      await page.locator('form[data-dialog] input').filter({ visible: true }).first().click();
    }
    await field.waitFor();
    return await work({
      ask: async (query) => {
        const witnessed = await page.evaluate((words) => theWitness().ask(words), query.words);
        const transfers = sent();
        await untilQuiet(server);
        const later = sent();
        await clear(page);
        return { query, witnessed, transfers, later };
      },
      type: async ({ words }) => {
        await field.pressSequentially(words, { delay: KEY });
        await untilQuiet(server);
        return sent();
      },
    });
  } finally {
    await context.close();
  }
}

// Read in the page alone.
declare function theWitness(): Witness;

async function clear(page: Page): Promise<void> {
  await page.evaluate(() => theWitness().clear());
}

async function untilQuiet(server: CountingServer): Promise<void> {
  for (let before = -1; before !== server.transfers.length; ) {
    before = server.transfers.length;
    await setTimeout(QUIET);
  }
}
