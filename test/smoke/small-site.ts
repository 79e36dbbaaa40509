import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { HOME, INDEXES, indexPath, outputFile, yearPath } from '../../src/output/urls.ts';
import { addressOf } from '../../src/smoke/links.ts';

export const BASE_URL = 'https://example.org/archive/';
export const COMMIT = 'a'.repeat(40);

const PAGES = [
  HOME,
  ...INDEXES.map(indexPath),
  '/meetups/28/',
  '/meetups/28/a-talk/',
  '/speakers/ada/',
  '/topics/vision/',
  '/venues/library/',
  yearPath('meetups', 2018),
  yearPath('talks', 2018),
].map(outputFile);

export function page(file: string, body = '', baseUrl = BASE_URL): string {
  const prefix = new URL(baseUrl).pathname;
  return `<!doctype html><html lang="en"><head><title>A page</title>
<link rel="canonical" href="${addressOf(file, baseUrl)}">
<link rel="stylesheet" href="${prefix}assets/site-1.css"><link rel="icon" href="${prefix}icon.svg">
</head><body id="top"><main id="content"><a href="#content">Skip</a><a href="${prefix}">Home</a>${body}</main></body></html>`;
}

/** The files of a small site that passes, by path. */
export function smallSite(baseUrl = BASE_URL): Map<string, string> {
  const figures = { meetups: 1, talks: 1, speakers: 1, topics: 1, venues: 1 };
  return new Map([
    ...PAGES.map((file): [string, string] => [file, page(file, '', baseUrl)]),
    ['404.html', page('404.html', '', baseUrl)],
    ['assets/site-1.css', 'body{}'],
    ['icon.svg', '<svg/>'],
    ['robots.txt', 'User-agent: *\n'],
    ['feeds/talks.xml', '<feed/>'],
    ['opensearch.xml', '<OpenSearchDescription/>'],
    ['pagefind/pagefind-entry.json', '{}'],
    ['feeds/talks.json', '{}'],
    ['data/datapackage.json', '{}'],
    ['feeds/meetups.ics', 'BEGIN:VCALENDAR'],
    ['build.json', JSON.stringify({ commit: COMMIT, figures })],
    ['sitemap.xml', `<urlset>${PAGES.map((file) => `<url><loc>${addressOf(file, baseUrl)}</loc></url>`).join('')}</urlset>`],
  ]);
}

/** Writes files into a folder that is gone after the test. */
export async function writeSite(files: ReadonlyMap<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smoke-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
