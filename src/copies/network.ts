import { Agent, type Dispatcher, request } from 'undici';
import type { SafeUrl } from '../schema/url.ts';
import { type Answer, leave, readAnswer } from './answer.ts';
import { FetchFailure, networkFailure, statusFailure } from './failure.ts';
import { createGate, type Gate } from './gate.ts';
import { forbidden, guardedLookup, isPublicAddress, literalAddress, type Resolve, resolveName } from './guard.ts';
import { followRedirect, isRedirect } from './redirects.ts';
import { PATIENCE, type Patience, readRetryAfter, type Waiting } from './retry.ts';

/** How long to wait for a server, in milliseconds. */
export interface Deadlines {
  readonly connect: number;
  readonly headers: number;
  /** Between two parts of a body. */
  readonly idle: number;
  /** In each such time at least `slowBytes` have to arrive. */
  readonly slow: number;
  readonly slowBytes: number;
  /** For one answer as a whole. */
  readonly total: number;
}

export const DEADLINES: Deadlines = { connect: 10_000, headers: 30_000, idle: 30_000, slow: 30_000, slowBytes: 30_000, total: 900_000 };

export interface NetworkOptions {
  /** Rejects when the signal ends it. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Who we are: a name, and where to read about it. */
  readonly userAgent: string;
  readonly resolve?: Resolve;
  /** Whether an IP address may be asked. */
  readonly isAllowed?: (address: string) => boolean;
  readonly deadlines?: Deadlines;
  readonly patience?: Patience;
  /** Ends everything. */
  readonly signal: AbortSignal;
}

export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Network extends Waiting {
  readonly deadlines: Deadlines;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Hosts that have answered anything, and those of which nothing was heard. */
  readonly reached: ReadonlySet<string>;
  readonly unreached: ReadonlySet<string>;
  /**
   * Asks an address, follows its redirects, and hands over the answer, whatever its status. When `use` is done the connection is free again.
   * @throws {@link FetchFailure}.
   */
  visit<Result>(url: SafeUrl, question: Question, use: (answer: Answer) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const CONNECTIONS_PER_HOST = 2;
/** Failures that may be our own network's. */
const SILENT: ReadonlySet<string> = new Set(['no-host', 'unreachable', 'timeout']);

/** The way to the web, and the only one: two connections a host, no cookies, and no address that is not public. */
export function createNetwork(options: NetworkOptions): Network {
  const { userAgent, random, deadlines = DEADLINES, patience = PATIENCE } = options;
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const wait = (milliseconds: number): Promise<unknown> => options.wait(milliseconds, signal);
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const lookup = guardedLookup(options.resolve ?? resolveName, isAllowed);
  const agent = new Agent({
    connections: CONNECTIONS_PER_HOST,
    connect: { timeout: deadlines.connect, lookup },
    headersTimeout: deadlines.headers,
    bodyTimeout: deadlines.idle,
  });
  const gates = new Map<string, Gate>();
  const rests = new Map<string, Promise<unknown>>();
  const closed = new Map<string, FetchFailure>();
  const silences = new Map<string, number>();
  const reached = new Set<string>();
  const unreached = new Set<string>();

  /** A host that has had enough is left alone by all. */
  const heed = (host: string, answer: Answer): void => {
    const pause = readRetryAfter(answer.header('retry-after'), answer.header('date'));
    if (pause === undefined || (answer.status !== 429 && answer.status !== 503)) return;
    if (pause > patience.longestRetryAfter) closed.set(host, statusFailure(answer.status, pause));
    else
      rests.set(
        host,
        wait(pause).catch(() => {}),
      );
  };

  /** A host of which nothing was heard, however often, is asked no more: each question takes long. */
  const despair = (host: string, { reason, message }: FetchFailure): void => {
    unreached.add(host);
    const times = (silences.get(host) ?? 0) + 1;
    silences.set(host, times);
    if (times >= patience.attempts && !reached.has(host)) closed.set(host, new FetchFailure(reason, message));
  };

  /** One request, without following where it leads. */
  const hop = async <Result>(url: SafeUrl, question: Question, use: (answer: Answer) => Promise<Result>): Promise<Result> => {
    const { hostname } = new URL(url);
    const literal = literalAddress(hostname);
    if (literal !== undefined && !isAllowed(literal)) throw forbidden(literal);
    const gate = gates.get(hostname) ?? createGate(CONNECTIONS_PER_HOST);
    gates.set(hostname, gate);
    return gate.pass(async () => {
      await rests.get(hostname);
      const refusal = closed.get(hostname);
      if (refusal !== undefined) throw refusal;
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlines.total)]);
      const guard = async <Value>(step: () => Promise<Value>): Promise<Value> => {
        try {
          return await step();
        } catch (error) {
          signal.throwIfAborted();
          if (deadline.aborted) throw new FetchFailure('slow', 'its server takes too long to send it', { isPassing: true });
          throw networkFailure(error);
        }
      };
      const { method = 'GET', headers } = question;
      let response: Dispatcher.ResponseData;
      try {
        response = await guard(() =>
          request(url, {
            method,
            headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', ...headers },
            dispatcher: agent,
            signal: deadline,
          }),
        );
      } catch (error) {
        if (error instanceof FetchFailure && SILENT.has(error.reason)) despair(hostname, error);
        throw error;
      }
      reached.add(hostname);
      const { body } = response;
      // What is not read to its end is broken off, and that is no news.
      body.on('error', () => {});
      const answer = readAnswer(url, response, guard);
      heed(hostname, answer);
      try {
        return await use(answer);
      } finally {
        await leave(body, Number(answer.header('content-length') ?? Number.NaN));
      }
    });
  };

  return {
    wait,
    random,
    deadlines,
    patience,
    signal,
    reached,
    unreached,
    async visit(url, question, use) {
      const seen = new Set<string>();
      let next: SafeUrl = url;
      for (;;) {
        seen.add(next);
        const result = await hop(next, question, async (answer) =>
          isRedirect(answer.status) ? { to: followRedirect(answer.url, answer.header('location'), seen) } : { value: await use(answer) },
        );
        if ('value' in result) return result.value;
        next = result.to;
      }
    },
    async close() {
      end.abort();
      await agent.destroy();
    },
  };
}
