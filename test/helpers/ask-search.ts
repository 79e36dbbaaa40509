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

/** Asks the worker of a built site in a browser, one question after the other. */
export function askSearch(browser: Browser, site: Site, requests: readonly Asked[]): Promise<SearchAnswer[]> {
  const list = requests.map((request, id): SearchRequest => ({ ...aRequest(id), ...request }));
  return onSearchPage(browser, site, (page, address) =>
    page.evaluate(
      async ({ worker: script, asked }) => {
        const worker = new Worker(script, { type: 'module' });
        const answers: SearchAnswer[] = [];
        for (const request of asked) {
          answers.push(
            await new Promise<SearchAnswer>((resolve, reject) => {
              worker.onerror = () => reject(new Error('The worker could not be started.'));
              worker.onmessage = ({ data }) => resolve(data);
              worker.postMessage(request);
            }),
          );
        }
        return answers;
      },
      { worker: address, asked: list },
    ),
  );
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
  const { context, page, complaints } = await openPage(browser);
  try {
    await page.goto(`${server.url}search/`);
    const answer = await ask(page, `${site.prefix}${workerOf(site)}`);
    expect(complaints).toEqual([]);
    return answer;
  } finally {
    await context.close();
    await server.close();
  }
}
