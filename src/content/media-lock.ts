import { isGroup } from '../schema/is-group.ts';
import { type KnownAddress, mediaLockSchema } from '../schema/media-lock.ts';
import { compareText, type Position } from '../schema/problem.ts';
import { show } from '../schema/text.ts';
import { CONFLICT_MARK, sideOf } from './conflict.ts';
import type { Finding } from './finding.ts';
import { type JsonSource, locateJson } from './json-source.ts';
import { MEDIA_LOCK } from './layout.ts';
import type { Observation } from './records.ts';
import { LOCK_CONFLICT } from './urls-lock.ts';

const ABOUT = 'What is known of remote files, albums and recordings. Written by "npm run media": do not edit it by hand.';
const CURE = 'Nobody edits this file by hand.';
const COMMAND = 'npm run media';

export interface MediaLock {
  /** By address, in the order of the file; entries with an error are not among them. */
  readonly addresses: ReadonlyMap<string, KnownAddress>;
  readonly problems: readonly Finding[];
  /** Whether the file could be understood as a whole: what is wrong is then in single entries, and writing it anew mends it. */
  readonly isWhole: boolean;
}

/**
 * Reads what is known of remote files. Of two sides in conflict the entries of both are taken; of an address that both have, ours,
 * unless only the other side has a copy.
 * @returns every right entry, and what is wrong with the others. Never throws.
 */
export function parseMediaLock(text: string): MediaLock {
  const unix = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const line = unix.split('\n').findIndex((text) => CONFLICT_MARK.test(text)) + 1;
  if (line === 0) return readSide(unix);
  const [ours, theirs] = [readSide(sideOf(unix, 'ours')), readSide(sideOf(unix, 'theirs'))];
  const addresses = new Map([...theirs.addresses, ...ours.addresses]);
  for (const [url, known] of theirs.addresses) {
    if (addresses.get(url)?.sha256 === undefined && known.sha256 !== undefined) addresses.set(url, known);
  }
  const isWhole = ours.isWhole && theirs.isWhole;
  return { addresses, problems: [conflict(unix.split('\n')[line - 1] ?? '', line, isWhole)], isWhole };
}

