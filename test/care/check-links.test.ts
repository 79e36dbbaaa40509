import { describe, expect, it } from 'vitest';
import { checkLinks, type FailingLinks, type LinkRun } from '../../src/care/check-links.ts';
import { formatFailing, isBroken, parseFailing, withMemory } from '../../src/care/state.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { aNetwork, safe, servicesOn } from '../copies/world.ts';
import { aFaultyServer, type FaultyServer, failFirst, redirectTo, say } from '../helpers/faulty-server.ts';

const THERE = say(200, '<!doctype html>', { 'content-type': 'text/html' });

/** Looks at links on the days given, each time with what was known the time before. */
async function runs(
  server: FaultyServer,
  urls: readonly string[],
  days: readonly string[],
  first: FailingLinks = new Map(),
): Promise<LinkRun[]> {
  const links = urls.map((url) => ({ url: safe(url), places: [] }));
  const done: LinkRun[] = [];
  let known = first;
  for (const today of days) {
    const run = await checkLinks(links, known, { network: aNetwork(), services: servicesOn(server), today });
    known = parseFailing(formatFailing(run.failing));
    done.push(run);
  }
  return done;
}

const broken = ({ failing }: LinkRun): string[] => [...failing].flatMap(([url, known]) => (isBroken(known) ? [new URL(url).pathname] : []));

describe('checkLinks', () => {
  it('tells what is there, what is not, and what servers do not tell programs', async () => {
    const server = await aFaultyServer();
    const answers = {
      '/there': THERE,
      '/moved': redirectTo('/there', 301),
      '/refused': say(403, ''),
      '/busy': say(429, ''),
      '/gone': say(410, ''),
      '/error': say(500, ''),
      '/slow': failFirst(503, 2, THERE),
    };
    for (const [path, handler] of Object.entries(answers)) server.on(path, handler);
    const urls = [...Object.keys(answers), '/missing'].map((path) => server.url(path, `${path.slice(1)}.example`));

    const [run] = await runs(server, urls, ['2026-01-01']);

    expect(run).toMatchObject({ there: 3, unknown: 2, failed: 3, left: 0, isOffline: false });
    const reasons = [...(run?.failing ?? [])].map(([url, { failures }]) => `${new URL(url).pathname} ${failures?.reason}`);
    expect(reasons.sort()).toEqual(['/error 500', '/gone 410', '/missing 404']);
  });

  it('asks no address that is not public, not even by way of another', async () => {
    const server = await aFaultyServer();
    server.on('/leads-inside', redirectTo(server.url('/secret', 'private.example')));
    const urls = [
      server.url('/a', 'private.example'),
      server.url('/b', 'metadata.example'),
      'http://10.0.0.1/',
      'http://[::1]/',
      server.url('/leads-inside'),
    ];

    const [run] = await runs(server, urls, ['2026-01-01']);

    expect(server.seen.map(({ path }) => path)).toEqual(['/leads-inside']);
    expect([...(run?.failing.values() ?? [])].map(({ failures }) => failures?.reason)).toEqual(Array(5).fill('forbidden-address'));
  });

  it('calls broken what is clearly not there at once, and all else after three failures over a week', async () => {
    const server = await aFaultyServer();
    server.on('/error', say(500, ''));
    const urls = [server.url('/missing'), server.url('/error', 'error.example'), 'https://nowhere.invalid/'];

    const [first, second, third] = await runs(server, urls, ['2026-01-01', '2026-01-08', '2026-01-15']);

    expect(first && broken(first)).toEqual(['/missing']);
    expect(second && broken(second)).toEqual(['/missing']);
    expect((third && broken(third))?.sort()).toEqual(['/', '/error', '/missing']);
  });

  it('forgets what is back, and what nothing names any more', async () => {
    const server = await aFaultyServer();
    server.on('/back', failFirst(404, 1, THERE));
    const gone: KnownAddress = { state: 'gone', failures: { since: '2025-01-01', last: '2025-03-01', days: 9, reason: '404' } };

    const [first, second] = await runs(
      server,
      [server.url('/back')],
      ['2026-01-01', '2026-01-08'],
      new Map([['https://old.example/', gone]]),
    );

    expect([...(first?.failing.keys() ?? [])]).toEqual([server.url('/back')]);
    expect(second?.failing.size).toBe(0);
  });

  it('keeps what it knew of links that say nothing now', async () => {
    const server = await aFaultyServer();
    let status = 404;
    server.on('/x', (_request, response) => void response.writeHead(status).end());

    const [first] = await runs(server, [server.url('/x')], ['2026-01-01']);
    status = 403;
    const [second] = await runs(server, [server.url('/x')], ['2026-01-08'], first?.failing);

    expect(second?.failing).toEqual(first?.failing);
  });

  it('learns nothing when no server can be reached', async () => {
    const server = await aFaultyServer();
    const known: FailingLinks = new Map([['https://old.example/', { state: 'failing' }]]);

    const [run] = await runs(server, ['https://a.invalid/', 'https://b.invalid/'], ['2026-01-01'], known);

    expect(run).toMatchObject({ isOffline: true, failing: known });
  });

  it('asks two pages of a host at a time, and leaves a host alone that has had enough', async () => {
    const server = await aFaultyServer();
    for (let index = 0; index < 12; index += 1) server.on(`/p${index}`, THERE);
    for (let index = 0; index < 5; index += 1) server.on(`/busy${index}`, say(429, '', { 'retry-after': '86400' }));
    const urls = [
      ...Array.from({ length: 12 }, (_, index) => server.url(`/p${index}`)),
      ...Array.from({ length: 5 }, (_, index) => server.url(`/busy${index}`, 'busy.example')),
    ];

    const [run] = await runs(server, urls, ['2026-01-01']);

    expect(run).toMatchObject({ there: 12, unknown: 5 });
    expect(Math.max(...server.crowds.values())).toBeLessThanOrEqual(2);
    expect(server.seen.filter(({ host }) => host === 'busy.example').length).toBeLessThanOrEqual(2);
  });
});

describe('what is known of failing links', () => {
  it.each([
    '',
    'no JSON',
    '[]',
    '{"addresses":{"javascript:alert(1)":{"state":"gone"}}}',
    '{"addresses":{"https://a.example/":{"state":"x"}}}',
    undefined,
  ])('is nothing in %j', (text) => {
    expect(parseFailing(text).size).toBe(0);
  });

  it('is what was told before, where a cache was lost, but only while the link fails', () => {
    const failing = (days: number): KnownAddress => ({
      state: days > 2 ? 'gone' : 'failing',
      failures: { since: '2026-01-01', last: '2026-02-01', days, reason: 'no-host' },
    });
    const [now, told] = [
      new Map([
        ['https://a.example/', failing(1)],
        ['https://b.example/', failing(4)],
      ]),
      new Map([
        ['https://a.example/', failing(3)],
        ['https://b.example/', failing(3)],
        ['https://back.example/', failing(3)],
      ]),
    ];

    expect([...withMemory(now, told)].map(([url, { failures }]) => [url, failures?.days])).toEqual([
      ['https://a.example/', 3],
      ['https://b.example/', 4],
    ]);
  });
});
