import type { PrepareRequest, SearchAnswer, SearchFailure, SearchRequest } from './search/messages.ts';
import { Superseded } from './search-worker/attempt.ts';
import { type Engine, openIndex } from './search-worker/engine.ts';
import { answer } from './search-worker/find.ts';
import { nearestWords, readVocabulary, type Vocabulary } from './search-worker/spelling.ts';

/**
 * The worker that searches. Its address says where the index is (`index`) and what stands before every path of the site (`prefix`).
 * Of several requests only the last is answered; after a failure the next one tries anew.
 */
const place = new URL(self.location.href).searchParams;
const folder = place.get('index') ?? '/pagefind/';
const prefix = place.get('prefix') ?? '';

/** So many words are offered for one. */
const NEAREST = 3;

let opened: Promise<Engine> | undefined;

function open(): Promise<Engine> {
  opened ??= openIndex(folder).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

let vocabulary: Promise<Vocabulary> | undefined;

/** Words that come near, for which the list of words is loaded the first time; none where that cannot be had. */
async function nearest(word: string, engine: Engine): Promise<readonly string[]> {
  vocabulary ??= engine.wordList().then(readVocabulary);
  try {
    return nearestWords(word, await vocabulary, NEAREST);
  } catch {
    vocabulary = undefined;
    return [];
  }
}

/** The request that was sent last: nobody waits for those before it. */
let last: SearchRequest | undefined;

async function respond(request: SearchRequest): Promise<SearchAnswer | SearchFailure | undefined> {
  try {
    const engine = await open();
    return await answer(request, { engine, prefix, isStale: () => request !== last }, (word) => nearest(word, engine));
  } catch (error) {
    if (error instanceof Superseded) return undefined;
    opened = undefined;
    return { id: request.id, failure: true };
  }
}

let before: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest | PrepareRequest>) => {
  if ('prepare' in data) {
    // Whoever searches is told.
    open().catch(() => {});
    return;
  }
  last = data;
  before = before.then(async () => {
    const response = data === last ? await respond(data) : undefined;
    if (response !== undefined) self.postMessage(response);
  });
});
