import type { SafeUrl } from '../schema/url.ts';
import type { Answer } from './answer.ts';
import { FetchFailure, statusFailure } from './failure.ts';
import type { Network } from './network.ts';
import { readRetryAfter, withRetries } from './retry.ts';

/** Services of others; tests name their own. */
export interface Services {
  /** Answers whether a video can be embedded (https://oembed.com). */
  readonly youtubeEmbed: string;
  readonly youtubePictures: string;
  /** Answers which snapshots there are (https://archive.org/help/wayback_api.php). */
  readonly waybackSearch: string;
  readonly waybackSnapshots: string;
}

export const SERVICES: Services = {
  youtubeEmbed: 'https://www.youtube.com/oembed',
  youtubePictures: 'https://i.ytimg.com/vi/',
  waybackSearch: 'https://archive.org/wayback/available',
  waybackSnapshots: 'https://web.archive.org/web/',
};

/** Whether something is there, as far as it can be told. */
export type Check = 'there' | 'unknown';

/**
 * Asks whether a web page is there. Many servers answer programs with a refusal: that says nothing about the page.
 * @throws {@link FetchFailure} when it is not there.
 */
export async function checkPage(url: SafeUrl, network: Network): Promise<Check> {
  const status = await askStatus(url, network);
  if (status >= 200 && status < 300) return 'there';
  if (PAGE_REFUSALS.has(status)) return 'unknown';
  throw statusFailure(status);
}

/** Statuses with which servers turn programs away; 999 is a habit of LinkedIn. */
const PAGE_REFUSALS = new Set([401, 402, 403, 405, 406, 429, 451, 999]);

/**
 * Asks YouTube whether a video is there: its page answers 200 for every id.
 * @throws {@link FetchFailure} when it is not there.
 */
export async function checkYoutubeVideo(id: string, network: Network, services: Services): Promise<Check> {
  const watch = encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
  const embed = await askStatus(`${services.youtubeEmbed}?format=json&url=${watch}` as SafeUrl, network);
  if (embed === 200) return 'there';
  const picture = await askStatus(`${services.youtubePictures}${id}/mqdefault.jpg` as SafeUrl, network);
  return judgeVideo(embed, picture);
}

/**
 * What the answers of YouTube mean together: 401 and 403 are said of videos that are private, and of those that may not be embedded,
 * which have a picture; the picture outlives a video that was deleted.
 */
export function judgeVideo(embed: number, picture: number): Check {
  if (embed === 200) return 'there';
  if (embed === 400 || embed === 404 || embed === 410) throw new FetchFailure('video-gone', 'YouTube has no such video');
  if (embed === 401 || embed === 403) {
    if (picture === 200) return 'there';
    if (picture === 404) throw new FetchFailure('video-gone', 'YouTube shows this video to nobody: it is private');
  }
  return 'unknown';
}

/** The size that a server says a file has, without sending it; nothing when it does not say. Throws {@link FetchFailure} when it is not there. */
export function askSize(url: SafeUrl, network: Network): Promise<number | undefined> {
  return ask(url, network, 'HEAD', async (answer) => {
    // Not every server knows the method.
    if (answer.status === 405 || answer.status === 501) return undefined;
    if (answer.status !== 200) throw failureOf(answer);
    const length = answer.header('content-length');
    return length === undefined ? undefined : Number(length);
  });
}

/** A text that a service answers, cut to 64 KB. Throws {@link FetchFailure} for any status but 200. */
export function askText(url: SafeUrl, network: Network): Promise<string> {
  return ask(url, network, 'GET', async (answer) => {
    if (answer.status !== 200) throw failureOf(answer);
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of answer.body) {
      parts.push(part);
      bytes += part.length;
      if (bytes > 65_536) break;
    }
    return Buffer.concat(parts).subarray(0, 65_536).toString('utf8');
  });
}

/** The status of an answer; a passing failure is tried again before it counts. */
function askStatus(url: SafeUrl, network: Network): Promise<number> {
  return ask(url, network, 'GET', async (answer) => {
    const failure = failureOf(answer);
    if (failure.isPassing && answer.status !== 429) throw failure;
    return answer.status;
  });
}

function failureOf(answer: Answer): FetchFailure {
  return statusFailure(answer.status, readRetryAfter(answer.header('retry-after'), answer.header('date')));
}

function ask<Result>(url: SafeUrl, network: Network, method: 'GET' | 'HEAD', use: (answer: Answer) => Promise<Result>): Promise<Result> {
  return withRetries(() => network.visit(url, { method }, use), network.patience, network);
}
