import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Download, download } from '../../src/copies/download.ts';
import { FetchFailure } from '../../src/copies/failure.ts';
import { copyPath, openStore, type Store } from '../../src/copies/store.ts';
import {
  aFaultyServer,
  aJpeg,
  aPdf,
  cutOff,
  drip,
  type FaultyServer,
  failFirst,
  type Handler,
  redirectTo,
  say,
  serveFile,
} from '../helpers/faulty-server.ts';
import { aFolder, aNetwork, SHORT_DEADLINES, safe } from './world.ts';

const PDF = aPdf(300_000);
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

interface Bench {
  readonly server: FaultyServer;
  readonly folder: string;
  readonly store: Store;
  readonly network: ReturnType<typeof aNetwork>;
  fetch(path?: string, host?: string): Promise<Download>;
}

async function bench(handler?: Handler): Promise<Bench> {
  const [server, folder] = [await aFaultyServer(), aFolder()];
  const network = aNetwork(handler === drip ? { deadlines: SHORT_DEADLINES } : {});
  const store = await openStore(folder);
  if (handler !== undefined) server.on('/a.pdf', handler);
  const fetch = (path = '/a.pdf', host?: string): Promise<Download> => {
    const url = safe(server.url(path, host));
    return download({ url, address: url, types: ['pdf'] }, network, store);
  };
  return { server, folder, store, network, fetch };
}

/** Says that there is more than there is. */
const lieAboutLength: Handler = (_request, response) => {
  response.writeHead(200, { 'content-length': 5000 });
  response.write('%PDF-1.4', () => response.destroy());
};

async function failureOf(promise: Promise<unknown>): Promise<FetchFailure> {
  const failure = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FetchFailure);
  return failure as FetchFailure;
}

