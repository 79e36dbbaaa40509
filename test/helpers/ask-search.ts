import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { SearchAnswer, SearchRequest } from '../../src/client/search/messages.ts';
import { openPage } from './browser.ts';
import type { BuiltSite } from './build-site.ts';
import { serve } from './serve.ts';

/** As many results as the dialog shows. */
const COUNT = 6;

type Site = Pick<BuiltSite, 'folder' | 'prefix' | 'files'>;
type Asked = Partial<Omit<SearchRequest, 'id'>>;

/** The address of the worker below the address of its site, as pages start it. */
export function workerOf({ prefix, files }: Site): string {
  const script = files.find((file) => /^assets\/search-worker-[^/]*\.js$/.test(file));
  return `${script}?${new URLSearchParams({ index: `${prefix}pagefind/`, prefix: prefix.replace(/\/$/, '') })}`;
}

/** A request of which only the words are missing. */
export function aRequest(id = 0): SearchRequest {
  return { id, words: '', facets: {}, from: 0, count: COUNT, countFacets: false };
}

/** The worker of a built site, started on a page in a browser. */
export interface SearchSession {
  /** Asks one question, and waits for its answer. */
  readonly ask: (request: Partial<SearchRequest>) => Promise<SearchAnswer>;
  /** @throws AssertionError when the page has complained of anything. */
  readonly close: () => Promise<void>;
}

export async function openSearch(browser: Browser, site: Site): Promise<SearchSession> {
  const server = await serve(site.folder, site.prefix);
  const { close, page, complaints } = await openPage(browser);
  await page.goto(`${server.url}search/`);
  const address = `${site.prefix}${workerOf(site)}`;
  return {
    ask: (request) =>
      page.evaluate(
        ({ worker: script, asked }) =>
          new Promise<SearchAnswer>((resolve, reject) => {
            const kept = window as unknown as { worker?: Worker };
            kept.worker ??= new Worker(script, { type: 'module' });
            kept.worker.onerror = () => reject(new Error('The worker could not be started.'));
            kept.worker.onmessage = ({ data }) => resolve(data);
            kept.worker.postMessage(asked);
          }),
        { worker: address, asked: { ...aRequest(), ...request } },
      ),
    close: async () => {
      await close();
      await server.close();
      expect(complaints).toEqual([]);
    },
  };
}

/** Asks the worker of a built site in a browser, one question after the other. */
export async function askSearch(browser: Browser, site: Site, requests: readonly Asked[]): Promise<SearchAnswer[]> {
  const session = await openSearch(browser, site);
  const answers: SearchAnswer[] = [];
  for (const [id, request] of requests.entries()) answers.push(await session.ask({ ...request, id }));
  await session.close();
  return answers;
}

/** Asks all questions at once. @returns the places of those that were answered, until the last was. */
export function askAtOnce(browser: Browser, site: Site, words: readonly string[]): Promise<number[]> {
  const list = words.map((text, id): SearchRequest => ({ ...aRequest(id), words: text }));
  return onSearchPage(browser, site, (page, address) =>
    page.evaluate(
      ({ worker: script, asked }) =>
        new Promise<number[]>((resolve) => {
          const worker = new Worker(script, { type: 'module' });
          const answered: number[] = [];
          worker.onmessage = ({ data }) => {
            answered.push(data.id);
            if (data.id === asked.length - 1) resolve(answered);
          };
          for (const request of asked) worker.postMessage(request);
        }),
      { worker: address, asked: list },
    ),
  );
}

async function onSearchPage<Answer>(
  browser: Browser,
  site: Site,
  ask: (page: Awaited<ReturnType<typeof openPage>>['page'], worker: string) => Promise<Answer>,
): Promise<Answer> {
  const server = await serve(site.folder, site.prefix);
  const { close, page, complaints } = await openPage(browser);
  try {
    await page.goto(`${server.url}search/`);
    const answer = await ask(page, `${site.prefix}${workerOf(site)}`);
    expect(complaints).toEqual([]);
    return answer;
  } finally {
    await close();
    await server.close();
  }
}
