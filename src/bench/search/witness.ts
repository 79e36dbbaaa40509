import type { SearchAnswer, SearchRequest } from '../../client/search/messages.ts';

/** What the page itself saw of one query; milliseconds from the key press on. */
export interface Witnessed {
  /** Until the worker is asked: pages wait for the next key a while. */
  readonly asked: number;
  /** From the request to the answer of the worker. */
  readonly worker: number;
  /** Until the first result is in the document. */
  readonly there: number;
  /** Until the frame after it was painted. */
  readonly painted: number;
  readonly total: number;
}

/** What the measuring adds to a page. */
export interface Witness {
  /** Presses the last key of some words in the field of the search, and waits for the first result; nothing when there is none. */
  ask(words: string): Promise<Witnessed | undefined>;
  /** Empties the field. */
  clear(): Promise<void>;
}

/**
 * Runs in the page before its own scripts, and listens to what is said between them and the worker of the search.
 * It is handed over as text: nothing outside of it is known there.
 */
export function installWitness(): void {
  const requests = new Map<number, { readonly words: string; readonly at: number }>();
  const listeners = new Set<(words: string, answer: SearchAnswer, asked: number) => void>();
  class HeardWorker extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      super.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
        const request = requests.get(data.id);
        if (request !== undefined) for (const listener of listeners) listener(request.words, data, request.at);
      });
    }

    override postMessage(...[message, ...rest]: [message: unknown, ...rest: never[]]): void {
      const { id, words } = message as SearchRequest;
      if (id !== undefined) requests.set(id, { words, at: performance.now() });
      super.postMessage(message, ...rest);
    }
  }
  globalThis.Worker = HeardWorker;

  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  /** The dialog, when it is open, lies above the page. */
  const place = (): Element | null => document.querySelector('dialog[open]') ?? document.querySelector('main');
  const isShown = (href: string): boolean =>
    [...(place()?.querySelectorAll('a') ?? [])].some((link) => link.getAttribute('href')?.startsWith(href));
  const type = (words: string): void => {
    const field = place()?.querySelector<HTMLInputElement>('input[name=q], input[type=search], input[role=combobox]');
    if (!field) throw new Error('There is no field to search in.');
    field.focus();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const witness: Witness = {
    ask: (words) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const listen = (asked: string, { total, results: [best] }: SearchAnswer, at: number): void => {
          if (asked.trim() !== words) return;
          listeners.delete(listen);
          const worker = performance.now() - at;
          if (best === undefined) {
            resolve(undefined);
            return;
          }
          const finish = async (): Promise<void> => {
            observer.disconnect();
            const there = performance.now() - begin;
            await nextFrame();
            await nextFrame();
            resolve({ asked: at - begin, worker, there, painted: performance.now() - begin, total });
          };
          // The page hears of the answer after this does.
          const observer = new MutationObserver(() => {
            if (isShown(best.href)) void finish();
          });
          observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
        };
        listeners.add(listen);
        type(words);
      }),
    clear: async () => {
      type('');
      await nextFrame();
      await nextFrame();
    },
  };
  Object.assign(globalThis, { theWitness: () => witness });
}