describe('download', () => {
  it('keeps a file under its hash, and remembers what tells its state', async () => {
    const { fetch, folder, store, server } = await bench(serveFile(PDF, { etag: '"1"', lastModified: 'Mon, 24 Jun 2019 10:00:00 GMT' }));

    expect(await fetch()).toMatchObject({
      found: 'file',
      received: PDF.length,
      file: { sha256: hashOf(PDF), bytes: PDF.length, type: 'pdf' },
    });

    expect(hashOf(readFileSync(copyPath(folder, hashOf(PDF))))).toBe(hashOf(PDF));
    const url = server.url('/a.pdf');
    expect((await store.recall(url)).file).toMatchObject({ etag: '"1"', lastModified: 'Mon, 24 Jun 2019 10:00:00 GMT' });
    expect(existsSync(store.partPath(url))).toBe(false);
  });

  it('says who asks, and brings no cookie and nothing packed', async () => {
    const { fetch, server } = await bench(serveFile(PDF));
    server.on('/b.pdf', (_request, response) => response.writeHead(302, { location: '/a.pdf', 'set-cookie': 'a=b' }).end());

    await fetch('/b.pdf');

    for (const { headers } of server.seen) {
      expect(headers).toMatchObject({ 'user-agent': 'meetup-archive (+https://example.org/archive)', 'accept-encoding': 'identity' });
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it.each([
    ['without a length', serveFile(PDF, { isChunked: true })],
    ['called a web page', serveFile(PDF, { type: 'text/html' })],
    ['after it broke off twice', cutOff(PDF, 100_000, 2)],
    ['after errors of its server', failFirst(503, 3, serveFile(PDF))],
    ['after it was asked to wait', failFirst(429, 1, serveFile(PDF), { 'retry-after': '7' })],
  ])('copies a file %s', async (_, handler) => {
    const { fetch, folder } = await bench(handler);

    expect(await fetch()).toMatchObject({ found: 'file', file: { sha256: hashOf(PDF) } });
    expect(hashOf(readFileSync(copyPath(folder, hashOf(PDF))))).toBe(hashOf(PDF));
  });

  it('asks for the rest of what broke off, and for nothing twice', async () => {
    const { fetch, server, store } = await bench();
    // A slow machine has not even made the file when it is asked for the first time.
    const arrived = (): number => statSync(store.partPath(server.url('/a.pdf')), { throwIfNoEntry: false })?.size ?? 0;
    server.on('/a.pdf', cutOff(PDF, 100_000, 2, { arrived }));

    await fetch();

    expect(server.requests('/a.pdf').map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=100000-', 'bytes=200000-']);
    expect(server.requests('/a.pdf').reduce((sum, { sent }) => sum + sent, 0)).toBe(PDF.length);
  });

  it('begins anew when the file has changed meanwhile', async () => {
    const other = aPdf(250_000, 2);
    const first = cutOff(PDF, 100_000, 1, { etag: '"1"' });
    const second = serveFile(other, { etag: '"2"' });
    let asked = 0;
    const { fetch, folder } = await bench((...call) => (asked++ === 0 ? first : second)(...call));

    expect(await fetch()).toMatchObject({ found: 'file', file: { sha256: hashOf(other), etag: '"2"' } });
    expect(hashOf(readFileSync(copyPath(folder, hashOf(other))))).toBe(hashOf(other));
  });

  it('begins anew when the server goes on somewhere else, or as another file', async () => {
    for (const wrong of [
      { 'content-range': 'bytes 5-299999/300000' },
      { 'content-range': 'bytes 100000-299999/300000', etag: '"other"' },
    ]) {
      const cut = cutOff(PDF, 100_000, 1, { etag: '"1"' });
      const whole = serveFile(PDF, { etag: '"1"' });
      let asked = 0;
      const { fetch, folder } = await bench((request, response, seen) => {
        asked += 1;
        if (asked === 1) cut(request, response, seen);
        else if (asked === 2) response.writeHead(206, wrong).end('wrong bytes');
        else whole(request, response, seen);
      });
      expect(await fetch()).toMatchObject({ found: 'file' });
      expect(hashOf(readFileSync(copyPath(folder, hashOf(PDF))))).toBe(hashOf(PDF));
    }
  });

  it('does not ask for the rest by a weak mark, or without one', async () => {
    for (const etag of ['W/"1"', '']) {
      const { fetch, server } = await bench(cutOff(PDF, 100_000, 1, { etag }));
      await fetch();
      expect(server.requests('/a.pdf').map(({ headers }) => headers.range)).toEqual([undefined, undefined]);
    }
  });

  it('makes a copy of what had arrived whole before a run was killed, and asks nobody', async () => {
    const { fetch, server, store, folder } = await bench(serveFile(PDF));
    const url = server.url('/a.pdf');
    writeFileSync(store.partPath(url), PDF);
    await store.remember({ url, part: { etag: '"1"', length: PDF.length } });

    expect(await fetch()).toMatchObject({ found: 'file', received: 0, file: { sha256: hashOf(PDF), etag: '"1"' } });
    expect(server.seen).toEqual([]);
    expect(hashOf(readFileSync(copyPath(folder, hashOf(PDF))))).toBe(hashOf(PDF));
  });

  it('takes a part whose length was never told for whole when the server has no more', async () => {
    const { fetch, server, store } = await bench(serveFile(PDF, { etag: '"1"' }));
    const url = server.url('/a.pdf');
    writeFileSync(store.partPath(url), PDF);
    await store.remember({ url, part: { etag: '"1"' } });

    expect(await fetch()).toMatchObject({ found: 'file', received: 0, file: { sha256: hashOf(PDF) } });
    expect(server.seen.map(({ status, sent }) => [status, sent])).toEqual([[416, 0]]);
  });

  it('does not send again what is the same', async () => {
    const { fetch, server, network, store } = await bench(serveFile(PDF, { etag: '"1"' }));
    await fetch();
    const url = safe(server.url('/a.pdf'));
    const { file: have } = await store.recall(url);

    expect(await download({ url, address: url, types: ['pdf'], have }, network, store)).toEqual({ found: 'same' });
    expect(server.requests('/a.pdf').at(-1)).toMatchObject({ status: 304, sent: 0 });
  });

  it.each([
    ['a web page', say(200, '<!DOCTYPE html><title>Slides</title>'), { found: 'link', type: 'page' }],
    ['a web page that is called a PDF', say(200, '\ufeff\n<html>', { 'content-type': 'application/pdf' }), { found: 'link', type: 'page' }],
    ['a long web page', say(200, `<html>${'x'.repeat(100_000)}`), { found: 'link', type: 'page' }],
    ['a picture', serveFile(aJpeg(5000)), { found: 'link', type: 'jpeg' }],
    ['a program that is called a PDF', serveFile(Buffer.from('MZ\x90\0'.repeat(2000), 'latin1')), { found: 'link', type: 'other' }],
    ['a text', say(200, 'Come in and find out'), { found: 'link', type: 'other' }],
    [
      'a text that is called a web page',
      say(200, 'Come in', { 'content-type': 'text/html; charset=utf-8' }),
      { found: 'link', type: 'page' },
    ],
    [
      'a web page that is packed unasked',
      say(200, 'x', { 'content-type': 'text/html', 'content-encoding': 'br' }),
      { found: 'link', type: 'page' },
    ],
  ])('copies nothing of %s', async (_, handler, expected) => {
    const { fetch, server, store, folder } = await bench(handler);

    expect(await fetch()).toEqual(expected);
    expect(existsSync(store.partPath(server.url('/a.pdf')))).toBe(false);
    expect(existsSync(copyPath(folder, hashOf(PDF)))).toBe(false);
  });

  it('does not begin with a PDF that says it has more than 100 MiB', async () => {
    const { fetch } = await bench((_request, response) => {
      response.writeHead(200, { 'content-length': 100 * 1024 * 1024 + 1 });
      response.write(aPdf(5000));
    });

    expect(await fetch()).toEqual({ found: 'too-large', type: 'pdf' });
  });

  it('cuts off a picture that says nothing of its length at 25 MiB', async () => {
    const { network, store, server } = await bench();
    const mebibyte = aJpeg(1024 * 1024);
    let sent = 0;
    server.on('/a.jpg', async (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg' });
      while (!response.destroyed && sent < 200) {
        sent += 1;
        await new Promise((resolve) => response.write(mebibyte, resolve));
      }
      response.end();
    });
    const url = safe(server.url('/a.jpg'));

    expect(await download({ url, address: url, types: ['jpeg'] }, network, store)).toEqual({ found: 'too-large', type: 'jpeg' });
    expect(sent).toBeLessThan(60);
  });

  it.each([
    ['is not there', say(404, ''), '404', 1],
    ['is gone for good', say(410, ''), '410', 1],
    ['is forbidden', say(403, ''), '403', 1],
    ['is behind a server with an error', say(500, ''), '500', 4],
    ['never comes to its end', cutOff(PDF, 1000, 99), 'cut-off', 4],
    ['drips', drip, 'slow', 4],
    ['is empty', say(200, ''), 'bad-answer', 4],
    ['is shorter than it says', lieAboutLength, 'cut-off', 4],
    ['is packed unasked', say(200, 'x', { 'content-encoding': 'gzip' }), 'bad-answer', 1],
    ['leads in a circle', redirectTo('/a.pdf'), 'redirects', 1],
    ['leads to a file of this machine', redirectTo('file:///etc/passwd'), 'redirects', 1],
    ['leads to data', redirectTo('data:application/pdf,%25PDF'), 'redirects', 1],
    ['leads nowhere', redirectTo('http://'), 'redirects', 1],
    ['leads to somebody with a password', redirectTo('http://a:b@slides.example/'), 'redirects', 1],
    ['leads to this machine by number', redirectTo('http://127.0.0.2/'), 'forbidden-address', 1],
    ['leads to this machine in disguise', redirectTo('http://0x7f000002/'), 'forbidden-address', 1],
    ['leads to this machine in IPv6', redirectTo('http://[::1]/'), 'forbidden-address', 1],
    ['leads to a private network by name', redirectTo('http://private.example/'), 'forbidden-address', 1],
    ['leads to the metadata of a cloud', redirectTo('http://metadata.example/latest'), 'forbidden-address', 1],
    ['leads to a host that does not exist', redirectTo('http://no-such-host.test/'), 'no-host', 1],
  ] satisfies [string, Handler, string, number][])('gives up what %s', async (_, handler, reason, attempts) => {
    const { fetch, server, folder } = await bench(handler);

    expect(await failureOf(fetch())).toMatchObject({ reason });
    expect(server.requests('/a.pdf')).toHaveLength(attempts);
    expect(existsSync(copyPath(folder, hashOf(PDF)))).toBe(false);
  });

  it('asks a second time for a PDF without an end, and then says so', async () => {
    const headless = Buffer.concat([aPdf(200_000).subarray(0, 150_000)]);
    const { fetch, server } = await bench(serveFile(headless));

    expect(await failureOf(fetch())).toMatchObject({ reason: 'no-end' });
    expect(server.requests('/a.pdf')).toHaveLength(2);
  });

  it('follows five redirects and no sixth', async () => {
    const { fetch, server } = await bench(serveFile(PDF));
    for (let index = 1; index <= 6; index += 1)
      server.on(`/${index}`, redirectTo(index === 1 ? '/a.pdf' : `/${index - 1}`, 301 + (index % 2)));

    expect(await fetch('/5')).toMatchObject({ found: 'file' });
    expect(await failureOf(fetch('/6'))).toMatchObject({ reason: 'redirects' });
  });

  it('heeds a server that asks to wait, and leaves alone one that asks for long', async () => {
    const seconds = await bench(failFirst(429, 1, serveFile(PDF), { 'retry-after': '7' }));
    await seconds.fetch();
    expect(seconds.network.waits).toContain(7000);

    const date = await bench(
      failFirst(503, 1, serveFile(PDF), { date: 'Wed, 21 Oct 2026 07:27:30 GMT', 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
    );
    await date.fetch();
    expect(date.network.waits).toContain(30_000);

    const long = await bench(failFirst(429, 1, serveFile(PDF), { 'retry-after': '3600' }));
    expect(await failureOf(long.fetch())).toMatchObject({ reason: '429' });
    expect(await failureOf(long.fetch())).toMatchObject({ reason: '429' });
    expect(long.server.seen).toHaveLength(1);
    expect(long.network.waits).toEqual([]);
  });

  it('waits longer each time, and never quite the same', async () => {
    const { fetch, network } = await bench(failFirst(500, 3, serveFile(PDF)));
    await fetch();
    expect(network.waits).toEqual([750, 1500, 3000]);
  });

  it('goes on with a part that is shorter on disk than it was', async () => {
    const { fetch, server, store, folder } = await bench(serveFile(PDF, { etag: '"1"' }));
    const url = server.url('/a.pdf');
    writeFileSync(store.partPath(url), PDF.subarray(0, 200_000));
    truncateSync(store.partPath(url), 123_457);
    await store.remember({ url, part: { etag: '"1"', length: PDF.length } });

    expect(await fetch()).toMatchObject({ found: 'file', received: PDF.length - 123_457 });
    expect(hashOf(readFileSync(copyPath(folder, hashOf(PDF))))).toBe(hashOf(PDF));
  });
});
