import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SERVICES } from '../../src/copies/check.ts';
import { createNetwork, type Deadlines, type Network, type NetworkOptions } from '../../src/copies/network.ts';
import type { Target } from '../../src/copies/plan.ts';
import type { Patience } from '../../src/copies/retry.ts';
import { parseUrl, type SafeUrl } from '../../src/schema/url.ts';
import type { FaultyServer } from '../helpers/faulty-server.ts';
import { resolveExample } from '../helpers/resolve-example.ts';

/** So long that a slow machine does not matter. */
export const DEADLINES: Deadlines = { connect: 20_000, headers: 20_000, idle: 20_000, slow: 20_000, slowBytes: 1000, total: 60_000 };
/** For servers that drip. */
export const SHORT_DEADLINES: Deadlines = { ...DEADLINES, slow: 600 };
export const PATIENCE: Patience = { attempts: 4, pause: 1000, longestPause: 30_000, longestRetryAfter: 120_000 };

/** A web of the test server, in which nobody waits: the pauses asked for are written down. */
export function webOf(): NetworkOptions & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    userAgent: 'meetup-archive (+https://example.org/archive)',
    resolve: resolveExample,
    isAllowed: (address) => address === '127.0.0.1',
    deadlines: DEADLINES,
    patience: PATIENCE,
    wait: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
    signal: new AbortController().signal,
  };
}

export function aNetwork(options: Partial<NetworkOptions> = {}): Network & { readonly waits: number[] } {
  const web = webOf();
  const network = createNetwork({ ...web, ...options });
  onTestFinished(() => network.close());
  return { ...network, waits: web.waits };
}

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function safe(text: string): SafeUrl {
  const parsed = parseUrl(text);
  if ('reason' in parsed) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.url;
}

/** A deck at an address. */
export function aTarget(url: string, given: Partial<Target> = {}): Target {
  return {
    url: safe(url),
    kind: 'file',
    types: ['pdf'],
    mirrors: [],
    status: 'available',
    places: [{ file: 'meetups/001/1-a.md', line: 3, column: 10 }],
    ...given,
  };
}

/** The services of others, on the test server. */
export function servicesOn(server: FaultyServer): typeof SERVICES {
  return {
    youtubeEmbed: server.url('/oembed', 'youtube.example'),
    youtubePictures: server.url('/vi/', 'pictures.example'),
    waybackSearch: server.url('/wayback/available', 'archive.example'),
    waybackSnapshots: server.url('/web/', 'archive.example'),
  };
}
