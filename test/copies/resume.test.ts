import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { copyPath, openStore } from '../../src/copies/store.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { aFaultyServer, aPdf, type FaultyServer, type Handler } from '../helpers/faulty-server.ts';
import { aFolder } from './world.ts';

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Numbers from 0 to below 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sends a file, or the rest of it, in small pieces, and tells of each that has gone. */
function inPieces(content: Buffer, isMarked: boolean, tell: (bytes: number) => void): Handler {
  const etag = `"${hashOf(content).slice(0, 8)}"`;
  return async (request, response, seen) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    const start = request.headers['if-range'] === etag ? Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0;
    response.writeHead(start > 0 ? 206 : 200, {
      etag,
      ...(isMarked ? { 'content-length': content.length - start } : {}),
      ...(start > 0 ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {}),
    });
    for (let at = start; at < content.length && !response.destroyed; at += 8192) {
      const piece = content.subarray(at, at + 8192);
      seen.sent += piece.length;
      response.write(piece);
      tell(piece.length);
      // Not faster than the other side reads: what is on its way when that is killed is lost.
      await setTimeout(2);
    }
    response.end();
  };
}

interface Result {
  readonly wasKilled: boolean;
  readonly addresses: readonly (readonly [string, KnownAddress])[];
}

function runAlone(folder: string, urls: readonly string[], hold: (child: ChildProcess) => void): Promise<Result> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/copies/run-alone.ts', folder, ...urls], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  hold(child);
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve({ wasKilled: true, addresses: [] });
      else if (code === 0) resolve({ wasKilled: false, addresses: JSON.parse(text) });
      else reject(new Error(`run-alone.ts ended with ${code ?? signal}`));
    });
  });
}

/** How much of each file is on disk. */
async function arrivedOf(folder: string, contents: ReadonlyMap<string, Buffer>, server: FaultyServer): Promise<Map<string, number>> {
  const store = await openStore(folder);
  const arrived = new Map<string, number>();
  for (const [path, content] of contents) {
    const url = server.url(path);
    const isWhole = existsSync(copyPath(folder, hashOf(content)));
    const { part } = await store.recall(url);
    arrived.set(path, isWhole ? content.length : part === undefined ? 0 : await store.partBytes(url));
  }
  return arrived;
}

describe('a run that is killed', () => {
  it.each([1, 2, 3])('goes on where it was, with nothing lost and nothing fetched twice (seed %i)', async (seed) => {
    const random = randomOf(seed);
    const server = await aFaultyServer();
    const folder = aFolder();
    let victim: ChildProcess | undefined;
    let left = Number.POSITIVE_INFINITY;
    const contents = new Map<string, Buffer>(
      Array.from({ length: 12 }, (_, index) => [`/${index}.pdf`, aPdf(150_000 + index * 40_000, index + 1)]),
    );
    for (const [path, content] of contents)
      server.on(
        path,
        inPieces(content, path !== '/3.pdf', (bytes) => {
          left -= bytes;
          if (left <= 0) victim?.kill('SIGKILL');
        }),
      );
    const urls = [...contents.keys()].map((path) => server.url(path));
    let arrived = await arrivedOf(folder, contents, server);
    let kills = 0;

    for (let run = 0; ; run += 1) {
      left = run < 4 ? 100_000 + random() * 1_200_000 : Number.POSITIVE_INFINITY;
      const before = server.seen.length;
      const { wasKilled, addresses } = await runAlone(folder, urls, (child) => {
        victim = child;
      });
      // Every answer begins with the first byte that was not on disk.
      for (const request of server.seen.slice(before)) {
        const had = arrived.get(request.path) ?? 0;
        const isWhole = had === contents.get(request.path)?.length;
        if (isWhole) expect(request.sent).toBe(0);
        else expect(request.headers.range).toBe(had === 0 ? undefined : `bytes=${had}-`);
      }
      arrived = await arrivedOf(folder, contents, server);
      if (wasKilled) {
        kills += 1;
        continue;
      }
      const wanted = [...contents].map(([path, content]) => [server.url(path), hashOf(content)]);
      expect(addresses.map(([url, known]) => [url, known.sha256]).sort()).toEqual(wanted.sort());
      for (const content of contents.values()) expect(hashOf(readFileSync(copyPath(folder, hashOf(content))))).toBe(hashOf(content));
      break;
    }

    const resumed = server.seen.filter(({ headers }) => headers.range !== undefined).length;
    expect(kills).toBeGreaterThan(0);
    expect(resumed).toBeGreaterThan(0);
    const total = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
    const sent = server.seen.reduce((sum, request) => sum + request.sent, 0);
    console.info(
      `npm run media: killed ${kills} times, ${resumed} files gone on with; ${total} bytes in 12 files, ${sent - total} more were on their way at the kills.`,
    );
  });
});
