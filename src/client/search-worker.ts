import { type Engine, openIndex } from './search/engine.ts';
import { answer } from './search/find.ts';
import type { PrepareRequest, SearchAnswer, SearchFailure, SearchRequest } from './search/messages.ts';

/**
 * The worker that searches. Its address says where the index is (`index`) and what stands before every path of the site (`prefix`).
 * Requests are answered in their order; after a failure the next one tries anew.
 */
const place = new URL(self.location.href).searchParams;
const folder = place.get('index') ?? '/pagefind/';
const prefix = place.get('prefix') ?? '';

let opened: Promise<Engine> | undefined;

function open(): Promise<Engine> {
  opened ??= openIndex(folder);
  return opened;
}

async function respond(request: SearchRequest): Promise<SearchAnswer | SearchFailure> {
  try {
    return await answer(request, { engine: await open(), nearest: async () => [], prefix });
  } catch {
    opened = undefined;
    return { id: request.id, failure: true };
  }
}

let before: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest | PrepareRequest>) => {
  if ('prepare' in data) {
    open().catch(() => {
      opened = undefined;
    });
    return;
  }
  before = before.then(async () => self.postMessage(await respond(data)));
});
