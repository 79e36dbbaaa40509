import { setTimeout as sleep } from 'node:timers/promises';
import { type BuildRecord, readBuildRecord } from '../output/build-record.ts';
import { type HtmlPage, readHtml } from './html.ts';
import { fileOf } from './links.ts';
import { BUILD_FILE, isPageOf, SITEMAP_FILE } from './page-kinds.ts';
import type { Failure, SmokeReport } from './report.ts';
import { readSitemap } from './sitemap.ts';

/** How a published site is checked. */
export interface PublishedOptions {
  /** The commit that must have been published; any, when not given. */
  readonly commit?: string | undefined;
  /** Milliseconds before each further try. */
  readonly waits?: readonly number[];
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** About two minutes in all: GitHub Pages takes a moment to serve what was deployed. */
const WAITS = [2, 4, 8, 16, 30, 30, 30].map((seconds) => seconds * 1000);
const REQUEST_TIMEOUT = 10_000;
/** An address that no archive has. */
const NOWHERE = 'there-is-no-such-page/';

/** Checks a site after it was published: that it answers as it was built, at the address it was built for. Tries again while it does not. */
export async function checkPublished(address: string, options: PublishedOptions = {}): Promise<SmokeReport> {
  const { commit, waits = WAITS, wait = sleep } = options;
  const { href } = new URL(address);
  const site = href.endsWith('/') ? href : `${href}/`;
  let report = await checkOnce(site, commit, 1);
  for (const [index, pause] of waits.entries()) {
    if (report.failures.length === 0) break;
    await wait(pause);
    report = await checkOnce(site, commit, index + 2);
  }
  return report;
}

async function checkOnce(site: string, commit: string | undefined, attempt: number): Promise<SmokeReport> {
  const failures: Failure[] = [];
  const checked: string[] = [];
  const get = async (address: string, status = 200): Promise<string | undefined> => {
    checked.push(address);
    const answer = await request(address, attempt);
    if (answer.status === status) return answer.body;
    failures.push({
      file: address,
      message: `${answer.status === undefined ? answer.body : `answers ${answer.status}`} instead of ${status}.`,
    });
    return undefined;
  };

  const [home, sitemap, record, notFound] = await Promise.all([
    get(site).then(asPage),
    get(site + SITEMAP_FILE).then((xml) => (xml === undefined ? undefined : readSitemap(xml))),
    get(site + BUILD_FILE),
    get(site + NOWHERE, 404).then(asPage),
  ]);
  if (home !== undefined) failures.push(...checkHome(home, site));
  if (record !== undefined) failures.push(...checkRecord(readBuildRecord(record), site + BUILD_FILE, commit));
  if (home !== undefined && notFound !== undefined && notFound.stylesheets[0] !== home.stylesheets[0])
    failures.push({ file: site + NOWHERE, message: 'is not answered by our own page for addresses that do not exist.' });

  const stylesheet = home?.stylesheets[0];
  const addresses = sitemap?.map((entry) => likeSite(entry, site));
  const talk = addresses?.find((entry) => URL.canParse(entry) && isPageOf('talks', fileOf(entry, site) ?? ''));
  if (sitemap !== undefined && !addresses?.includes(site))
    failures.push({ file: site + SITEMAP_FILE, message: `does not list ${site}: the site was built for ${sitemap[0] ?? 'no address'}.` });
  const [talkPage] = await Promise.all([
    talk === undefined ? undefined : get(talk).then(asPage),
    stylesheet !== undefined && URL.canParse(stylesheet, site) ? get(new URL(stylesheet, site).href) : undefined,
  ]);
  if (talk !== undefined && talkPage !== undefined && likeSite(talkPage.canonical, site) !== talk)
    failures.push({ file: talk, message: `is a page that calls itself ${talkPage.canonical ?? 'nothing'}.` });
  return {
    failures,
    warnings: [],
    summary: `Checked ${site}: ${checked.length} addresses${commit === undefined ? '' : `, commit ${commit.slice(0, 12)}`}.`,
  };
}

/** An address with the protocol of the site: whether GitHub says "http" or "https" depends on a setting, and is no mistake of the build. */
function likeSite(address: string | undefined, site: string): string {
  return (address ?? '').replace(/^https?:/, new URL(site).protocol);
}

function asPage(html: string | undefined): HtmlPage | undefined {
  return html === undefined ? undefined : readHtml(html);
}

function checkHome(home: HtmlPage, site: string): Failure[] {
  if (home.stylesheets.length === 0) return [{ file: site, message: 'has no style sheet: it is not the site that we built.' }];
  return likeSite(home.canonical, site) === site
    ? []
    : [{ file: site, message: `is a page that calls itself ${home.canonical ?? 'nothing'}.` }];
}

function checkRecord(record: BuildRecord | undefined, file: string, commit: string | undefined): Failure[] {
  if (record === undefined) return [{ file, message: 'is no record of "npm run build".' }];
  if (commit === undefined || record.commit === commit) return [];
  return [{ file, message: `names the commit ${record.commit ?? 'of no one'} instead of ${commit}.` }];
}

/** Fetches an address; without a status, the body says why there was no answer. */
async function request(address: string, attempt: number): Promise<{ readonly status?: number; readonly body: string }> {
  const url = new URL(address);
  // A query of its own for each try, since the host keeps an answer for ten minutes, "not found" as well.
  url.searchParams.set('smoke', String(attempt));
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { body: `gives no answer (${reason instanceof Error ? reason.message || reason.name : String(reason)})` };
  }
}
