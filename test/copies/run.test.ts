import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/copies/check.ts';
import type { Deadlines } from '../../src/copies/network.ts';
import type { Outcome } from '../../src/copies/outcome.ts';
import type { Target } from '../../src/copies/plan.ts';
import { type RunResult, runCopies } from '../../src/copies/run.ts';
import { copyPath, openStore } from '../../src/copies/store.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
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
import { aFolder, aNetwork, aTarget, SHORT_DEADLINES, servicesOn } from './world.ts';

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

interface Given {
  readonly today?: string;
  readonly known?: ReadonlyMap<string, KnownAddress>;
  readonly accepted?: readonly string[];
  readonly isAgain?: boolean;
  readonly isComplete?: boolean;
  readonly services?: Services;
  readonly deadlines?: Deadlines;
}

interface Archive {
  readonly server: FaultyServer;
  readonly folder: string;
  /** Runs on what the last run wrote down. */
  run(targets: readonly Target[], given?: Given): Promise<RunResult>;
}

async function anArchive(): Promise<Archive> {
  const [server, folder] = [await aFaultyServer(), aFolder()];
  let known: ReadonlyMap<string, KnownAddress> = new Map();
  return {
    server,
    folder,
    async run(targets, given = {}) {
      const result = await runCopies(targets, given.known ?? known, {
        network: aNetwork(given.deadlines === undefined ? {} : { deadlines: given.deadlines }),
        store: await openStore(folder),
        services: given.services ?? servicesOn(server),
        today: given.today ?? '2026-01-01',
        isAgain: given.isAgain ?? false,
        isComplete: given.isComplete ?? true,
        accepted: new Set(given.accepted),
        onBytes: () => {},
        onOutcome: () => {},
      });
      known = result.addresses;
      return result;
    },
  };
}

const results = ({ outcomes }: RunResult): string[] => outcomes.map(({ result }) => result);

