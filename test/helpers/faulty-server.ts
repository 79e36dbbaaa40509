import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that the server has seen. */
export interface Seen {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Bytes of the body that were handed to the connection. */
  sent: number;
  status: number;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, seen: Seen) => void;

export interface FaultyServer {
  /** The address of a path on a host of this server: any name that ends in ".example". */
  url(path: string, host?: string): string;
  on(path: string, handler: Handler): void;
  readonly seen: readonly Seen[];
  /** The requests for a path, in order. */
  requests(path: string): Seen[];
  /** The most requests of a host that were open at once. */
  readonly crowds: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Starts a server on this machine that does as its handlers say; what has none is not found. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const handlers = new Map<string, Handler>();
  const log: Seen[] = [];
  const open = new Map<string, number>();
  const crowds = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any.example');
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const seen: Seen = { method: request.method ?? '', host, path: pathname, headers: request.headers, sent: 0, status: 0 };
    log.push(seen);
    open.set(host, (open.get(host) ?? 0) + 1);
    crowds.set(host, Math.max(crowds.get(host) ?? 0, open.get(host) ?? 0));
    response.on('close', () => {
      seen.status = response.statusCode;
      open.set(host, (open.get(host) ?? 1) - 1);
    });
    const handler = handlers.get(pathname);
    if (handler === undefined) response.writeHead(404).end('Not found');
    else handler(request, response, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'slides.example') => `http://${host}:${port}${path}`,
    on: (path, handler) => void handlers.set(path, handler),
    seen: log,
    requests: (path) => log.filter((one) => one.path === path),
    crowds,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A server for one test. */
export async function aFaultyServer(): Promise<FaultyServer> {
  const server = await startFaultyServer();
  onTestFinished(() => server.close());
  return server;
}

/** A PDF of so many bytes, whole, and not the same for another seed. */
export function aPdf(bytes: number, seed = 1): Buffer {
  const [head, end] = [Buffer.from(`%PDF-1.4\n% ${seed}\n`), Buffer.from('\n%%EOF\n')];
  const middle = Buffer.alloc(Math.max(0, bytes - head.length - end.length));
  let state = seed;
  for (let index = 0; index < middle.length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    middle[index] = 97 + ((state >>> 16) % 26);
  }
  return Buffer.concat([head, middle, end]);
}

/** A JPEG as far as its first bytes say. */
export function aJpeg(bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(Math.max(0, bytes - 11), 7)]);
}

export interface FileOptions {
  readonly type?: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string;
  /** Whether it says how long it is. */
  readonly isChunked?: boolean;
  /** Tells how much of it the other side has, so that a connection breaks off only when all that was sent has arrived. */
  readonly arrived?: () => number;
}

/** Serves a file as a good server does: conditions, ranges, HEAD. */
export function serveFile(
  content: Buffer | (() => Buffer),
  { type = 'application/pdf', etag, lastModified, isChunked }: FileOptions = {},
): Handler {
  return (request, response, seen) => {
    const body = typeof content === 'function' ? content() : content;
    const tag = etag ?? tagOf(body);
    const { 'if-none-match': known, 'if-range': expected, range } = request.headers;
    response.setHeader('etag', tag);
    if (lastModified !== undefined) response.setHeader('last-modified', lastModified);
    if (known === tag) {
      response.writeHead(304).end();
      return;
    }
    const start = /^bytes=(\d+)-$/.exec(range ?? '')?.[1];
    const from = start !== undefined && (expected === tag || expected === lastModified) ? Number(start) : 0;
    if (from > 0 && from >= body.length) {
      response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
      return;
    }
    const part = body.subarray(from);
    if (from > 0) response.setHeader('content-range', `bytes ${from}-${body.length - 1}/${body.length}`);
    if (isChunked !== true) response.setHeader('content-length', part.length);
    response.writeHead(from > 0 ? 206 : 200, { 'content-type': type });
    if (request.method === 'HEAD') response.end();
    else {
      seen.sent += part.length;
      response.end(part);
    }
  };
}

function tagOf(content: Buffer): string {
  return `"${content.length}-${content.subarray(9, 14).toString('hex')}"`;
}

/** Sends so many bytes of what another handler would send, and breaks off, so many times; then does as the other. */
export function cutOff(content: Buffer, bytes: number, times: number, options: FileOptions = {}): Handler {
  const whole = serveFile(content, options);
  let left = times;
  return (request, response, seen) => {
    if (left <= 0) return whole(request, response, seen);
    left -= 1;
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const part = content.subarray(start, start + bytes);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': content.length - start,
      etag: options.etag ?? tagOf(content),
      ...(start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
    });
    seen.sent += part.length;
    const breakOff = (): void => {
      const isDue = options.arrived === undefined || options.arrived() >= start + part.length;
      if (isDue || response.destroyed) response.destroy();
      else setTimeout(breakOff, 5);
    };
    response.write(part, () => setTimeout(breakOff, 20));
  };
}

/** Answers a status so many times, then does as the other. */
export function failFirst(status: number, times: number, then: Handler, headers: Record<string, string> = {}): Handler {
  let left = times;
  return (request, response, seen) => {
    if (left <= 0) return then(request, response, seen);
    left -= 1;
    response.writeHead(status, headers).end();
  };
}

/** Sends a byte at a time, and never comes to an end. */
export const drip: Handler = (_request, response, seen) => {
  response.writeHead(200, { 'content-type': 'application/pdf' });
  response.write('%PDF-1.4\n');
  const timer = setInterval(() => {
    seen.sent += 1;
    response.write('x');
  }, 5);
  response.on('close', () => clearInterval(timer));
};

export function redirectTo(location: string | (() => string), status = 302): Handler {
  return (_request, response) => void response.writeHead(status, { location: typeof location === 'string' ? location : location() }).end();
}

/** Says a status and sends a text. */
export function say(status: number, text: string, headers: Record<string, string> = {}): Handler {
  return (_request, response) => void response.writeHead(status, headers).end(text);
}
