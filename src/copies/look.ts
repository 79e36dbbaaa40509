import type { CopyType, KnownAddress, LinkType, Remembered } from '../schema/media-lock.ts';
import { isCopyType } from '../schema/media-lock.ts';
import type { SafeUrl } from '../schema/url.ts';
import { fileAddress } from './addresses.ts';
import { askSize, checkPage, checkYoutubeVideo } from './check.ts';
import { type Download, download } from './download.ts';
import { FetchFailure } from './failure.ts';
import { observe, type Sighting } from './observe.ts';
import type { LookOptions, Outcome } from './outcome.ts';
import type { Target } from './plan.ts';
import { findSubstitute } from './substitute.ts';
import type { FileNote } from './validators.ts';

interface Look {
  readonly sighting: Sighting;
  readonly received: number;
  readonly failure?: string;
  readonly refusal?: Outcome['refusal'];
}

/** Looks at one address, copies what is to be copied, and says what is known of it from now on. Throws only for what is wrong on our side. */
export async function lookAt(target: Target, before: KnownAddress | undefined, options: LookOptions): Promise<Outcome> {
  const { store, today, isAccepted } = options;
  const wasAtHand = before?.sha256 !== undefined && (await store.has(before.sha256));
  // What a person calls private is nobody else's business.
  if (target.status === 'private') return { target, before, after: before, result: 'kept', received: 0, isAtHand: true };

  // It may be the mirror of another file, which is fetched just now.
  const look = await store.alone(target.url, () => see(target, before, wasAtHand, options));
  const wanted = observe(before, look.sighting, { today, copies: target.mirrors, isAccepted });
  const isMissing =
    target.kind === 'file' && needsSubstitute(wanted, look.sighting) && !(wanted?.sha256 && (await store.has(wanted.sha256)));
  const found =
    isMissing || needsSnapshot(wanted, before)
      ? await findSubstitute(target, wanted, options)
      : { copies: [], substitute: undefined, received: 0 };
  const copies = [...new Set([...target.mirrors, ...earlierSnapshots(before), ...found.copies])].sort();
  const after = observe(before, look.sighting, { today, copies, substitute: found.substitute, isAccepted });
  const isAtHand = after?.sha256 === undefined || (await store.has(after.sha256));
  return {
    target,
    before,
    after,
    result: resultOf(look.sighting, after, after?.sha256 !== undefined && isAtHand && !(wasAtHand && before?.sha256 === after.sha256)),
    received: look.received + found.received,
    isAtHand,
    ...(look.failure === undefined ? {} : { failure: look.failure }),
    ...(look.refusal === undefined ? {} : { refusal: look.refusal }),
  };
}

function resultOf({ seen }: Sighting, after: KnownAddress | undefined, isNew: boolean): Outcome['result'] {
  if (after?.state === 'changed' || after?.state === 'failing' || after?.state === 'gone')
    return seen === 'nothing' ? 'unknown' : after.state;
  if (seen === 'nothing') return 'unknown';
  if (isNew) return 'copied';
  return after?.sha256 === undefined ? 'link' : 'unchanged';
}

/** Whether a copy has to come from another place: there is none from here, or there never will be the one that is listed. */
function needsSubstitute(wanted: KnownAddress | undefined, { seen }: Sighting): boolean {
  if (seen === 'failure' || seen === 'given-up') return true;
  return wanted?.state === 'changed';
}

/** The Wayback Machine is asked again while it has said nothing of what is gone: it may have had a bad day. */
function needsSnapshot(after: KnownAddress | undefined, before: KnownAddress | undefined): boolean {
  return after?.state === 'gone' && earlierSnapshots(before).length === 0;
}