/** The text of the file: addresses by code unit, each field on a line of its own in a fixed order, so that a change shows as what it is. */
export function formatMediaLock(addresses: Iterable<readonly [string, KnownAddress]>): string {
  const sorted = [...addresses].sort(([a], [b]) => compareText(a, b)).map(([url, known]) => [url, inOrder(known)] as const);
  return `${JSON.stringify({ about: ABOUT, addresses: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** What a page may say of each address. */
export function toObservations(addresses: ReadonlyMap<string, KnownAddress>): ReadonlyMap<string, Observation> {
  return new Map(
    [...addresses].map(([url, { state, type, firstSeen, lastSeen, sha256, from, copies }]) => [
      url,
      {
        state,
        copies: copies ?? [],
        ...(type === undefined ? {} : { type }),
        ...(firstSeen === undefined ? {} : { firstSeen }),
        ...(lastSeen === undefined ? {} : { lastSeen }),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(from === undefined ? {} : { from }),
      },
    ]),
  );
}

function inOrder(known: KnownAddress): KnownAddress {
  const { state, type, sha256, bytes, firstSeen, lastSeen, from, copies, failures, changed } = known;
  return {
    state,
    type,
    sha256,
    bytes,
    firstSeen,
    lastSeen,
    from,
    copies: copies?.length === 0 ? undefined : copies,
    failures: failures && { since: failures.since, last: failures.last, days: failures.days, reason: failures.reason },
    changed: changed && { since: changed.since, type: changed.type, sha256: changed.sha256, bytes: changed.bytes },
  };
}

function readSide(text: string): MediaLock {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {
      addresses: new Map(),
      problems: [noLock('This file is not JSON from here on.', locateJson(text).error ?? START)],
      isWhole: false,
    };
  }
  if (!isGroup(data) || !isGroup(data.addresses))
    return { addresses: new Map(), problems: [noLock('This file has no group "addresses".', START)], isWhole: false };
  const whole = mediaLockSchema.safeParse(data, { reportInput: true });
  // What we wrote ourselves has no name twice, and needs no second look.
  if (whole.success && text === formatMediaLock(Object.entries(whole.data.addresses)))
    return { addresses: new Map(Object.entries(whole.data.addresses)), problems: [], isWhole: true };

  const source = locateJson(text);
  const problems = source.twice.map(({ path, position }) => twice(path, position));
  if (!whole.success) for (const issue of onePerEntry(whole.error.issues)) problems.push(wrongEntry(issue, source));
  const entries = Object.entries(data.addresses);
  // No schema looks at it.
  if (Object.hasOwn(data.addresses, '__proto__'))
    problems.push(wrongEntry({ code: 'invalid_key', path: ['addresses', '__proto__'], message: '' }, source));
  const wrong = new Set(source.twice.map(({ path: [, url] }) => url));
  const right = entries.flatMap(([url, value]): [string, KnownAddress][] => {
    const entry = mediaLockSchema.shape.addresses.safeParse({ [url]: value });
    return entry.success && !wrong.has(url) ? Object.entries(entry.data) : [];
  });
  return { addresses: new Map(right), problems, isWhole: true };
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly input?: unknown;
}

const ADDRESS = 'Each name in "addresses" is a complete address that begins with https:// or http://, as browsers write it.';

/** The first issue of each entry: an entry is written anew as a whole. */
function onePerEntry(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ path }) => {
    const key = String(path[0] === 'addresses' ? path[1] : path[0]);
    return !told.has(key) && told.add(key);
  });
}

function wrongEntry({ code, path, message, keys, input }: Issue, source: JsonSource): Finding {
  const names = [...path, ...(code === 'unrecognized_keys' ? (keys ?? []).slice(0, 1) : [])]
    .filter((step) => typeof step !== 'number')
    .map(String);
  const [, url, field] = names;
  const name = show(names.at(-1));
  const found =
    code === 'unrecognized_keys'
      ? `${name} is not a field of this file`
      : code === 'invalid_key'
        ? `${name} is no web address as this file has it`
        : input === undefined
          ? `${name} is missing`
          : `${name} is ${show(input)}`;
  return {
    rule: 'media-lock-entry',
    ...source.positionOf(names),
    message: `${found}${field === undefined ? '' : `, for ${show(url)}`}.`,
    help: `${code === 'invalid_key' ? ADDRESS : message.split('\n')[0]} ${CURE} Take back the change of this line, or run "${COMMAND}": it looks at the address again.`,
    example: COMMAND,
  };
}

function twice(path: readonly string[], position: Position): Finding {
  return {
    rule: 'media-lock-entry',
    ...position,
    message: `${show(path.at(-1))} is there twice.`,
    help: `${CURE} Take back the change of one of the two, or run "${COMMAND}": it looks at the address again.`,
    example: COMMAND,
  };
}

const START: Position = { line: 1, column: 1 };

function noLock(message: string, position: Position): Finding {
  return {
    rule: 'media-lock-syntax',
    ...position,
    message,
    help: `${CURE} Take back the change of this line. Or delete the file and run "${COMMAND}": it writes a new one, of what the last run on this machine knew and of what is at each address now.`,
    example: COMMAND,
  };
}

function conflict(mark: string, line: number, isWhole: boolean): Finding {
  return {
    rule: LOCK_CONFLICT,
    line,
    column: 1,
    message: `Two changes of this file were merged and not made one: ${show(mark)}.`,
    help: isWhole
      ? `Run "${COMMAND}": it takes the entries of both sides.`
      : `Take the file as one of the two sides has it, then run "${COMMAND}".`,
    example: isWhole ? COMMAND : `git checkout --ours content/${MEDIA_LOCK}`,
  };
}
