import type { Dispatcher } from 'undici';
import type { SafeUrl } from '../schema/url.ts';

/** The answer at the end of all redirects. */
export interface Answer {
  readonly url: SafeUrl;
  readonly status: number;
  header(name: string): string | undefined;
  /** Throws {@link FetchFailure} when it does not come to its end. */
  readonly body: AsyncIterable<Buffer>;
}

/** Runs a step, and makes of its error what it stands for. */
type Guard = <Value>(step: () => Promise<Value>) => Promise<Value>;

/** An answer whose body throws {@link FetchFailure}s only, by way of `guard`. */
export function readAnswer(url: SafeUrl, { statusCode, headers, body }: Dispatcher.ResponseData, guard: Guard): Answer {
  return {
    url,
    status: statusCode,
    header(name) {
      const value = headers[name];
      // An empty one says nothing.
      return (Array.isArray(value) ? value[0] : value) || undefined;
    },
    body: {
      [Symbol.asyncIterator]() {
        const parts = body[Symbol.asyncIterator]();
        return {
          next: () => guard(() => parts.next()),
          return: async () => {
            await parts.return?.();
            return { done: true, value: undefined };
          },
        };
      },
    },
  };
}

/** A short rest is read, so that the connection can be used again; a long one is not worth it. */
export async function leave(body: Dispatcher.ResponseData['body'], length: number): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  if (length <= SHORT_BODY) await body.dump({ limit: SHORT_BODY, signal: AbortSignal.timeout(1000) }).catch(() => {});
  body.destroy();
}

const SHORT_BODY = 16 * 1024;
