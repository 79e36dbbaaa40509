import type { Query, SearchAnswer, SearchFailure, SearchRequest } from './messages.ts';

/** Where the files of the search are; complete addresses within the site. */
export interface SearchPlace {
  /** The script of the worker. */
  readonly worker: string;
  /** The folder of the index, with a slash at its end. */
  readonly index: string;
  /** What stands before every path of the site: "/archive", or nothing. */
  readonly prefix: string;
}

/** How much of the results is wanted. */
export interface Part {
  readonly from: number;
  readonly count: number;
  readonly countFacets: boolean;
}

/** Searches in a worker, so that the page can be used meanwhile. */
export interface Search {
  /** Loads what every search needs. */
  prepare(): void;
  /** Settles only if nothing else is asked before the answer is there. @throws SearchUnavailable when files of the index are missing or broken. */
  search(query: Query, part: Part): Promise<SearchAnswer>;
}

/** The search cannot be done; the lists of the site can. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}

/** Starts the worker. It loads nothing before it is told to prepare or to search. */
export function connectSearch(place: SearchPlace): Search {
  const worker = new Worker(`${place.worker}?${new URLSearchParams({ index: place.index, prefix: place.prefix })}`, { type: 'module' });
  /** Nobody waits for the answers to questions before the last. */
  let waiting:
    | { readonly id: number; readonly resolve: (answer: SearchAnswer) => void; readonly reject: (error: Error) => void }
    | undefined;
  let isBroken = false;
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer | SearchFailure>) => {
    if (data.id !== waiting?.id) return;
    const { resolve, reject } = waiting;
    waiting = undefined;
    if ('failure' in data) reject(new SearchUnavailable());
    else resolve(data);
  });
  // The script itself is missing, or this browser cannot run it.
  worker.addEventListener('error', () => {
    isBroken = true;
    waiting?.reject(new SearchUnavailable());
    waiting = undefined;
  });
  return {
    prepare: () => {
      worker.postMessage({ prepare: true });
    },
    search: (query, part) =>
      new Promise((resolve, reject) => {
        if (isBroken) {
          reject(new SearchUnavailable());
          return;
        }
        last += 1;
        waiting = { id: last, resolve, reject };
        worker.postMessage({ ...query, ...part, id: last } satisfies SearchRequest);
      }),
  };
}
