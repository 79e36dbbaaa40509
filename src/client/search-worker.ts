import type { PrepareRequest, SearchAnswer, SearchFailure, SearchRequest } from './search/messages.ts';
import { type Engine, openIndex } from './search-worker/engine.ts';
import { answer } from './search-worker/find.ts';
import { nearestWords, readVocabulary, type Vocabulary } from './search-worker/spelling.ts';

/**
 * The worker that searches. Its address says where the index is (`index`) and what stands before every path of the site (`prefix`).
 * Requests are answered in their order; after a failure the next one tries anew.
 */
const place = new URL(self.location.href).searchParams;
const folder = place.get('index') ?? '/pagefind/';
const prefix = place.get('prefix') ?? '';

/** So many words are offered for one. */
const NEAREST = 3;

let opened: Promise<Engine> | undefined;

function open(): Promise<Engine> {
  opened ??= openIndex(folder);
  return opened;
}

let vocabulary: Promise<Vocabulary> | undefined;

/** Words that come near, for which the list of words is loaded the first time. */
async function nearest(word: string, engine: Engine): Promise<readonly string[]> {
  vocabulary ??= engine.wordList().then(readVocabulary);
  return nearestWords(word, await vocabulary, NEAREST);
}

async function respond(request: SearchRequest): Promise<SearchAnswer | SearchFailure> {
  try {
    const engine = await open();
    return await answer(request, { engine, prefix }, (word) => nearest(word, engine));
  } catch {
    opened = undefined;
    vocabulary = undefined;
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
