import { type FileHandle, open } from 'node:fs/promises';
import { COPY_LIMITS, hasPdfEnd, TELLING_BYTES, tellContent } from '../content/remote-content.ts';
import { type CopyType, isCopyType, type LinkType, type Remembered } from '../schema/media-lock.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { Answer } from './answer.ts';
import { FetchFailure, statusFailure } from './failure.ts';
import type { Network } from './network.ts';
import { readRetryAfter, withRetries } from './retry.ts';
import { watchSpeed } from './speed.ts';
import { hashIfThere, type Store } from './store.ts';
import { conditionHeaders, continues, type FileNote, rangeHeaders, validatorsOf } from './validators.ts';

/** What came of asking for a file. */
export type Download =
  /** Its bytes are in the store. */
  | { readonly found: 'file'; readonly file: FileNote; readonly received: number }
  /** It is what we have already. */
  | { readonly found: 'same' }
  /** There is something, but nothing to copy. */
  | { readonly found: 'link'; readonly type: CopyType | LinkType }
  | { readonly found: 'too-large'; readonly type: CopyType };

export interface DownloadTask {
  /** The address that stands in the content, under which the store keeps what it knows. */
  readonly url: SafeUrl;
  /** The address to ask for it. */
  readonly address: SafeUrl;
  readonly types: readonly CopyType[];
  /** A file that came from there and is in the store: it is not sent again if it is the same. */
  readonly have?: FileNote | undefined;
  readonly onBytes?: (received: number) => void;
}

/**
 * Fetches a file, as often as it takes within our patience, each time from where the last attempt ended, in this run or an earlier one.
 * @throws {@link FetchFailure} when it cannot be had.
 */
export function download(task: DownloadTask, network: Network, store: Store): Promise<Download> {
  let withoutEnd: string | undefined;
  return withRetries(
    async () => {
      const result = await attempt(task, network, store);
      if (result.found !== 'cut') return result;
      const again = result.sha256 === withoutEnd;
      withoutEnd = result.sha256;
      // The same once more: this is how the file is.
      throw new FetchFailure('no-end', 'the PDF has no end: it was cut off before it was put there', { isPassing: !again });
    },
    network.patience,
    network,
  );
}

type Attempt = Download | { readonly found: 'cut'; readonly sha256: string };

async function attempt(task: DownloadTask, network: Network, store: Store): Promise<Attempt> {
  const remembered = await store.recall(task.url);
  const arrived = remembered.part === undefined ? 0 : await store.partBytes(task.url);
  // Killed when all had arrived and nothing was made of it yet.
  if (arrived > 0 && arrived === remembered.part?.length) return finish({ task, store, remembered, arrived }, arrived);
  const headers = arrived > 0 ? rangeHeaders(remembered.part, arrived) : conditionHeaders(task.have);
  const isResuming = 'range' in headers;
  return network.visit(task.address, { headers }, async (answer) => {
    const { status } = answer;
    if (status === 304 && !isResuming && task.have !== undefined) return { found: 'same' };
    if (status === 206 && isResuming && continues(answer, remembered.part, arrived))
      return receive({ task, answer, network, store, remembered, arrived });
    if (status === 416 && isResuming && answer.header('content-range') === `bytes */${arrived}`)
      return finish({ task, store, remembered, arrived }, arrived);
    if (status === 206 || status === 416) {
      // What has arrived does not belong to what is there now.
      await store.dropPart(task.url);
      throw new FetchFailure('cut-off', 'its server does not go on where it broke off', { isPassing: true });
    }
    if (status !== 200) throw statusFailure(status, readRetryAfter(answer.header('retry-after'), answer.header('date')));
    const encoding = answer.header('content-encoding') ?? 'identity';
    const isCalledPage = isHtml(answer);
    // Some servers pack every page, asked or not.
    if (encoding.toLowerCase() !== 'identity' && isCalledPage) return { found: 'link', type: 'page' };
    if (encoding.toLowerCase() !== 'identity')
      throw new FetchFailure('bad-answer', `its server packs it as "${encoding.slice(0, 40)}", unasked`);
    // The old bytes go before the new note comes: they must never be taken for the beginning of what is there now.
    await store.dropPart(task.url);
    const begun: Remembered = { ...remembered, part: validatorsOf(answer) };
    await store.remember(begun);
    const result = await receive({ task, answer, network, store, remembered: begun, arrived: 0 });
    return isCalledPage && result.found === 'link' && result.type === 'other' ? { found: 'link', type: 'page' } : result;
  });
}

