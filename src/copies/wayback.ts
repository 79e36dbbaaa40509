import { parseUrl, type SafeUrl } from '../schema/url.ts';
import { askText, type Services } from './check.ts';
import type { Network } from './network.ts';

/** What the Wayback Machine has of an address. */
export interface Snapshot {
  /** The page that people see. */
  readonly page: SafeUrl;
  /** The file as it was, without the frame around it. */
  readonly file: SafeUrl;
}

/**
 * Asks the Wayback Machine for the snapshot of an address that is nearest to a day.
 * @returns nothing when there is none. Throws `FetchFailure` when the service cannot be asked.
 */
export async function findSnapshot(
  url: SafeUrl,
  day: string | undefined,
  network: Network,
  services: Services,
): Promise<Snapshot | undefined> {
  const when = day === undefined ? '' : `&timestamp=${day.replaceAll('-', '')}`;
  const answer = await askText(`${services.waybackSearch}?url=${encodeURIComponent(url)}${when}` as SafeUrl, network);
  const timestamp = readTimestamp(answer);
  if (timestamp === undefined) return undefined;
  const [page, file] = ['', 'id_'].map((mode) => parseUrl(`${services.waybackSnapshots}${timestamp}${mode}/${url}`));
  return page && file && 'url' in page && 'url' in file ? { page: page.url, file: file.url } : undefined;
}

/** The time of the closest snapshot in an answer of the service, if it is of a page that was there. Takes any text. */
// '{"archived_snapshots":{"closest":{"available":true,"status":"200","timestamp":"20190624120000"}}}' => "20190624120000"
export function readTimestamp(answer: string): string | undefined {
  try {
    const closest = JSON.parse(answer)?.archived_snapshots?.closest;
    const isThere = closest?.available === true && String(closest.status) === '200';
    return isThere && /^\d{14}$/.test(closest.timestamp) ? String(closest.timestamp) : undefined;
  } catch {
    return undefined;
  }
}