describe('runCopies', () => {
  it('copies every right file and no wrong one, whatever else goes wrong', async () => {
    const { server, folder, run } = await anArchive();
    const right: Record<string, readonly [Buffer, (content: Buffer) => Handler]> = {};
    for (let index = 0; index < 10; index += 1) right[`/plain-${index}.pdf`] = [aPdf(20_000 + index, index), serveFile];
    right['/chunked.pdf'] = [aPdf(30_000, 20), (content) => serveFile(content, { isChunked: true })];
    right['/called-html.pdf'] = [aPdf(30_000, 21), (content) => serveFile(content, { type: 'text/html' })];
    right['/no-type.pdf'] = [aPdf(30_000, 22), (content) => serveFile(content, { type: '' })];
    right['/cut-once.pdf'] = [aPdf(60_000, 23), (content) => cutOff(content, 20_000, 1)];
    right['/cut-thrice.pdf'] = [aPdf(60_000, 24), (content) => cutOff(content, 10_000, 3)];
    right['/cut-without-mark.pdf'] = [aPdf(60_000, 25), (content) => cutOff(content, 30_000, 2, { etag: '' })];
    right['/busy.pdf'] = [aPdf(20_000, 26), (content) => failFirst(429, 2, serveFile(content), { 'retry-after': '3' })];
    right['/ill.pdf'] = [aPdf(20_000, 27), (content) => failFirst(500, 1, serveFile(content))];
    right['/overloaded.pdf'] = [aPdf(20_000, 28), (content) => failFirst(503, 2, serveFile(content))];
    right['/behind.pdf'] = [aPdf(20_000, 29), () => redirectTo('/plain-0.pdf')];
    const wrong: Record<string, Handler> = {
      '/dripping.pdf': drip,
      '/circle.pdf': redirectTo('/circle-2.pdf'),
      '/to-file.pdf': redirectTo('file:///etc/passwd'),
      '/to-private.pdf': redirectTo('http://private.example/a.pdf'),
      '/to-metadata.pdf': redirectTo('http://169.254.169.254/latest/meta-data'),
      '/to-itself.pdf': redirectTo('http://127.0.0.3:1/'),
      '/to-nobody.pdf': redirectTo('http://nobody.test/'),
      '/many-steps.pdf': redirectTo('/step-1'),
      '/short.pdf': cutOff(aPdf(50_000), 1000, 99),
      '/no-end.pdf': serveFile(aPdf(50_000).subarray(0, 40_000)),
      '/page.pdf': say(200, '<!doctype html><p>Log in</p>', { 'content-type': 'application/pdf' }),
      '/program.pdf': say(200, 'MZ\x90\0\x03', { 'content-type': 'application/pdf' }),
      '/picture.pdf': serveFile(aJpeg(9000)),
      '/empty.pdf': say(200, '', { 'content-type': 'application/pdf' }),
      '/huge.pdf': (_request, response) => {
        response.writeHead(200, { 'content-length': 2 ** 40 });
        response.write(aPdf(9000));
      },
      '/always-ill.pdf': say(500, ''),
      '/always-busy.pdf': say(429, '', { 'retry-after': '99999' }),
      '/forbidden.pdf': say(403, ''),
      '/gone.pdf': say(410, ''),
      '/missing.pdf': say(404, ''),
    };
    server.on('/circle-2.pdf', redirectTo('/circle.pdf'));
    for (let step = 1; step <= 9; step += 1) server.on(`/step-${step}`, redirectTo(`/step-${step + 1}`));
    for (const [path, [content, handler]] of Object.entries(right)) server.on(path, handler(content));
    for (const [path, handler] of Object.entries(wrong)) server.on(path, handler);
    // The busy host is one of its own: all of it is left alone.
    const hosts = (path: string): string =>
      path === '/always-busy.pdf' ? 'busy.example' : path === '/busy.pdf' ? 'tired.example' : 'slides.example';
    const targets = [...Object.keys(right), ...Object.keys(wrong)].map((path) => aTarget(server.url(path, hosts(path))));
    expect(targets).toHaveLength(40);

    const result = await run(targets, { deadlines: SHORT_DEADLINES });

    const wanted = new Map(
      Object.entries(right).map(([path, [content]]) => [path, hashOf(path === '/behind.pdf' ? aPdf(20_000, 0) : content)]),
    );
    const copied = new Map(
      result.outcomes.flatMap(({ target, after }) => (after?.sha256 === undefined ? [] : [[new URL(target.url).pathname, after.sha256]])),
    );
    expect(copied).toEqual(wanted);
    for (const sha256 of copied.values()) expect(hashOf(readFileSync(copyPath(folder, sha256)))).toBe(sha256);
    const rest = result.outcomes.filter(({ after }) => after?.sha256 === undefined);
    expect(rest).toHaveLength(20);
    expect(rest.every(({ result: word }) => ['failing', 'link', 'unknown'].includes(word))).toBe(true);
    expect(Math.max(...server.crowds.values())).toBeLessThanOrEqual(2);

    // The second run of the day asks only for what went wrong.
    const before = server.seen.length;
    const second = await run(targets, { deadlines: SHORT_DEADLINES });
    expect(second.outcomes.filter(({ result: word }) => word === 'unchanged')).toHaveLength(20);
    const again = new Set(server.seen.slice(before).map(({ path }) => path));
    for (const path of Object.keys(right)) expect(again).not.toContain(path);

    console.info(
      `npm run media: ${copied.size} of 20 right files copied, ${40 - rest.length - copied.size} of 20 wrong ones; ${before} requests, then ${server.seen.length - before} in a second run.`,
    );
  });

  it('asks the day after whether files are the same, and fetches none again', async () => {
    const { server, run } = await anArchive();
    const content = aPdf(20_000);
    server.on('/a.pdf', serveFile(content));
    server.on('/b.pdf', serveFile(content));
    const targets = ['/a.pdf', '/b.pdf'].map((path) => aTarget(server.url(path)));

    const first = await run(targets);
    expect(results(first)).toEqual(['copied', 'copied']);
    const next = await run(targets, { today: '2026-01-02' });

    expect(results(next)).toEqual(['unchanged', 'unchanged']);
    expect(server.requests('/a.pdf').map(({ status }) => status)).toEqual([200, 304]);
    expect(next.addresses).toEqual(first.addresses);
  });

  it('asks for the size only, where a server marks no versions', async () => {
    const { server, run } = await anArchive();
    let content = aPdf(20_000);
    server.on('/a.pdf', (...call) => serveFile(content, { etag: '' })(...call));
    const targets = [aTarget(server.url('/a.pdf'))];
    await run(targets);

    expect(results(await run(targets, { today: '2026-01-02' }))).toEqual(['unchanged']);
    expect(server.requests('/a.pdf').map(({ method }) => method)).toEqual(['GET', 'HEAD']);

    content = aPdf(20_001);
    expect(results(await run(targets, { today: '2026-01-03' }))).toEqual(['changed']);
  });

  it('reports a changed file, keeps the copy, and takes the new one when told to', async () => {
    const { server, run, folder } = await anArchive();
    const [old, now] = [aPdf(20_000, 1), aPdf(30_000, 2)];
    let content = old;
    server.on('/a.pdf', (...call) => serveFile(() => content)(...call));
    const url = server.url('/a.pdf');
    const targets = [aTarget(url)];
    await run(targets);
    content = now;

    const changed = await run(targets, { today: '2026-01-02' });
    expect(results(changed)).toEqual(['changed']);
    expect(changed.addresses.get(url)).toMatchObject({
      state: 'changed',
      sha256: hashOf(old),
      changed: { sha256: hashOf(now), bytes: 30_000, since: '2026-01-02' },
    });
    expect(existsSync(copyPath(folder, hashOf(old)))).toBe(true);
    // It is not fetched each time it is found to be changed.
    await run(targets, { today: '2026-01-03' });
    expect(server.requests('/a.pdf').map(({ status }) => status)).toEqual([200, 200, 304]);

    const accepted = await run(targets, { today: '2026-01-03', accepted: [url] });
    expect(accepted.addresses.get(url)).toMatchObject({ state: 'available', sha256: hashOf(now), bytes: 30_000 });
    expect(accepted.addresses.get(url)?.changed).toBeUndefined();
    expect(server.requests('/a.pdf')).toHaveLength(3);
  });

  it('keeps the copy of what is gone', async () => {
    const { server, run, folder } = await anArchive();
    const content = aPdf(20_000);
    let isThere = true;
    server.on('/a.pdf', (...call) => (isThere ? serveFile(content) : say(404, ''))(...call));
    const targets = [aTarget(server.url('/a.pdf'))];
    await run(targets);
    isThere = false;

    const days = ['02', '03', '09', '10'].map((day) => `2026-01-${day}`);
    const words: (string | undefined)[] = [];
    for (const today of days) words.push(...results(await run(targets, { today })));
    expect(words).toEqual(['failing', 'failing', 'gone', 'gone']);
    expect(existsSync(copyPath(folder, hashOf(content)))).toBe(true);
    // What is gone is asked for once.
    isThere = true;
    expect(results(await run(targets, { today: '2026-02-01' }))).toEqual(['unchanged']);
  });

  it('fetches a copy that is missing or damaged, and no other than the one that is listed', async () => {
    const { server, run, folder } = await anArchive();
    const content = aPdf(20_000);
    server.on('/a.pdf', serveFile(content));
    const targets = [aTarget(server.url('/a.pdf'))];
    const { addresses } = await run(targets);
    writeFileSync(copyPath(folder, hashOf(content)), 'damaged');

    expect(results(await run(targets))).toEqual(['copied']);
    expect(hashOf(readFileSync(copyPath(folder, hashOf(content))))).toBe(hashOf(content));

    // On a machine without a cache, after the file has changed.
    const elsewhere = await anArchive();
    server.on('/a.pdf', serveFile(aPdf(20_000, 7)));
    const { outcomes } = await elsewhere.run(targets, { known: addresses });
    expect(outcomes).toMatchObject([{ result: 'changed', isAtHand: false, after: { sha256: hashOf(content) } }]);
  });

  it('takes a mirror, then the Wayback Machine, for what it has no copy of', async () => {
    const { server, run } = await anArchive();
    const [mirrored, archived] = [aPdf(20_000, 1), aPdf(20_000, 2)];
    server.on('/mirror.pdf', serveFile(mirrored));
    const lost = server.url('/lost.pdf');
    server.on(
      '/wayback/available',
      say(200, JSON.stringify({ archived_snapshots: { closest: { available: true, status: '200', timestamp: '20190624120000' } } })),
    );
    server.on(`/web/20190624120000id_/${lost}`, serveFile(archived));
    const mirror = server.url('/mirror.pdf', 'mirror.example');
    const targets = [aTarget(lost), aTarget(server.url('/moved.pdf'), { mirrors: [aTarget(mirror).url] })];

    const { addresses, outcomes } = await run(targets);

    expect(outcomes.map(({ isAtHand }) => isAtHand)).toEqual([true, true]);
    const snapshot = server.url(`/web/20190624120000/${lost}`, 'archive.example');
    expect(addresses.get(lost)).toMatchObject({
      state: 'failing',
      sha256: hashOf(archived),
      from: server.url(`/web/20190624120000id_/${lost}`, 'archive.example'),
      copies: [snapshot],
    });
    expect(addresses.get(server.url('/moved.pdf'))).toMatchObject({ sha256: hashOf(mirrored), from: mirror, copies: [mirror] });

    // The next run leaves them alone.
    const before = server.seen.length;
    await run(targets, { today: '2026-01-02' });
    expect(
      server.seen
        .slice(before)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/lost.pdf', '/moved.pdf']);
  });

  it.each(['page', 'video', 'file'] as const)('asks the Wayback Machine of a %s that is gone until it has an answer', async (kind) => {
    const { server, run } = await anArchive();
    let isThere = true;
    server.on('/lost', (...call) => (isThere ? serveFile(aPdf(9000)) : say(404, ''))(...call));
    server.on('/wayback/available', say(200, '{}'));
    const mirror = aTarget(server.url('/mirror.pdf', 'mirror.example')).url;
    const targets = [aTarget(server.url('/lost'), kind === 'file' ? { mirrors: [mirror] } : { kind, types: [] })];
    await run(targets);
    isThere = false;
    for (const day of ['02', '03', '09']) await run(targets, { today: `2026-01-${day}` });
    const before = server.seen.length;

    await run(targets, { today: '2026-01-10' });
    server.on(
      '/wayback/available',
      say(200, JSON.stringify({ archived_snapshots: { closest: { available: true, status: '200', timestamp: '20190624120000' } } })),
    );
    const { addresses } = await run(targets, { today: '2026-01-11' });
    await run(targets, { today: '2026-01-12' });

    const { state, copies } = addresses.get(server.url('/lost')) ?? {};
    expect(state).toBe('gone');
    expect(copies).toContain(server.url(`/web/20190624120000/${server.url('/lost')}`, 'archive.example'));
    const [wayback, lost] = ['/wayback/available', '/lost'];
    // Nothing else is asked: what is at hand needs no mirror.
    expect(server.seen.slice(before).map(({ path }) => path)).toEqual([lost, wayback, lost, wayback, lost]);
  });

  it('fetches a mirror once that several files have, or that is a deck itself', async () => {
    const { server, run } = await anArchive();
    const content = aPdf(200_000);
    server.on('/mirror.pdf', serveFile(content));
    const mirror = aTarget(server.url('/mirror.pdf'));
    const lost = ['/1.pdf', '/2.pdf', '/3.pdf'].map((path) => aTarget(server.url(path), { mirrors: [mirror.url] }));

    const { outcomes } = await run([...lost, mirror]);

    expect(outcomes.map(({ after }) => after?.sha256)).toEqual(Array(4).fill(hashOf(content)));
    expect(server.requests('/mirror.pdf').reduce((sum, { sent }) => sum + sent, 0)).toBe(content.length);
  });

  it('reads and writes what is remembered of an address only while nobody else does', async () => {
    const { server, folder } = await anArchive();
    server.on('/a.pdf', serveFile(aPdf(9000)));
    server.on('/page', say(200, '<!doctype html>'));
    const store = await openStore(folder);
    const inside = new Set<string>();
    const notes: string[] = [];
    const watch = <Result>(what: string, url: string, result: Promise<Result>): Promise<Result> => {
      notes.push(`${what} ${inside.has(url) ? 'alone' : 'beside others'}`);
      return result;
    };
    await runCopies(
      [
        aTarget(server.url('/a.pdf')),
        aTarget(server.url('/page'), { kind: 'page', types: [] }),
        aTarget(server.url('/lost.pdf'), { mirrors: [aTarget(server.url('/a.pdf')).url] }),
      ],
      new Map(),
      {
        network: aNetwork(),
        store: {
          ...store,
          alone: (url, run) =>
            store.alone(url, async () => {
              inside.add(url);
              try {
                return await run();
              } finally {
                inside.delete(url);
              }
            }),
          recall: (url) => watch('read', url, store.recall(url)),
          remember: (note) => watch('written', note.url, store.remember(note)),
          keep: (note) => watch('written', note.url, store.keep(note)),
        },
        services: servicesOn(server),
        today: '2026-01-01',
        isAgain: false,
        isComplete: true,
        accepted: new Set(),
        onBytes: () => {},
        onOutcome: () => {},
      },
    );
    expect(new Set(notes)).toEqual(new Set(['read alone', 'written alone']));
  });

  it('does not take an old state of a file whose server only has a bad day', async () => {
    const { server, run } = await anArchive();
    server.on('/a.pdf', say(500, ''));
    await run([aTarget(server.url('/a.pdf'))]);
    expect(server.requests('/wayback/available')).toEqual([]);
  });

  it('believes a person who says that something is gone or private', async () => {
    const { server, run } = await anArchive();
    const gone = aTarget(server.url('/gone.pdf'), { status: 'gone' });
    const secret = aTarget(server.url('/private.pdf'), { status: 'private' });

    const { outcomes } = await run([gone, secret]);

    expect(outcomes.map(({ result }) => result)).toEqual(['gone', 'kept']);
    expect(server.seen.map(({ path }) => path)).toEqual(['/wayback/available']);
  });

  it('looks whether albums and videos are there', async () => {
    const { server, run } = await anArchive();
    server.on('/album', say(200, '<html>'));
    server.on('/turned-away', say(403, ''));
    server.on('/oembed', (request, response) => {
      const id = new URL(request.url ?? '', 'http://x.example').searchParams.get('url')?.slice(-11) ?? '';
      response
        .writeHead(({ aaaaaaaaaaa: 200, bbbbbbbbbbb: 404, ccccccccccc: 401, ddddddddddd: 403 } as Record<string, number>)[id] ?? 500)
        .end();
    });
    server.on('/vi/ccccccccccc/mqdefault.jpg', serveFile(aJpeg(100)));
    const page = (path: string): Target => aTarget(server.url(path), { kind: 'page', types: [] });
    const video = (youtube: string): Target => aTarget(`https://www.youtube.com/watch?v=${youtube}`, { kind: 'video', types: [], youtube });
    const targets = [page('/album'), page('/turned-away'), page('/no-album'), ...['a', 'b', 'c', 'd'].map((id) => video(id.repeat(11)))];

    const { outcomes } = await run(targets);

    expect(outcomes.map(({ result }) => result)).toEqual(['link', 'unknown', 'failing', 'link', 'failing', 'link', 'failing']);
    expect(outcomes[0]?.after).toMatchObject({ state: 'available', type: 'page' });
    expect(outcomes[3]?.after).toMatchObject({ state: 'available', type: 'video' });
    expect(outcomes[1]?.after).toBeUndefined();
  });

  it('learns nothing when not one host can be reached', async () => {
    const { run, server } = await anArchive();
    const services = { ...servicesOn(server), waybackSearch: 'http://archive.test/' };
    const known = new Map<string, KnownAddress>([['http://one.test/a.pdf', { state: 'available', type: 'page' }]]);
    const result = await run(
      ['http://one.test/a.pdf', 'http://two.test/a.pdf'].map((url) => aTarget(url)),
      { known, services },
    );
    expect(result.isOffline).toBe(true);
    expect(result.addresses).toEqual(known);
  });

  it('forgets addresses that nothing names any more, unless it does not know all names', async () => {
    const { server, run } = await anArchive();
    server.on('/a.pdf', serveFile(aPdf(9000)));
    const known = new Map<string, KnownAddress>([['http://old.example/a.pdf', { state: 'gone' }]]);
    const targets = [aTarget(server.url('/a.pdf'))];

    const partial = await run(targets, { known, isComplete: false });
    expect(partial.dropped).toEqual([]);
    expect([...partial.addresses.keys()]).toContain('http://old.example/a.pdf');
    expect((await run(targets, { known })).dropped).toEqual(['http://old.example/a.pdf']);
  });

  it('fails at an address that no resolver takes, and goes on with the others', async () => {
    const { server, run } = await anArchive();
    server.on('/a.pdf', redirectTo(`http://${'a'.repeat(300)}.com/`));
    server.on('/b.pdf', serveFile(aPdf(9000)));
    const { outcomes, error } = await run(['/a.pdf', '/b.pdf'].map((path) => aTarget(server.url(path))));
    expect(outcomes.map(({ result }) => result)).toEqual(['failing', 'copied']);
    expect(error).toBeUndefined();
  });

  it.each([
    ['a fault of ours', new TypeError('x'), ['/b.pdf', '/c.pdf']],
    ['a full disk', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }), []],
  ])('loses nothing that it has learned to %s', async (_name, fault, paths) => {
    const { server, folder } = await anArchive();
    for (const path of ['/a.pdf', '/b.pdf', '/c.pdf']) server.on(path, serveFile(aPdf(9000)));
    const store = await openStore(folder);
    const bad = server.url('/a.pdf');
    const known = new Map<string, KnownAddress>([['http://old.example/a.pdf', { state: 'gone' }]]);
    const outcomes: Outcome[] = [];
    // More of them than are looked at at once.
    const many = Array.from({ length: 20 }, () => aTarget(bad));
    const result = await runCopies([...many, aTarget(server.url('/b.pdf')), aTarget(server.url('/c.pdf'))], known, {
      network: aNetwork(),
      store: { ...store, recall: (url) => (url === bad ? Promise.reject(fault) : store.recall(url)) },
      services: servicesOn(server),
      today: '2026-01-01',
      isAgain: false,
      isComplete: true,
      accepted: new Set(),
      onBytes: () => {},
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    expect(result.error).toBe(fault);
    expect([...result.addresses.keys()].sort()).toEqual(['http://old.example/a.pdf', ...paths.map((path) => server.url(path))].sort());
    expect(new Set(result.outcomes)).toEqual(new Set(outcomes));
  });
});