function isHtml(answer: Answer): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(answer.header('content-type') ?? '');
}

interface Arrival {
  readonly task: DownloadTask;
  readonly store: Store;
  readonly remembered: Remembered;
  /** Bytes that had arrived before. */
  readonly arrived: number;
}

async function receive({ answer, network, ...arrival }: Arrival & { answer: Answer; network: Network }): Promise<Attempt> {
  const { task, store, remembered, arrived } = arrival;
  const path = store.partPath(task.url);
  const expected = remembered.part?.length;
  const file = await open(path, arrived > 0 ? 'r+' : 'w+');
  let size = arrived;
  let type: CopyType | LinkType | undefined;
  let refusal: Refusal | undefined;
  const speed = watchSpeed(network.deadlines);
  try {
    for await (const part of answer.body) {
      await file.write(part, 0, part.length, size);
      size += part.length;
      speed.count(part.length);
      task.onBytes?.(part.length);
      // As soon as it can be told what it is, for it may be long and nothing for us.
      if (size >= TELLING_BYTES) {
        type ??= await tellContent(await firstBytes(file));
        refusal = refusalOf(task, type, Math.max(size, expected ?? 0));
      }
      if (refusal !== undefined || speed.isSlow()) break;
    }
  } finally {
    speed.stop();
    await file.close();
  }
  if (refusal !== undefined) return refuse(arrival, refusal);
  if (speed.isSlow()) throw new FetchFailure('slow', 'its server sends it too slowly', { isPassing: true });
  if (expected !== undefined && size < expected) throw new FetchFailure('cut-off', 'the connection broke off', { isPassing: true });
  return finish(arrival, size);
}

type Refusal = Extract<Download, { found: 'link' | 'too-large' }>;

/** Why a file is not copied; nothing when it is. */
function refusalOf({ types }: DownloadTask, type: CopyType | LinkType, bytes: number): Refusal | undefined {
  if (!isCopyType(type) || !types.includes(type)) return { found: 'link', type };
  return bytes > COPY_LIMITS[type] ? { found: 'too-large', type } : undefined;
}

/** Forgets what has arrived. */
async function refuse({ task, store, remembered }: Arrival, refusal: Refusal): Promise<Refusal> {
  await store.dropPart(task.url);
  await store.remember({ ...remembered, part: undefined });
  return refusal;
}

/** Makes a copy of all that has arrived. */
async function finish(arrival: Arrival, bytes: number): Promise<Attempt> {
  const { task, store, remembered, arrived } = arrival;
  const path = store.partPath(task.url);
  if (bytes === 0) throw new FetchFailure('bad-answer', 'its server sends nothing', { isPassing: true });
  const type = await tellFile(path);
  const refusal = refusalOf(task, type, bytes);
  if (refusal !== undefined) return refuse(arrival, refusal);
  if (!isCopyType(type)) return refuse(arrival, { found: 'link', type });
  const { sha256 } = (await hashIfThere(path)) ?? { sha256: '' };
  if (type === 'pdf' && !(await hasPdfEnd(path))) {
    await store.dropPart(task.url);
    return { found: 'cut', sha256 };
  }
  const { etag, lastModified } = remembered.part ?? {};
  const file: FileNote = {
    sha256,
    bytes,
    type,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  await store.keep({ url: task.url, file });
  return { found: 'file', file, received: bytes - arrived };
}

async function tellFile(path: string): Promise<CopyType | LinkType> {
  const file = await open(path, 'r');
  try {
    return await tellContent(await firstBytes(file));
  } finally {
    await file.close();
  }
}

async function firstBytes(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}
