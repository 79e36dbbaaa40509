import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.vtt': 'text/vtt',
  '.ics': 'text/calendar; charset=utf-8',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.wasm': 'application/wasm',
};

export interface Server {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder below a path prefix on this machine, as GitHub Pages would: `index.html` for folders, and `404.html` for what is not there. */
export async function serve(folder: string, prefix: string): Promise<Server> {
  // Addresses may be as long as an attacker makes them.
  const server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : undefined;
    answer(response, folder, path, request.headers.range).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(response: ServerResponse, folder: string, path: string | undefined, range = ''): Promise<void> {
  const decoded = decodeURIComponent(path ?? '404.html');
  const asked = decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
  const isThere = path !== undefined && !asked.split('/').includes('..') && (await isFile(join(folder, asked)));
  const file = isThere ? asked : '404.html';
  const headers = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    // A name with a hash in it never changes its content.
    'cache-control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'accept-ranges': 'bytes',
  };
  // Browsers ask for a part of a recording to seek in it.
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (!isThere || first === undefined) {
    response.writeHead(isThere ? 200 : 404, headers);
    createReadStream(join(folder, file)).pipe(response);
    return;
  }
  const { size } = await stat(join(folder, file));
  const start = Number(first);
  const end = Math.min(last === '' || last === undefined ? size - 1 : Number(last), size - 1);
  response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1 });
  createReadStream(join(folder, file), { start, end }).pipe(response);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
