import type { KnownAddress } from '../schema/media-lock.ts';
import { compareText } from '../schema/problem.ts';
import { copyPath, hashIfThere, listCopies } from './store.ts';

export interface Difference {
  /** The SHA-256 that the copy should have. */
  readonly sha256: string;
  readonly wrong: 'missing' | 'other-content' | 'other-size';
  /** The addresses that it is a copy of; none for a file that no address names. */
  readonly urls: readonly string[];
}

export interface Verification {
  readonly differences: readonly Difference[];
  /** Files whose content is what it has to be. */
  readonly right: number;
  readonly bytes: number;
}

/** Reads every copy in the cache and compares it with its name and with the list. It changes nothing and needs no network. */
export async function verifyCopies(cacheFolder: string, known: ReadonlyMap<string, KnownAddress>): Promise<Verification> {
  const listed = new Map<string, { readonly urls: string[]; readonly bytes: number | undefined }>();
  for (const [url, { sha256, bytes }] of known) {
    if (sha256 === undefined) continue;
    const entry = listed.get(sha256) ?? { urls: [], bytes };
    entry.urls.push(url);
    listed.set(sha256, entry);
  }
  const differences: Difference[] = [];
  let right = 0;
  let bytes = 0;
  const names = [...new Set([...listed.keys(), ...(await listCopies(cacheFolder))])].sort(compareText);
  for (const sha256 of names) {
    const entry = listed.get(sha256);
    const found = await hashIfThere(copyPath(cacheFolder, sha256));
    const urls = [...(entry?.urls ?? [])].sort(compareText);
    if (found === undefined) differences.push({ sha256, wrong: 'missing', urls });
    else if (found.sha256 !== sha256) differences.push({ sha256, wrong: 'other-content', urls });
    else if (entry?.bytes !== undefined && entry.bytes !== found.bytes) differences.push({ sha256, wrong: 'other-size', urls });
    else {
      right += 1;
      bytes += found.bytes;
    }
  }
  return { differences, right, bytes };
}