/** Addresses of copies that were found by an earlier run. */
function earlierSnapshots(before: KnownAddress | undefined): readonly SafeUrl[] {
  return (before?.copies ?? []).filter((url) => /\/web\/\d{14}\//.test(url));
}

/** Run it alone: it reads and writes what is remembered of the address. */
async function see(target: Target, before: KnownAddress | undefined, isAtHand: boolean, options: LookOptions): Promise<Look> {
  if (target.status !== 'available') return { sighting: { seen: 'given-up' }, received: 0 };
  const { changed } = before ?? {};
  if (options.isAccepted && changed?.sha256 !== undefined && (await options.store.has(changed.sha256))) {
    const accepted = listedFile({ state: 'available', ...changed });
    if (accepted !== undefined) return { sighting: fileSighting(accepted), received: 0 };
  }
  const remembered = await options.store.recall(target.url);
  const known = await recallSighting(target, remembered, options);
  if (known !== undefined && !options.isAgain && remembered.checked === options.today) return { sighting: known, received: 0 };
  // What was gone for days is asked once, in case it has come back.
  const { network } = options;
  const patient = before?.state === 'gone' ? { ...network, patience: { ...network.patience, attempts: 1 } } : network;
  const asked = { ...options, network: patient };
  try {
    const look = await (target.kind === 'file' ? seeFile(target, before, isAtHand, asked) : seeLink(target, asked));
    await note(target, look.sighting, options);
    return look;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    // A server that is busy says nothing about the file.
    if (error.reason === '429') return { sighting: { seen: 'nothing' }, received: 0, failure: error.message };
    return { sighting: { seen: 'failure', reason: error.reason }, received: 0, failure: error.message };
  }
}

/** What was last found at an address, if that is known and at hand. */
async function recallSighting(target: Target, { link, file }: Remembered, { store }: LookOptions): Promise<Sighting | undefined> {
  if (link !== undefined) return { seen: 'link', type: link };
  if (file === undefined || !target.types.includes(file.type) || !(await store.has(file.sha256))) return undefined;
  return fileSighting(file);
}

function fileSighting({ sha256, bytes, type }: FileNote): Sighting {
  return { seen: 'file', sha256, bytes, type };
}

async function note(target: Target, sighting: Sighting, { store, today }: LookOptions): Promise<void> {
  const { link: _, ...rest } = await store.recall(target.url);
  if (sighting.seen === 'link' && !isCopyType(sighting.type)) await store.remember({ ...rest, checked: today, link: sighting.type });
  if (sighting.seen === 'file') await store.remember({ ...rest, checked: today });
}

async function seeLink({ url, kind, youtube }: Target, { network, services }: LookOptions): Promise<Look> {
  const check = youtube === undefined ? await checkPage(url, network) : await checkYoutubeVideo(youtube, network, services);
  if (check === 'unknown') return { sighting: { seen: 'nothing' }, received: 0, failure: 'its server does not tell programs' };
  return { sighting: { seen: 'link', type: kind === 'video' ? 'video' : 'page' }, received: 0 };
}

async function seeFile(target: Target, before: KnownAddress | undefined, isAtHand: boolean, options: LookOptions): Promise<Look> {
  const { network, store, onBytes } = options;
  const address = fileAddress(target.url);
  const { file, part } = await store.recall(target.url);
  const have = file !== undefined && (await store.has(file.sha256)) ? file : undefined;
  const canCompare = have?.etag !== undefined || have?.lastModified !== undefined;
  const listed = before !== undefined && isAtHand ? listedFile(before) : undefined;
  if (listed !== undefined && !canCompare && part === undefined) {
    // A server that marks no versions: as long as the size stays, the file does.
    const size = await askSize(address, network);
    if (size === undefined || size === listed.bytes) return { sighting: fileSighting(listed), received: 0 };
  }
  return interpret(
    await download({ url: target.url, address, types: target.types, have: canCompare ? have : undefined, onBytes }, network, store),
    have,
  );
}

function listedFile({ sha256, bytes, type }: KnownAddress): FileNote | undefined {
  return sha256 === undefined || bytes === undefined || !isCopyType(type) ? undefined : { sha256, bytes, type };
}

function interpret(result: Download, have: FileNote | undefined): Look {
  switch (result.found) {
    case 'file':
      return { sighting: fileSighting(result.file), received: result.received };
    case 'same':
      return { sighting: have === undefined ? { seen: 'nothing' } : fileSighting(have), received: 0 };
    case 'link':
      return { sighting: { seen: 'link', type: linkType(result.type) }, received: 0, refusal: { type: result.type, isTooLarge: false } };
    case 'too-large':
      return { sighting: { seen: 'link', type: result.type }, received: 0, refusal: { type: result.type, isTooLarge: true } };
  }
}

/** A picture in place of slides is nothing that we copy. */
function linkType(type: CopyType | LinkType): LinkType {
  return isCopyType(type) ? 'other' : type;
}
