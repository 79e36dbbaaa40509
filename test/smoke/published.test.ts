import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fileOf } from '../../src/smoke/links.ts';
import { checkPublished } from '../../src/smoke/published.ts';
import type { SmokeReport } from '../../src/smoke/report.ts';
import { COMMIT, smallSite } from './small-site.ts';

type Files = Map<string, string>;

interface Published {
  readonly site: string;
  readonly files: Files;
  /** Addresses that were asked for, with their queries. */
  readonly asked: string[];
}

/** Serves the small site as GitHub Pages does, below /archive/. */
async function publish(change: (files: Files, site: string) => void = () => {}): Promise<Published> {
  const asked: string[] = [];
  let files: Files = new Map();
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = fileOf(new URL(request.url ?? '/', site).href, site);
    const content = file === undefined ? undefined : files.get(file);
    response.writeHead(content === undefined ? 404 : 200).end(content ?? files.get('404.html') ?? 'Nothing here.');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/archive/`;
  files = smallSite(site);
  change(files, site);
  return { site, files, asked };
}

function messages({ failures }: SmokeReport): string[] {
  return failures.map(({ file, message }) => `${new URL(file).pathname} ${message}`);
}

const ONCE = { waits: [] };

describe('checkPublished', () => {
  it('passes the site that was built, and says what it checked', async () => {
    const { site, asked } = await publish();
    const report = await checkPublished(site, { commit: COMMIT, ...ONCE });
    expect(report).toEqual({ failures: [], warnings: [], summary: `Checked ${site}: 6 addresses, commit aaaaaaaaaaaa.` });
    expect(asked.sort()).toEqual(
      ['', 'assets/site-1.css', 'build.json', 'meetups/28/a-talk/', 'sitemap.xml', 'there-is-no-such-page/'].map(
        (path) => `/archive/${path}?smoke=1`,
      ),
    );
  });

  it('takes an address without a slash at its end, and any commit when none is asked for', async () => {
    const { site } = await publish();
    expect((await checkPublished(site.slice(0, -1), ONCE)).failures).toEqual([]);
  });

  it('does not mind that the site was built for https', async () => {
    const { site } = await publish((files) => {
      for (const [path, text] of files) files.set(path, text.replaceAll('http://127', 'https://127'));
    });
    expect(messages(await checkPublished(site, ONCE))).toEqual([]);
  });

  it('passes an archive without talks', async () => {
    const { site } = await publish((files) => {
      files.set('sitemap.xml', (files.get('sitemap.xml') ?? '').replaceAll(/<url><loc>[^<]*a-talk\/<\/loc><\/url>/g, ''));
    });
    expect((await checkPublished(site, ONCE)).summary).toMatch(/: 5 addresses\.$/);
  });

  it.each<[string, (files: Files, site: string) => void, string]>([
    [
      'another commit',
      (files) => files.set('build.json', '{"commit":"b","figures":{"meetups":1}}'),
      `/archive/build.json names the commit b instead of ${COMMIT}.`,
    ],
    [
      'no commit',
      (files) => files.set('build.json', '{"figures":{"meetups":1}}'),
      `/archive/build.json names the commit of no one instead of ${COMMIT}.`,
    ],
    ['no record', (files) => files.set('build.json', '<!doctype html>'), '/archive/build.json is no record of "npm run build".'],
    ['no talk', (files) => files.delete('meetups/28/a-talk/index.html'), '/archive/meetups/28/a-talk/ answers 404 instead of 200.'],
    ['no style sheet', (files) => files.delete('assets/site-1.css'), '/archive/assets/site-1.css answers 404 instead of 200.'],
    [
      'another 404 page',
      (files) => files.delete('404.html'),
      '/archive/there-is-no-such-page/ is not answered by our own page for addresses that do not exist.',
    ],
    [
      'an answer to every address',
      (files) => files.set('there-is-no-such-page/index.html', 'x'),
      '/archive/there-is-no-such-page/ answers 200 instead of 404.',
    ],
  ])('finds %s', async (_, change, message) => {
    const { site } = await publish(change);
    expect(messages(await checkPublished(site, { commit: COMMIT, ...ONCE }))).toEqual([message]);
  });

  it('finds a site that was built for another address', async () => {
    const { site } = await publish((files) => {
      for (const [path, text] of smallSite()) files.set(path, text);
    });
    expect(messages(await checkPublished(site, ONCE))).toEqual([
      '/archive/ is a page that calls itself https://example.org/archive/.',
      `/archive/sitemap.xml does not list ${site}: the site was built for https://example.org/archive/.`,
    ]);
  });

  it('finds a foreign page at the address', async () => {
    const { site } = await publish((files) => files.set('index.html', '<h1>Coming soon'));
    expect(messages(await checkPublished(site, ONCE))).toContain('/archive/ has no style sheet: it is not the site that we built.');
  });

  it('waits longer each time until the deployment can be seen', async () => {
    const waited: number[] = [];
    const { site, files, asked } = await publish((all) => all.set('build.json', '{"commit":"old","figures":{"meetups":1}}'));
    const wait = async (milliseconds: number): Promise<void> => {
      waited.push(milliseconds);
      if (waited.length === 3) for (const [path, text] of smallSite(site)) files.set(path, text);
    };
    expect((await checkPublished(site, { commit: COMMIT, wait })).failures).toEqual([]);
    expect(waited).toEqual([2000, 4000, 8000]);
    expect(asked.filter((url) => url.includes('build.json'))).toEqual(
      [1, 2, 3, 4].map((attempt) => `/archive/build.json?smoke=${attempt}`),
    );
  });

  it('gives up after two minutes and says why', async () => {
    const waited: number[] = [];
    const report = await checkPublished('http://127.0.0.1:1/', { wait: async (milliseconds) => waited.push(milliseconds) });
    expect(waited.reduce((sum, pause) => sum + pause, 0)).toBe(120_000);
    expect(report.failures).toHaveLength(4);
    expect(report.failures[0]?.message).toMatch(/^gives no answer \(.+\) instead of 200\.$/);
  });
});
