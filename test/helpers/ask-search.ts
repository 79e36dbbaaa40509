import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { SearchAnswer, SearchRequest } from '../../src/client/search/messages.ts';
import { openPage } from './browser.ts';
import type { BuiltSite } from './build-site.ts';
import { serve } from './serve.ts';

/** As many results as the dialog shows. */
const COUNT = 6;

/** Asks the worker of a built site, in a browser. The answers come in the order of the requests. */
export async function askSearch(
  browser: Browser,
  { folder, prefix, files }: Pick<BuiltSite, 'folder' | 'prefix' | 'files'>,
  requests: readonly Partial<Omit<SearchRequest, 'id'>>[],
): Promise<SearchAnswer[]> {
  const script = files.find((file) => /^assets\/search-worker-[^/]*\.js$/.test(file));
  const server = await serve(folder, prefix);
  const { context, page, complaints } = await openPage(browser);
  try {
    await page.goto(`${server.url}search/`);
    const place = new URLSearchParams({ index: `${prefix}pagefind/`, prefix: prefix.replace(/\/$/, '') });
    const asked = requests.map(
      (request, id): SearchRequest => ({ words: '', facets: {}, from: 0, count: COUNT, countFacets: false, ...request, id }),
    );
    const answers = await page.evaluate(
      ({ address, list }) =>
        new Promise<SearchAnswer[]>((resolve, reject) => {
          const worker = new Worker(address, { type: 'module' });
          const answered: SearchAnswer[] = [];
          worker.onerror = () => reject(new Error('The worker could not be started.'));
          worker.onmessage = ({ data }) => {
            answered.push(data);
            if (answered.length === list.length) resolve(answered);
          };
          for (const request of list) worker.postMessage(request);
        }),
      { address: `${prefix}${script}?${place}`, list: asked },
    );
    expect(complaints).toEqual([]);
    return answers;
  } finally {
    await context.close();
    await server.close();
  }
}
