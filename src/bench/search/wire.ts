import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What was asked of the server. */
export interface Transfer {
  /** Without the prefix of the site. */
  readonly path: string;
  /** Of the body as it was sent; heads are not counted. */
  readonly bytes: number;
  readonly status: number;
}

export interface CountingServer {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  /** All that was sent so far, in the order in which it was asked for. */
  readonly transfers: readonly Transfer[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** What GitHub Pages compresses on its way. The files of Pagefind have endings that it does not know, and are compressed already. */
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.txt', '.svg']);

const compress = promisify(gzip);

/** The bytes of a file as GitHub Pages sends it. */
export async function onTheWire(path: string, content: Uint8Array): Promise<Uint8Array> {
  return COMPRESSED.has(extname(path)) ? compress(content) : content;
}

/**
 * Serves a folder below a prefix as GitHub Pages does, with what compresses compressed and ten minutes in the cache of the browser,
 * and writes down how many bytes each answer had.
 * @param others files that are served beside the folder's, by their path.
 */
export async function serveCounting(
  folder: string,
  prefix: string,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<CountingServer> {
  const transfers: Transfer[] = [];
  const packed = new Map<string, Promise<Uint8Array>>();
  const load = (path: string): Promise<Uint8Array> => {
    const known = packed.get(path) ?? readFile(others.get(path) ?? join(folder, path)).then((content) => onTheWire(path, content));
    packed.set(path, known);
    return known;
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const asked = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const isInside = !asked.split('/').includes('..');
    const body = isInside ? await load(asked).catch(() => undefined) : undefined;
    const status = body === undefined ? 404 : 200;
    const isCompressed = body !== undefined && COMPRESSED.has(extname(asked));
    transfers.push({ path: asked, bytes: body?.length ?? 0, status });
    response.writeHead(status, {
      'content-type': TYPES[extname(asked)] ?? 'application/octet-stream',
      'content-length': body?.length ?? 0,
      'cache-control': 'max-age=600',
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : '..';
    answer(path, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    transfers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the files that a search loads are, in the order of the report. */
export const FILE_KINDS = ['script', 'program', 'list of pages', 'words', 'texts', 'facets', 'picture', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.js$/, 'script'],
  [/^pagefind\/wasm\.[^/]*$/, 'program'],
  [/\.pf_meta$|^pagefind\/pagefind-entry\.json$/, 'list of pages'],
  [/\.pf_index$/, 'words'],
  [/\.pf_fragment$/, 'texts'],
  [/\.pf_filter$/, 'facets'],
  [/\.(?:webp|jpg|png)$/, 'picture'],
];

/** What a file is for the search, by its path below the site. */
// "pagefind/index/en_1a2b.pf_index" => "words"
export function fileKind(path: string): FileKind {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}
